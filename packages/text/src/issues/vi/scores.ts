import type { ScoreFigures } from "@par-index/core/issues";
import { explainRule } from "../../rules/explain.js";
import type { Words } from "../../words.js";
import { exact, node, STAGES, withUnit } from "./common.js";
import { placeInTable } from "./place.js";

const MEASURES = { points: "Điểm", value: "Giá trị" } as const;

export const scores: Words<ScoreFigures> = {
  "row-invalid": () => "Dòng không phải là một bản ghi có tên cột.",
  "column-missing": ({ column, required }) =>
    `Thiếu cột "${column}". Các cột bắt buộc: ${required.join(", ")}, và points (điểm) hoặc value (giá trị).`,
  "column-unknown": ({ column, columns }) => `Cột "${column}" không được đọc. Các cột được đọc: ${columns.join(", ")}.`,
  "year-invalid": ({ year }) => `Năm "${year}" không phải là số nguyên, ví dụ 2024.`,
  "year-without-tree": ({ year, name }) =>
    `Năm ${year} chưa có bộ tiêu chí cho ${name.vi}. Thêm năm vào "years" của một bộ tiêu chí, hoặc sửa năm.`,
  "year-without-scores": ({ name, year, stage, years }) =>
    `${name.vi} không có điểm năm ${year} ở giai đoạn "${stage}". Các năm có điểm: ${years.join(", ") || "không có"}.`,
  "stage-unknown": ({ stage }) =>
    `Giai đoạn "${stage}" không hợp lệ; dùng "self" (tự chấm) hoặc "appraised" (thẩm định).`,
  "decimal-comma": ({ of, written, meant }) =>
    `${MEASURES[of]} "${written}" viết bằng dấu phẩy; trong tệp này dùng dấu chấm: ${meant}.`,
  "applicable-invalid": ({ written }) => `"${written}" không hợp lệ; dùng true, false hoặc để trống.`,
  "points-not-applicable": () => "Tiêu chí không đánh giá thì để trống điểm, hoặc sửa cột applicable.",
  "inner-not-applicable": ({ code }) => `${code} có tiêu chí con: ghi applicable=false ở từng tiêu chí lá bên trong.`,
  "points-negative": ({ code, points }) => `Điểm ${exact(points)} của ${node(code)} nhỏ hơn 0.`,
  "points-over-maximum": ({ code, points, max, within }) =>
    within === "plan"
      ? `${exact(points)} điểm vượt điểm tối đa ${exact(max)} của ${code}.`
      : `Điểm ${exact(points)} vượt điểm tối đa ${exact(max)} của ${node(code)}. ${
          within === "scores" ? "Sửa điểm, hoặc sửa điểm tối đa trong bộ tiêu chí." : `Ghi từ 0 đến ${exact(max)}.`
        }`,
  "points-rounded": ({ written, points, decimals }) =>
    `Điểm ${exact(written)} được làm tròn thành ${exact(points)} (${decimals} chữ số thập phân).`,
  "points-disagree-with-rule": ({ code, points, rule, value, max }) =>
    `${code} ghi ${exact(points)} điểm, khác quy tắc: ${explainRule(rule, value, max, "vi")}. Điểm đã ghi được giữ; sửa điểm hoặc giá trị.`,
  "self-on-survey": ({ code }) =>
    `${code} chấm bằng điều tra xã hội học nên không có điểm tự chấm. Bỏ dòng này, hoặc ghi stage là "appraised".`,
  "score-duplicate": ({ code, name, year, stage, before }) =>
    `Điểm ${code} của ${name.vi} năm ${year} (${STAGES[stage]}) đã có ở ${placeInTable(before)}. Giữ một.`,
  "inner-disagrees": ({ code, points, least, greatest }) =>
    least === greatest
      ? `${node(code)} ghi ${exact(points)} điểm nhưng các tiêu chí bên trong cộng lại được ${exact(least)}.`
      : `${node(code)} ghi ${exact(points)} điểm nhưng các tiêu chí đã biết bên trong chỉ cho phép từ ${exact(least)} đến ${exact(greatest)}.`,
  "score-unknown": ({ agency, year, stage, codes }) =>
    `${agency}, năm ${year}, ${stage}: chưa có điểm của ${codes.join(", ")}.`,
  "value-out-of-range": ({ code, value, unit, from, to }) =>
    from === 0 && to === null
      ? `Giá trị ${withUnit(value, unit)} của ${code} nhỏ hơn 0; ghi 0 nếu không có trường hợp nào.`
      : `Giá trị ${withUnit(value, unit)} của ${code} nằm ngoài khoảng ${[from === null ? "" : `từ ${exact(from)} `, to === null ? "trở lên" : `đến ${withUnit(to, unit)}`].join("")}. Nếu giá trị ấy có thật, khai "range" trong quy tắc.`,
  "value-looks-missing": ({ code, value, unit }) =>
    `Giá trị ${withUnit(value, unit)} của ${code} giống mã của "không có số liệu"; để trống nếu chưa có, hoặc khai "range" trong quy tắc nếu có thật.`,
  "value-not-positive": ({ code, value }) =>
    `Giá trị ${exact(value)} của ${code} phải lớn hơn 0: tiêu chí này chuẩn hoá theo lô-ga-rít.`,
  "zero-in-geometric-mean": ({ code, within }) =>
    `${code} được 0 điểm nên trung bình nhân của ${node(within)} bằng 0, dù các tiêu chí khác được bao nhiêu.`,
  "value-looks-like-fraction": ({ code, value, percent }) =>
    `Giá trị ${exact(value)} của ${code} được hiểu là ${exact(value)} %. Nếu ý là ${exact(percent)} %, ghi ${exact(percent)}.`,
  "items-invalid": ({ code, written, is }) =>
    is === "malformed"
      ? `Giá trị "${written}" của ${code} không hợp lệ; ghi số thứ tự các mục đạt, cách nhau bằng dấu chấm phẩy, ví dụ 1;3, hoặc 0 nếu không đạt mục nào.`
      : `Giá trị "${written}" của ${code} nêu một mục hai lần.`,
  "item-unknown": ({ code, items, count }) =>
    `${code} không có mục ${items.join(", ")}; các mục đánh số từ 1 đến ${count}.`,

  "figure-malformed": ({ written, expected }) =>
    `"${written}" không phải là ${expected === "decimal" ? "số thập phân với dấu chấm, ví dụ 90.10" : "số nguyên dương"}.`,
  "id-malformed": ({ id }) => `Mã "${id}" chỉ được gồm chữ thường không dấu, chữ số và dấu gạch nối.`,
  "address-malformed": ({ address }) => `Nguồn "${address}" phải là địa chỉ đầy đủ, bắt đầu bằng https://.`,
  "year-malformed": ({ year }) => `Năm "${year}" phải gồm bốn chữ số.`,
  "illegible-with-figure": ({ id }) => `"${id}" ghi là không đọc được mà lại có số. Để trống, hoặc đổi basis.`,
  "figure-missing": ({ id }) =>
    `"${id}" không có giá trị cũng không có thứ hạng. Nếu nguồn không đọc được, ghi basis là illegible.`,
  "value-over-maximum": ({ value, max }) => `Giá trị ${exact(value)} vượt mức tối đa ${exact(max)}.`,
  "rank-over-count": ({ rank, of }) => `Hạng ${rank} vượt số đơn vị được xếp hạng ${of}.`,
  "source-missing": ({ id }) => `"${id}" không có nguồn. Ghi địa chỉ trang, hoặc nói trong note vì sao không có.`,
  "published-duplicate": ({ id }) => `Mã kết quả "${id}" xuất hiện hai lần.`,
  "statement-duplicate": ({ id }) => `Mã phát biểu "${id}" xuất hiện hai lần.`,
  "term-malformed": () => 'Cần đúng một trong hai: "ref" (mã kết quả) hoặc "value" (một số).',
  "result-unknown": ({ result }) => `Không có kết quả "${result}" trong số liệu đã công bố.`,
  "result-without-figure": ({ result, field }) => `Kết quả "${result}" không có số ở cột ${field}.`,
  "sum-inexact": ({ most }) => `Các số lẻ cộng lại vượt ${most} nên không cộng chính xác được.`,
};
