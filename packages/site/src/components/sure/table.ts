import { ROOT } from "@par-index/core";
import { html } from "htl";
import { captionMarks } from "../page/caption.js";
import { formatCount, formatIndex, formatShare } from "../page/format.js";
import { say } from "../page/language.js";
import { type Column, dataTable } from "../table/table.js";
import { type Sure, surePart } from "./open-sure.js";
import { againstRows, groupShares, LEVEL, type SureRow, sureRows, topShares } from "./rows.js";

/** Every agency in figures: intervals of index and rank, the first ranks, its group, and against the one chosen. */
export const sureTable = (sure: Sure): HTMLElement =>
  surePart(sure, ({ found, choices, world }) => {
    const { agency, year, top } = choices;
    const rows = sureRows(found);
    const tops = topShares(found, top);
    const groups = groupShares(found);
    const ahead = new Map(againstRows(found, agency, world.name).map((row) => [row.agency, row.ahead]));
    const isRanked = rows.some((row) => row.agency === agency);
    const groupOf = (id: string) => world.scored.at({ agency: id, year }, ROOT).group;
    const kept = ({ agency: id }: SureRow) => groups.get(id)?.get(groupOf(id) ?? "") ?? null;
    const number = "number" as const;
    const columns: Column<SureRow>[] = [
      { label: say`Hạng`, kind: number, value: ({ rank }) => rank },
      { label: say`Đơn vị`, value: (row) => world.name(row.agency) },
      {
        label: say`Khoảng hạng ${formatShare(LEVEL)}`,
        kind: number,
        value: ({ rankHigh, rankLow }) => rankHigh - rankLow,
        cell: ({ rankLow, rankHigh }) => (rankLow === rankHigh ? String(rankLow) : `${rankLow}–${rankHigh}`),
      },
      {
        label: say`Hạng giữa`,
        title: say`Trung vị của hạng trong các lần mô phỏng`,
        kind: number,
        value: ({ rankMedian }) => rankMedian,
      },
      { label: say`Chỉ số`, kind: number, value: ({ index }) => index, cell: ({ index }) => formatIndex(index) },
      {
        label: say`Khoảng chỉ số ${formatShare(LEVEL)}`,
        kind: number,
        value: ({ indexLow, indexHigh }) => indexHigh - indexLow,
        cell: ({ indexLow, indexHigh }) => `${formatIndex(indexLow)}–${formatIndex(indexHigh)}`,
      },
      {
        label: say`${top} hạng đầu`,
        title: say`Tỷ lệ số lần mô phỏng đơn vị ở trong những hạng đầu`,
        kind: number,
        value: (row) => tops.get(row.agency) ?? 0,
        cell: (row) => formatShare(tops.get(row.agency) ?? 0),
      },
      {
        label: say`Giữ nhóm`,
        title: say`Tỷ lệ số lần mô phỏng đơn vị ở nhóm như hiện nay`,
        kind: number,
        value: kept,
        cell: (row) => (kept(row) === null ? "–" : `${groupOf(row.agency)} ${formatShare(kept(row))}`),
      },
      ...(isRanked
        ? [
            {
              label: say`${world.name(agency)} hơn`,
              title: say`Tỷ lệ số lần mô phỏng ${world.name(agency)} hơn đơn vị này`,
              kind: number,
              value: (row: SureRow) => ahead.get(row.agency) ?? null,
              cell: (row: SureRow) => formatShare(ahead.get(row.agency)),
            },
          ]
        : []),
    ];
    const caption = say`Năm ${year}: thứ hạng và chỉ số trong ${formatCount(found.draws)} lần mô phỏng`;
    return html`<div class="dense wrapped">${dataTable(rows, columns, { caption: caption + captionMarks(world), agency: (row) => row.agency, most: 20 })}</div>`;
  });
