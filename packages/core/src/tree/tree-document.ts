import type { Input } from "../issues/input.js";
import { ParError } from "../issues/par-error.js";
import { type SafeParsed, safely } from "../issues/safely.js";
import { checkShape } from "../issues/shape.js";
import { CriteriaTree } from "./tree.js";
import { checkRules } from "./tree-check.js";
import { type CriteriaTreeDocument, type TreeDocument, treeSchema } from "./tree-schema.js";

/**
 * Reads a criteria tree from its JSON document (the format is described in `data/README.md`).
 *
 * @throws ParError `tree-invalid` with every problem found, each with its path: wrong shape or
 *   unknown keys, malformed or duplicate codes, a child outside its parent's code, a leaf without
 *   a maximum, declared maxima that the leaves do not add up to, citations that do not exist,
 *   rules that contradict themselves or their leaf's maximum
 * @example
 * const tree = parseCriteriaTree(JSON.parse(await readFile("province-2022.json", "utf8")));
 * tree.get("3.4.2").max
 */
export function parseCriteriaTree<Given>(
  json: Input<Given, CriteriaTreeDocument>,
  source: { file?: string } = {},
): CriteriaTree {
  const { data, issues } = checkShape<TreeDocument>(treeSchema, json, source);
  // The rules that join several values are checked even where the shape is wrong, as far as they
  // can be read, so that one run reports everything.
  const found = [...issues, ...checkRules(json).map((issue) => ({ ...issue, place: { ...issue.place, ...source } }))];
  if (data === undefined || found.length) throw new ParError("tree-invalid", {}, found);
  return new CriteriaTree(data);
}

/** As {@link parseCriteriaTree}, but returns what is wrong instead of throwing it. */
export function safeParseCriteriaTree<Given>(
  ...given: Parameters<typeof parseCriteriaTree<Given>>
): SafeParsed<CriteriaTree> {
  return safely(() => parseCriteriaTree(...given));
}
