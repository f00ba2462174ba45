import * as Inputs from "@observablehq/inputs";
import { type SensitivityRow, sensitivityBars } from "@par-index/charts";
import { type CriteriaTree, ROOT } from "@par-index/core";
import {
  leaveOneOut,
  type Reversal,
  reversals,
  type SobolIndex,
  type Stability,
  stability,
  type WeightingChoice,
  type WeightLevel,
  type WeightShift,
  type WeightSobol,
} from "@par-index/core/sensitivity";
import { html } from "htl";
import { chart } from "../chart/chart.js";
import { captionMarks } from "../page/caption.js";
import { choice } from "../page/choices.js";
import { formatChange, formatCount, formatIndex, formatRankChange, formatShare } from "../page/format.js";
import { say } from "../page/language.js";
import { type Column, dataTable } from "../table/table.js";
import type { World } from "../world/world.js";
import type { FindMatters } from "./matters-questions.js";
import type { Sure } from "./open-sure.js";

/** How far each weight varies, as a share of it. */
const SPREAD = 0.25;

/** How many of the nearest changes of place are listed at first. */
const NEAREST = 10;

const LEVELS: readonly { readonly key: string; readonly label: string; readonly level: WeightLevel }[] = [
  { key: "linh-vuc", label: say`lĩnh vực`, level: 1 },
  { key: "tieu-chi", label: say`tiêu chí`, level: 2 },
  { key: "cham-diem", label: say`tiêu chí chấm điểm`, level: "leaf" },
];

/** What the section is about: an agency's rank, by the weights of one level. */
interface Matter extends Required<Omit<WeightingChoice, "stage">> {
  readonly tree: CriteriaTree;
}

/**
 * Which weights the agency's rank hangs on: Sobol' indices from a worker, then the weights between
 * which the rank stands, what it is without each node, and where it changes places with others.
 */
export function sureMatters(sure: Sure, find: FindMatters): HTMLElement {
  const { world } = sure;
  const input = choice(
    "do-nhay",
    Inputs.radio(
      LEVELS.map(({ key }) => key),
      {
        label: say`Trọng số của`,
        value: "linh-vuc",
        format: (key: string) => LEVELS.find((each) => each.key === key)?.label,
      },
    ) as HTMLElement & { value: string },
  );
  const sentence = html`<div class="sure-part"></div>` as HTMLElement;
  const tables = html`<div></div>` as HTMLElement;
  const reason = html`<p class="empty" role="status" hidden></p>` as HTMLElement;
  let indices: readonly WeightSobol[] = [];
  let matter: Matter | null = null;
  let redraw = () => {};
  const picture = chart(
    (frame) => {
      const result = matter ? say`thứ hạng của ${world.name(matter.agency)}` : "";
      return sensitivityBars(matter ? sobolRows(indices, matter, world) : [], {
        ...frame,
        result,
        simulated: world.simulated,
        source: say`tính từ điểm năm ${matter?.year ?? 0}, mỗi trọng số lệch đến ± ${formatShare(SPREAD)}; không phải kết quả chính thức`,
      });
    },
    {
      name: "dieu-gi-anh-huong",
      follow(again) {
        redraw = again;
      },
    },
  );
  picture.hidden = true;

  let shown = "";
  async function show(): Promise<void> {
    const { agency, year } = sure.choices;
    const { level } = LEVELS.find(({ key }) => key === input.value) as (typeof LEVELS)[number];
    const key = JSON.stringify([agency, year, level]);
    if (key === shown) return;
    shown = key;
    const fault = noMatter(world, { agency, year });
    element.removeAttribute("aria-busy");
    if (fault !== null) return refuse(fault);
    const next: Matter = { agency, year, level, tree: world.scored.treeOf({ agency, year }) };
    try {
      const least = leastChanges(world, next);
      sentence.replaceChildren(nearestSentence(world, next, least));
      tables.replaceChildren(weightTable(world, next), reversalTable(world, next, least));
      element.setAttribute("aria-busy", "true");
      const found = await find.weights({ agency, year, level, spread: SPREAD });
      if (key !== shown) return;
      [matter, indices] = [next, found];
      reason.hidden = true;
      picture.hidden = false;
      redraw();
    } catch (error) {
      if (key === shown) refuse(faultOf(error as Error & { code?: string }, world.name(agency)));
    }
    if (key === shown) element.removeAttribute("aria-busy");
  }
  function refuse(fault: string): void {
    reason.textContent = fault;
    reason.hidden = false;
    picture.hidden = true;
    sentence.replaceChildren();
    tables.replaceChildren();
  }
  input.addEventListener("input", () => void show());
  const element =
    html`<div><div class="choices no-print">${input}</div>${sentence}${reason}${picture}${tables}</div>` as HTMLElement;
  sure.follow(element, () => void show());
  return element;
}

/** Why there are no weights to vary, in a sentence; null if there are. */
function noMatter(
  { scored, scoredAgencies, name }: World,
  { agency, year }: { agency: string; year: number },
): string | null {
  if (!scored.has({ agency, year })) return say`${name(agency)} không có điểm năm ${year}.`;
  const peers = scoredAgencies.filter(({ id }) => scored.has({ agency: id, year }));
  return peers.length < 2 ? say`Năm ${year} chỉ có một đơn vị có điểm: trọng số nào cũng cho thứ hạng như nhau.` : null;
}

function faultOf({ code, message }: Error & { code?: string }, name: string): string {
  if (code === "cohort-empty") return say`Không đơn vị nào có đủ điểm ở cấp này; hãy chọn cấp cao hơn.`;
  if (code === "agency-unranked") return say`${name} chưa đủ điểm ở cấp này nên chưa xếp hạng; hãy chọn cấp cao hơn.`;
  if (code === "tree-not-additive")
    return say`Bộ tiêu chí lấy trung bình nhân: không thay đổi riêng từng trọng số được.`;
  return say`Không tính được: ${message}`;
}

/** A node with its code, as tables and bars name it. */
const nodeText = (world: World, { tree }: Matter, code: string) => `${code}. ${world.nodeName(tree, code)}`;

/** What `sensitivityBars` draws of an index. */
export const sensitivityRow = (
  { first, firstLow, firstHigh, total, totalLow, totalHigh }: SobolIndex,
  { code, name }: { code: string; name: string },
): SensitivityRow => ({
  code,
  name,
  first,
  firstLow: firstLow ?? 0,
  firstHigh: firstHigh ?? 0,
  total,
  totalLow: totalLow ?? 0,
  totalHigh: totalHigh ?? 0,
});

const sobolRows = (indices: readonly WeightSobol[], matter: Matter, world: World): SensitivityRow[] =>
  indices
    .filter(({ output }) => output === "rank")
    .map((index) => sensitivityRow(index, { code: index.code, name: nodeText(world, matter, index.code) }));

/** A weight, between which weights the rank stands, and the ranking without the node. */
interface WeightRow {
  readonly range: Stability;
  readonly without: WeightShift;
}

function weightTable(world: World, matter: Matter): HTMLElement {
  const { agency, year, level } = matter;
  const asked = { agency, year, level };
  const without = new Map(
    leaveOneOut(world.scored, asked)
      .objects()
      .map((row) => [row.code, row] as const),
  );
  const rows = stability(world.scored, asked)
    .objects()
    .map((range): WeightRow => ({ range, without: without.get(range.code) as WeightShift }));
  const { rank } = world.scored.at({ agency, year }, ROOT);
  const slack = ({ weight, agencyLow, agencyHigh }: Stability) =>
    agencyLow === null || agencyHigh === null
      ? null
      : Math.min(agencyLow > 0 ? weight - agencyLow : 100, agencyHigh < 100 ? agencyHigh - weight : 100);
  const columns: Column<WeightRow>[] = [
    {
      label: say`Trọng số của`,
      value: ({ range }) => matter.tree.get(range.code).position,
      cell: ({ range }) =>
        html`<span><b>${range.code}</b> ${world.nodeName(matter.tree, range.code)}</span>` as HTMLElement,
    },
    {
      label: say`Trọng số (%)`,
      kind: "number",
      value: ({ range }) => range.weight,
      cell: ({ range }) => formatIndex(range.weight),
    },
    {
      label: say`Hạng giữ nguyên khi từ … đến (%)`,
      title: say`Các trọng số khác giữ tỷ lệ với nhau; so theo chỉ số chưa làm tròn`,
      kind: "number",
      value: ({ range }) => slack(range),
      cell: ({ range: { agencyLow, agencyHigh } }) =>
        agencyLow === null ? "–" : say`${formatIndex(agencyLow)} đến ${formatIndex(agencyHigh)}`,
    },
    {
      label: say`Hạng nếu bỏ mục này`,
      kind: "number",
      value: ({ without: { rank: after } }) => after,
      cell: ({ without: { rank: after } }) =>
        after === null ? "–" : rank === null ? String(after) : `${after} (${formatRankChange(rank - after)})`,
    },
    {
      label: say`Đổi hạng trung bình`,
      title: say`Trung bình số bậc mà các đơn vị lên hoặc xuống nếu bỏ mục này`,
      kind: "number",
      value: ({ without: { meanShift } }) => meanShift,
      cell: ({ without: { meanShift } }) => formatIndex(meanShift),
    },
  ];
  const caption = say`Thứ hạng năm ${year} của ${world.name(agency)} phụ thuộc vào từng trọng số đến đâu`;
  return html`<div class="named">${dataTable(rows, columns, { caption: caption + captionMarks(world), sort: 2, most: 12 })}</div>` as HTMLElement;
}

/** The changes of one weight with which the agency changes places with another, the least first. */
const leastChanges = (world: World, { agency, year, level }: Matter): Reversal[] =>
  reversals(world.scored, { agency, year, level })
    .objects()
    .filter(({ at }) => at !== null)
    .sort((a, b) => Math.abs(a.change as number) - Math.abs(b.change as number));

/** The least of them, in a sentence. */
function nearestSentence(world: World, matter: Matter, [least]: readonly Reversal[]): HTMLElement | string {
  if (!least) return "";
  const { ahead, behind, code, weight, at } = least;
  const [name, node] = [world.name(matter.agency), nodeText(world, matter, code)];
  const [from, to] = [formatIndex(weight), formatIndex(at)];
  return html`<p>${
    ahead === matter.agency
      ? say`Chỉ cần riêng trọng số của “${node}” đổi từ ${from} % thành ${to} % là ${world.name(behind)} vượt ${name}.`
      : say`Chỉ cần riêng trọng số của “${node}” đổi từ ${from} % thành ${to} % là ${name} vượt ${world.name(ahead)}.`
  }</p>` as HTMLElement;
}

function reversalTable(world: World, matter: Matter, rows: readonly Reversal[]): HTMLElement {
  const { agency } = matter;
  const name = world.name(agency);
  if (rows.length === 0)
    return html`<p>${say`Không thay đổi riêng một trọng số nào mà ${name} đổi chỗ với đơn vị khác.`}</p>` as HTMLElement;
  const other = ({ ahead, behind }: Reversal) => (ahead === agency ? behind : ahead);
  const columns: Column<Reversal>[] = [
    {
      label: say`Đổi chỗ với`,
      value: (row) => world.name(other(row)),
      cell: (row) =>
        row.ahead === agency ? say`${world.name(row.behind)} (đang dưới)` : say`${world.name(row.ahead)} (đang trên)`,
    },
    {
      label: say`Trọng số của`,
      value: ({ code }) => matter.tree.get(code).position,
      cell: ({ code }) => html`<span><b>${code}</b> ${world.nodeName(matter.tree, code)}</span>` as HTMLElement,
    },
    {
      label: say`Hiện nay (%)`,
      kind: "number",
      value: ({ weight }) => weight,
      cell: ({ weight }) => formatIndex(weight),
    },
    { label: say`Đổi chỗ ở (%)`, kind: "number", value: ({ at }) => at, cell: ({ at }) => formatIndex(at) },
    {
      label: say`Thay đổi`,
      kind: "number",
      value: ({ change }) => Math.abs(change as number),
      cell: ({ change }) => formatChange(change),
    },
  ];
  const caption = say`${formatCount(rows.length)} thay đổi của riêng một trọng số làm ${name} đổi chỗ với đơn vị khác, gần nhất trước`;
  return html`<div class="named">${dataTable(rows, columns, {
    caption: caption + captionMarks(world),
    sort: 4,
    most: NEAREST,
    agency: other,
  })}</div>` as HTMLElement;
}
