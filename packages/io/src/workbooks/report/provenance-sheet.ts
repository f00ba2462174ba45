import type { Agencies } from "@par-index/core";
import { formats, STAGE_NAMES } from "@par-index/text";
import type { WriteSheet } from "hucre/xlsx";
import { natureText, PROVENANCE_SHEET, SOFTWARE, treeLines } from "../../sheets/provenance.js";
import { beginSheet, finishSheet } from "../../sheets/sheet.js";
import { INNER_TEXT, TEXT } from "../../sheets/style.js";
import type { Report } from "./options.js";

/** Where the figures come from and how they were made. */
export function provenanceSheet(report: Report): WriteSheet {
  const { scored, year, stage, name, simulated, assignment, agency } = report;
  const { maker, row } = beginSheet(report, PROVENANCE_SHEET, ["Mục", "Nội dung"]);
  const agencies: Agencies = scored.scores.agencies;
  const trees = new Set(
    scored.units.filter((unit) => unit.year === year && unit.stage === stage).map((unit) => scored.treeOf(unit)),
  );
  const policies = {
    partial: "tính trên phần đã có điểm, ghi độ phủ; chỉ xếp hạng đơn vị đủ điểm",
    zero: "tính là 0 điểm",
    error: "không chấp nhận",
  };
  const lines: [string, string][] = [
    ["Bộ dữ liệu", name.vi],
    ["Tính chất", natureText(simulated)],
    [
      "Phạm vi",
      `năm ${year}, điểm ${STAGE_NAMES.vi[stage]}${agency === undefined ? "" : `, ${agencies.get(agency)?.name ?? agency}`}`,
    ],
    ...[...trees].flatMap(treeLines),
    ...(assignment ? ([["Phân công", `${assignment.name.vi} (${assignment.source})`]] as [string, string][]) : []),
    ["Điểm chưa biết", policies[scored.unknown]],
    ["Nhóm", scored.groups.map((group) => `${group.name} từ ${formats("vi").exact(group.atLeast)}`).join("; ")],
    [
      "Chỉ số",
      "điểm / điểm tối đa × 100, hai chữ số thập phân, làm tròn nửa lên; xếp hạng theo chỉ số đã làm tròn, bằng nhau thì cùng hạng",
    ],
    ["Phần mềm", SOFTWARE],
  ];
  for (const [i, [label, text]] of lines.entries()) {
    maker.set(row + 1 + i, 0, label, INNER_TEXT);
    maker.set(row + 1 + i, 1, text, TEXT);
  }
  return finishSheet(maker, PROVENANCE_SHEET, row, [22, 90], { filter: false });
}
