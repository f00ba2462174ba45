import type { IssueCode, IssueFigures, OfMaximum } from "../issues/codes.js";
import { type Issue, issue } from "../issues/issue.js";
import { formatPath } from "../issues/shape.js";
import { DECIMALS, fromUnits, LARGEST_TOTAL, toUnits } from "../numbers/decimal.js";
import { ruleProblems } from "./rule-check.js";
import { ruleSchema } from "./tree-schema.js";
import { ROOT } from "./vocabulary.js";

const CODE = /^[1-9]\d*(\.[1-9]\d*)*$/;

type Loose = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Loose =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isPoints = (value: unknown): value is number => Number.isFinite(value);

export function checkRules(json: unknown): Issue[] {
  if (!isObject(json)) return [];
  const issues: Issue[] = [];
  const report = <C extends IssueCode>(path: readonly PropertyKey[], code: C, figures: IssueFigures[C]) =>
    issues.push(issue("error", code, figures, path.length ? { path: formatPath(path) } : {}));

  const citations = isObject(json.citations) ? json.citations : {};
  const seen = new Map<string, string>();
  const bySource = new Map<string, number>();

  const checkMaximum = (item: Loose, path: readonly PropertyKey[], of: OfMaximum) => {
    const { max, provenance, cite } = item;
    if (isPoints(max) && toUnits(max) / 1e12 !== max)
      report([...path, "max"], "max-decimals", { of, decimals: DECIMALS });
    if (max !== undefined && provenance === undefined) report(path, "provenance-missing", { of });
    if (provenance === "official" && list(cite).length === 0) report(path, "cite-missing", { of });
    for (const key of list(cite))
      if (typeof key === "string" && !Object.hasOwn(citations, key))
        report([...path, "cite"], "cite-unknown", { cite: key });
  };

  /** What an item declares against what is under it: the two figures, if they differ. */
  const contradiction = ({ max }: Loose, computed: number) =>
    isPoints(max) && toUnits(max) !== computed ? { declared: max, sum: fromUnits(computed) } : undefined;

  const checkLeaf = (item: Loose, path: readonly PropertyKey[], node: string | null) => {
    const { aggregation, normalisation } = item;
    if (aggregation !== undefined) report([...path, "aggregation"], "aggregation-on-leaf", { node });
    if (item.rule !== undefined) {
      if (normalisation !== undefined) report([...path, "rule"], "rule-with-normalisation", { node });
      const { data } = ruleSchema.safeParse(item.rule);
      if (data)
        for (const { path: inside, fault } of ruleProblems(data, isPoints(item.max) ? item.max : undefined, node))
          report([...path, "rule", ...inside], fault.code, fault.figures);
    }
    if (!isObject(normalisation) || normalisation.method !== "goalposts") return;
    const { from, to, log } = normalisation;
    if (from === to) report([...path, "normalisation"], "goalposts-equal", { node });
    if (log === true && [from, to].some((at) => typeof at === "number" && at <= 0))
      report([...path, "normalisation"], "goalposts-not-positive", { node });
  };

  /**
   * Checks a node and what is under it; returns the units of its maximum. `parent` is null at the
   * fields, and undefined under a node without a code, where nothing can be said of its children's.
   */
  const checkNode = (node: unknown, path: readonly PropertyKey[], parent: string | null | undefined): number => {
    if (!isObject(node)) return 0;
    const code = typeof node.code === "string" ? node.code : "";
    const of = { node: code || null };
    const at = [...path, "code"];
    if (code && !CODE.test(code)) report(at, "code-malformed", { code });
    else if (code && parent !== undefined) {
      const expected = code.split(".").slice(0, -1).join(".");
      if (expected !== (parent ?? "")) report(at, "code-outside-parent", { code, parent });
    }
    const before = seen.get(code);
    if (code && before !== undefined) report(at, "code-duplicate", { code, before });
    else if (code) seen.set(code, formatPath(path));
    checkMaximum(node, path, of);

    const children = list(node.children);
    if (Array.isArray(node.children) && children.length === 0) report([...path, "children"], "children-empty", of);
    if (children.length === 0) {
      if (node.max === undefined) report(path, "leaf-without-maximum", of);
      checkLeaf(node, path, of.node);
      const units = isPoints(node.max) ? toUnits(node.max) : 0;
      if (typeof node.source === "string") bySource.set(node.source, (bySource.get(node.source) ?? 0) + units);
      return units;
    }
    if (node.normalisation !== undefined) report([...path, "normalisation"], "normalisation-on-inner-node", of);
    if (node.rule !== undefined) report([...path, "rule"], "rule-on-inner-node", of);
    if (node.source !== undefined) report([...path, "source"], "source-on-inner-node", of);
    const units = checkAll(children, path, code || undefined);
    const wrong = contradiction(node, units);
    if (wrong) report([...path, "max"], "maximum-disagrees", { ...of, ...wrong });
    return units;
  };
  const checkAll = (children: readonly unknown[], path: readonly PropertyKey[], parent: string | null | undefined) =>
    children.reduce<number>((sum, child, i) => sum + checkNode(child, [...path, "children", i], parent), 0);

  const total = checkAll(list(json.children), [], null);
  checkMaximum(json, [], { node: ROOT });
  const wrong = contradiction(json, total);
  if (wrong) report(["max"], "total-wrong", wrong);
  if (total > toUnits(LARGEST_TOTAL)) report(["max"], "total-too-large", { max: LARGEST_TOTAL });
  list(json.totals).forEach((item, i) => {
    if (!isObject(item) || typeof item.source !== "string") return;
    const { source } = item;
    checkMaximum(item, ["totals", i], { source });
    const wrongTotal = contradiction(item, bySource.get(source) ?? 0);
    if (wrongTotal) report(["totals", i, "max"], "source-total-wrong", { source, ...wrongTotal });
  });
  return issues;
}
