import type { ScoreFigures } from "@par-index/core/issues";
import { explainRule } from "../../rules/explain.js";
import type { Words } from "../../words.js";
import { capital, count, exact, node, STAGES, withUnit } from "./common.js";
import { placeInTable } from "./place.js";

const MEASURES = { points: "The points", value: "The value" } as const;
const ARE = { points: "are", value: "is" } as const;

export const scores: Words<ScoreFigures> = {
  "row-invalid": () => "The row is not a record with named columns.",
  "column-missing": ({ column, required }) =>
    `The column "${column}" is missing. Required are ${required.join(", ")}, and points or value.`,
  "column-unknown": ({ column, columns }) =>
    `The column "${column}" is not read. Columns that are read: ${columns.join(", ")}.`,
  "year-invalid": ({ year }) => `The year "${year}" is not a whole number such as 2024.`,
  "year-without-tree": ({ year, name }) =>
    `No criteria tree scores ${name.en} in ${year}. Add the year to the "years" of a tree, or correct it.`,
  "year-without-scores": ({ name, year, stage, years }) =>
    `${name.en} has no ${STAGES[stage]} scores in ${year}. Years with scores: ${years.join(", ") || "none"}.`,
  "stage-unknown": ({ stage }) => `There is no stage "${stage}"; use "self" (self-assessed) or "appraised".`,
  "decimal-comma": ({ of, written, meant }) =>
    `${MEASURES[of]} "${written}" ${ARE[of]} written with a comma; this file takes a decimal point: ${meant}.`,
  "applicable-invalid": ({ written }) => `"${written}" is not valid; use true, false or an empty cell.`,
  "points-not-applicable": () =>
    "A criterion that does not apply has no points: empty the cell, or correct the column applicable.",
  "inner-not-applicable": ({ code }) => `${code} has criteria inside it: write applicable=false at each leaf instead.`,
  "points-negative": ({ code, points }) => `The points of ${node(code)} are below 0: ${exact(points)}.`,
  "points-over-maximum": ({ code, points, max, within }) => {
    const said = `${count(points, "point")} for ${node(code)} is more than the maximum of ${exact(max)}.`;
    if (within === "plan") return said;
    return within === "scores"
      ? `${said} Correct the points, or the maximum in the criteria tree.`
      : `${said} Give 0 to ${exact(max)}.`;
  },
  "points-rounded": ({ written, points, decimals }) =>
    `${count(written, "point")} is rounded to ${exact(points)} (${count(decimals, "decimal")}).`,
  "points-disagree-with-rule": ({ code, points, rule, value, max }) =>
    `${code} is given ${count(points, "point")}, which differs from its rule: ${explainRule(rule, value, max, "en")}. The points given stand; correct the points or the value.`,
  "self-on-survey": ({ code }) =>
    `${code} is scored by a survey and has no self-assessed points. Remove the row, or make its stage "appraised".`,
  "score-duplicate": ({ code, name, year, stage, before }) =>
    `The ${STAGES[stage]} points of ${name.en} for ${node(code)} in ${year} already stand in ${placeInTable(before)}. Keep one.`,
  "inner-disagrees": ({ code, points, least, greatest }) =>
    least === greatest
      ? `${capital(node(code))} is given ${count(points, "point")}, but the criteria inside add up to ${exact(least)}.`
      : `${capital(node(code))} is given ${count(points, "point")}, but what is known of the criteria inside allows only ${exact(least)} to ${exact(greatest)}.`,
  "score-unknown": ({ agency, year, stage, codes }) =>
    `${agency}, ${year}, ${stage}: no score yet for ${codes.join(", ")}.`,
  "value-out-of-range": ({ code, value, unit, from, to }) =>
    from === 0 && to === null
      ? `The value ${withUnit(value, unit)} of ${code} is below 0; write 0 if there is no case.`
      : `The value ${withUnit(value, unit)} of ${code} is outside of ${from === null ? "" : `${exact(from)} `}${to === null ? "and more" : `${from === null ? "up " : ""}to ${withUnit(to, unit)}`}. If it is true, declare a "range" in the rule.`,
  "value-looks-missing": ({ code, value, unit }) =>
    `The value ${withUnit(value, unit)} of ${code} looks like a code for “missing”; leave it empty if it is unknown, or declare a "range" in the rule if it is true.`,
  "value-not-positive": ({ code, value }) =>
    `The value ${exact(value)} of ${code} must be above 0: its logarithm is taken.`,
  "zero-in-geometric-mean": ({ code, within }) =>
    `${code} has 0 points, which makes the geometric mean of ${node(within)} 0 whatever the others have.`,
  "value-looks-like-fraction": ({ code, value, percent }) =>
    `The value ${exact(value)} of ${code} is taken as ${exact(value)} %. If ${exact(percent)} % is meant, write ${exact(percent)}.`,
  "items-invalid": ({ code, written, is }) =>
    is === "malformed"
      ? `The value "${written}" of ${code} is not valid; write the numbers of the items met, separated by semicolons, such as 1;3, or 0 if none is met.`
      : `The value "${written}" of ${code} names an item twice.`,
  "item-unknown": ({ code, items, count: of }) =>
    `${code} has no item ${items.join(", ")}; its items are numbered from 1 to ${of}.`,

  "figure-malformed": ({ written, expected }) =>
    `"${written}" is not ${expected === "decimal" ? "a number with a decimal point, such as 90.10" : "a positive whole number"}.`,
  "id-malformed": ({ id }) => `The id "${id}" may hold only lower-case letters without marks, digits and hyphens.`,
  "address-malformed": ({ address }) => `The source "${address}" must be a full address that begins with https://.`,
  "year-malformed": ({ year }) => `The year "${year}" must have four digits.`,
  "illegible-with-figure": ({ id }) =>
    `"${id}" is said to be illegible, yet has a figure. Empty the cell, or change its basis.`,
  "figure-missing": ({ id }) =>
    `"${id}" has neither a value nor a rank. If the source cannot be read, make its basis illegible.`,
  "value-over-maximum": ({ value, max }) => `The value ${exact(value)} is more than the maximum of ${exact(max)}.`,
  "rank-over-count": ({ rank, of }) => `Rank ${rank} is beyond the number ranked, ${of}.`,
  "source-missing": ({ id }) =>
    `"${id}" has no source. Give the address of the page, or say in note why there is none.`,
  "published-duplicate": ({ id }) => `The id "${id}" of a result appears twice.`,
  "statement-duplicate": ({ id }) => `The id "${id}" of a statement appears twice.`,
  "term-malformed": () => 'Exactly one of "ref" (id of a result) and "value" (a number) is needed.',
  "result-unknown": ({ result }) => `There is no result "${result}" among the published figures.`,
  "result-without-figure": ({ result, field }) => `The result "${result}" has no figure in the column ${field}.`,
  "sum-inexact": ({ most }) => `The decimals add up to more than ${most}, too much to be added exactly.`,
};
