import type { OfNode, TreeFigures } from "@par-index/core/issues";
import type { Words } from "../../words.js";
import { capital, exact, listed, maximumOf, node, some } from "./common.js";

/** What is wrong with the rule of a leaf. */
const rule = (of: OfNode, wrong: string) => `Quy tắc của ${maximumOf(of)}: ${wrong}`;

const contradiction = (what: string, declared: number, sum: number) =>
  `${what} khai điểm tối đa ${exact(declared)} nhưng các tiêu chí bên trong cộng lại được ${exact(sum)}. Sửa một trong hai.`;

export const tree: Words<TreeFigures> = {
  "tree-unknown": ({ tree: id, trees }) => `Không có bộ tiêu chí "${id}".${listed("Các bộ đang dùng", trees)}`,
  "trees-same": ({ tree: id }) => `"from" và "to" cùng là bộ tiêu chí "${id}"; bảng chuyển mã nối hai bộ khác nhau.`,
  "tree-not-additive": ({ tree: id }) => `Bộ tiêu chí ${id} tính trung bình nhân: việc này chỉ làm được khi cộng điểm.`,
  "code-unknown": (figures) => {
    if ("written" in figures) {
      const { written } = figures;
      const wrong = written ? `"${written}" không phải là mã hay tên tiêu chí nào` : "không có mã tiêu chí";
      return `Dòng có điểm nhưng ${wrong}. Ghi mã như trong bộ tiêu chí, ví dụ 3.4.2.`;
    }
    const { tree: id, code, near } = figures;
    if (code === "") return "Thiếu mã tiêu chí.";
    return `Bộ tiêu chí ${id} không có mã "${code}".${near === null ? "" : ` Mã gần nhất: ${near}.`}`;
  },
  "code-root": ({ within }) =>
    within === "crosswalk"
      ? 'Mã "0" là toàn bộ, không nối được; nối từ lĩnh vực trở xuống.'
      : 'Mã "0" là toàn bộ, không nhận cơ quan chủ trì; ghi ở lĩnh vực, tiêu chí hoặc tiêu chí thành phần.',
  "code-malformed": ({ code }) =>
    `Mã "${code}" không đúng dạng; mã đúng gồm các số nguyên dương cách nhau bằng dấu chấm, ví dụ 3.4.2.`,
  "code-outside-parent": ({ code, parent }) =>
    parent === null
      ? `Mã "${code}" đứng ở cấp lĩnh vực; lĩnh vực có mã một số, ví dụ 3.`
      : `Mã "${code}" không thuộc "${parent}"; mã con phải là "${parent}." và một số.`,
  "code-duplicate": ({ code, before }) =>
    before === null ? `Mã "${code}" xuất hiện hai lần.` : `Mã "${code}" đã dùng ở ${before}.`,
  "code-not-leaf": ({ code, leaves }) =>
    `${node(code)} không phải tiêu chí lá; ghi từng tiêu chí bên trong: ${some(leaves)}.`,
  "leaf-linked-twice": ({ tree: id, leaf, before }) =>
    `Tiêu chí ${leaf} của ${id} đã được nối ở ${before}; mỗi tiêu chí chỉ nối một lần.`,

  "max-decimals": ({ of, decimals }) => `Điểm tối đa của ${maximumOf(of)} có quá ${decimals} chữ số thập phân.`,
  "provenance-missing": ({ of }) =>
    `Điểm tối đa của ${maximumOf(of)} chưa ghi nguồn gốc: thêm "provenance": "official" hoặc "illustrative".`,
  "cite-missing": ({ of }) => `Điểm tối đa chính thức của ${maximumOf(of)} phải dẫn nguồn: thêm "cite".`,
  "cite-unknown": ({ cite }) => `Nguồn "${cite}" không có trong "citations".`,
  "maximum-disagrees": ({ node: of, declared, sum }) => contradiction(capital(maximumOf({ node: of })), declared, sum),
  "total-wrong": ({ declared, sum }) => contradiction("Bộ tiêu chí", declared, sum),
  "source-total-wrong": ({ source, declared, sum }) => contradiction(`Nguồn điểm "${source}"`, declared, sum),
  "total-too-large": ({ max }) => `Tổng điểm tối đa vượt ${max}, không còn cộng chính xác được.`,
  "children-empty": (of) => `Danh sách con của ${maximumOf(of)} rỗng; tiêu chí lá thì bỏ "children".`,
  "leaf-without-maximum": (of) =>
    `Điểm tối đa của ${maximumOf(of)} còn thiếu: thêm "max" (điểm, lớn hơn 0) và "provenance".`,
  "aggregation-on-leaf": (of) => `Tiêu chí lá không có con để tổng hợp; bỏ "aggregation" khỏi ${maximumOf(of)}.`,
  "normalisation-on-inner-node": (of) => `Chỉ tiêu chí lá mới có "normalisation"; bỏ khỏi ${maximumOf(of)}.`,
  "rule-on-inner-node": (of) => `Chỉ tiêu chí lá mới có "rule"; bỏ khỏi ${maximumOf(of)}.`,
  "source-on-inner-node": (of) => `Chỉ tiêu chí lá mới có "source"; bỏ khỏi ${maximumOf(of)}.`,
  "rule-with-normalisation": (of) => `${capital(maximumOf(of))} có cả "rule" và "normalisation"; giữ một.`,
  "goalposts-equal": (of) => `Hai mốc "from" và "to" của ${maximumOf(of)} phải khác nhau.`,
  "goalposts-not-positive": (of) => `Mốc lấy logarit của ${maximumOf(of)} phải lớn hơn 0.`,
  "weights-disagree": ({ code, max, inside, without }) => {
    const said = `${node(code)} có điểm tối đa mới ${exact(max)}, nhưng các điểm tối đa mới bên trong`;
    return without.length
      ? `${said} đã là ${exact(inside)}, không còn điểm cho ${without.join(", ")}. Tăng điểm tối đa của ${node(code)}, hoặc giảm bên trong.`
      : `${said} cộng lại được ${exact(inside)}. Sửa một trong hai, hoặc bỏ điểm tối đa mới của ${node(code)}.`;
  },

  "rule-number": ({ number, is, most, ...of }) =>
    rule(
      of,
      is === "too-large"
        ? `số ${exact(number)} vượt 1 tỷ; dùng đơn vị lớn hơn, ví dụ triệu đồng.`
        : `${is === "value-too-fine" ? "số" : "điểm"} ${exact(number)} có quá ${most} chữ số thập phân.`,
    ),
  "rule-points-over-maximum": ({ points, max, of, ...at }) =>
    rule(
      at,
      of === "part"
        ? `điểm ${exact(points)} vượt điểm tối đa ${exact(max)}. Sửa một trong hai.`
        : `các mục cộng lại được ${exact(points)}, vượt điểm tối đa ${exact(max)}. Sửa một trong hai.`,
    ),
  "rule-maximum-unreachable": ({ points, max, of, ...at }) =>
    rule(at, `${REACHED[of]} ${exact(points)} điểm, chưa bằng điểm tối đa ${exact(max)}. Sửa một trong hai.`),
  "rule-floor-equals-target": (of) => rule(of, '"floor" (mặc định 0) và "target" phải khác nhau.'),
  "bands-mixed": (of) =>
    rule(of, 'mọi bậc cùng dùng "from" (từ, càng nhiều càng tốt) hoặc cùng dùng "upTo" (đến, càng ít càng tốt).'),
  "bands-unordered": ({ by, ...of }) =>
    rule(
      of,
      by === "from"
        ? 'các bậc "from" phải xếp tăng dần cả về ngưỡng và về điểm.'
        : 'các bậc "upTo" phải xếp tăng dần về ngưỡng, giảm dần về điểm.',
    ),
  "knots-unordered": (of) => rule(of, "các mốc phải xếp tăng dần về giá trị."),
  "deduction-without-effect": (of) => rule(of, '"least" bằng điểm tối đa thì không bao giờ trừ điểm.'),
};

const REACHED = { bands: "bậc cao nhất được", knots: "mốc cao nhất được", items: "các mục cộng lại được" } as const;
