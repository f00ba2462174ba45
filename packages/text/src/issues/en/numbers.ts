import type { NumberFigures, OfNumber } from "@par-index/core/issues";
import type { Words } from "../../words.js";
import { exact } from "./common.js";

const MEASURES = { points: "The points", value: "The value", maximum: "The maximum" } as const;
const ARE = { points: "are", value: "is", maximum: "is" } as const;

/** A cell of a file that people keep, in front of what is wrong with it: "3.4.2: ", "Maximum of 3.4.2: ". */
const cell = ({ of, criterion }: OfNumber) =>
  criterion === null ? "" : of === "maximum" ? `Maximum of ${criterion}: ` : `${criterion}: `;

/** Of cells that should hold numbers. */
export const numbers: Words<NumberFigures> = {
  "number-invalid": (figures) =>
    figures.criterion === null
      ? `${MEASURES[figures.of]} "${figures.written}" ${ARE[figures.of]} not a number. Leave the cell empty if it is not known.`
      : `${cell(figures)}"${figures.written}" is not a number. Write a number, ${
          figures.of === "points" ? "KDG if the criterion does not apply, " : ""
        }or leave the cell empty if it is not known.`,
  "number-not-finite": (figures) =>
    figures.criterion === null
      ? `${MEASURES[figures.of]} ${figures.number} ${ARE[figures.of]} not a finite number. Leave the cell empty if it is not known.`
      : `${cell(figures)}${figures.number} is not a finite number. Leave the cell empty if it is not known.`,
  "number-ambiguous": (figures) =>
    `${cell(figures)}"${figures.written}" may be ${figures.readings.map(exact).join(" or ")}. Write it without grouped thousands, so that the decimal mark is clear.`,
  "number-is-date": (figures) =>
    `${cell(figures)}The cell is the date ${figures.date}: Excel has made a date of a number or a fraction (such as 1/2). Write it as a decimal, such as 0.5.`,
  "fraction-not-of-maximum": (figures) =>
    `${cell(figures)}"${figures.written}" is out of ${exact(figures.over)}, but the maximum in the criteria tree is ${exact(figures.max)}. Say how many points it is.`,
};
