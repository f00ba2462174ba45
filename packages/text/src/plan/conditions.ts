import type { PlanProblem, Target } from "@par-index/core/plan";
import { formats } from "../format.js";
import type { Language } from "../language.js";
import { PHRASES } from "./phrases.js";
import { costText } from "./unit.js";

/**
 * What a plan is to reach, on one line.
 *
 * @example
 * describeTarget({ index: 90, rank: 10 }, "en") // "index of at least 90 %; rank 10 or better"
 */
export function describeTarget({ points, index, rank, group, fields = {} }: Target, language: Language): string {
  const phrases = PHRASES[language];
  const { exact } = formats(language);
  return [
    ...(points === undefined ? [] : [phrases.pointsFrom(exact(points))]),
    ...(index === undefined ? [] : [phrases.indexFrom(exact(index))]),
    ...(rank === undefined ? [] : [phrases.rank(exact(rank))]),
    ...(group === undefined ? [] : [phrases.group(group)]),
    ...Object.entries(fields).map(([code, least]) => phrases.fieldFrom(code, exact(least))),
  ].join("; ");
}

/**
 * What else a plan has to keep: a label and a text for each kind of constraint.
 *
 * @param nameOf the name of an agency
 */
export function describeConstraints(
  problem: PlanProblem,
  nameOf: (agency: string) => string,
  language: Language,
): [label: string, text: string][] {
  const { budget, must = [], mustNot = [], ranges = {}, leads = {}, precedence = [] } = problem;
  const phrases = PHRASES[language];
  const { labels } = phrases;
  const { exact } = formats(language);
  const cost = (amount: number) => costText(amount, problem, language);
  const maybe = (value: number | undefined, text: (value: number) => string) =>
    value === undefined ? undefined : text(value);
  const caps = Object.entries(leads).map(([lead, cap]) =>
    phrases.cap(
      nameOf(lead),
      [
        maybe(cap.budget, cost),
        maybe(cap.leaves, (count) => phrases.criteria(exact(count))),
        maybe(cap.points, (points) => phrases.points(exact(points))),
      ].filter((part) => part !== undefined),
    ),
  );
  const bounds = Object.entries(ranges).map(([code, { from, to }]) =>
    phrases.range(code, maybe(from, exact), maybe(to, exact)),
  );
  const lines: [string, string][] = [
    [labels.budget, maybe(budget, cost) ?? ""],
    [labels.must, must.join(", ")],
    [labels.mustNot, mustNot.join(", ")],
    [labels.ranges, bounds.join("; ")],
    [labels.leads, caps.join("; ")],
    [labels.order, precedence.map(({ first, then }) => phrases.order(first, then)).join("; ")],
  ];
  return lines.filter(([, text]) => text !== "");
}
