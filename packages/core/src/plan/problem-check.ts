import type { IssueCode, IssueFigures } from "../issues/codes.js";
import { nearestText } from "../issues/nearest-text.js";
import { type Assignment, leadAgencies } from "../leads/assignment.js";
import { fromUnits, toUnits } from "../numbers/decimal.js";
import type { Scored } from "../scoring/scored.js";
import type { CriteriaTree } from "../tree/tree.js";
import { type Base, baseOf, type PlanLeaf } from "./base.js";
import { endsByRule, levelsOf, topOf } from "./levels.js";
import type { Cost, PointsRange, Precedence } from "./problem.js";
import type { Readable } from "./problem-schema.js";

export type Report = <C extends IssueCode>(path: string, code: C, figures: IssueFigures[C]) => void;

export function checkAgainst(
  scored: Scored,
  assignment: Assignment | undefined,
  problem: Readable,
  report: Report,
): void {
  const { agency, year, stage } = problem;
  const unit = { agency, year, stage };
  const registered = scored.scores.agencies.get(agency);
  if (!registered) {
    const near = nearestText(agency, scored.scores.agencies.keys()) ?? null;
    report("agency", "agency-unknown", { agency, near, within: "document" });
    return;
  }
  if (!scored.has(unit)) {
    report("year", "year-without-scores", {
      name: { vi: registered.name, en: registered.nameEn },
      year,
      stage,
      years: scored.units
        .filter((other) => other.agency === agency && other.stage === stage)
        .map((other) => other.year),
    });
    return;
  }
  const tree = scored.treeOf(unit);
  if (!tree.isAdditive) {
    report("agency", "tree-not-additive", { tree: tree.id });
    return;
  }
  const base = baseOf(scored, { agency, year, stage, ranges: rangesOf(tree, problem.ranges) }, { assignment });
  checkTarget(scored, base, problem, report);
  checkLeaves(base, problem, report);
  checkLeads(scored, assignment, tree, problem, report);
  checkOrder(problem.precedence, report);
}

/** The ranges of leaves that the tree has. */
function rangesOf(tree: CriteriaTree, ranges: Readonly<Record<string, PointsRange>>): Record<string, PointsRange> {
  return Object.fromEntries(Object.entries(ranges).filter(([code]) => tree.has(code) && tree.isLeaf(code)));
}

function checkTarget(scored: Scored, base: Base, { target }: Readable, report: Report): void {
  const names = scored.groups.map(({ name }) => name);
  if (typeof target.group === "string" && !names.includes(target.group))
    report("target.group", "group-unknown", { group: target.group, groups: names });
  for (const key of ["rank", "group"] as const)
    if (target[key] !== undefined && !base.complete) report(`target.${key}`, "total-incomplete", { of: key });
  for (const code of Object.keys(target.fields ?? {}))
    if (!base.tree.has(code)) unknownCode(base.tree, `target.fields.${code}`, code, report);
}

function checkLeaves(base: Base, problem: Readable, report: Report): void {
  const leaves = new Map(base.leaves.map((leaf) => [leaf.code, leaf]));
  /** The leaf that is named, if it can move. */
  const find = (path: string, code: string): PlanLeaf | undefined => {
    const leaf = leafAt(base, leaves, path, code, report);
    if (leaf && !leaf.free) report(path, "leaf-fixed", { code });
    return leaf?.free ? leaf : undefined;
  };
  for (const [code, cost] of Object.entries(problem.cost.leaves ?? {})) {
    const leaf = leafAt(base, leaves, `cost.leaves.${code}`, code, report);
    if (leaf?.free) checkSteps(leaf, cost, report);
  }
  for (const [code, range] of Object.entries(problem.ranges)) {
    const leaf = find(`ranges.${code}`, code);
    if (leaf) checkRange(leaf, range, report);
  }
  for (const key of ["must", "mustNot"] as const)
    problem[key].forEach((code, i) => {
      const path = `${key}[${i}]`;
      const leaf = key === "must" ? find(path, code) : leafAt(base, leaves, path, code, report);
      if (problem[key].indexOf(code) !== i) report(path, "code-duplicate", { code, before: null });
      if (!leaf) return;
      if (key === "must" && topOf(levelsOf(leaf, problem.cost.leaves?.[code] ?? { perPoint: 1 })) === null)
        report(path, "leaf-at-top", { code });
      const isRaised = problem.must.includes(code) || toUnits(problem.ranges[code]?.from ?? 0) > leaf.now;
      if (key === "mustNot" && isRaised) report(path, "move-contradicts", { code });
    });
  problem.precedence.forEach(({ first, then }, i) => {
    find(`precedence[${i}].first`, first);
    find(`precedence[${i}].then`, then);
  });
}

function leafAt(
  base: Base,
  leaves: ReadonlyMap<string, PlanLeaf>,
  path: string,
  code: string,
  report: Report,
): PlanLeaf | undefined {
  const { tree } = base;
  if (!tree.has(code)) unknownCode(tree, path, code, report);
  else if (!tree.isLeaf(code))
    report(path, "code-not-leaf", { code, leaves: tree.leaves(code).map((leaf) => leaf.code) });
  else if (!leaves.has(code)) report(path, "leaf-not-applicable", { code, agency: base.agency });
  return leaves.get(code);
}

function unknownCode(tree: CriteriaTree, path: string, code: string, report: Report): void {
  const codes = tree.nodes.map((node) => node.code);
  report(path, "code-unknown", { tree: tree.id, code, near: nearestText(code, codes) ?? null });
}

function checkSteps(leaf: PlanLeaf, cost: Cost, report: Report): void {
  if (!("steps" in cost)) return;
  const { code } = leaf;
  const ends = endsByRule(leaf);
  cost.steps.forEach(({ points }, i) => {
    const path = `cost.leaves.${code}.steps[${i}].points`;
    const units = toUnits(points);
    if (checkPoints(leaf, path, points, report) && units === leaf.now)
      report(path, "points-below-now", { code, now: fromUnits(leaf.now), points, of: "step" });
    else if (units > leaf.now && units <= toUnits(leaf.node.max) && ends && !ends.includes(units))
      report(path, "points-not-by-rule", { code, points, levels: ends.map(fromUnits) });
  });
}

function checkRange(leaf: PlanLeaf, { from, to }: PointsRange, report: Report): void {
  const { code } = leaf;
  const path = `ranges.${code}`;
  if (from !== undefined) checkPoints(leaf, `${path}.from`, from, report);
  if (to !== undefined) checkPoints(leaf, `${path}.to`, to, report);
  if (from !== undefined && to !== undefined && from > to) report(path, "range-empty", { code, from, to });
}

/** Whether points stand between what a leaf has now and its maximum. */
function checkPoints({ code, now, node: { max } }: PlanLeaf, path: string, points: number, report: Report): boolean {
  const units = toUnits(points);
  if (units < now) report(path, "points-below-now", { code, now: fromUnits(now), points, of: "range" });
  else if (units > toUnits(max)) report(path, "points-over-maximum", { code, points, max, within: "plan" });
  else return true;
  return false;
}

function checkLeads(
  scored: Scored,
  assignment: Assignment | undefined,
  tree: CriteriaTree,
  { leads }: Readable,
  report: Report,
): void {
  const ids = Object.keys(leads);
  if (ids.length && assignment?.tree.id !== tree.id) {
    report("leads", "assignment-missing", { tree: tree.id });
    return;
  }
  const known = new Set(leadAgencies(assignment));
  for (const id of ids)
    if (!known.has(id)) {
      const registered = scored.scores.agencies.get(id);
      report(`leads.${id}`, "lead-unknown", {
        agency: id,
        name: registered ? { vi: registered.name, en: registered.nameEn } : null,
        near: nearestText(id, known) ?? null,
      });
    }
}

/** Orders must not come back to where they began. */
function checkOrder(precedence: readonly Precedence[], report: Report): void {
  precedence.forEach(({ first, then }, i) => {
    const after = new Set([then]);
    for (const code of after) for (const next of precedence) if (next.first === code) after.add(next.then);
    if (after.has(first)) report(`precedence[${i}]`, "precedence-circular", { first, next: then });
  });
}
