import type { CriteriaTreeDocument } from "./tree-schema.js";

/** The document that states the maxima, as a tree's `citations` hold it. */
export interface MaximaSource {
  readonly title: string;
  /** Address where the document can be read, `http(s)`. */
  readonly url: string;
}

/**
 * A tree's JSON document with other maxima at its leaves, for `parseCriteriaTree` to check: it
 * refuses maxima that do not add up to the totals the tree declares.
 *
 * With a source the maxima are official and cite it. Without one, a maximum that stays the same keeps
 * its provenance, and one that changes is illustrative: what it cited did not say so. Maxima stated
 * for inner nodes are not written: they are sums, and a tree adds them up.
 *
 * @param document the tree's JSON, as `parseCriteriaTree` takes it; it is not changed
 * @param maxima points per code; codes of inner nodes and codes the tree does not have are ignored
 * @returns the new document, and the leaves that kept their old maximum
 * @example
 * const { document, kept } = withMaxima(json, new Map([["3.4.2", 1.5]]));
 * parseCriteriaTree(document).get("3.4.2").max // 1.5
 */
export function withMaxima(
  document: CriteriaTreeDocument,
  maxima: ReadonlyMap<string, number>,
  source?: MaximaSource,
): { document: CriteriaTreeDocument; kept: string[] } {
  const copy = structuredClone(document) as unknown as TreeJson;
  const kept: string[] = [];
  const cite = "maxima";
  const visit = (node: NodeJson) => {
    if (node.children?.length) {
      for (const child of node.children) visit(child);
      return;
    }
    const max = maxima.get(node.code);
    if (max === undefined) {
      kept.push(node.code);
      return;
    }
    if (!source && node.max === max) return;
    node.max = max;
    node.provenance = source ? "official" : "illustrative";
    if (source) node.cite = [cite];
    else delete node.cite;
  };
  for (const field of copy.children) visit(field);
  if (source) copy.citations = { ...copy.citations, [cite]: { ...source } };
  return { document: copy as unknown as CriteriaTreeDocument, kept };
}

interface NodeJson {
  code: string;
  max?: number;
  provenance?: string;
  cite?: string[];
  children?: NodeJson[];
}

interface TreeJson {
  citations?: Record<string, MaximaSource>;
  children: NodeJson[];
}
