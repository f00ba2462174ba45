import type { ColumnTable } from "arquero";
import { mean, sampleCovariance, sampleStandardDeviation, sampleVariance } from "simple-statistics";
import type { Assignment } from "../leads/assignment.js";
import { equalShare, type Sharing } from "../leads/responsibility.js";
import { differenceOfPoints, fromUnits, sumDecimals, toUnits } from "../numbers/decimal.js";
import { fromRows, type Scored } from "../scoring/scored.js";
import { twoSidedP, twoSidedQuantile } from "../statistics/student-t.js";
import type { CriteriaNode, CriteriaTree } from "../tree/tree.js";

/** Which units to compare; all of them where nothing is said. */
export interface Scope {
  readonly agency?: string;
  readonly year?: number;
}

/** A leaf on which an agency's own score and the appraised one differ. */
export interface Disagreement {
  readonly agency: string;
  readonly year: number;
  readonly code: string;
  readonly max: number;
  /** Points. */
  readonly self: number;
  readonly appraised: number;
  /** self − appraised in points: positive where the agency gave itself more. */
  readonly difference: number;
}

const DISAGREEMENT_COLUMNS = ["agency", "year", "code", "max", "self", "appraised", "difference"] as const;

/**
 * The leaves on which self and appraised points differ, the largest differences first. Compared
 * are the leaves that are known at both stages; surveyed leaves have no self score.
 *
 * @returns the columns of {@link Disagreement}; {@link disagreementsByLead} and {@link agreement}
 *   say how many leaves were compared
 */
export function disagreements(scored: Scored, scope: Scope = {}): ColumnTable {
  const rows = pairsOf(scored, scope).flatMap(({ agency, year, leaves }) =>
    leaves
      .filter(({ difference }) => difference !== 0)
      .map(({ leaf, ...points }): Disagreement => ({ agency, year, code: leaf.code, max: leaf.max, ...points })),
  );
  // A stable sort: what differs by the same stays in the order of agencies, years and the tree.
  rows.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  return fromRows(rows, DISAGREEMENT_COLUMNS);
}

/** The disagreements that one lead agency answers for, in one agency and year. */
export interface LeadDisagreement {
  readonly agency: string;
  readonly year: number;
  /** Id of the lead agency; null collects the leaves that nobody is assigned to. */
  readonly leadAgency: string | null;
  /** Number of leaves known at both stages. */
  readonly compared: number;
  /** How many of them differ. */
  readonly differing: number;
  /** Points that self-scoring gave and appraisal did not. */
  readonly over: number;
  /** Points that appraisal gave and self-scoring did not. */
  readonly under: number;
  /** over − under. */
  readonly net: number;
}

const LEAD_COLUMNS = ["agency", "year", "leadAgency", "compared", "differing", "over", "under", "net"] as const;

/**
 * Rolls the disagreements up per lead agency, for every agency and year on the assignment's tree.
 * Leaves of several lead agencies count as in {@link responsibility}: under `equal` the points of
 * a unit's rows add up exactly.
 *
 * @returns the columns of {@link LeadDisagreement}, lead agencies in the order of the tree
 */
export function disagreementsByLead(
  scored: Scored,
  assignment: Assignment,
  sharing: Sharing,
  scope: Scope = {},
): ColumnTable {
  const rows: LeadDisagreement[] = [];
  for (const { agency, year, tree, leaves } of pairsOf(scored, scope)) {
    if (tree !== assignment.tree) continue;
    const sums = new Map<string | null, { compared: number; differing: number; over: number; under: number }>();
    for (const { leaf, difference } of leaves) {
      const assigned = assignment.leads.get(leaf.code)?.agencies ?? [];
      const leads: readonly (string | null)[] = assigned.length ? assigned : [null];
      leads.forEach((lead, k) => {
        const sum = sums.get(lead) ?? { compared: 0, differing: 0, over: 0, under: 0 };
        const units = toUnits(Math.abs(difference));
        const part = sharing === "full" ? units : equalShare(units, k, leads.length);
        sum.compared += 1;
        if (difference !== 0) sum.differing += 1;
        if (difference > 0) sum.over += part;
        else sum.under += part;
        sums.set(lead, sum);
      });
    }
    for (const [leadAgency, { over, under, ...counts }] of sums) {
      const net = fromUnits(over - under);
      rows.push({ agency, year, leadAgency, ...counts, over: fromUnits(over), under: fromUnits(under), net });
    }
  }
  return fromRows(rows, LEAD_COLUMNS);
}

/** What an agency gave itself at a node and what was appraised. */
export interface ComparedScore {
  readonly agency: string;
  readonly year: number;
  readonly code: string;
  readonly level: number;
  /** Points over the leaves compared, as are the following. */
  readonly max: number;
  readonly self: number;
  readonly appraised: number;
  /** self − appraised. */
  readonly difference: number;
}

const COMPARED_COLUMNS = ["agency", "year", "code", "level", "max", "self", "appraised", "difference"] as const;

/**
 * Self and appraised points of every node side by side, over the leaves that apply at both stages:
 * surveyed leaves, which have no self score, are in neither sum nor maximum. Nodes with a leaf that
 * is unknown at a stage are left out, as in {@link agreement}.
 *
 * @returns the columns of {@link ComparedScore}, nodes in the order of the tree
 * @example
 * comparedScores(scored, { agency: "dak-lak", year: 2023 }).filter((d) => d.level === 1)
 */
export function comparedScores(scored: Scored, scope: Scope = {}): ColumnTable {
  const rows = pairsOf(scored, scope).flatMap((pair) =>
    pair.tree.nodes.flatMap((node) =>
      nodePair(pair, node).map(
        (points): ComparedScore => ({
          agency: pair.agency,
          year: pair.year,
          code: node.code,
          level: node.level,
          ...points,
          difference: difference(points),
        }),
      ),
    ),
  );
  return fromRows(rows, COMPARED_COLUMNS);
}

/** How well self and appraised points agree at one node, over the agencies of one tree and year. */
export interface Agreement {
  readonly tree: string;
  readonly year: number;
  readonly code: string;
  readonly level: number;
  /** Number of agencies. */
  readonly n: number;
  /** Share of them whose two scores are equal, 0 to 1. */
  readonly equal: number;
  /** Mean of self − appraised, in points: positive where agencies give themselves more. */
  readonly meanDifference: number;
  /** Sample standard deviation of the differences, in points; null below two agencies. */
  readonly sd: number | null;
  /** Limits of agreement in points, mean ± 1.96 sd; null with it. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Lin's concordance correlation, −1 to 1; null if neither stage varies. */
  readonly concordance: number | null;
}

const AGREEMENT_COLUMNS = [
  "tree",
  "year",
  "code",
  "level",
  "n",
  "equal",
  "meanDifference",
  "sd",
  "lower",
  "upper",
  "concordance",
] as const;

/**
 * Agreement statistics of every node that two scores are known for. An inner node compares the
 * sums over the leaves that apply at both stages, in agencies where all of them are known.
 *
 * Limits of agreement: Bland & Altman, Lancet 1986; 327: 307–310. Concordance correlation: Lin,
 * Biometrics 1989; 45: 255–268, with variances over n.
 *
 * @returns the columns of {@link Agreement}, by tree and year in the scores' order, nodes in the tree's
 */
export function agreement(scored: Scored, scope: Scope = {}): ColumnTable {
  const rows: Agreement[] = [];
  for (const { tree, year, pairs } of cohorts(scored, scope)) {
    for (const node of tree.nodes) {
      const both = pairs.flatMap((pair) => nodePair(pair, node));
      if (both.length) rows.push({ tree: tree.id, year, code: node.code, level: node.level, ...statistics(both) });
    }
  }
  return fromRows(rows, AGREEMENT_COLUMNS);
}

type Verdict = "optimistic" | "pessimistic" | "none";

/** Whether agencies over-score themselves systematically on one leaf, in one tree and year. */
export interface Optimism {
  readonly tree: string;
  readonly year: number;
  readonly code: string;
  /** Number of agencies. */
  readonly n: number;
  /** Mean of self − appraised, in points. */
  readonly meanDifference: number;
  /** 95 % confidence interval of the mean, in points. */
  readonly lower: number;
  readonly upper: number;
  /** Cohen's d_z = mean ÷ standard deviation of the differences; null if they are all equal. */
  readonly effectSize: number | null;
  /** Two-sided p-value. */
  readonly p: number;
  /** p corrected for the number of leaves tested in the tree and year (Holm). */
  readonly adjustedP: number;
  /** `none` unless adjustedP < 0.05. */
  readonly verdict: Verdict;
}

const OPTIMISM_COLUMNS = [
  "tree",
  "year",
  "code",
  "n",
  "meanDifference",
  "lower",
  "upper",
  "effectSize",
  "p",
  "adjustedP",
  "verdict",
] as const;

/** Fewest agencies that {@link optimism} judges by. */
const FEWEST = 5;
const CONFIDENCE = 0.95;

/**
 * The leaves on which self-scoring departs from appraisal systematically: a paired t-test per
 * leaf over the agencies of one tree and year, with Holm's correction (Scandinavian Journal of
 * Statistics 1979; 6: 65–70), so that among all leaves tested a false verdict comes up in at most
 * one year of twenty. Leaves known at both stages in fewer than five agencies are left out.
 *
 * The test takes agencies as independent and the mean difference as near normal; with few
 * agencies and most differences 0 it finds too little rather than too much. Where all differences
 * are equal there is no spread to test by: the interval is that one figure and p is the sign
 * test's, 2 × 0.5ⁿ, or 1 where they are 0.
 *
 * @returns the columns of {@link Optimism}, in each tree and year the most optimistic leaf first
 */
export function optimism(scored: Scored, scope: Pick<Scope, "year"> = {}): ColumnTable {
  const rows = cohorts(scored, scope).flatMap(({ tree, year, pairs }) => {
    const tests = tree.leaves().flatMap((leaf) => {
      const differences = pairs.flatMap((pair) => nodePair(pair, leaf)).map(difference);
      return differences.length < FEWEST ? [] : [{ tree: tree.id, year, code: leaf.code, ...pairedTest(differences) }];
    });
    const adjusted = holm(tests.map(({ p }) => p));
    return tests
      .map((test, i): Optimism => {
        const adjustedP = adjusted[i] as number;
        const direction = test.meanDifference > 0 ? "optimistic" : "pessimistic";
        return { ...test, adjustedP, verdict: adjustedP < 1 - CONFIDENCE ? direction : "none" };
      })
      .sort((a, b) => b.meanDifference - a.meanDifference);
  });
  return fromRows(rows, OPTIMISM_COLUMNS);
}

interface LeafPair {
  readonly leaf: CriteriaNode;
  readonly self: number;
  readonly appraised: number;
  readonly difference: number;
}

/** An agency and year scored at both stages on the same tree. */
interface UnitPair {
  readonly agency: string;
  readonly year: number;
  readonly tree: CriteriaTree;
  /** The leaves known at both stages, in the tree's order. */
  readonly leaves: readonly LeafPair[];
  /** Codes of the nodes under which a leaf that applies at both stages is unknown at one. */
  readonly incomplete: ReadonlySet<string>;
}

function pairsOf(scored: Scored, { agency, year }: Scope): UnitPair[] {
  return scored.units.flatMap((unit) => {
    if (unit.stage !== "appraised" || !scored.has(unit.agency, unit.year, "self")) return [];
    if ((agency ?? unit.agency) !== unit.agency || (year ?? unit.year) !== unit.year) return [];
    const tree = scored.treeOf(unit.agency, unit.year, "appraised");
    if (scored.treeOf(unit.agency, unit.year, "self") !== tree) return [];
    const leaves: LeafPair[] = [];
    const incomplete = new Set<string>();
    for (const leaf of tree.leaves()) {
      const states = (["self", "appraised"] as const).map((stage) =>
        scored.stateAt(unit.agency, unit.year, leaf.code, stage),
      );
      if (states.includes("not-applicable")) continue;
      if (states.includes("unknown")) {
        for (const node of tree.path(leaf.code)) incomplete.add(node.code);
        continue;
      }
      const self = scored.at(unit.agency, unit.year, leaf.code, "self").score ?? 0;
      const appraised = scored.at(unit.agency, unit.year, leaf.code, "appraised").score ?? 0;
      leaves.push({ leaf, self, appraised, difference: differenceOfPoints(self, appraised) });
    }
    return [{ agency: unit.agency, year: unit.year, tree, leaves, incomplete }];
  });
}

/** The pairs by tree and year, in the order they come. */
function cohorts(scored: Scored, scope: Scope): { tree: CriteriaTree; year: number; pairs: UnitPair[] }[] {
  const found = new Map<string, { tree: CriteriaTree; year: number; pairs: UnitPair[] }>();
  for (const pair of pairsOf(scored, scope)) {
    const key = `${pair.tree.id} ${pair.year}`;
    const cohort = found.get(key) ?? { tree: pair.tree, year: pair.year, pairs: [] };
    cohort.pairs.push(pair);
    found.set(key, cohort);
  }
  return [...found.values()];
}

interface Both {
  readonly max: number;
  readonly self: number;
  readonly appraised: number;
}

/** The two scores of a node, or none. */
function nodePair({ tree, leaves, incomplete }: UnitPair, node: CriteriaNode): Both[] {
  if (incomplete.has(node.code)) return [];
  const within = new Set(tree.leaves(node.code).map(({ code }) => code));
  const own = leaves.filter(({ leaf }) => within.has(leaf.code));
  if (own.length === 0) return [];
  const sum = (stage: "self" | "appraised") => sumDecimals(own.map((pair) => pair[stage]));
  return [{ max: sumDecimals(own.map(({ leaf }) => leaf.max)), self: sum("self"), appraised: sum("appraised") }];
}

const difference = ({ self, appraised }: Both) => differenceOfPoints(self, appraised);

function statistics(both: readonly Both[]): Omit<Agreement, "tree" | "year" | "code" | "level"> {
  const differences = both.map(difference);
  const n = both.length;
  const meanDifference = sumDecimals(differences) / n;
  const sd = n < 2 ? null : sampleStandardDeviation(differences);
  return {
    n,
    equal: differences.filter((d) => d === 0).length / n,
    meanDifference,
    sd,
    lower: sd === null ? null : meanDifference - 1.96 * sd,
    upper: sd === null ? null : meanDifference + 1.96 * sd,
    concordance: n < 2 ? null : concordance(both),
  };
}

function concordance(both: readonly Both[]): number | null {
  const [self, appraised] = [both.map((pair) => pair.self), both.map((pair) => pair.appraised)];
  // Lin divides by n, the library by n − 1.
  const overN = (both.length - 1) / both.length;
  const spread = (sampleVariance(self) + sampleVariance(appraised)) * overN + (mean(self) - mean(appraised)) ** 2;
  return spread === 0 ? null : (2 * sampleCovariance(self, appraised) * overN) / spread;
}

function pairedTest(
  differences: readonly number[],
): Pick<Optimism, "n" | "meanDifference" | "lower" | "upper" | "effectSize" | "p"> {
  const n = differences.length;
  const meanDifference = sumDecimals(differences) / n;
  const first = differences[0] as number;
  if (differences.every((each) => each === first))
    return {
      n,
      meanDifference: first,
      lower: first,
      upper: first,
      effectSize: null,
      p: first === 0 ? 1 : 2 * 0.5 ** n,
    };
  const sd = sampleStandardDeviation([...differences]);
  const error = sd / Math.sqrt(n);
  const reach = twoSidedQuantile(CONFIDENCE, n - 1) * error;
  return {
    n,
    meanDifference,
    lower: meanDifference - reach,
    upper: meanDifference + reach,
    effectSize: meanDifference / sd,
    p: twoSidedP(meanDifference / error, n - 1),
  };
}

/** Holm's step-down: the k-th smallest of m p-values × (m − k + 1), never falling, at most 1. */
function holm(p: readonly number[]): number[] {
  const adjusted = new Array<number>(p.length);
  let largest = 0;
  [...p.keys()]
    .sort((a, b) => (p[a] as number) - (p[b] as number))
    .forEach((i, k) => {
      largest = Math.min(1, Math.max(largest, (p[i] as number) * (p.length - k)));
      adjusted[i] = largest;
    });
  return adjusted;
}
