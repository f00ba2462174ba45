import { ROOT } from "@par-index/core";
import type { DecisionFigures, NumberRead } from "@par-index/core/issues";
import type { Words } from "../../words.js";
import { count, exact, STAGES } from "./common.js";
import { placeInTable } from "./place.js";

const BY_NAME = { cell: "", name: ", by the name of the sheet or file" } as const;

function readAs(read: NumberRead): string {
  switch (read.as) {
    case "points-of-maximum":
      return `${count(read.points, "point")} of at most ${exact(read.max)}`;
    case "share-of-maximum":
      return `${count(read.points, "point")}, ${exact(read.percent)} % of ${exact(read.max)}`;
    case "percent":
      return `${exact(read.percent)} (percent)`;
    case "ratio":
      return `${exact(read.part)} of ${exact(read.whole)}, ${exact(read.percent)} %`;
  }
}

/** How files were read, in English. */
export const decisions: Words<DecisionFigures> = {
  "sheet-of-words": () => "The sheet holds only words and no scores; it is left out.",
  "agency-from-title": ({ agency, at }) => `Agency: "${agency}"${BY_NAME[at]}.`,
  "year-from-title": ({ year, at }) => `Year: ${year}${BY_NAME[at]}.`,
  "stage-from-title": ({ stage, at }) => `Stage: ${STAGES[stage]}${BY_NAME[at]}.`,
  "agency-matched": ({ written, id, name }) => `"${written}" is read as ${name} (${id}).`,
  "code-read": ({ written, code }) => `"${written}" is read as code ${code}.`,
  "code-chosen": ({ written, codes, code, by }) =>
    `"${written}" may be ${codes.join(", ")}; it is read as ${code} by ${by === "name" ? "the criterion's name" : "its place in the table"}.`,
  "code-from-name": ({ written, code }) => `The row "${written}" is read as ${code === ROOT ? "the total" : code}.`,
  "ordinals-ignored": ({ heading }) =>
    `The column "${heading}" counts rows and holds no codes; criteria are read by their names.`,
  "summary-row": ({ written }) => `The row "${written}" sums up agencies and is no agency's.`,
  "cell-struck": ({ removed, kept }) =>
    `"${removed}" is struck out, so ${kept === "" ? "the cell is read as blank" : `it is left out and "${kept}" is read`}.`,
  "cell-raised": ({ removed, kept }) => `"${removed}" is raised or lowered, so it is left out and "${kept}" is read.`,
  "formula-computed": ({ formula, gives }) =>
    `The result of the formula "${formula}" was never computed in the file; computed now, it is ${typeof gives === "number" ? exact(gives) : `"${gives}"`}.`,
  "letters-cleaned": ({ read }) =>
    `There are letters that cannot be seen, or digits of double width; it is read as "${read}", as are the cells after it.`,
  "cell-blank": ({ written, of }) =>
    `"${written}" ${of === "value" ? "in the column of values is read as no value" : "is read as no points yet"}.`,
  "not-applicable": ({ written, code }) => `"${written}" is read as: ${code} does not apply.`,
  "number-read": ({ written, ...read }) => `"${written}" is read as ${readAs(read)}.`,
  "score-repeated": ({ code, before }) => `The points of ${code} repeat ${placeInTable(before)} and are counted once.`,
  "subtotal-of-part": ({ code, points, known, leaves }) =>
    `${code} is given ${count(points, "point")}, the sum of the ${known} of its ${leaves} leaves that have points; it is not taken as the points of ${code}.`,
  "more-alike": ({ code, count: more }) => `${count(more, "more cell")} like this (${code}), not listed.`,
};
