import { nearestText } from "../issues/nearest-text.js";
import { type Assignment, leadAgencies } from "../leads/assignment.js";
import { decimalComma, fromUnits, toUnits } from "../numbers/decimal.js";
import type { Scored } from "../scoring/scored.js";
import type { CriteriaTree } from "../tree/tree.js";
import { ROOT } from "../tree/vocabulary.js";
import { type Base, baseOf, type PlanLeaf } from "./base.js";
import { endsByRule, levelsOf, topOf } from "./levels.js";
import type { Cost, PointsRange, Precedence } from "./problem.js";
import type { Readable } from "./problem-schema.js";

export type Report = (path: string, code: string, message: string) => void;

export function checkAgainst(
  scored: Scored,
  assignment: Assignment | undefined,
  problem: Readable,
  report: Report,
): void {
  const { agency, year, stage } = problem;
  const unit = { agency, year, stage };
  if (!scored.scores.agencies.has(agency)) {
    const near = nearestText(agency, scored.scores.agencies.keys());
    report(
      "agency",
      "agency-unknown",
      `Không có đơn vị "${agency}" trong danh mục.${near ? ` Có phải "${near}"?` : ""}`,
    );
    return;
  }
  if (!scored.has(unit)) {
    const years = [...new Set(scored.units.filter((unit) => unit.agency === agency).map((unit) => unit.year))];
    report(
      "year",
      "scores-missing",
      `"${agency}" không có điểm năm ${year} ở giai đoạn "${stage}". Các năm có điểm: ${years.join(", ") || "không có"}.`,
    );
    return;
  }
  const tree = scored.treeOf(unit);
  if (!tree.isAdditive) {
    report(
      "agency",
      "tree-not-additive",
      `Bộ tiêu chí ${tree.id} tính trung bình nhân: chỉ lập phương án được khi cộng điểm.`,
    );
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
    report("target.group", "group-unknown", `Không có nhóm "${target.group}". Các nhóm: ${names.join(", ")}.`);
  for (const key of ["rank", "group"] as const)
    if (target[key] !== undefined && !base.complete)
      report(
        `target.${key}`,
        "total-incomplete",
        `Còn tiêu chí chưa có điểm nên không có ${key === "rank" ? "hạng" : "nhóm"}: ghi điểm của chúng trong "ranges" ("from"), hoặc đặt mục tiêu theo điểm.`,
      );
  for (const code of Object.keys(target.fields ?? {}))
    if (!base.tree.has(code)) unknownCode(base.tree, `target.fields.${code}`, code, report);
}

function checkLeaves(base: Base, problem: Readable, report: Report): void {
  const leaves = new Map(base.leaves.map((leaf) => [leaf.code, leaf]));
  /** The leaf that is named, if it can move. */
  const find = (path: string, code: string): PlanLeaf | undefined => {
    const leaf = leafAt(base, leaves, path, code, report);
    if (leaf && !leaf.free)
      report(
        path,
        "leaf-fixed",
        `${code} chưa có điểm, hoặc chỉ có điểm chung ở mục trên, nên không nâng được. Nếu biết mức hiện nay, ghi "ranges": { "${code}": { "from": … } }.`,
      );
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
      if (problem[key].indexOf(code) !== i) report(path, "code-duplicate", `${code} ghi hai lần.`);
      if (!leaf) return;
      if (key === "must" && topOf(levelsOf(leaf, problem.cost.leaves?.[code] ?? { perPoint: 1 })) === null)
        report(path, "leaf-at-top", `${code} đã ở mức cao nhất, không nâng thêm được.`);
      const isRaised = problem.must.includes(code) || toUnits(problem.ranges[code]?.from ?? 0) > leaf.now;
      if (key === "mustNot" && isRaised)
        report(path, "move-contradicts", `${code} vừa phải nâng vừa không được nâng: giữ một.`);
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
  else if (!tree.isLeaf(code)) {
    const below = tree.leaves(code).map((leaf) => leaf.code);
    const list = below.length > 5 ? `${below.slice(0, 5).join(", ")}…` : below.join(", ");
    report(
      path,
      "code-inner",
      `${code === ROOT ? "Toàn bộ" : code} không phải tiêu chí cuối; ghi từng tiêu chí: ${list}.`,
    );
  } else if (!leaves.has(code)) report(path, "leaf-not-applicable", `${code} không áp dụng cho đơn vị này.`);
  return leaves.get(code);
}

function unknownCode(tree: CriteriaTree, path: string, code: string, report: Report): void {
  const near = nearestText(
    code,
    tree.nodes.map((node) => node.code),
  );
  report(path, "code-unknown", `Bộ tiêu chí ${tree.id} không có mã "${code}".${near ? ` Có phải ${near}?` : ""}`);
}

function checkSteps(leaf: PlanLeaf, cost: Cost, report: Report): void {
  if (!("steps" in cost)) return;
  const ends = endsByRule(leaf);
  cost.steps.forEach((step, i) => {
    const path = `cost.leaves.${leaf.code}.steps[${i}].points`;
    const units = toUnits(step.points);
    if (checkPoints(leaf, path, step.points, report) && units === leaf.now)
      report(path, "points-below-now", `${leaf.code} đã có ${shown(leaf.now)} điểm: các mức phải cao hơn.`);
    else if (units > leaf.now && units <= toUnits(leaf.node.max) && ends && !ends.includes(units))
      report(
        path,
        "points-not-by-rule",
        `Cách chấm của ${leaf.code} không cho ${decimalComma(step.points)} điểm. Các mức có thể: ${ends.map(shown).join(", ")}.`,
      );
  });
}

function checkRange(leaf: PlanLeaf, { from, to }: PointsRange, report: Report): void {
  const path = `ranges.${leaf.code}`;
  if (from !== undefined) checkPoints(leaf, `${path}.from`, from, report);
  if (to !== undefined) checkPoints(leaf, `${path}.to`, to, report);
  if (from !== undefined && to !== undefined && from > to)
    report(path, "range-empty", `${leaf.code}: mức từ ${decimalComma(from)} lớn hơn mức đến ${decimalComma(to)}.`);
}

/** Whether points stand between what a leaf has now and its maximum. */
function checkPoints(leaf: PlanLeaf, path: string, value: number, report: Report): boolean {
  const units = toUnits(value);
  if (units < leaf.now)
    report(
      path,
      "points-below-now",
      `${leaf.code} đang có ${shown(leaf.now)} điểm, không hạ xuống ${decimalComma(value)}: ghi từ ${shown(leaf.now)} trở lên.`,
    );
  else if (units > toUnits(leaf.node.max))
    report(
      path,
      "points-over-maximum",
      `${decimalComma(value)} điểm vượt điểm tối đa ${decimalComma(leaf.node.max)} của ${leaf.code}.`,
    );
  else return true;
  return false;
}

function shown(units: number): string {
  return decimalComma(fromUnits(units));
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
    report(
      "leads",
      "assignment-missing",
      `Giới hạn theo cơ quan chủ trì cần bảng phân công của bộ tiêu chí ${tree.id}.`,
    );
    return;
  }
  const known = new Set(leadAgencies(assignment));
  for (const id of ids)
    if (!known.has(id)) {
      const near = nearestText(id, known);
      const name = scored.scores.agencies.get(id)?.name;
      report(
        `leads.${id}`,
        "lead-unknown",
        `"${id}"${name ? ` (${name})` : ""} không chủ trì tiêu chí nào theo bảng phân công.${near ? ` Có phải "${near}"?` : ""}`,
      );
    }
}

/** Orders must not come back to where they began. */
function checkOrder(precedence: readonly Precedence[], report: Report): void {
  precedence.forEach(({ first, then }, i) => {
    const after = new Set([then]);
    for (const code of after) for (const next of precedence) if (next.first === code) after.add(next.then);
    if (after.has(first))
      report(
        `precedence[${i}]`,
        "precedence-circular",
        `${then} phải chờ ${first}, mà ${first} lại phải chờ ${then}: bỏ một thứ tự.`,
      );
  });
}
