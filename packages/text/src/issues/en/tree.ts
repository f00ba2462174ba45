import type { OfNode, TreeFigures } from "@par-index/core/issues";
import type { Words } from "../../words.js";
import { capital, count, exact, listed, maximumOf, node, some } from "./common.js";

/** What is wrong with the rule of a leaf. */
const rule = (of: OfNode, wrong: string) => `Rule of ${maximumOf(of)}: ${wrong}`;

const contradiction = (what: string, declared: number, sum: number) =>
  `${what} declares a maximum of ${exact(declared)}, but the criteria inside add up to ${exact(sum)}. Correct one of the two.`;

const REACHED = {
  bands: "the highest band earns",
  knots: "the highest knot earns",
  items: "the items add up to",
} as const;

export const tree: Words<TreeFigures> = {
  "tree-unknown": ({ tree: id, trees }) => `There is no criteria tree "${id}".${listed("Trees in use", trees)}`,
  "trees-same": ({ tree: id }) =>
    `"from" and "to" are both the criteria tree "${id}"; a crosswalk joins two different trees.`,
  "tree-not-additive": ({ tree: id }) =>
    `Criteria tree ${id} takes geometric means; this can be done only where points add up.`,
  "code-unknown": (figures) => {
    if ("written" in figures) {
      const { written } = figures;
      const wrong = written ? `"${written}" is no code or name of a criterion` : "it has no code of a criterion";
      return `The row has points, but ${wrong}. Write codes as the criteria tree does, such as 3.4.2.`;
    }
    const { tree: id, code, near } = figures;
    if (code === "") return "The criterion's code is missing.";
    return `Criteria tree ${id} has no code "${code}".${near === null ? "" : ` The nearest code is ${near}.`}`;
  },
  "code-root": ({ within }) =>
    within === "crosswalk"
      ? 'Code "0" is the whole and cannot be linked; link fields or what is inside them.'
      : 'Code "0" is the whole and has no lead agency; name one at a field, criterion or sub-criterion.',
  "code-malformed": ({ code }) =>
    `"${code}" is not a code; a code is positive whole numbers joined by points, such as 3.4.2.`,
  "code-outside-parent": ({ code, parent }) =>
    parent === null
      ? `Code "${code}" stands at the level of fields; a field's code is a single number, such as 3.`
      : `Code "${code}" does not belong under "${parent}"; its code must be "${parent}." and one more number.`,
  "code-duplicate": ({ code, before }) =>
    before === null ? `Code "${code}" appears twice.` : `Code "${code}" is already used at ${before}.`,
  "code-not-leaf": ({ code, leaves }) =>
    `${capital(node(code))} is not a leaf; name the criteria inside it one by one: ${some(leaves)}.`,
  "leaf-linked-twice": ({ tree: id, leaf, before }) =>
    `Criterion ${leaf} of ${id} is already linked at ${before}; each criterion is linked only once.`,

  "max-decimals": ({ of, decimals }) => `The maximum of ${maximumOf(of)} has more than ${count(decimals, "decimal")}.`,
  "provenance-missing": ({ of }) =>
    `The maximum of ${maximumOf(of)} does not say where it comes from: add "provenance": "official" or "illustrative".`,
  "cite-missing": ({ of }) => `The official maximum of ${maximumOf(of)} must name its source: add "cite".`,
  "cite-unknown": ({ cite }) => `The source "${cite}" is not among "citations".`,
  "maximum-disagrees": ({ node: of, declared, sum }) => contradiction(capital(maximumOf({ node: of })), declared, sum),
  "total-wrong": ({ declared, sum }) => contradiction("The criteria tree", declared, sum),
  "source-total-wrong": ({ source, declared, sum }) => contradiction(`The source "${source}"`, declared, sum),
  "total-too-large": ({ max }) => `The maxima add up to more than ${max}, too much to be added exactly.`,
  "children-empty": (of) => `The list of children of ${maximumOf(of)} is empty; a leaf has no "children".`,
  "leaf-without-maximum": (of) =>
    `${capital(maximumOf(of))} has no maximum: add "max" (points, above 0) and "provenance".`,
  "aggregation-on-leaf": (of) => `A leaf has no children to aggregate; remove "aggregation" from ${maximumOf(of)}.`,
  "normalisation-on-inner-node": (of) => `Only leaves have a "normalisation"; remove it from ${maximumOf(of)}.`,
  "rule-on-inner-node": (of) => `Only leaves have a "rule"; remove it from ${maximumOf(of)}.`,
  "source-on-inner-node": (of) => `Only leaves have a "source"; remove it from ${maximumOf(of)}.`,
  "rule-with-normalisation": (of) => `${capital(maximumOf(of))} has both a "rule" and a "normalisation"; keep one.`,
  "goalposts-equal": (of) => `The goalposts "from" and "to" of ${maximumOf(of)} must differ.`,
  "goalposts-not-positive": (of) => `Goalposts on a logarithmic scale must be above 0; see ${maximumOf(of)}.`,
  "weights-disagree": ({ code, max, inside, without }) => {
    const said = `${capital(node(code))} has a new maximum of ${exact(max)}, but the new maxima inside`;
    return without.length
      ? `${said} already come to ${exact(inside)}, which leaves nothing for ${without.join(", ")}. Raise the maximum of ${node(code)}, or lower those inside.`
      : `${said} add up to ${exact(inside)}. Correct one of the two, or drop the new maximum of ${node(code)}.`;
  },

  "rule-number": ({ number, is, most, ...of }) =>
    rule(
      of,
      is === "too-large"
        ? `the number ${exact(number)} is above a billion; use a larger unit, such as a million dong.`
        : `${is === "value-too-fine" ? "the number" : "the points"} ${exact(number)} ${is === "value-too-fine" ? "has" : "have"} more than ${count(most, "decimal")}.`,
    ),
  "rule-points-over-maximum": ({ points, max, of, ...at }) =>
    rule(
      at,
      of === "part"
        ? `${count(points, "point")} is more than the maximum of ${exact(max)}. Correct one of the two.`
        : `the items add up to ${exact(points)}, more than the maximum of ${exact(max)}. Correct one of the two.`,
    ),
  "rule-maximum-unreachable": ({ points, max, of, ...at }) =>
    rule(
      at,
      `${REACHED[of]} ${count(points, "point")}, less than the maximum of ${exact(max)}. Correct one of the two.`,
    ),
  "rule-floor-equals-target": (of) => rule(of, '"floor" (0 by default) and "target" must differ.'),
  "bands-mixed": (of) => rule(of, 'all bands use "from" (more is better), or all use "upTo" (less is better).'),
  "bands-unordered": ({ by, ...of }) =>
    rule(
      of,
      by === "from"
        ? 'bands with "from" must rise both in threshold and in points.'
        : 'bands with "upTo" must rise in threshold and fall in points.',
    ),
  "knots-unordered": (of) => rule(of, "knots must rise in value."),
  "deduction-without-effect": (of) => rule(of, 'with "least" at the maximum nothing is ever deducted.'),
};
