import type { Bilingual, CriteriaTree } from "@par-index/core";

/** Said wherever simulated data is written. */
export const SIMULATED = "dữ liệu mô phỏng";
export const PROVENANCE_SHEET = "Nguồn gốc";
/** Said of what a scenario or a plan comes to. */
export const HYPOTHETICAL = "số liệu tính theo kịch bản, không phải kết quả chính thức";
/** Said wherever it is told what made a file. */
export const SOFTWARE = "PAR INDEX – bàn làm việc (@par-index)";

/** Where a table's figures come from; travels with every file we write. */
export interface TableProvenance {
  readonly dataset: Bilingual;
  readonly simulated: boolean;
  /** Name of the scenario or plan that the figures come from, if they are no results. */
  readonly scenario?: string | undefined;
}

/** Rows of the sheet that says where figures come from. */
export function provenanceRows({ dataset, simulated, scenario }: TableProvenance): string[][] {
  return [
    ["Bộ dữ liệu", dataset.vi],
    [
      "Tính chất",
      simulated
        ? `${SIMULATED}: đơn vị và điểm được tạo ra để minh họa, không phải của địa phương nào`
        : "dữ liệu do đơn vị cung cấp",
    ],
    ...(scenario === undefined ? [] : [["Kịch bản", `${scenario}; ${HYPOTHETICAL}`]]),
    ["Phần mềm", SOFTWARE],
  ];
}

/** What a data set's figures are, in a sheet that says where they come from. */
export function natureText(simulated: boolean): string {
  return simulated
    ? `${SIMULATED}; đơn vị và điểm được tạo ra để minh họa, không phải của địa phương nào`
    : "điểm do đơn vị cung cấp";
}

/** The document a tree rests on, with its date; null if there is none. */
export function basisText({ legalBasis }: CriteriaTree): string | null {
  if (!legalBasis) return null;
  const { document, date } = legalBasis;
  return `${document}${date ? ` ngày ${date.split("-").reverse().join("/")}` : ""}`;
}

/** A tree and its maxima, in a sheet that says where figures come from: labels and texts. */
export function treeLines(tree: CriteriaTree): [string, string][] {
  const basis = basisText(tree);
  const illustrative = tree.leaves().filter((leaf) => leaf.provenance === "illustrative").length;
  return [
    ["Bộ tiêu chí", `${tree.name.vi}${basis === null ? "" : `; căn cứ ${basis}`}`],
    [
      "Điểm tối đa",
      illustrative
        ? `${illustrative} trên ${tree.leaves().length} tiêu chí có điểm tối đa minh họa, chưa phải số chính thức`
        : "chính thức",
    ],
  ];
}
