import type { Agency } from "../agencies/agencies.js";
import type { Stage, UnitRef } from "../engine/unit.js";
import { cohortOf, knownAt } from "../scoring/cohort.js";
import type { Scored } from "../scoring/scored.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import { ROOT } from "../tree/vocabulary.js";
import { type Trait, traitOf } from "./trait.js";

/**
 * What makes agencies peers: all that are ranked together, those of the same region or kind, those
 * with the nearest score profiles, or those with the same value of an attribute.
 */
export type PeersBy = "all" | "nearest" | Trait;

/** How many nearest profiles make a peer group, unless said otherwise. */
const NEAREST = 5;

/**
 * The peers of an agency: the other agencies of the same tree, year and stage whose total is known
 * in full and that share what `by` names. An agency without a region, or without a value of the
 * attribute, has no peers by it.
 *
 * @param k how many, for `nearest`; default 5
 * @returns ids in the order of the registry; for `nearest`, the nearest first
 * @throws ParError `unit-unknown`; `attribute-unknown` if no agency has the attribute
 * @example
 * peerGroup(scored, { agency: "dak-lak", year: 2023, by: "region" }) // ["kon-tum", "gia-lai", "dak-nong", "lam-dong"]
 */
export function peerGroup(
  scored: Scored,
  { agency, year, stage = "appraised", by, k = NEAREST }: UnitRef & { by: PeersBy; k?: number },
): readonly string[] {
  if (by === "nearest") return nearest(scored, { agency, year, stage, k }).map((row) => row.agency);
  const others = cohortOf(scored, { agency, year, stage }).agencies.filter(
    (id) => id !== agency && knownAt(scored, { agency: id, year, stage }, ROOT),
  );
  if (by === "all") return others;
  const { agencies } = scored.scores;
  const trait = traitOf(scored, by);
  const own = trait(agencies.get(agency) as Agency);
  return own === undefined ? [] : others.filter((id) => trait(agencies.get(id) as Agency) === own);
}

/** How far another agency's score profile is; a row of {@link nearestProfiles}. */
export interface ProfileDistance {
  readonly agency: string;
  /** Index points: 0 for the same profile, at most 100. */
  readonly distance: number;
}

/** The columns of {@link ProfileDistance}. */
export const PROFILE_DISTANCE_COLUMNS = {
  agency: "agency",
  distance: "percent",
} as const satisfies Columns<ProfileDistance>;

/**
 * The agencies whose profile of field indices is nearest to the agency's.
 *
 * The distance is Euclidean, √(Σ w·(a − b)²) over the fields, with a and b the two indices in
 * percent and w the field's share of the maximum (of the largest that applies to any agency of the
 * tree, year and stage, so that all distances are taken with the same weights). It is symmetric and
 * keeps the triangle inequality. Agencies with a field that is not known in full, or that does not
 * apply to them alone, have no profile: they are left out, and have no nearest.
 *
 * @param k how many; default 5
 * @returns the columns of {@link ProfileDistance}, nearest first, ties in the order of the registry
 * @throws ParError `unit-unknown`
 */
export function nearestProfiles(
  scored: Scored,
  { agency, year, stage = "appraised", k = NEAREST }: UnitRef & { k?: number },
): Table<ProfileDistance> {
  return fromRows(nearest(scored, { agency, year, stage, k }), PROFILE_DISTANCE_COLUMNS);
}

function nearest(
  scored: Scored,
  { agency, year, stage, k }: { agency: string; year: number; stage: Stage; k: number },
): ProfileDistance[] {
  const { tree, agencies } = cohortOf(scored, { agency, year, stage });
  const maxima = tree.fields.map((field) =>
    Math.max(...agencies.map((id) => scored.at({ agency: id, year, stage }, field.code).max)),
  );
  const fields = tree.fields.filter((_, i) => maxima[i] !== 0);
  const weights = maxima.filter((max) => max !== 0);
  const whole = weights.reduce((sum, max) => sum + max, 0);
  const profileOf = (id: string): number[] | null => {
    const indices = fields.flatMap((field) => knownAt(scored, { agency: id, year, stage }, field.code)?.index ?? []);
    return indices.length === fields.length ? indices : null;
  };
  const own = profileOf(agency);
  if (!own) return [];
  const rows = agencies.flatMap((id): ProfileDistance[] => {
    const profile = id === agency ? null : profileOf(id);
    if (!profile) return [];
    const squares = profile.map((index, i) => (weights[i] as number) * (index - (own[i] as number)) ** 2);
    return [{ agency: id, distance: Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / whole) }];
  });
  // A stable sort: ties stay in the order of the registry.
  return rows.sort((a, b) => a.distance - b.distance).slice(0, k);
}
