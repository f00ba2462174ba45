import { type CriteriaTree, leadsOf } from "@par-index/core";
import type { PeersBy } from "@par-index/core/compare";
import { sumDecimals } from "@par-index/core/numbers";
import { html } from "htl";
import { formatPoints, formatPointsChange, plain } from "../page/format.js";
import { say } from "../page/language.js";
import type { Lab } from "./lab.js";
import { type LeafRow, leafRow } from "./leaf.js";
import type { LeafNow } from "./leaf-now.js";
import { withChanges } from "./state.js";
import { write } from "./write.js";

/** Leaves that stand together: a field, or what a lead agency answers for. */
interface Group {
  readonly title: string;
  /** The criteria within, each with its leaves; a title only where the leaf is not the criterion itself. */
  readonly parts: readonly { readonly title: string | null; readonly codes: readonly string[] }[];
}

/** What of the tree is shown. */
export interface TreeView {
  readonly by: "field" | "lead";
  readonly show: "all" | "lost" | "changed";
  /** Text to find in codes, names and lead agencies. */
  readonly find: string;
}

/**
 * The criteria as a list in which every leaf can be moved, under its field or its lead agency with
 * their sums. It is built for a base and a grouping; a change writes only what it changed.
 */
export function labTree(lab: Lab, peers: () => PeersBy): { element: HTMLElement; view(view: TreeView): void } {
  const list = html`<div class="lab-groups"></div>` as HTMLElement;
  const none = html`<p class="empty" hidden>${say`Không có tiêu chí nào như vậy.`}</p>` as HTMLElement;
  const element = html`<div class="lab-tree">${list}${none}</div>` as HTMLElement;
  let view: TreeView = { by: "field", show: "all", find: "" };
  let built = "";
  let groups: BuiltGroup[] = [];

  function build(): void {
    const { agency, year, stage } = lab.scenario;
    const key = JSON.stringify([agency, year, stage, view.by]);
    if (key === built) return;
    built = key;
    groups = groupsOf(lab, view.by).map((group) => builtGroup(lab, group, peers));
    list.replaceChildren(...groups.map((group) => group.element));
  }

  /** The leaves as they were last asked for, and what they rest on. */
  const known = new Map<string, LeafNow>();
  let on: readonly unknown[] = [];

  /** Asks core only for leaves that may have changed: it ranks every node it is asked for. */
  function show(): void {
    build();
    const { outcome, scenario, base } = lab;
    // A change "as the best" means other points once the others move.
    const now = [base, outcome.tree, scenario.peers, scenario.others];
    if (now.some((each, i) => each !== on[i])) known.clear();
    on = now;
    const leafNow = (code: string): LeafNow => {
      const change = scenario.changes[code];
      const last = known.get(code);
      if (last && last.change === change) return last;
      const { before, after } = outcome.at(code);
      const leaf = { max: after.max, before: before.score, after: after.score, change };
      known.set(code, leaf);
      return leaf;
    };
    for (const group of groups) group.show(leafNow);
  }

  function filter(): void {
    const { outcome, scenario } = lab;
    const wanted = plain(view.find.trim());
    const isShown = (code: string, text: string) => {
      if (wanted && !text.includes(wanted)) return false;
      const { before } = outcome.at(code);
      if (view.show === "changed") return scenario.changes[code] !== undefined;
      return view.show === "all" || before.score === null || before.score < before.max;
    };
    const shown = groups.filter((group) => group.filter(isShown, wanted !== ""));
    none.hidden = shown.length > 0;
  }

  lab.follow(element, show);
  filter();
  lab.followAtRest(element, () => {
    // A row that the reader is at does not go away under the hand.
    if (view.show !== "changed" || !element.contains(document.activeElement)) filter();
  });
  return {
    element,
    view(next) {
      view = next;
      show();
      filter();
    },
  };
}

interface BuiltGroup {
  readonly element: HTMLElement;
  show(leafNow: (code: string) => LeafNow): void;
  /** Hides what does not pass; whether anything is left. */
  filter(isShown: (code: string, text: string) => boolean, isSearched: boolean): boolean;
}

function builtGroup(lab: Lab, { title, parts }: Group, peers: () => PeersBy): BuiltGroup {
  const [figures, by] = [new Text(), new Text()];
  const change = html`<b>${by}</b>` as HTMLElement;
  const built = parts.map(({ title: heading, codes }) => ({
    heading: heading === null ? null : (html`<p class="lab-criterion">${heading}</p>` as HTMLElement),
    rows: codes.map((code) => rowOf(lab, code, peers)),
  }));
  const rows = built.flatMap((part) => part.rows);
  const isPhone = matchMedia("(max-width: 640px)").matches;
  const element = html`<details class="lab-group" open=${!isPhone}>
    <summary><span class="group-name">${title}</span><span class="group-figures">${figures} ${change}</span></summary>
    ${built.flatMap(({ heading, rows }) => [heading ?? "", ...rows.map((row) => row.element)])}
  </details>` as HTMLDetailsElement;
  const texts = new Map(rows.map((row) => [row, plain(row.element.querySelector(".leaf-name")?.textContent ?? "")]));

  return {
    element,
    show(leafNow) {
      const leaves = rows.map((row) => {
        const now = leafNow(row.code);
        row.show(now);
        return now;
      });
      const sum = (key: "before" | "after" | "max") => sumDecimals(leaves.map((leaf) => leaf[key] ?? 0));
      const [before, after] = [sum("before"), sum("after")];
      const difference = sumDecimals([after, -before]);
      const text = difference === 0 ? formatPoints(before) : `${formatPoints(before)} → ${formatPoints(after)}`;
      write(figures, `${text} / ${formatPoints(sum("max"))}`);
      write(by, difference === 0 ? "" : formatPointsChange(difference));
      const direction = difference === 0 ? "" : difference > 0 ? "up" : "down";
      if (change.className !== direction) change.className = direction;
    },
    filter(isShown, isSearched) {
      for (const { heading, rows } of built) {
        for (const row of rows) row.element.hidden = !isShown(row.code, texts.get(row) ?? "");
        if (heading) heading.hidden = rows.every((row) => row.element.hidden);
      }
      const isLeft = rows.some((row) => !row.element.hidden);
      element.hidden = !isLeft;
      if (isSearched && isLeft) element.open = true;
      return isLeft;
    },
  };
}

function rowOf(lab: Lab, code: string, peers: () => PeersBy): LeafRow {
  const { world, scenario, outcome } = lab;
  const { agency, year, stage } = scenario;
  const tree = world.scored.treeOf({ agency, year, stage });
  return leafRow(outcome.tree.get(code), {
    world,
    year,
    name: world.nodeName(tree, code),
    leads: ownersOf(lab, tree, code).map((id) => world.name(id)),
    rawBefore: world.scored.valueAt({ agency, year, stage }, code),
    peers,
    set: (change, gesture) => lab.change((now) => withChanges(now, { [code]: change }), gesture),
  });
}

function ownersOf({ world }: Lab, tree: CriteriaTree, code: string): readonly string[] {
  return world.assignment?.tree === tree ? leadsOf(world.assignment, code) : [];
}

/** The leaves that apply, by field or by lead agency; one with several leads stands under each. */
function groupsOf(lab: Lab, by: TreeView["by"]): Group[] {
  const { world, outcome } = lab;
  const { agency, year, stage } = lab.scenario;
  const tree = world.scored.treeOf({ agency, year, stage });
  const applies = ({ code }: { code: string }) => outcome.at(code).before.max > 0;
  if (by === "field")
    return tree.fields.flatMap((field) => {
      const parts = tree.children(field.code).flatMap((criterion) => {
        const codes = tree
          .leaves(criterion.code)
          .filter(applies)
          .map(({ code }) => code);
        const isLeaf = tree.isLeaf(criterion.code);
        return codes.length
          ? [{ title: isLeaf ? null : `${criterion.code} ${world.nodeName(tree, criterion.code)}`, codes }]
          : [];
      });
      const own = tree.isLeaf(field.code) && applies(field) ? [{ title: null, codes: [field.code] }] : [];
      const title = `${field.code}. ${world.nodeName(tree, field.code)}`;
      return parts.length + own.length ? [{ title, parts: [...own, ...parts] }] : [];
    });
  const codes = new Map<string | null, string[]>();
  for (const { code } of tree.leaves().filter(applies)) {
    const leads = ownersOf(lab, tree, code);
    for (const lead of leads.length ? leads : [null]) codes.set(lead, [...(codes.get(lead) ?? []), code]);
  }
  const unassigned = codes.get(null);
  codes.delete(null);
  return [...codes, ...(unassigned ? [[null, unassigned] as const] : [])].map(([lead, own]) => ({
    title: lead === null ? say`Chưa phân công` : world.name(lead),
    parts: [{ title: null, codes: own }],
  }));
}

/** The controls of what the tree shows. */
export function treeView(tree: { view(view: TreeView): void }): HTMLElement {
  const by =
    html`<select><option value="field">${say`Lĩnh vực`}</option><option value="lead">${say`Cơ quan chủ trì`}</option></select>` as HTMLSelectElement;
  const show =
    html`<select><option value="all">${say`Tất cả`}</option><option value="lost">${say`Nơi mất điểm`}</option><option value="changed">${say`Đã thay đổi`}</option></select>` as HTMLSelectElement;
  const find =
    html`<input type="search" placeholder=${say`Gõ mã hoặc tên, có dấu hoặc không dấu`}>` as HTMLInputElement;
  const element = html`<div class="lab-row lab-view">
    <label class="choice">${say`Xếp theo`} ${by}</label><label class="choice">${say`Hiện`} ${show}</label><label class="choice lab-find">${say`Tìm tiêu chí`} ${find}</label>
  </div>` as HTMLElement;
  element.oninput = () =>
    tree.view({ by: by.value as TreeView["by"], show: show.value as TreeView["show"], find: find.value });
  return element;
}
