import type { Stage, Unit } from "../engine/unit.js";
import { errorOf } from "../issues/issue.js";
import { ParError } from "../issues/par-error.js";
import { type Assignment, leadsOf } from "../leads/assignment.js";
import { type Responsibility, responsibilityOf } from "../leads/responsibility.js";
import type { Sharing } from "../leads/sharing.js";
import { differenceOfIndices, differenceOfPoints, fromUnits } from "../numbers/decimal.js";
import { indexPoints, rounded, WHOLE } from "../numbers/fraction.js";
import { scoresOf } from "../scores/from-blocks.js";
import type { NodeScore } from "../scoring/node-table.js";
import { scoreTree } from "../scoring/score-tree.js";
import type { Scored } from "../scoring/scored.js";
import { fromColumns, fromRows, type Table } from "../tables/result-table.js";
import type { CriteriaTree } from "../tree/tree.js";
import { ROOT } from "../tree/vocabulary.js";
import { type Basis, basisOf } from "./basis.js";
import {
  AGENCY_OUTCOME_COLUMNS,
  type AgencyOutcome,
  compared,
  LEAD_OUTCOME_COLUMNS,
  LEAF_OUTCOME_COLUMNS,
  type LeadOutcome,
  type LeafOutcome,
  minus,
  NODE_OUTCOME_COLUMNS,
  type NodeOutcome,
} from "./outcome-tables.js";
import { type Proposal, propose } from "./proposal.js";
import type { Scenario } from "./scenario.js";

/** Where the scenarios of one agency and year start; made by {@link scenarioBase}. */
export interface ScenarioBase extends Unit {
  readonly tree: CriteriaTree;
  /**
   * The agencies of the same tree, year and stage as they are, without other years: what outcomes
   * are compared with.
   */
  readonly scored: Scored;
  /**
   * What each change comes to for the agency, in points of the scenario's tree.
   *
   * @throws ParError `scenario-invalid`, `scenario-foreign-base` if the scenario is another agency's,
   *   year's or stage's
   */
  points(scenario: Scenario): ReadonlyMap<string, number>;
  /**
   * What comes of a scenario. Its tables are made when they are asked for.
   *
   * @throws ParError as {@link points}
   */
  outcome(scenario: Scenario): Outcome;
}

/** What comes of a scenario, held against what is. */
export interface Outcome {
  readonly scenario: Scenario;
  /** The tree with the proposed maxima; the base's if none changes. */
  readonly tree: CriteriaTree;
  /** The agency's total. */
  readonly before: NodeScore;
  readonly after: NodeScore;
  /** How many agencies are ranked after: the "of 63". */
  readonly ranked: number;
  /** The agency's nodes in tree order: the columns of {@link NodeOutcome}. */
  readonly nodes: Table<NodeOutcome>;
  /** All agencies in the order of their ranks after: the columns of {@link AgencyOutcome}. */
  readonly ladder: Table<AgencyOutcome>;
  /** The leaves that change and what each does to the total: the columns of {@link LeafOutcome}. */
  readonly leaves: Table<LeafOutcome>;
  /**
   * What the lead agencies gain: the columns of {@link LeadOutcome}, in the order of
   * `responsibility`. Under `equal` they add up to the agency's difference on known leaves.
   */
  leads(assignment: Assignment, sharing: Sharing): Table<LeadOutcome>;
  /** The agencies of the base, as scored after. */
  readonly scored: Scored;
  /**
   * One node of the agency.
   *
   * @throws ParError `code-unknown`
   */
  at(code: string): { readonly before: NodeScore; readonly after: NodeScore };
}

/**
 * The base for the scenarios of one agency, year and stage: made once, for any number of them.
 *
 * It holds the agencies that are ranked together, those of the same tree, year and stage, and looks
 * the years before and the peers up when a scenario needs them.
 *
 * @throws ParError `unit-unknown`
 * @example
 * const base = scenarioBase(scored, { agency: "dak-lak", year: 2023 });
 * base.outcome(scenario).after.rank // 12
 */
export function scenarioBase(
  scored: Scored,
  { agency, year, stage = "appraised" }: { readonly agency: string; readonly year: number; readonly stage?: Stage },
): ScenarioBase {
  const basis = basisOf(scored, { agency, year, stage });
  const proposalOf = (scenario: Scenario): Proposal => {
    if (scenario.agency !== agency || scenario.year !== year || scenario.stage !== stage)
      throw new ParError("scenario-foreign-base", {
        name: scenario.name,
        agency: scenario.agency,
        year: scenario.year,
        stage: scenario.stage,
        base: { agency, year, stage },
      });
    const proposal = propose(basis, scenario);
    if (proposal.problems.length)
      throw new ParError(
        "scenario-invalid",
        { name: scenario.name },
        proposal.problems.map((problem) => errorOf(problem.fault, { path: problem.path })),
      );
    return proposal;
  };
  return {
    agency,
    year,
    stage,
    tree: basis.tree,
    scored: basis.scored,
    points: (scenario) =>
      new Map([...proposalOf(scenario).reached].map(([code, units]) => [code, fromUnits(units)] as const)),
    outcome: (scenario) => new AppliedScenario(basis, scenario, proposalOf(scenario)),
  };
}

/**
 * The scores after a scenario, of the agencies that are ranked with the scenario's.
 *
 * @throws ParError `unit-unknown`, `scenario-invalid`
 */
export function applyScenario(scored: Scored, scenario: Scenario): Scored {
  return scenarioBase(scored, scenario).outcome(scenario).scored;
}

/** An outcome whose tables are made when asked for, and kept. */
class AppliedScenario implements Outcome {
  readonly scenario: Scenario;
  readonly tree: CriteriaTree;
  readonly scored: Scored;
  readonly before: NodeScore;
  readonly after: NodeScore;
  readonly ranked: number;
  readonly #basis: Basis;
  readonly #reached: ReadonlyMap<string, number>;
  readonly #tables = new Map<string, object>();

  constructor(basis: Basis, scenario: Scenario, { tree, block, reached }: Proposal) {
    this.scenario = scenario;
    this.tree = tree;
    this.#basis = basis;
    this.#reached = reached;
    const { agencies, trees } = basis.all.scores;
    const trees1 = trees.map((each) => (each === basis.tree ? tree : each));
    this.scored = scoreTree(scoresOf([block], { trees: trees1, agencies }), basis.all);
    ({ before: this.before, after: this.after } = this.at(ROOT));
    this.ranked = this.scored.rankedAt(basis, ROOT);
  }

  at(code: string) {
    return this.#of(this.#basis.agency, code);
  }

  get nodes(): Table<NodeOutcome> {
    return this.#made("nodes", () =>
      fromRows(
        this.tree.nodes.map(({ code }) => this.#nodeRow(code)),
        NODE_OUTCOME_COLUMNS,
      ),
    );
  }

  get ladder(): Table<AgencyOutcome> {
    return this.#made("ladder", () => {
      const rows = this.#basis.agencies.map((agency): AgencyOutcome => {
        const { before, after } = this.#of(agency, ROOT);
        return { agency, ...compared(before, after) };
      });
      const place = ({ rankAfter }: AgencyOutcome) => rankAfter ?? Number.POSITIVE_INFINITY;
      // A stable sort: ties stay in the order of the registry.
      const ranked = rows.filter(({ rankAfter }) => rankAfter !== null).sort((a, b) => place(a) - place(b));
      return fromRows([...ranked, ...rows.filter(({ rankAfter }) => rankAfter === null)], AGENCY_OUTCOME_COLUMNS);
    });
  }

  get leaves(): Table<LeafOutcome> {
    return this.#made("leaves", () => fromRows(this.#leafRows(), LEAF_OUTCOME_COLUMNS));
  }

  leads(assignment: Assignment, sharing: Sharing): Table<LeadOutcome> {
    const { agency, year, stage } = this.#basis;
    const unit = { agency, year, stage };
    const of = (scored: Scored) =>
      new Map([...responsibilityOf(scored, unit, assignment, sharing)].map((row) => [row.leadAgency, row]));
    const [before, after] = [of(this.#basis.scored), of(this.scored)];
    const rows = [...after.values()].map((row): LeadOutcome => {
      const earlier = before.get(row.leadAgency) as Responsibility;
      const changed = [...this.#reached.keys()].filter((code) => {
        const leads = leadsOf(assignment, code);
        return row.leadAgency === null ? leads.length === 0 : leads.includes(row.leadAgency);
      });
      return {
        leadAgency: row.leadAgency,
        leaves: changed.length,
        difference: differenceOfPoints(row.score, earlier.score),
        lostBefore: earlier.lost,
        lostAfter: row.lost,
      };
    });
    return fromRows(rows, LEAD_OUTCOME_COLUMNS);
  }

  #made<Row extends object>(name: string, make: () => Table<Row>): Table<Row> {
    const made = (this.#tables.get(name) as Table<Row> | undefined) ?? make();
    this.#tables.set(name, made);
    return made;
  }

  #of(agency: string, code: string) {
    const { year, stage, scored } = this.#basis;
    return {
      before: scored.at({ agency, year, stage }, code),
      after: this.scored.at({ agency, year, stage }, code),
    };
  }

  #nodeRow(code: string): NodeOutcome {
    const { before, after } = this.at(code);
    return {
      code,
      level: after.level,
      before: before.score,
      after: after.score,
      difference: minus(after.score, before.score, differenceOfPoints),
      maxBefore: before.max,
      maxAfter: after.max,
      ...compared(before, after),
      indexDifference: minus(after.index, before.index, differenceOfIndices),
    };
  }

  #leafRows(): LeafOutcome[] {
    const contributions = this.#contributions();
    return this.tree.nodes.flatMap(({ code, position, max, children }): LeafOutcome[] => {
      const isChanged = this.#reached.has(code);
      const units = contributions?.get(position);
      if (!isChanged && !units) return [];
      const { before, after } = this.at(code);
      return [
        {
          code,
          before: before.score,
          after: after.score,
          difference: minus(after.score, before.score, differenceOfPoints),
          max: children.length ? after.max : max,
          indexPoints: contributions === null ? null : indexPoints(units ?? 0n),
          reason: (isChanged && this.scenario.changes[code]) || null,
        },
      ];
    });
  }

  /**
   * What every node adds to the difference of the agency's two indices by itself, in whole 10⁻¹²
   * index points by position: a leaf its points over what is known of the total's maximum, an inner
   * node what is stated of it beyond its children. Rounded, what roundings leave over goes to the
   * largest, so that they add up exactly; null under a geometric mean and where an index is unknown.
   */
  #contributions(): ReadonlyMap<number, bigint> | null {
    const { nodes, isAdditive } = this.tree;
    if (!isAdditive) return null;
    const { agency, year, stage, scored } = this.#basis;
    const own = (of: Scored) => {
      const { block, u } = of.cells({ agency, year, stage });
      const start = u * nodes.length;
      const parts = nodes.map(({ children, position }) =>
        children.reduce(
          (part, code) => part - (block.score[start + this.tree.get(code).position] as number),
          block.score[start + position] as number,
        ),
      );
      const whole = (of.unknown === "zero" ? block.max[start] : block.known[start]) as number;
      return { parts, whole, score: block.score[start] as number };
    };
    const [before, after] = [own(scored), own(this.scored)];
    if (before.whole === 0 || after.whole === 0) return null;
    const [w0, w1] = [BigInt(before.whole), BigInt(after.whole)];
    const share = (s0: number, s1: number) => rounded(WHOLE * (BigInt(s1) * w0 - BigInt(s0) * w1), w0 * w1);
    let left = share(before.score, after.score);
    let [largest, most] = [0, -1];
    const contributions = new Map<number, bigint>();
    nodes.forEach((_, i) => {
      const [s0, s1] = [before.parts[i] as number, after.parts[i] as number];
      if (s0 === s1 && w0 === w1) return;
      const units = share(s0, s1);
      contributions.set(i, units);
      left -= units;
      const size = Math.abs(Number(units));
      if (size > most) [largest, most] = [i, size];
    });
    if (left !== 0n) contributions.set(largest, (contributions.get(largest) ?? 0n) + left);
    return contributions;
  }
}

/** One scenario among others; a row of {@link compareOutcomes}. */
export interface OutcomeRow {
  readonly name: string;
  readonly index: number | null;
  /** Index points against what is. */
  readonly difference: number | null;
  readonly rank: number | null;
  /** Places gained; positive is better. */
  readonly rankDifference: number | null;
  readonly group: string | null;
  /** Number of leaves changed. */
  readonly leaves: number;
  /** The index of a field, by its code; null where the scenario's tree has none. */
  readonly [field: `${number}`]: number | null;
}

/**
 * Outcomes of one agency side by side: one row each, `name, index, difference` (index points
 * against what is), `rank, rankDifference` (places gained; positive is better), `group, leaves`
 * (number changed), and the index of each field in a column by its code.
 */
export function compareOutcomes(outcomes: readonly Outcome[]): Table<OutcomeRow> {
  const fields = [...new Set(outcomes.flatMap(({ tree }) => tree.fields.map(({ code }) => code)))];
  const column = (name: string, cell: (outcome: Outcome) => unknown): [string, unknown[]] => [name, outcomes.map(cell)];
  return fromColumns<OutcomeRow>([
    column("name", ({ scenario }) => scenario.name),
    column("index", ({ after }) => after.index),
    column("difference", ({ before, after }) => minus(after.index, before.index, differenceOfIndices)),
    column("rank", ({ after }) => after.rank),
    column("rankDifference", ({ before, after }) => minus(before.rank, after.rank, (a, b) => a - b)),
    column("group", ({ after }) => after.group),
    column("leaves", ({ scenario }) => Object.keys(scenario.changes).length),
    ...fields.map((code) => column(code, (outcome) => (outcome.tree.has(code) ? outcome.at(code).after.index : null))),
  ]);
}
