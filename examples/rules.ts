// Rules: points of raw values, forwards and backwards. Figures are illustrative.
import { defineTree, parseScores, type Rule, scoreTree } from "@par-index/core";
import { leastValue, scoreByRule } from "@par-index/core/tree";

const onTime: Rule = { kind: "proportional", floor: 80, target: 100, unit: "%" };
const late: Rule = { kind: "deduction", each: 0.25, beyond: 1 };
const plans: Rule = {
  kind: "bands",
  bands: [
    { from: 50, points: 0.5 },
    { from: 90, points: 1 },
  ],
};

console.log("95 % on time:", scoreByRule(onTime, 95, 4));
console.log("3 late reports:", scoreByRule(late, 3, 2));
console.log("89.9 % of plans:", scoreByRule(plans, 89.9, 1));
console.log("3 points need", leastValue(onTime, 3, 4), "% on time");

// In a tree the rules make the points of the column `value`.
const tree = defineTree({ "1": { "1.1": { max: 4, rule: onTime }, "1.2": { max: 2, rule: late } } });
const rows = [
  { agency: "a", year: 2024, code: "1.1", stage: "appraised", value: 95 },
  { agency: "a", year: 2024, code: "1.2", stage: "appraised", value: 3 },
];
const { score, max } = scoreTree(parseScores(rows, { trees: [tree] })).at({ agency: "a", year: 2024 }, "1");
console.log("together:", score, "of", max);

// Prints:
// 95 % on time: 3
// 3 late reports: 1.5
// 89.9 % of plans: 0.5
// 3 points need 95 % on time
// together: 4.5 of 6
