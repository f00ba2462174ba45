import * as z from "zod";
import type { IssueCode, IssueFigures } from "../issues/codes.js";
import type { Input } from "../issues/input.js";
import { issue } from "../issues/issue.js";
import { ParError } from "../issues/par-error.js";
import { type SafeParsed, safely } from "../issues/safely.js";
import { checkShape } from "../issues/shape.js";
import type { Bilingual } from "../terms/bilingual.js";
import type { CriteriaTree } from "./tree.js";
import { ROOT } from "./vocabulary.js";

/**
 * Codes of the older tree and the codes of the newer that took their place: one for one, several
 * merged into one, one divided into several, or several cut anew. A code stands for its subtree.
 */
export interface CrosswalkLink {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/**
 * How the codes of one tree map onto those of another; made by {@link parseCrosswalk}. Every leaf
 * is covered by at most one link: leaves of `from` without one went, leaves of `to` without one came.
 */
export interface Crosswalk {
  readonly id: string;
  readonly name: Bilingual;
  readonly from: CriteriaTree;
  readonly to: CriteriaTree;
  readonly links: readonly CrosswalkLink[];
  /** The document the mapping rests on, or whose reading it is. */
  readonly source?: string;
}

const codes = z.array(z.string()).min(1);
const linkSchema = z.strictObject({ from: codes, to: codes });
/** Shape of the document. */
export const crosswalkSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
  from: z.string(),
  to: z.string(),
  source: z.string().min(1).optional(),
  links: z.array(linkSchema).min(1),
});
/** The document that {@link parseCrosswalk} reads. */
export interface CrosswalkDocument {
  /** Address of the JSON Schema, for editors. */
  readonly $schema?: string | undefined;
  readonly id: string;
  readonly name: Bilingual;
  /** Ids of the older tree and of the newer. */
  readonly from: string;
  readonly to: string;
  readonly source?: string | undefined;
  readonly links: readonly CrosswalkLink[];
}

/** As much of a document as can be cross-checked where its shape is wrong elsewhere. */
const id = z.string().optional().catch(undefined);
const readable = z
  .object({ from: id, to: id, links: z.array(z.unknown()).catch([]) })
  .catch({ from: undefined, to: undefined, links: [] });

/**
 * Reads a crosswalk from its JSON document (the format is described in `data/README.md`).
 *
 * @throws ParError `crosswalk-invalid` with every problem found: wrong shape, unknown trees, a tree
 *   mapped onto itself, codes its tree does not have, the root, leaves that two codes cover
 * @example
 * const crosswalk = parseCrosswalk(JSON.parse(text), { trees: [old, tree], file: "crosswalks/a-b.json" });
 * crosswalk.links[0] // { from: ["1"], to: ["1"] }
 */
export function parseCrosswalk<Given>(
  json: Input<Given, CrosswalkDocument>,
  { trees, file }: { trees: readonly CriteriaTree[]; file?: string },
): Crosswalk {
  const place = file === undefined ? {} : { file };
  const { data, issues } = checkShape(crosswalkSchema, json, place);
  const report = <C extends IssueCode>(path: string, code: C, figures: IssueFigures[C]): void => {
    issues.push(issue("error", code, figures, { ...place, path }));
  };
  const found = readable.parse(json);
  const [from, to] = (["from", "to"] as const).map((side) => {
    const wanted = found[side];
    const tree = trees.find((known) => known.id === wanted);
    if (wanted !== undefined && !tree)
      report(side, "tree-unknown", { tree: wanted, trees: trees.map((known) => known.id) });
    return tree;
  });
  if (from !== undefined && from === to) report("to", "trees-same", { tree: from.id });

  const coveredBy = { from: new Map<string, string>(), to: new Map<string, string>() };
  found.links.forEach((candidate, i) => {
    const { data: link } = linkSchema.safeParse(candidate);
    if (!link) return;
    for (const side of ["from", "to"] as const) {
      const tree = side === "from" ? from : to;
      if (!tree) continue;
      link[side].forEach((code, k) => {
        const path = `links[${i}].${side}[${k}]`;
        if (code === ROOT) {
          report(path, "code-root", { within: "crosswalk" });
          return;
        }
        if (!tree.has(code)) {
          report(path, "code-unknown", { tree: tree.id, code, near: null });
          return;
        }
        const twice = tree.leaves(code).find((leaf) => coveredBy[side].has(leaf.code));
        if (twice)
          report(path, "leaf-linked-twice", {
            tree: tree.id,
            leaf: twice.code,
            before: coveredBy[side].get(twice.code) as string,
          });
        for (const leaf of tree.leaves(code)) if (!coveredBy[side].has(leaf.code)) coveredBy[side].set(leaf.code, path);
      });
    }
  });
  if (!data || !from || !to || issues.length) throw new ParError("crosswalk-invalid", {}, issues);
  return {
    id: data.id,
    name: data.name,
    from,
    to,
    links: data.links,
    ...(data.source === undefined ? {} : { source: data.source }),
  };
}

/** As {@link parseCrosswalk}, but returns what is wrong instead of throwing it. */
export function safeParseCrosswalk<Given>(...given: Parameters<typeof parseCrosswalk<Given>>): SafeParsed<Crosswalk> {
  return safely(() => parseCrosswalk(...given));
}

/**
 * The links from one tree to another: those of a crosswalk between them, read forwards or
 * backwards. Undefined if the crosswalk is between other trees.
 */
export function linksBetween(
  { from, to, links }: Crosswalk,
  before: CriteriaTree,
  after: CriteriaTree,
): readonly CrosswalkLink[] | undefined {
  if (from === before && to === after) return links;
  if (from === after && to === before) return links.map((link) => ({ from: link.to, to: link.from }));
  return undefined;
}

/** The crosswalk between two trees, whichever of them is the older; undefined if there is none. */
export function findCrosswalk(
  crosswalks: readonly Crosswalk[],
  one: CriteriaTree,
  other: CriteriaTree,
): Crosswalk | undefined {
  return crosswalks.find((crosswalk) => linksBetween(crosswalk, one, other) !== undefined);
}
