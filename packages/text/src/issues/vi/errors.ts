import type { MistakeFigures, RefusalFigures } from "@par-index/core/issues";
import type { Words } from "../../words.js";
import { exact, listed, STAGES } from "./common.js";

export const refusals: Words<RefusalFigures> = {
  "agencies-invalid": () => "Danh mục đơn vị có lỗi:",
  "regions-invalid": () => "Danh mục vùng có lỗi:",
  "attributes-invalid": () => "Thuộc tính của các đơn vị có lỗi:",
  "tree-invalid": () => "Bộ tiêu chí có lỗi:",
  "crosswalk-invalid": () => "Bảng chuyển mã có lỗi:",
  "assignment-invalid": () => "Bảng phân công có lỗi:",
  "published-invalid": () => "Số liệu đã công bố có lỗi:",
  "statements-invalid": () => "Các phát biểu về số liệu có lỗi:",
  "scores-invalid": () => "Bảng điểm có lỗi:",
  "scores-unknown": () => "Còn tiêu chí chưa có điểm:",
  "plan-invalid": () => "Bài toán lập phương án có lỗi:",
  "scenario-invalid": ({ name }) => (name === null ? "Kịch bản có lỗi:" : `Kịch bản "${name}" có lỗi:`),
  "uncertainty-invalid": () => "Giả định về độ không chắc chắn có lỗi:",
  "settings-invalid": () => "Cài đặt có lỗi:",
  "aliases-invalid": () => "Danh mục tên gọi khác có lỗi:",
  "csv-invalid": () => "Tệp CSV có lỗi:",
  "records-invalid": () => "Bản ghi có giá trị lồng nhau:",
  "dataset-invalid": ({ errors }) =>
    errors === null ? "Chưa chọn được bộ dữ liệu." : `Dữ liệu có ${errors} lỗi; chưa tính điểm.`,
  "maxima-refused": ({ errors }) => `Điểm đang có không hợp với điểm tối đa mới, nên chưa đổi gì (${errors} lỗi).`,
};

export const mistakes: Words<MistakeFigures> = {
  "unit-unknown": ({ agency, year, stage, years }) =>
    `Không có điểm ${STAGES[stage]}${agency === null ? "" : ` của đơn vị "${agency}"`}${
      year === null ? "" : ` năm ${year}`
    }.${agency === null ? "" : ` Các năm có điểm: ${years.join(", ") || "không có"}.`}`,
  "trees-overlap": ({ trees, kind, year }) =>
    `Hai bộ tiêu chí ${trees.join(" và ")} cùng chấm loại đơn vị "${kind}"${year === null ? "" : ` năm ${year}`}; giữ một bộ, hoặc sửa "years".`,
  "trees-differ": ({ trees }) => `Chỉ so sánh được trong một bộ tiêu chí; ở đây có nhiều bộ: ${trees.join(", ")}.`,
  "tree-ambiguous": ({ trees, from, to }) =>
    `Nhiều bộ tiêu chí có điểm của cả hai năm ${from} và ${to}: ${trees.join(", ")}. Chọn một bộ ở "tree".`,
  "year-not-of-tree": ({ tree, year, years }) =>
    `Bộ tiêu chí ${tree} không chấm năm ${year}.${listed("Các năm của bộ", years)}`,
  "score-incomplete": ({ agency, year, stage, codes }) =>
    `Tổng điểm ${STAGES[stage]} của "${agency}" năm ${year} chưa đủ nên không phân tích được. ${
      codes.length ? `Chưa có điểm: ${codes.join(", ")}.` : "Không tiêu chí nào áp dụng."
    }`,
  "crosswalk-missing": ({ from, to, before, after, given }) =>
    `Năm ${from} chấm theo ${before}, năm ${to} theo ${after}: cần bảng chuyển mã giữa hai bộ${given === null ? "" : `, không phải ${given}`}.`,
  "against-empty": ({ agency }) => `Không có đơn vị nào để so với "${agency}": "against" rỗng.`,
  "groups-invalid": ({ groups }) =>
    `Ngưỡng của các nhóm phải giảm dần và kết thúc ở 0, ví dụ A ≥ 90, B ≥ 80, C ≥ 0; đang ghi: ${
      groups.map(({ name, atLeast }) => `${name} ≥ ${exact(atLeast)}`).join(", ") || "không có"
    }.`,
  "level-invalid": ({ level }) => `Mức của khoảng nằm giữa 0 và 1, ví dụ 0,9; đang ghi ${exact(level)}.`,
  "cohort-empty": ({ year, stage }) => `Không đơn vị nào có đủ điểm ${STAGES[stage]} năm ${year}.`,
  "agency-unranked": ({ agency, year }) => `"${agency}" chưa đủ điểm năm ${year} nên không có hạng.`,
  "factor-invalid": ({ factor }) => `Trọng số không nhân được với ${exact(factor)}; hệ số từ 0 trở lên.`,
  "spread-invalid": ({ spread }) => `Trọng số thay đổi trong khoảng trên 0 và nhiều nhất 1; đang ghi ${exact(spread)}.`,
  "sobol-invalid": ({ option, value }) => `"${option}" là số nguyên từ 2 trở lên; đang ghi ${exact(value)}.`,
  "simulation-invalid": ({ seed, draws }) =>
    `"seed" là số nguyên từ 0, "draws" là số nguyên từ 1; đang ghi ${exact(seed)} và ${exact(draws)}.`,
  "draws-incomplete": ({ draws }) => `Các phần không gồm đủ ${draws} lần rút, mỗi lần một.`,
  "agency-not-simulated": ({ agency }) => `Đơn vị "${agency}" không có trong mô phỏng.`,
  "scenario-foreign-base": ({ name, agency, year, stage, base }) =>
    `Kịch bản "${name}" là của ${agency} năm ${year} (${STAGES[stage]}), không phải của ${base.agency} năm ${base.year} (${STAGES[base.stage]}).`,
  "scenarios-empty": () => "Cần ít nhất một kịch bản để ghép.",
  "scenarios-base-differs": ({ names }) =>
    `Chỉ ghép được kịch bản của cùng đơn vị, năm và giai đoạn; "${names[0]}" và "${names[1]}" khác nhau.`,
  "packed-scores-foreign": ({ tree, missing }) => {
    const what =
      missing === "tree"
        ? "không có bộ tiêu chí này"
        : "agency" in missing
          ? `không có đơn vị "${missing.agency}"`
          : `không có mã "${missing.code}"`;
    return `Điểm đã đóng gói theo bộ tiêu chí ${tree} không khớp với bộ tiêu chí và danh mục đang dùng: ${what}.`;
  },
  "solver-failed": ({ status }) =>
    status === null
      ? "HiGHS không tìm được số nguyên giữ đúng mọi điều kiện."
      : `HiGHS dừng ở trạng thái ${status}, không có lời giải tối ưu.`,
  "plan-unsound": ({ planned, scored }) =>
    `Phương án tính được ${exact(planned)} điểm, bộ tính điểm được ${exact(scored)}: lỗi của bộ lập phương án.`,

  "no-trees": () => "Cần ít nhất một bộ tiêu chí.",
  "agencies-needed": ({ trees, year }) =>
    `Hai bộ tiêu chí ${trees.join(" và ")} cùng chấm năm ${year}: cần bảng đơn vị (id, kind, position) để biết bộ nào chấm đơn vị nào.`,
  "points-from-values": ({ tree, code }) =>
    `Bộ tiêu chí ${tree} tính điểm của ${code} từ giá trị, mà câu truy vấn không đọc giá trị. Tính điểm trước (parseScores và scoreTree), rồi ghi "pointsOnly" nếu bảng đã có mọi điểm.`,
};
