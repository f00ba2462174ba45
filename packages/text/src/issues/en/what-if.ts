import type { WhatIfFigures } from "@par-index/core/issues";
import type { Words } from "../../words.js";
import { count, exact, listed } from "./common.js";

const TREND = '"fixed" (as they are) or { "trend": 1 } (along their own trend, by so many years)';

const quoted = (texts: readonly string[]) => texts.map((text) => `"${text}"`).join(", ");

export const whatIf: Words<WhatIfFigures> = {
  "change-form": ({ forms, found }) =>
    `Each change has exactly one of ${quoted(forms)}${found.length ? `; this one has ${quoted(found)}` : ""}.`,
  "change-as-malformed": () =>
    '"as" is "last-year", "best" (as the best agency), "median" (as the median) or "full" (the maximum).',
  "change-value-malformed": () => '"value" is a number, or the items met of a checklist, such as "1;3".',
  "change-of-malformed": () =>
    '"of" is "all" (all agencies), "nearest", "region", "kind" or { "attribute": "name of the attribute" }.',
  "change-of-alone": () => '"of" goes only with "as": "best" or "median".',
  "peers-malformed": () => `"peers" is ${TREND}.`,
  "other-malformed": () => `Give ${TREND}, or { "changes": {…} }.`,
  "other-form": () => 'Give exactly one of "trend" and "changes".',
  "other-is-agency": ({ agency }) => `"${agency}" is the scenario's own agency; put its changes under "changes".`,
  "other-without-scores": ({ agency, beside, year }) =>
    `The agency "${agency}" is not ranked together with ${beside} in ${year}.`,
  "leaf-not-applicable": ({ code, agency }) =>
    `${code} does not apply to ${agency} and cannot change; remove the line.`,
  "add-without-score": ({ code }) =>
    `${code} has no score to add to; give "points" (what it reaches) or "share" (percent of the maximum).`,
  "share-out-of-range": ({ code, share }) => `The share of ${exact(share)} % for ${code} is outside of 0 to 100 %.`,
  "last-year-unknown": ({ code }) =>
    `${code} has no score of the year before; give "points" (what it reaches) or "share" (percent of the maximum).`,
  "peers-unknown": ({ code }) => `No peer has a score for ${code}; choose other peers with "of", or give "points".`,
  "value-without-rule": ({ code }) =>
    `${code} has no rule that makes points of a value; give "points" (what it reaches) or "share" (percent of the maximum).`,
  "value-not-number": ({ code, written }) =>
    `The value "${written}" of ${code} must be a number, without quotes and with a decimal point: 92.4.`,

  "cost-too-large": ({ max }) => `A cost is more than ${max}: use a larger unit, such as a million dong.`,
  "cost-decimals": ({ of, decimals }) =>
    `${of === "cost" ? "A cost" : "A budget"} has at most ${count(decimals, "decimal")}.`,
  "cost-form": () => 'Give exactly one of "perPoint" (cost of each point) and "steps" (cost of reaching each level).',
  "cost-steps-unordered": () => 'The levels in "steps" must rise in points, and their costs must not fall.',
  "unit-malformed": () => '"unit" is the unit of costs, such as "million dong".',
  "target-empty": () => 'A target names at least one of "points", "index", "rank", "group", "fields".',
  "group-unknown": ({ group, groups }) => `There is no group "${group}".${listed("Groups", groups)}`,
  "total-incomplete": ({ of }) =>
    `Some criteria have no score yet, so there is no ${of}: give their points under "ranges" ("from"), or set the target in points.`,
  "leaf-fixed": ({ code }) =>
    `${code} has no score, or only one shared at a level above it, and cannot be raised. If its present level is known, write "ranges": { "${code}": { "from": … } }.`,
  "leaf-at-top": ({ code }) => `${code} is at its highest level and cannot be raised.`,
  "move-contradicts": ({ code }) => `${code} must be raised and must not be raised: keep one.`,
  "points-below-now": ({ code, now, points, of }) =>
    of === "step"
      ? `${code} already has ${count(now, "point")}: its levels must be higher.`
      : `${code} has ${count(now, "point")} and is not lowered to ${exact(points)}: give ${exact(now)} or more.`,
  "points-not-by-rule": ({ code, points, levels }) =>
    `The way ${code} is scored cannot give ${count(points, "point")}.${listed("Possible levels", levels.map(exact))}`,
  "range-empty": ({ code, from, to }) => `${code}: the lower end ${exact(from)} is above the upper end ${exact(to)}.`,
  "precedence-circular": ({ first, next }) =>
    `${next} must wait for ${first}, and ${first} for ${next}: drop one of the two.`,

  "noise-malformed": () =>
    '"kind" is "fixed" (does not vary), "survey" (with "sample"), "disagreement" (between self-assessed and appraised) or "band" (with "points").',
  "level-malformed": () => '"level" is 1 (fields), 2 (criteria) or "leaf" (leaves).',
  "spread-out-of-range": () => '"spread" is from 0 to under 1; 0.2 varies each weight by up to 20 % either way.',
  "weights-malformed": () => '"kind" of weights is "uniform" (with "spread") or "dirichlet" (with "concentration").',
  "nothing-left": ({ code }) => `Without "${code}" no criterion is left.`,
  "band-over-maximum": ({ code, points, max }) =>
    `A band of ±${count(points, "point")} is wider than the maximum of ${exact(max)} for ${code}.`,
};
