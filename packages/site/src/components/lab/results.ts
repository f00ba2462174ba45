import { type ContributionRow, changeWaterfall } from "@par-index/charts";
import { leadsOf } from "@par-index/core";
import { sumDecimals } from "@par-index/core/numbers";
import {
  contributionsByField,
  contributionsByLead,
  exactIndex,
  type LeadOutcome,
  type LeafOutcome,
} from "@par-index/core/scenario";
import { html } from "htl";
import { chart } from "../chart/chart.js";
import { captionMarks } from "../page/caption.js";
import { formatChange, formatCount, formatPoints, formatPointsChange } from "../page/format.js";
import { say } from "../page/language.js";
import { illustrativeMark } from "../page/notice.js";
import { type Column, dataTable } from "../table/table.js";
import { leadName } from "../world/responsibilities.js";
import { changeText } from "./change-text.js";
import { headSentence } from "./head.js";
import type { Lab } from "./lab.js";

/** What the scenario comes to, in a sentence; for readers in a hurry and for paper. */
export function labLead(lab: Lab): HTMLElement {
  const [sentence, note] = [new Text(), new Text()];
  const noted = html`<p class="lab-noted">${note}</p>` as HTMLElement;
  const element = html`<div><p class="lead">${sentence}</p>${noted}</div>` as HTMLElement;
  lab.followAtRest(element, ({ scenario }) => {
    sentence.data = headSentence(lab);
    note.data = scenario.note ? say`Ghi chú: ${scenario.note}` : "";
    noted.hidden = !scenario.note;
  });
  return element;
}

/**
 * A part of the page that is made anew once changes rest.
 *
 * @param on what it is made from; the same again, and it stays
 */
export function atRest(
  lab: Lab,
  make: (lab: Lab) => Node | string,
  on: (lab: Lab) => unknown = ({ scenario }) => scenario,
): HTMLElement {
  const element = html`<div></div>` as HTMLElement;
  let shown: unknown;
  lab.followAtRest(element, () => {
    if (shown === on(lab)) return;
    shown = on(lab);
    element.replaceChildren(make(lab));
  });
  return element;
}

/** The rows of an outcome's table. */

/** The waterfall from the index now to the scenario's, by field or by lead agency in equal shares. */
export function labWaterfall(lab: Lab, by: "field" | "lead"): HTMLElement {
  const { world } = lab;
  const parts = (): ContributionRow[] => (by === "field" ? fieldParts(lab) : leadParts(lab));
  return chart(
    (frame) => {
      const { before, after } = lab.outcome;
      const from = { label: say`Hiện nay`, value: exactIndex(before) ?? 0 };
      const to = { label: say`Kịch bản`, value: exactIndex(after) ?? 0 };
      return changeWaterfall(parts(), { ...frame, from, to, simulated: world.simulated, source: scenarioSource(lab) });
    },
    {
      name: by === "field" ? "linh-vuc" : "co-quan-chu-tri",
      follow: (redraw, figure) => lab.followAtRest(figure, redraw),
    },
  );
}

/** Says in a picture, and in its files, that its figures are hypothetical. */
export const scenarioSource = ({ scenario, world }: Lab): string =>
  say`kịch bản giả định “${scenario.name}”, ${world.name(scenario.agency)}, năm ${scenario.year}; không phải kết quả chính thức`;

function fieldParts({ outcome, world }: Lab): ContributionRow[] {
  return contributionsByField(outcome).map(({ code, indexPoints }) => ({
    code,
    label: world.nodeName(outcome.tree, code),
    value: indexPoints,
  }));
}

function leadParts({ outcome, world }: Lab): ContributionRow[] {
  return contributionsByLead(outcome, world.assignment ?? undefined).map(({ leadAgency, indexPoints }) => ({
    code: "",
    label: leadName(world, leadAgency),
    value: indexPoints,
  }));
}

/** The leaves that the scenario changes, and what each does to the index. */
export function changesTable(lab: Lab): HTMLElement {
  const { world, scenario, outcome } = lab;
  const rows = outcome.leaves.objects().filter(({ reason }) => reason !== null);
  if (rows.length === 0) return html`<p class="empty">${say`Chưa thay đổi tiêu chí nào.`}</p>` as HTMLElement;
  const leaf = (code: string) => outcome.tree.get(code);
  const leads = (code: string) =>
    leadsOf(world.assignment ?? undefined, code)
      .map((id) => world.name(id))
      .join(", ") || "–";
  const columns: Column<LeafOutcome>[] = [
    {
      label: say`Tiêu chí`,
      value: ({ code }) => leaf(code).position,
      cell: ({ code }) => html`<b>${code}</b> ${world.nodeName(outcome.tree, code)}`,
    },
    {
      label: say`Tối đa`,
      kind: "number",
      value: ({ max }) => max,
      cell: ({ code, max }) => html`${formatPoints(max)}${illustrativeMark(leaf(code).provenance)}`,
    },
    { label: say`Hiện nay`, kind: "number", value: ({ before }) => before, cell: ({ before }) => formatPoints(before) },
    { label: say`Kịch bản`, kind: "number", value: ({ after }) => after, cell: ({ after }) => formatPoints(after) },
    {
      label: say`Thay đổi`,
      kind: "number",
      value: ({ difference }) => difference,
      cell: ({ difference }) => formatPointsChange(difference),
    },
    {
      label: say`Vào chỉ số`,
      title: say`Điểm chỉ số mà tiêu chí làm thay đổi`,
      kind: "number",
      value: ({ indexPoints }) => indexPoints,
      cell: ({ indexPoints }) => formatChange(indexPoints),
    },
    {
      label: say`Cách đặt`,
      value: ({ code, reason }) => changeText(reason ?? undefined, leaf(code), scenario.year, world) || say`điểm`,
    },
    { label: say`Chủ trì`, value: ({ code }) => leads(code) },
  ];
  const caption = say`Các tiêu chí thay đổi trong kịch bản “${scenario.name}”, ${world.name(scenario.agency)} năm ${scenario.year}`;
  return html`<div class="named lab-table">${dataTable(rows, columns, { caption: caption + captionMarks(world), sort: 0 })}</div>` as HTMLElement;
}

/** What the scenario asks of every lead agency. */
export function leadsTable(lab: Lab): HTMLElement {
  const { world, scenario, outcome } = lab;
  const { assignment, scored } = world;
  const { agency, year, stage } = scenario;
  if (!assignment || assignment.tree !== scored.treeOf({ agency, year, stage }))
    return html`<p class="empty">${say`Bộ dữ liệu không có bảng phân công cơ quan chủ trì cho bộ tiêu chí này.`}</p>` as HTMLElement;
  const rows = outcome
    .leads(assignment, "equal")
    .objects()
    .filter(({ leaves, lostBefore }) => leaves > 0 || lostBefore > 0);
  const columns: Column<LeadOutcome>[] = [
    {
      label: say`Cơ quan chủ trì`,
      value: ({ leadAgency }) => leadName(world, leadAgency),
    },
    {
      label: say`Tiêu chí thay đổi`,
      kind: "number",
      value: ({ leaves }) => leaves,
      cell: ({ leaves }) => formatCount(leaves),
    },
    {
      label: say`Điểm tăng`,
      kind: "number",
      value: ({ difference }) => difference,
      cell: ({ difference }) => formatPointsChange(difference),
    },
    {
      label: say`Điểm mất hiện nay`,
      kind: "number",
      value: ({ lostBefore }) => lostBefore,
      cell: ({ lostBefore }) => formatPoints(lostBefore),
    },
    {
      label: say`Điểm mất theo kịch bản`,
      kind: "number",
      value: ({ lostAfter }) => lostAfter,
      cell: ({ lostAfter }) => formatPoints(lostAfter),
    },
  ];
  const sum = (key: "difference" | "lostBefore" | "lostAfter") => sumDecimals(rows.map((row) => row[key]));
  return dataTable(rows, columns, {
    caption:
      say`Việc của từng cơ quan chủ trì trong kịch bản “${scenario.name}”; tiêu chí chung chia đều điểm cho các cơ quan` +
      captionMarks(world),
    sort: 2,
    reverse: true,
    total: [
      say`Tổng`,
      "",
      formatPointsChange(sum("difference")),
      formatPoints(sum("lostBefore")),
      formatPoints(sum("lostAfter")),
    ],
  });
}
