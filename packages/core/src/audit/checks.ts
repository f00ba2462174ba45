import { ROOT } from "../tree/vocabulary.js";
import type { Correlation } from "./correlations.js";
import type { EffectiveWeight } from "./effective-weights.js";
import type { AgencyCoverage, LeafQuality } from "./leaf-quality.js";
import type { Scale } from "./scales.js";

/** The checks, in the order of the report. */
export const CHECKS = [
  "sample",
  "missing-leaves",
  "missing-agencies",
  "flat-leaves",
  "ceiling",
  "floor",
  "field-total",
  "field-pairs",
  "redundant-fields",
  "redundant-leaves",
  "counter-leaves",
  "reliability",
  "dimensions",
  "field-weights",
] as const;
/** What a check of the audit is called. */
export type CheckId = (typeof CHECKS)[number];

/** What a check comes to. */
export type Verdict = "good" | "watch" | "problem";

/** Where a threshold comes from: works that are cited, or a convention of this audit. */
export interface Threshold {
  /** Beyond it a result is to be watched. */
  readonly watch: number;
  /** Beyond it a result is a problem; null where the sources know one threshold only and the check does not go further. */
  readonly problem: number | null;
  /** Whether a result is worse the lower or the higher it is. */
  readonly worse: "lower" | "higher";
  /** The work that the limits are from which are not a `convention`; null if both are. */
  readonly source: string | null;
  /** What of the two is a convention of this audit. */
  readonly convention: "none" | "watch" | "problem" | "both";
}

const COINR = "Becker et al., COINr, Journal of Open Source Software 2022; 7(78): 4567 (plot_corr, get_corr_flags)";
const TERWEE = "Terwee et al., Journal of Clinical Epidemiology 2007; 60: 34–42";

/**
 * The thresholds. What no source gives is a convention, and marked so: a verdict is a reason to
 * look, not a measurement.
 */
export const THRESHOLDS: Readonly<Record<CheckId, Threshold>> = {
  sample: { watch: 5, problem: 3, worse: "lower", source: "Bryant & Yarnold 1995", convention: "problem" },
  "missing-leaves": { watch: 0.65, problem: 0.5, worse: "lower", source: null, convention: "both" },
  "missing-agencies": { watch: 0.65, problem: 0.5, worse: "lower", source: null, convention: "both" },
  // What is the same for everybody tells nobody apart: its weight is not used.
  "flat-leaves": { watch: 0, problem: 0.1, worse: "higher", source: null, convention: "both" },
  ceiling: { watch: 0.15, problem: 0.5, worse: "higher", source: TERWEE, convention: "problem" },
  floor: { watch: 0.15, problem: 0.5, worse: "higher", source: TERWEE, convention: "problem" },
  "field-total": { watch: 0.3, problem: 0, worse: "lower", source: COINR, convention: "problem" },
  "field-pairs": { watch: 0, problem: -0.4, worse: "lower", source: COINR, convention: "watch" },
  "redundant-fields": { watch: 0.9, problem: null, worse: "higher", source: COINR, convention: "none" },
  "redundant-leaves": { watch: 0.9, problem: null, worse: "higher", source: COINR, convention: "none" },
  "counter-leaves": { watch: 0, problem: -0.4, worse: "lower", source: COINR, convention: "watch" },
  reliability: { watch: 0.7, problem: 0.6, worse: "lower", source: `Nunnally 1978; ${TERWEE}`, convention: "problem" },
  dimensions: { watch: 1, problem: null, worse: "higher", source: "Kaiser 1960", convention: "none" },
  "field-weights": { watch: 2, problem: 4, worse: "higher", source: null, convention: "both" },
};

/** One check and what came of it. */
export interface AuditCheck {
  readonly id: CheckId;
  /** Null where the data do not let it be made. */
  readonly verdict: Verdict | null;
  /**
   * The worst value found, on the scale of the threshold:
   * `sample` agencies per variable, of the largest set that is analysed together; `missing-…` the
   * lowest share known; `flat-leaves` the share of the maximum on leaves that tell nobody apart;
   * `ceiling`, `floor` the greatest share of agencies at full marks or none, of leaves that are not
   * flat; `field-total`, `field-pairs`, `redundant-…`, `counter-leaves` the lowest or highest
   * correlation; `reliability` the lowest alpha of a field; `dimensions` components of the fields
   * with an eigenvalue over 1; `field-weights` the greatest factor between effective and nominal
   * weight, whichever is larger (Infinity if a field has no effect). Null with the verdict.
   */
  readonly value: number | null;
  readonly threshold: Threshold;
  /** The nodes that are beyond `watch`, worst first. */
  readonly codes: readonly string[];
  /** Likewise pairs of nodes. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Likewise agencies. */
  readonly agencies: readonly string[];
  /** How many nodes, pairs or agencies were looked at. */
  readonly of: number;
}

/** What the checks are read off. */
export interface AuditFigures {
  readonly agencies: readonly AgencyCoverage[];
  readonly leaves: readonly LeafQuality[];
  readonly correlations: readonly Correlation[];
  readonly scales: readonly Scale[];
  readonly weights: readonly EffectiveWeight[];
}

/** Something with a figure to be judged. */
interface Judged {
  readonly value: number;
  readonly code?: string;
  readonly pair?: readonly [string, string];
  readonly agency?: string;
}

/**
 * Agencies that must be off the commonest result for a correlation of two leaves to count as
 * redundancy, a convention: two leaves on which one and the same agency alone lost points have r = 1.
 */
const LEAST_SPREAD = 5;

/** Reads the verdicts off the figures, a check each, in the order of {@link CHECKS}. */
export function checks({ agencies, leaves, correlations, scales, weights }: AuditFigures): AuditCheck[] {
  const leafValues = (value: (leaf: LeafQuality) => number | null) =>
    leaves.flatMap((leaf): Judged[] => {
      const found = value(leaf);
      return found === null ? [] : [{ value: found, code: leaf.code }];
    });
  const pairs = (kind: Correlation["kind"], leastSpread = 0) =>
    correlations.flatMap(({ kind: own, code, other, r, spread }): Judged[] =>
      own === kind && r !== null && spread >= leastSpread ? [{ value: r, pair: [code, other] }] : [],
    );
  const differing = (value: (leaf: LeafQuality) => number | null) =>
    leafValues((leaf) => (leaf.flat === false ? value(leaf) : null));
  const fields = scales.find(({ of }) => of === ROOT);
  const flat = leaves.filter((leaf) => leaf.flat === true);
  const items: Readonly<Record<CheckId, Judged[]>> = {
    sample: sampleRatio(scales),
    "missing-leaves": leafValues(({ missing }) => (missing === null ? null : 1 - missing)),
    "missing-agencies": agencies.flatMap(({ agency, missing }) =>
      missing === null ? [] : [{ value: 1 - missing, agency }],
    ),
    "flat-leaves": [],
    ceiling: differing(({ full }) => full),
    floor: differing(({ zero }) => zero),
    "field-total": correlations.flatMap(({ kind, code, r }) =>
      kind === "field-total" && r !== null ? [{ value: r, code }] : [],
    ),
    "field-pairs": pairs("fields"),
    "redundant-fields": pairs("fields"),
    "redundant-leaves": pairs("leaves", LEAST_SPREAD),
    "counter-leaves": leafValues(({ withField, withTotal }) => least(withField, withTotal)),
    reliability: scales.flatMap(({ of, reliability: { alpha } }) =>
      of === ROOT || alpha === null ? [] : [{ value: alpha, code: of }],
    ),
    dimensions: fields?.components.components.length ? [{ value: fields.components.kaiser }] : [],
    "field-weights": weights.flatMap(({ part, code, nominal, effective }) =>
      part === "field" && effective !== null
        ? [{ value: Math.max(effective / nominal, nominal / effective), code }]
        : [],
    ),
  };
  return CHECKS.map((id) => {
    if (id !== "flat-leaves") return judge(id, items[id]);
    const comparable = leaves.filter((leaf) => leaf.flat !== null);
    if (comparable.length === 0) return judge(id, []);
    const weight = flat.reduce((sum, leaf) => sum + leaf.weight, 0);
    const codes = [...flat].sort((a, b) => b.weight - a.weight).map(({ code }) => code);
    return { ...judge(id, [{ value: weight }]), codes, of: comparable.length };
  });
}

/** Agencies ÷ variables, of the set of variables that has the fewest agencies a variable. */
function sampleRatio(all: readonly Scale[]): Judged[] {
  return all.flatMap(({ of, components: { n, variables } }) =>
    variables < 2 ? [] : [{ value: n / variables, code: of }],
  );
}

function least(...values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function judge(id: CheckId, items: readonly Judged[]): AuditCheck {
  const threshold = THRESHOLDS[id];
  const sign = threshold.worse === "lower" ? 1 : -1;
  const sorted = [...items].sort((a, b) => sign * (a.value - b.value));
  const beyond = (value: number, limit: number | null) => limit !== null && sign * (value - limit) < -TOLERANCE;
  const concerned = sorted.filter(({ value }) => beyond(value, threshold.watch));
  const worst = sorted[0]?.value ?? null;
  return {
    id,
    verdict:
      worst === null
        ? null
        : beyond(worst, threshold.problem)
          ? "problem"
          : beyond(worst, threshold.watch)
            ? "watch"
            : "good",
    value: worst,
    threshold,
    codes: concerned.flatMap(({ code }) => code ?? []),
    pairs: concerned.flatMap(({ pair }) => (pair ? [pair] : [])),
    agencies: concerned.flatMap(({ agency }) => agency ?? []),
    of: items.length,
  };
}

/** How far beyond a threshold a value has to be: binary rounding is no verdict. */
const TOLERANCE = 1e-9;
