import type { NumberFigures, OfNumber } from "@par-index/core/issues";
import type { Words } from "../../words.js";
import { exact } from "./common.js";

const MEASURES = { points: "Điểm", value: "Giá trị", maximum: "Điểm tối đa" } as const;

/** A cell of a file that people keep, in front of what is wrong with it: "3.4.2: ", "Điểm tối đa của 3.4.2: ". */
const cell = ({ of, criterion }: OfNumber) =>
  criterion === null ? "" : of === "maximum" ? `${MEASURES[of]} của ${criterion}: ` : `${criterion}: `;

/** Of cells that should hold numbers. */
export const numbers: Words<NumberFigures> = {
  "number-invalid": (figures) =>
    figures.criterion === null
      ? `${MEASURES[figures.of]} "${figures.written}" không phải là số. Để trống nếu chưa biết.`
      : `${cell(figures)}"${figures.written}" không phải là số. Ghi số, ${
          figures.of === "points" ? "KĐG nếu không đánh giá, " : ""
        }hoặc để trống nếu chưa biết.`,
  "number-not-finite": (figures) =>
    `${figures.criterion === null ? `${MEASURES[figures.of]} ` : cell(figures)}${figures.number} không phải là số hữu hạn. Để trống nếu chưa biết.`,
  "number-ambiguous": (figures) =>
    `${cell(figures)}"${figures.written}" có thể là ${figures.readings.map(exact).join(" hoặc ")}. Ghi lại cho rõ: dấu phẩy thập phân, không chấm phân nhóm.`,
  "number-is-date": (figures) =>
    `${cell(figures)}Ô này là ngày ${figures.date.split("-").reverse().join("/")}: Excel đã đổi số hoặc phân số (ví dụ 1/2) thành ngày. Ghi lại bằng số thập phân, ví dụ 0,5.`,
  "fraction-not-of-maximum": (figures) =>
    `${cell(figures)}"${figures.written}" ghi trên ${exact(figures.over)}, nhưng điểm tối đa trong bộ tiêu chí là ${exact(figures.max)}. Cho biết đúng là bao nhiêu điểm.`,
};
