import type { CellStyle, WriteSheet } from "hucre/xlsx";
import { SheetMaker } from "../../sheets/maker.js";
import { basisText } from "../../sheets/provenance.js";
import { NOTE, TITLE } from "../../sheets/style.js";
import type { TemplateOptions } from "./options.js";

/** The sheet that says how to fill in the others. */
export function guideSheet({ tree, year, agency, agencies, assignment }: TemplateOptions): WriteSheet {
  const maker = new SheetMaker();
  const illustrative = tree.leaves().filter((leaf) => leaf.provenance === "illustrative").length;
  const basis = basisText(tree);
  const lines: [string, CellStyle?][] = [
    [`MẪU CHẤM ĐIỂM CHỈ SỐ CCHC NĂM ${year}`, TITLE],
    [
      agency === undefined ? "Điền tên đơn vị ở ô B2 của mỗi trang lĩnh vực." : (agencies.get(agency)?.name ?? agency),
      { font: { bold: true, size: 12 } },
    ],
    [`${tree.name.vi}.${basis === null ? "" : ` Căn cứ: ${basis}.`}`, NOTE],
    ["Cách điền", { font: { bold: true } }],
    [
      "Mỗi lĩnh vực một trang. Chỉ điền các ô màu vàng: điểm tự chấm, điểm thẩm định, minh chứng, ghi chú. Các ô khác đã khóa (không mật khẩu).",
    ],
    ["Để trống: chưa có điểm. Số 0: được 0 điểm. KĐG: không đánh giá, điểm tối đa của tiêu chí không tính vào mẫu số."],
    ["ĐTXHH: điểm do điều tra xã hội học, đơn vị không tự chấm."],
    ["Dòng in đậm là cộng của các tiêu chí bên trong, Excel tự tính. Trang Tổng hợp cộng tám lĩnh vực và tính chỉ số."],
    ["Ô đỏ: 0 điểm; cam: dưới một nửa; xanh: đủ điểm tối đa."],
    ["Điền xong, đưa tệp vào trang Kiểm tra dữ liệu, hoặc chạy: par check TÊN-TỆP.xlsx"],
    ...(illustrative
      ? [
          [
            `Điểm tối đa của ${illustrative} tiêu chí là minh họa, chưa phải số chính thức. Thay bằng số chính thức trong bộ tiêu chí rồi tạo lại mẫu.`,
            { ...NOTE, font: { bold: true, color: { rgb: "9C5700" } } },
          ] as [string, CellStyle],
        ]
      : []),
    ...(assignment?.tree === tree
      ? [[`Cơ quan chủ trì theo: ${assignment.name.vi} (${assignment.source}).`, NOTE] as [string, CellStyle]]
      : []),
  ];
  for (const [i, [text, style]] of lines.entries())
    maker.set(i + 1, 0, text, style ?? { alignment: { wrapText: true, vertical: "top" } });
  return {
    name: "Hướng dẫn",
    rows: maker.rows,
    cells: maker.cells,
    columns: [{ width: 100 }],
    rowDefs: maker.heights([100], 1),
    protection: { sheet: true },
    pageSetup: { paperSize: "a4", orientation: "portrait", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}
