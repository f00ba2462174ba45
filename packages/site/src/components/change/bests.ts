import { ROOT } from "@par-index/core";
import { bestReached, ownBest } from "@par-index/core/compare";
import { differenceOfIndices } from "@par-index/core/numbers";
import { html } from "htl";
import { marked } from "../page/caption.js";
import { formatChange, formatIndex } from "../page/format.js";
import { say } from "../page/language.js";
import { dataTable } from "../table/table.js";
import { standings } from "../world/standings.js";
import type { World } from "../world/world.js";

/** How far a node is from the best that the agency itself, and all agencies together, have reached. */
interface NodeBest {
  readonly code: string;
  readonly name: string;
  /** The agency's index in percent; null if it is not known in full, as below. */
  readonly index: number | null;
  /** The agency's own best, and its year. */
  readonly own: number | null;
  readonly ownYear: number | null;
  /** The best reached per leaf, added up. */
  readonly frontier: number | null;
}

/** The bests of an agency's total and fields in a year; none if it has no scores of the year. */
export function nodeBests(world: World, agency: string, year: number): NodeBest[] {
  const { scored, nodeName } = world;
  if (!scored.has({ agency, year })) return [];
  const tree = scored.treeOf({ agency, year });
  const agencies = standings(world, { tree, year, code: ROOT }).map((row) => row.agency);
  const reached = new Map(
    bestReached(scored, { year, agencies })
      .objects()
      .map((row) => [row.code, row.index]),
  );
  // The own best is told on the agency's newest tree only; an older year has none to be held against.
  const newest = world.years.findLast((each) => scored.has({ agency, year: each })) as number;
  const own = new Map(
    scored.treeOf({ agency, year: newest }) === tree
      ? ownBest(scored, { agency })
          .objects()
          .map((row) => [row.code, row])
      : [],
  );
  return [tree.root, ...tree.fields].map(({ code }) => {
    const now = scored.at({ agency, year }, code);
    return {
      code,
      name: code === ROOT ? say`Chỉ số chung (%)` : `${code}. ${nodeName(tree, code)}`,
      index: now.coverage === 1 ? now.index : null,
      own: own.get(code)?.index ?? null,
      ownYear: own.get(code)?.year ?? null,
      frontier: reached.get(code) ?? null,
    };
  });
}

/** Where the total stands against both bests, in a sentence each. */
export function bestsSentence(world: World, rows: readonly NodeBest[], agency: string, year: number): string {
  const [total] = rows;
  const who = world.name(agency);
  if (!total || total.index === null) return say`${who} chưa đủ điểm năm ${year} để so với mức tốt nhất.`;
  const { index, own, ownYear } = total;
  return [
    own === null || ownYear === null
      ? ""
      : own === index
        ? say`Năm ${year}, ${who} đạt mức tốt nhất của chính mình.`
        : say`Năm tốt nhất của ${who} là ${ownYear}, với ${formatIndex(own)} %; năm ${year} là ${formatIndex(index)} %.`,
    total.frontier === null
      ? ""
      : say`Nếu ở mọi tiêu chí đều làm tốt như đơn vị làm tốt nhất năm ${year}, ${who} sẽ đạt ${formatIndex(total.frontier)} %, hơn ${formatIndex(differenceOfIndices(total.frontier, index))} điểm.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** Every field beside both bests. */
export function bestsTable(
  world: World,
  rows: readonly NodeBest[],
  agency: string,
  year: number,
): HTMLElement | string {
  if (rows.length === 0) return "";
  const left = ({ frontier, index }: NodeBest) =>
    frontier === null || index === null ? null : differenceOfIndices(frontier, index);
  const table = dataTable(
    rows,
    [
      { label: say`Lĩnh vực`, cell: ({ name }) => name },
      { label: say`Năm ${year}`, kind: "number", value: ({ index }) => index, cell: ({ index }) => formatIndex(index) },
      {
        label: say`Tốt nhất của chính mình`,
        kind: "number",
        value: ({ own }) => own,
        cell: ({ own, ownYear }) =>
          own === null ? "–" : (html`<span>${formatIndex(own)} <small>${ownYear}</small></span>` as HTMLElement),
      },
      {
        label: say`Tốt nhất ở từng tiêu chí`,
        title: say`Cộng điểm cao nhất mà các đơn vị đạt được ở từng tiêu chí`,
        kind: "number",
        value: ({ frontier }) => frontier,
        cell: ({ frontier }) => formatIndex(frontier),
      },
      { label: say`Còn cách`, kind: "number", value: left, cell: (row) => formatChange(left(row)) },
    ],
    { caption: marked(say`Chỉ số (%) của ${world.name(agency)} năm ${year} và mức tốt nhất đã có`, world.simulated) },
  );
  return html`<div class="named">${table}</div>` as HTMLElement;
}
