import { type Fault, fault } from "../issues/issue.js";
import { fromUnits, LARGEST_TOTAL, shareOfUnits, toUnits } from "../numbers/decimal.js";
import type { Rule } from "../terms/rule.js";
import { type CriteriaNode, CriteriaTree } from "./tree.js";
import type { NodeDocument, TreeDocument } from "./tree-schema.js";
import { ROOT } from "./vocabulary.js";

/** What is wrong with a new maximum. */
export interface WeightProblem {
  /** The node whose new maximum it is. */
  readonly node: string;
  readonly fault: Fault;
}

/**
 * The tree with other maxima: the same codes, names and order, under an id of its own.
 *
 * A new maximum of an inner node is what its leaves add up to: those without a new maximum of
 * their own, or of a node between, share what is left in proportion to what they had. Rules scale
 * with their leaf: the points of bands, knots and items, and what a deduction takes. The total may
 * change.
 *
 * @param weights new maxima in points by code, positive; codes the tree does not have are ignored
 * @returns the tree, or every problem: `weights-disagree` if the new maxima below a node exceed its
 *   own or leave a rest to nobody, `total-too-large`
 * @example
 * // 1 has the leaves 1.1 (2 points) and 1.2 (3 points)
 * proposedTree(tree, { "1": 10 }) // 1.1: 4, 1.2: 6
 */
export function proposedTree(
  tree: CriteriaTree,
  weights: Readonly<Record<string, number>>,
): { readonly tree: CriteriaTree | null; readonly problems: readonly WeightProblem[] } {
  const problems: WeightProblem[] = [];
  const maxima = new Map(tree.leaves().map(({ code, max }) => [code, toUnits(max)]));
  const given = (code: string) => (Object.hasOwn(weights, code) ? toUnits(weights[code] as number) : undefined);
  for (const node of tree.nodes) {
    const own = given(node.code);
    if (own !== undefined) shareOut(tree, node, own, given, maxima, problems);
  }
  const total = [...maxima.values()].reduce((sum, max) => sum + max, 0);
  if (total > toUnits(LARGEST_TOTAL))
    problems.push({ node: ROOT, fault: fault("total-too-large", { max: LARGEST_TOTAL }) });
  if (problems.length) return { tree: null, problems };
  return { tree: new CriteriaTree(documentOf(tree, maxima)), problems };
}

/** Sets the maxima of the leaves that a node's new maximum decides. */
function shareOut(
  tree: CriteriaTree,
  node: CriteriaNode,
  own: number,
  given: (code: string) => number | undefined,
  maxima: Map<string, number>,
  problems: WeightProblem[],
): void {
  if (node.children.length === 0) {
    maxima.set(node.code, own);
    return;
  }
  let fixed = 0;
  const free: CriteriaNode[] = [];
  const visit = (child: CriteriaNode) => {
    const weight = given(child.code);
    if (weight !== undefined) fixed += weight;
    else if (child.children.length === 0) free.push(child);
    else for (const below of tree.children(child.code)) visit(below);
  };
  for (const child of tree.children(node.code)) visit(child);
  const rest = own - fixed;
  if (free.length ? rest <= 0 : rest !== 0) {
    const figures = {
      code: node.code,
      max: fromUnits(own),
      inside: fromUnits(fixed),
      without: free.map(({ code }) => code),
    };
    problems.push({ node: node.code, fault: fault("weights-disagree", figures) });
    return;
  }
  const shares = shareUnits(
    rest,
    free.map(({ max }) => toUnits(max)),
  );
  free.forEach(({ code }, k) => {
    maxima.set(code, shares[k] as number);
  });
}

/** `whole` in proportion to the parts, in whole units that add up exactly to it. */
function shareUnits(whole: number, parts: readonly number[]): number[] {
  const of = parts.reduce((sum, part) => sum + part, 0);
  let [reached, given] = [0, 0];
  return parts.map((part) => {
    reached += part;
    const share = shareOfUnits(whole, reached, of) - given;
    given += share;
    return share;
  });
}

function documentOf(tree: CriteriaTree, maxima: ReadonlyMap<string, number>): TreeDocument {
  const nodeOf = (node: CriteriaNode): NodeDocument => {
    const { code, name, cite, aggregation, children, max, provenance, source, normalisation, rule } = node;
    if (children.length)
      return { code, name, cite, aggregation, children: tree.children(code).map((child) => nodeOf(child)) };
    const units = maxima.get(code) as number;
    const isKept = units === toUnits(max);
    return {
      code,
      name,
      max: fromUnits(units),
      provenance: isKept ? provenance : "illustrative",
      cite: isKept ? cite : [],
      source,
      normalisation,
      rule: rule && (isKept ? rule : scaledRule(rule, toUnits(max), units)),
    };
  };
  return {
    id: `${tree.id}-proposed`,
    name: { vi: `${tree.name.vi} (điểm tối đa đề xuất)`, en: `${tree.name.en} (proposed maxima)` },
    legalBasis: tree.legalBasis,
    years: [...tree.years],
    appliesTo: [...tree.appliesTo],
    citations: tree.citations,
    max: fromUnits([...maxima.values()].reduce((sum, max) => sum + max, 0)),
    provenance: "illustrative",
    cite: [],
    aggregation: tree.root.aggregation,
    // Totals per source were published for the maxima in force.
    totals: [],
    notes: [
      {
        vi: "Điểm tối đa là đề xuất của một kịch bản, không phải của văn bản đã ban hành.",
        en: "The maxima are a scenario's proposal, not those of the document in force.",
      },
      ...tree.notes,
    ],
    children: tree.fields.map(nodeOf),
  } as TreeDocument;
}

/** A deduction per unit counted has at most six decimals: see `rule.ts`. */
const DEDUCTION_GRAIN = 1e6;

/** A rule whose leaf's maximum changes from `from` to `to` units: each value earns the same share. */
function scaledRule(rule: Rule, from: number, to: number): Rule {
  const scaled = (points: number) => fromUnits(shareOfUnits(to, toUnits(points), from));
  switch (rule.kind) {
    case "bands":
      return { ...rule, bands: rule.bands.map((band) => ({ ...band, points: scaled(band.points) })) };
    case "piecewise":
      return { ...rule, knots: rule.knots.map((knot) => ({ ...knot, points: scaled(knot.points) })) };
    case "checklist": {
      const shares = shareUnits(
        to,
        rule.items.map(({ points }) => toUnits(points)),
      );
      return { ...rule, items: rule.items.map((item, i) => ({ ...item, points: fromUnits(shares[i] as number) })) };
    }
    case "deduction": {
      const each = Math.max(1, Math.round(((rule.each * to) / from) * DEDUCTION_GRAIN)) / DEDUCTION_GRAIN;
      return { ...rule, each, ...(rule.least === undefined ? {} : { least: scaled(rule.least) }) };
    }
    default:
      return rule;
  }
}
