import { ROOT } from "@par-index/core";
import type { DecisionFigures, NumberRead } from "@par-index/core/issues";
import { formats } from "../../format.js";
import type { Words } from "../../words.js";
import { exact, STAGES } from "./common.js";
import { placeInTable } from "./place.js";

const BY_NAME = { cell: "", name: ", theo tên trang hoặc tên tệp" } as const;
const { count } = formats("vi");

function readAs(read: NumberRead): string {
  switch (read.as) {
    case "points-of-maximum":
      return `${exact(read.points)} điểm trên tối đa ${exact(read.max)}`;
    case "share-of-maximum":
      return `${exact(read.points)} điểm, tức ${exact(read.percent)} % của ${exact(read.max)}`;
    case "percent":
      return `${exact(read.percent)} (phần trăm)`;
    case "ratio":
      return `${exact(read.part)} trên ${exact(read.whole)}, tức ${exact(read.percent)} %`;
  }
}

/** How files were read, in Vietnamese. */
export const decisions: Words<DecisionFigures> = {
  "sheet-of-words": () => "Trang chỉ có chữ, không có điểm nên bỏ qua.",
  "agency-from-title": ({ agency, at }) => `Đơn vị: "${agency}"${BY_NAME[at]}.`,
  "year-from-title": ({ year, at }) => `Năm: ${year}${BY_NAME[at]}.`,
  "stage-from-title": ({ stage, at }) => `Giai đoạn: ${STAGES[stage]}${BY_NAME[at]}.`,
  "agency-matched": ({ written, id, name }) => `"${written}" đọc là ${name} (${id}).`,
  "code-read": ({ written, code }) => `"${written}" đọc là mã ${code}.`,
  "code-chosen": ({ written, codes, code, by }) =>
    `"${written}" có thể là ${codes.join(", ")}; đọc là ${code} theo ${by === "name" ? "tên tiêu chí" : "thứ tự trong bảng"}.`,
  "code-from-name": ({ written, code }) => `Dòng "${written}" đọc là ${code === ROOT ? "tổng điểm" : code}.`,
  "ordinals-ignored": ({ heading }) => `Cột "${heading}" đếm dòng, không phải mã tiêu chí: đọc theo tên tiêu chí.`,
  "summary-row": ({ written }) => `Dòng "${written}" tổng hợp các đơn vị, không phải điểm của đơn vị nào.`,
  "cell-struck": ({ removed, kept }) =>
    `"${removed}" bị gạch ngang nên ${kept === "" ? "đọc là trống" : `bỏ; đọc là "${kept}"`}.`,
  "cell-raised": ({ removed, kept }) => `"${removed}" viết nhỏ (chỉ số trên, dưới) nên bỏ; đọc là "${kept}".`,
  "formula-computed": ({ formula, gives }) =>
    `Kết quả của công thức "${formula}" chưa được tính trong tệp; tính lại là ${typeof gives === "number" ? exact(gives) : `"${gives}"`}.`,
  "letters-cleaned": ({ read }) =>
    `Có ký tự không nhìn thấy hoặc chữ số rộng gấp đôi; đọc là "${read}", các ô sau cũng đọc như vậy.`,
  "cell-blank": ({ written, of }) =>
    `"${written}" ${of === "value" ? "ở cột giá trị đọc là không có giá trị" : "đọc là chưa có điểm"}.`,
  "not-applicable": ({ written, code }) => `"${written}" đọc là không đánh giá ${code}.`,
  "number-read": ({ written, ...read }) => `"${written}" đọc là ${readAs(read)}.`,
  "score-repeated": ({ code, before }) =>
    `Điểm ${code} lặp lại ${placeInTable(before)} với cùng số điểm; chỉ tính một lần.`,
  "subtotal-of-part": ({ code, points, known, leaves }) =>
    `${code} ghi ${exact(points)} là cộng của ${known} trên ${leaves} tiêu chí đã có điểm, nên không lấy làm điểm của ${code}.`,
  "more-alike": ({ code, count: more }) => `Còn ${count(more)} ô nữa như vậy (${code}), không liệt kê hết.`,
};
