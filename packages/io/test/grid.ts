import { type CriteriaTree, parseAgencies, parseCriteriaTree } from "@par-index/core";
import type { CellValue, Merge, SourceTable } from "../src/cells/grid.js";

/** A grid as `readSource` would give it. */
export function grid(
  rows: readonly (readonly CellValue[])[],
  {
    file = "diem.xlsx",
    sheet = "Sheet1",
    merges = [],
    formats = {},
  }: { file?: string; sheet?: string; merges?: readonly Merge[]; formats?: Readonly<Record<string, string>> } = {},
): SourceTable {
  return {
    file,
    format: file.endsWith(".csv") ? "csv" : "xlsx",
    ...(file.endsWith(".csv") ? {} : { sheet }),
    rows,
    merges,
    rowOf: (index) => index + 1,
    formatOf: (row, column) => formats[`${row},${column}`],
  };
}

const leaf = (code: string, vi: string, en: string, max: number, more: object = {}) => ({
  code,
  name: { vi, en },
  max,
  provenance: "illustrative",
  ...more,
});

/** A tree with ten criteria in field 3 (so that 3.1 and 3.10 both exist), and a surveyed leaf. */
export const tree: CriteriaTree = parseCriteriaTree({
  id: "mau",
  name: { vi: "Bộ tiêu chí mẫu", en: "Sample" },
  legalBasis: { document: "Quyết định mẫu" },
  years: [2023, 2024, 2025],
  appliesTo: ["province", "city"],
  max: 20,
  provenance: "illustrative",
  children: [
    {
      code: "1",
      name: { vi: "CHỈ ĐẠO ĐIỀU HÀNH", en: "Steering" },
      children: [
        leaf("1.1", "Thực hiện kế hoạch cải cách hành chính", "Plan", 1),
        leaf("1.2", "Chế độ báo cáo định kỳ", "Reports", 1),
      ],
    },
    {
      code: "2",
      name: { vi: "CẢI CÁCH THỂ CHẾ", en: "Institutions" },
      children: [leaf("2.1", "Tính khả thi của văn bản", "Feasibility", 4, { source: "survey" })],
    },
    {
      code: "3",
      name: { vi: "CẢI CÁCH THỦ TỤC HÀNH CHÍNH", en: "Procedures" },
      children: [
        ...Array.from({ length: 3 }, (_, i) =>
          leaf(`3.${i + 1}`, `Công bố thủ tục đợt ${i + 1}`, `Publication ${i + 1}`, 1),
        ),
        {
          code: "3.4",
          name: { vi: "Kết quả giải quyết hồ sơ", en: "Results" },
          children: [
            leaf("3.4.1", "Tỷ lệ hồ sơ cấp tỉnh đúng hạn", "On time, province", 1),
            leaf("3.4.2", "Tỷ lệ hồ sơ cấp huyện đúng hạn", "On time, district", 2),
          ],
        },
        ...Array.from({ length: 6 }, (_, i) =>
          leaf(`3.${i + 5}`, `Một cửa liên thông loại ${i + 5}`, `One stop ${i + 5}`, i === 5 ? 3 : 1),
        ),
      ],
    },
  ],
});

export const agencies = parseAgencies(
  [
    ["ha-noi", "Hà Nội", "Ha Noi", "city", "01", "", "2024"],
    ["ha-noi-2025", "Hà Nội", "Ha Noi", "city", "01", "2025", ""],
    ["dak-lak", "Đắk Lắk", "Dak Lak", "province", "66", "", ""],
    ["gia-lai", "Gia Lai", "Gia Lai", "province", "64", "", ""],
    ["ho-chi-minh", "Hồ Chí Minh", "Ho Chi Minh City", "city", "79", "", ""],
    ["so-noi-vu", "Sở Nội vụ", "Home Affairs", "department", "", "", ""],
  ].map(([id = "", name = "", nameEn = "", kind = "", code, since, until]) => ({
    id,
    name,
    nameEn,
    kind,
    code,
    since,
    until,
  })),
);

export const aliases = [
  { alias: "TPHCM", agency: "ho-chi-minh" },
  { alias: "TP HCM", agency: "ho-chi-minh" },
];
