import type { Stage } from "../engine/unit.js";
import type { Scored } from "../scoring/scored.js";
import { twoSidedQuantile } from "../statistics/student-t.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import { type AuditCheck, checks } from "./checks.js";
import { type Correlation, correlations } from "./correlations.js";
import { type EffectiveWeight, effectiveWeights } from "./effective-weights.js";
import { type AgencyCoverage, agencyCoverage, type LeafQuality, leafQuality } from "./leaf-quality.js";
import { type Scale, scales } from "./scales.js";
import { scoreMatrix } from "./score-matrix.js";

/** The columns of {@link AgencyCoverage}. */
export const AGENCY_COVERAGE_COLUMNS = {
  agency: "agency",
  applies: "count",
  known: "count",
  missing: "share",
} as const satisfies Columns<AgencyCoverage>;

/** The columns of {@link LeafQuality}. */
export const LEAF_QUALITY_COLUMNS = {
  code: "code",
  field: "code",
  weight: "share",
  applies: "count",
  known: "count",
  missing: "share",
  full: "share",
  zero: "share",
  flat: "truth",
  withField: "number",
  withRest: "number",
  withTotal: "number",
} as const satisfies Columns<LeafQuality>;

/** The columns of {@link EffectiveWeight}. */
export const EFFECTIVE_WEIGHT_COLUMNS = {
  whole: "code",
  code: "code",
  part: "text",
  n: "count",
  nominal: "share",
  r: "number",
  linear: "share",
  ratio: "share",
  effective: "share",
  effectiveRatio: "share",
} as const satisfies Columns<EffectiveWeight>;

/** The columns of {@link Correlation}. */
export const CORRELATION_COLUMNS = {
  kind: "text",
  code: "code",
  other: "code",
  sameField: "truth",
  n: "count",
  spread: "count",
  r: "number",
  spearman: "number",
} as const satisfies Columns<Correlation>;

/** Cronbach's alpha of a field, or of the fields; a row of {@link Audit.reliability}. */
export interface ScaleReliability {
  /** `ROOT` for the fields together, else a field. */
  readonly code: string;
  readonly items: number;
  /** Parts that are left out since they are the same everywhere. */
  readonly constant: number;
  /** Agencies of whom every part is known and applies. */
  readonly n: number;
  readonly alpha: number | null;
  readonly standardised: number | null;
  /** Components with an eigenvalue over 1; null without components. */
  readonly kaiser: number | null;
}

/** The columns of {@link ScaleReliability}. */
export const RELIABILITY_COLUMNS = {
  code: "code",
  items: "count",
  constant: "count",
  n: "count",
  alpha: "number",
  standardised: "number",
  kaiser: "count",
} as const satisfies Columns<ScaleReliability>;

/** Alpha without one part; a row of {@link Audit.items}. */
export interface ScaleItem {
  readonly whole: string;
  readonly code: string;
  /** Null for a part that is constant, or where fewer than two would be left. */
  readonly alphaWithout: number | null;
}

/** The columns of {@link ScaleItem}. */
export const SCALE_ITEM_COLUMNS = {
  whole: "code",
  code: "code",
  alphaWithout: "number",
} as const satisfies Columns<ScaleItem>;

/** One principal component; a row of {@link Audit.components}. */
export interface AuditComponent {
  readonly whole: string;
  /** 1 the greatest. */
  readonly component: number;
  readonly eigenvalue: number;
  readonly explained: number;
  readonly cumulative: number;
}

/** The columns of {@link AuditComponent}. */
export const COMPONENT_COLUMNS = {
  whole: "code",
  component: "count",
  eigenvalue: "number",
  explained: "share",
  cumulative: "share",
} as const satisfies Columns<AuditComponent>;

/** A part's correlation with a component; a row of {@link Audit.loadings}. */
export interface AuditLoading {
  readonly whole: string;
  readonly component: number;
  readonly code: string;
  /** Null for a part that is constant. */
  readonly loading: number | null;
}

/** The columns of {@link AuditLoading}. */
export const LOADING_COLUMNS = {
  whole: "code",
  component: "count",
  code: "code",
  loading: "number",
} as const satisfies Columns<AuditLoading>;

/** The statistical audit of an index in one year. */
export interface Audit {
  readonly year: number;
  readonly stage: Stage;
  /** Id of the criteria tree. */
  readonly tree: string;
  /** Agencies scored on the tree. */
  readonly n: number;
  /** Agencies scored on other trees that year: not in here. */
  readonly elsewhere: number;
  /** How far a correlation of `n` agencies strays from 0 by chance 19 times in 20; null below four. */
  readonly chance: number | null;
  readonly checks: readonly AuditCheck[];
  /** The columns of {@link Correlation}. */
  readonly correlations: Table<Correlation>;
  /** The columns of {@link EffectiveWeight}. */
  readonly weights: Table<EffectiveWeight>;
  /** The columns of {@link ScaleReliability}: the total, then the fields. */
  readonly reliability: Table<ScaleReliability>;
  /** The columns of {@link ScaleItem}. */
  readonly items: Table<ScaleItem>;
  /** The columns of {@link AuditComponent}. */
  readonly components: Table<AuditComponent>;
  /** The columns of {@link AuditLoading}. */
  readonly loadings: Table<AuditLoading>;
  /** The columns of {@link LeafQuality}, in the tree's order. */
  readonly leaves: Table<LeafQuality>;
  /** The columns of {@link AgencyCoverage}, in the registry's order. */
  readonly agencies: Table<AgencyCoverage>;
}

/**
 * Audits the index of a year, as OECD/JRC, Handbook on Constructing Composite Indicators (2008), asks
 * for in its steps 4 and 7: is the index of one piece, do the weights do what they say, do the
 * leaves tell agencies apart, is enough known. Of the tree that most agencies were scored on.
 *
 * Correlations and weights use the agencies of whom both sides are known (pairwise), alpha and
 * components those of whom all is known (listwise); every row says its n. What is the same for
 * everybody has null, never NaN. A verdict says where to look; it does not say that a
 * criterion is wrong: a PAR INDEX asks for what administration should do, not for what varies.
 *
 * @returns null if nobody was scored in that year and stage
 * @example
 * audit(scored, { year: 2024 })?.checks.filter(({ verdict }) => verdict === "problem")
 */
export function audit(
  scored: Scored,
  { year, stage = "appraised" }: { readonly year: number; readonly stage?: Stage },
): Audit | null {
  const matrix = scoreMatrix(scored, { year, stage });
  if (matrix === null) return null;
  const figures = {
    agencies: agencyCoverage(matrix),
    leaves: leafQuality(matrix),
    correlations: correlations(matrix),
    scales: scales(matrix),
    weights: effectiveWeights(matrix),
  };
  const n = matrix.agencies.length;
  return {
    year,
    stage,
    tree: matrix.tree.id,
    n,
    elsewhere: matrix.elsewhere,
    chance: chanceCorrelation(n),
    checks: checks(figures),
    correlations: fromRows<Correlation>(figures.correlations, CORRELATION_COLUMNS),
    weights: fromRows<EffectiveWeight>(figures.weights, EFFECTIVE_WEIGHT_COLUMNS),
    ...scaleTables(figures.scales),
    leaves: fromRows<LeafQuality>(figures.leaves, LEAF_QUALITY_COLUMNS),
    agencies: fromRows<AgencyCoverage>(figures.agencies, AGENCY_COVERAGE_COLUMNS),
  };
}

/**
 * The correlation that n independent pairs exceed, up or down, once in twenty times:
 * t ÷ √(n − 2 + t²), t the 97.5 % quantile of Student's t with n − 2 degrees of freedom. 0.248 for 63.
 */
function chanceCorrelation(n: number): number | null {
  if (n < 4) return null;
  const t = twoSidedQuantile(0.95, n - 2);
  return t / Math.sqrt(n - 2 + t * t);
}

function scaleTables(all: readonly Scale[]): Pick<Audit, "reliability" | "items" | "components" | "loadings"> {
  return {
    reliability: fromRows<ScaleReliability>(
      all.map(({ of, codes, reliability: { items, n, alpha, standardised }, components: { kaiser, components } }) => ({
        code: of,
        items,
        constant: codes.length - items,
        n,
        alpha,
        standardised,
        kaiser: components.length ? kaiser : null,
      })),
      RELIABILITY_COLUMNS,
    ),
    items: fromRows<ScaleItem>(
      all.flatMap(({ of, codes, reliability: { dropped } }) =>
        codes.map((code, i) => ({ whole: of, code, alphaWithout: dropped[i] ?? null })),
      ),
      SCALE_ITEM_COLUMNS,
    ),
    components: fromRows<AuditComponent>(
      all.flatMap(({ of, components: { components } }) =>
        components.map(({ eigenvalue, explained, cumulative }, c) => ({
          whole: of,
          component: c + 1,
          eigenvalue,
          explained,
          cumulative,
        })),
      ),
      COMPONENT_COLUMNS,
    ),
    loadings: fromRows<AuditLoading>(
      all.flatMap(({ of, codes, components: { components } }) =>
        components.flatMap(({ loadings }, c) =>
          codes.map((code, i) => ({ whole: of, component: c + 1, code, loading: loadings[i] ?? null })),
        ),
      ),
      LOADING_COLUMNS,
    ),
  };
}
