import * as z from "zod";
import { AGENCY_KINDS, type AgencyKind } from "../agencies/agencies.js";
import { type Issue, ParError } from "../issues/issue.js";
import { checkShape, formatPath } from "../issues/shape.js";
import { DECIMALS, decimalComma, fromUnits, LARGEST_TOTAL, sumDecimals, toUnits } from "../numbers/decimal.js";
import type { Rule } from "./rule.js";
import { MOST_ITEMS, ruleProblems } from "./rule-check.js";

/** Where a leaf's points come from. */
export const SOURCES = ["appraisal", "survey", "satisfaction", "statistics"] as const;
export type Source = (typeof SOURCES)[number];

/** Whether a maximum is a published figure or stands in for one that is not known. */
export type Provenance = "official" | "illustrative";

/**
 * How a node's index comes from its children's: `sum` adds points, which is the arithmetic mean of
 * the children's indices weighted by their maxima; `geometric` is the geometric mean with the same
 * weights (OECD/JRC, Handbook on Constructing Composite Indicators, 2008, section 6).
 */
export const AGGREGATIONS = ["sum", "geometric"] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/**
 * How a leaf's raw value becomes a share of its maximum, where no points are given; see
 * `engine/normalise.ts`.
 */
export type Normalisation =
  | {
      readonly method: "goalposts";
      /** Values that earn nothing and the maximum; `from` above `to` where less is better. */
      readonly from: number;
      readonly to: number;
      /** Between the logarithms of the three, as the HDI does with income. */
      readonly log?: boolean | undefined;
    }
  | {
      readonly method: "z-score" | "rank" | "percentile";
      /** Which way is better; default `higher`. */
      readonly better?: "higher" | "lower" | undefined;
    };

/** Code of a tree's root, the total: `agency, year, 0` is a score for the whole. */
export const ROOT = "0";

/** A text in Vietnamese and English. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** A node of a criteria tree. */
export interface CriteriaNode {
  /** `"3.4.2"`; the root is {@link ROOT}. */
  readonly code: string;
  readonly name: Bilingual;
  /** 0 root, 1 field, 2 criterion, 3 sub-criterion, and so on. */
  readonly level: number;
  /** Position in the tree's order: parents before children, siblings as printed. */
  readonly position: number;
  /** Code of the parent; null at the root. */
  readonly parent: string | null;
  /** Codes of the children, as printed; empty at a leaf. */
  readonly children: readonly string[];
  /** Maximum score in points: declared at a leaf, the exact sum of the leaves' elsewhere. */
  readonly max: number;
  /** Official if declared so, or if every leaf below is official. */
  readonly provenance: Provenance;
  /** Keys into {@link CriteriaTree.citations}. */
  readonly cite: readonly string[];
  /** How the children's indices make the node's; `sum` at a leaf. */
  readonly aggregation: Aggregation;
  /** Source of a leaf's points, where known. */
  readonly source?: Source;
  /** How a leaf's raw value becomes points, if the tree says so. */
  readonly normalisation?: Normalisation;
  /** How a leaf's raw value becomes points by itself, if the tree says so; see `rule.ts`. */
  readonly rule?: Rule;
}

/** The document a tree rests on. */
export interface LegalBasis {
  readonly document: string;
  /** ISO date. */
  readonly date?: string | undefined;
  readonly issuer?: Bilingual | undefined;
  readonly title?: Bilingual | undefined;
}

/** A total that is published for one source of points. */
export interface SourceTotal {
  readonly source: Source;
  readonly max: number;
  readonly provenance: Provenance;
  readonly cite: readonly string[];
}

/**
 * One version of a criteria tree; immutable. Made by {@link parseCriteriaTree}.
 *
 * Nodes are kept in tree order, so that the nodes and the leaves under any node are a contiguous
 * run: {@link get} is O(1), {@link walk} and {@link leaves} are linear in what they return.
 */
export class CriteriaTree {
  readonly id: string;
  readonly name: Bilingual;
  readonly legalBasis: LegalBasis;
  /** The years the tree scores. */
  readonly years: readonly number[];
  /** The kinds of agencies it scores. */
  readonly appliesTo: readonly AgencyKind[];
  readonly citations: Readonly<Record<string, { readonly title: string; readonly url: string }>>;
  readonly totals: readonly SourceTotal[];
  readonly notes: readonly Bilingual[];
  /** All nodes, in tree order; the root is first. */
  readonly nodes: readonly CriteriaNode[];

  readonly #positions: ReadonlyMap<string, number>;
  /** For each node, the position after its last descendant. */
  readonly #ends: readonly number[];
  readonly #leaves: readonly CriteriaNode[];
  /** For each node, how many leaves stand before it. */
  readonly #leavesBefore: readonly number[];

  /** @internal Takes a document already checked by {@link parseCriteriaTree}. */
  constructor(document: TreeDocument) {
    deepFreeze(document);
    this.id = document.id;
    this.name = document.name;
    this.legalBasis = document.legalBasis;
    this.years = document.years;
    this.appliesTo = document.appliesTo;
    this.citations = document.citations;
    this.totals = document.totals;
    this.notes = document.notes;

    const nodes: CriteriaNode[] = [];
    const ends: number[] = [];
    const leaves: CriteriaNode[] = [];
    const leavesBefore: number[] = [];
    const visit = (node: NodeDocument, code: string, level: number, parent: string | null) => {
      const position = nodes.length;
      nodes.push(undefined as unknown as CriteriaNode);
      leavesBefore.push(leaves.length);
      const below = node.children ?? [];
      const children = below.map((child) => visit(child, child.code, level + 1, code));
      const isLeaf = children.length === 0;
      const official =
        isLeaf || node.provenance === "official"
          ? node.provenance === "official"
          : children.every((child) => child.provenance === "official");
      const entry: CriteriaNode = Object.freeze({
        code,
        name: node.name,
        level,
        position,
        parent,
        children: Object.freeze(children.map((child) => child.code)),
        max: isLeaf ? (node.max ?? 0) : sumDecimals(children.map((child) => child.max)),
        provenance: official ? "official" : "illustrative",
        cite: Object.freeze([...(node.cite ?? [])]),
        aggregation: node.aggregation ?? "sum",
        ...(node.source === undefined ? {} : { source: node.source }),
        ...(node.normalisation === undefined ? {} : { normalisation: node.normalisation }),
        ...(node.rule === undefined ? {} : { rule: node.rule }),
      });
      nodes[position] = entry;
      ends[position] = nodes.length;
      if (isLeaf) leaves.push(entry);
      return entry;
    };
    visit({ ...document, code: ROOT }, ROOT, 0, null);
    this.nodes = Object.freeze(nodes);
    this.#positions = new Map(nodes.map((node) => [node.code, node.position]));
    this.#ends = ends;
    this.#leaves = Object.freeze(leaves);
    this.#leavesBefore = leavesBefore;
    Object.freeze(this);
  }

  /** The root: the total. */
  get root(): CriteriaNode {
    return this.nodes[0] as CriteriaNode;
  }

  /** The fields, in order. */
  get fields(): CriteriaNode[] {
    return this.children(ROOT);
  }

  /** Whether the tree has a node with this code. */
  has(code: string): boolean {
    return this.#positions.has(code);
  }

  /**
   * The node with this code.
   *
   * @throws ParError `code-unknown`
   */
  get(code: string): CriteriaNode {
    const position = this.#positions.get(code);
    if (position === undefined)
      throw new ParError(
        "code-unknown",
        `Tree ${this.id} has no node "${code}". Use a code such as "${this.nodes.at(-1)?.code}", or "${ROOT}" for the root.`,
      );
    return this.nodes[position] as CriteriaNode;
  }

  /** The node and all its descendants, in tree order. */
  walk(code: string = ROOT): readonly CriteriaNode[] {
    const { position } = this.get(code);
    return this.nodes.slice(position, this.#ends[position]);
  }

  /** The leaves under a node, in tree order; a leaf's only leaf is itself. */
  leaves(code: string = ROOT): readonly CriteriaNode[] {
    const { position } = this.get(code);
    const end = this.#ends[position] as number;
    return this.#leaves.slice(
      this.#leavesBefore[position],
      end < this.nodes.length ? this.#leavesBefore[end] : this.#leaves.length,
    );
  }

  /** The children of a node, in order. */
  children(code: string): CriteriaNode[] {
    return this.get(code).children.map((child) => this.get(child));
  }

  /** The nodes from the root down to the node itself. */
  path(code: string): CriteriaNode[] {
    const path: CriteriaNode[] = [];
    for (let at: string | null = code; at !== null; at = path.at(-1)?.parent ?? null) path.push(this.get(at));
    return path.reverse();
  }

  /** The other children of the node's parent, in order. */
  siblings(code: string): CriteriaNode[] {
    const { parent } = this.get(code);
    return parent === null ? [] : this.children(parent).filter((node) => node.code !== code);
  }

  /** Whether a node is a leaf. */
  isLeaf(code: string): boolean {
    return this.get(code).children.length === 0;
  }
}

/** Freezes a document all the way down. */
function deepFreeze(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
}

/** @internal A node as the tree's constructor takes it. */
export interface NodeDocument {
  readonly code: string;
  readonly name: Bilingual;
  readonly max?: number | undefined;
  readonly provenance?: Provenance | undefined;
  readonly cite?: readonly string[] | undefined;
  readonly source?: Source | undefined;
  readonly aggregation?: Aggregation | undefined;
  readonly normalisation?: Normalisation | undefined;
  readonly rule?: Rule | undefined;
  readonly children?: readonly NodeDocument[] | undefined;
}

/** @internal Text of a document: trimmed, not empty, NFC. */
export const nfc = z
  .string()
  .trim()
  .min(1)
  .transform((text) => text.normalize("NFC"));
const bilingual = z.strictObject({ vi: nfc, en: nfc });
const maximum = {
  max: z.number().positive(),
  provenance: z.enum(["official", "illustrative"]),
  cite: z.array(z.string()).default([]),
};
const normalisation = z.discriminatedUnion("method", [
  z.strictObject({
    method: z.literal("goalposts"),
    from: z.number(),
    to: z.number(),
    log: z.boolean().optional(),
  }),
  z.strictObject({
    method: z.enum(["z-score", "rank", "percentile"]),
    better: z.enum(["higher", "lower"]).optional(),
  }),
]);
const points = z.number().nonnegative();
const measured = { label: bilingual.optional(), unit: nfc.optional() };
// What joins several of a rule's figures is checked in `ruleProblems`, "from" against "upTo" too.
const band = z.strictObject({ from: z.number().optional(), upTo: z.number().optional(), points });
const ruleSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("direct"), ...measured }),
  z.strictObject({
    kind: z.literal("proportional"),
    floor: z.number().optional(),
    target: z.number(),
    ...measured,
  }),
  z.strictObject({ kind: z.literal("bands"), bands: z.array(band).min(1), ...measured }),
  z.strictObject({
    kind: z.literal("piecewise"),
    knots: z.array(z.strictObject({ value: z.number(), points })).min(2),
    ...measured,
  }),
  z.strictObject({
    kind: z.literal("checklist"),
    items: z
      .array(z.strictObject({ name: bilingual, points: points.positive() }))
      .min(1)
      .max(MOST_ITEMS),
  }),
  z.strictObject({
    kind: z.literal("deduction"),
    each: z.number().positive(),
    beyond: z.number().nonnegative().optional(),
    least: points.optional(),
    ...measured,
  }),
  z.strictObject({ kind: z.literal("survey"), label: bilingual.optional() }),
]) as unknown as z.ZodType<Rule>;
const nodeSchema = z.strictObject({
  // The form of a code is checked with its place in the tree, in `checkNode`.
  code: z.string(),
  name: bilingual,
  max: maximum.max.optional(),
  provenance: maximum.provenance.optional(),
  cite: maximum.cite.optional(),
  source: z.enum(SOURCES).optional(),
  aggregation: z.enum(AGGREGATIONS).optional(),
  normalisation: normalisation.optional(),
  rule: ruleSchema.optional(),
  get children(): z.ZodOptional<z.ZodArray<z.ZodType<NodeDocument>>> {
    return z.array(nodeSchema as unknown as z.ZodType<NodeDocument>).optional();
  },
});
const treeSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: bilingual,
  legalBasis: z.strictObject({
    document: nfc,
    date: z.iso.date().optional(),
    issuer: bilingual.optional(),
    title: bilingual.optional(),
  }),
  years: z.array(z.int().min(1900).max(2200)).min(1),
  appliesTo: z.array(z.enum(AGENCY_KINDS)).min(1),
  citations: z.record(z.string(), z.strictObject({ title: nfc, url: z.httpUrl() })).default({}),
  ...maximum,
  aggregation: z.enum(AGGREGATIONS).optional(),
  totals: z.array(z.strictObject({ source: z.enum(SOURCES), ...maximum })).default([]),
  notes: z.array(bilingual).default([]),
  children: z.array(nodeSchema).min(1),
});
/** @internal */
export type TreeDocument = z.infer<typeof treeSchema>;

const CODE = /^[1-9]\d*(\.[1-9]\d*)*$/;

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
export function parseCriteriaTree(json: unknown, source: { file?: string } = {}): CriteriaTree {
  const { data, issues } = checkShape<TreeDocument>(treeSchema, json, source);
  // The rules that join several values are checked even where the shape is wrong, as far as they
  // can be read, so that one run reports everything.
  const found = [...issues, ...checkRules(json).map((issue) => ({ ...issue, ...source }))];
  if (data === undefined || found.length) throw new ParError("tree-invalid", "Bộ tiêu chí có lỗi:", found);
  return new CriteriaTree(data);
}

type Loose = { readonly [key: string]: unknown };
const isObject = (value: unknown): value is Loose =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isPoints = (value: unknown): value is number => Number.isFinite(value);

function checkRules(json: unknown): Issue[] {
  if (!isObject(json)) return [];
  const issues: Issue[] = [];
  const report = (path: readonly PropertyKey[], code: string, message: string) =>
    issues.push({ severity: "error", code, message, ...(path.length ? { path: formatPath(path) } : {}) });

  const citations = isObject(json.citations) ? json.citations : {};
  const seen = new Map<string, string>();
  const bySource = new Map<string, number>();

  const checkMaximum = (item: Loose, path: readonly PropertyKey[], label: string) => {
    const { max, provenance, cite } = item;
    if (isPoints(max) && toUnits(max) / 1e12 !== max)
      report([...path, "max"], "max-decimals", `Điểm tối đa của ${label} có quá ${DECIMALS} chữ số thập phân.`);
    if (max !== undefined && provenance === undefined)
      report(
        path,
        "provenance-missing",
        `Điểm tối đa của ${label} chưa ghi nguồn gốc: thêm "provenance": "official" hoặc "illustrative".`,
      );
    if (provenance === "official" && list(cite).length === 0)
      report(path, "cite-missing", `Điểm tối đa chính thức của ${label} phải dẫn nguồn: thêm "cite".`);
    for (const key of list(cite))
      if (typeof key === "string" && !Object.hasOwn(citations, key))
        report([...path, "cite"], "cite-unknown", `Nguồn "${key}" không có trong "citations".`);
  };

  const declared = (item: Loose, computed: number, path: readonly PropertyKey[], label: string, code: string) => {
    const { max } = item;
    if (isPoints(max) && toUnits(max) !== computed)
      report(
        [...path, "max"],
        code,
        `${label} khai điểm tối đa ${decimalComma(max)} nhưng các tiêu chí bên trong cộng lại được ${decimalComma(fromUnits(computed))}. Sửa một trong hai.`,
      );
  };

  const checkLeaf = (node: Loose, path: readonly PropertyKey[], label: string) => {
    const { aggregation, normalisation } = node;
    if (aggregation !== undefined)
      report(
        [...path, "aggregation"],
        "aggregation-on-leaf",
        `Tiêu chí lá không có con để tổng hợp; bỏ "aggregation" khỏi ${label}.`,
      );
    if (node.rule !== undefined) {
      if (normalisation !== undefined)
        report(
          [...path, "rule"],
          "rule-with-normalisation",
          `${label[0]?.toUpperCase()}${label.slice(1)} có cả "rule" và "normalisation"; giữ một.`,
        );
      const { data } = ruleSchema.safeParse(node.rule);
      if (data)
        for (const problem of ruleProblems(data, isPoints(node.max) ? node.max : undefined, label))
          report([...path, "rule", ...problem.path], problem.code, problem.message);
    }
    if (!isObject(normalisation) || normalisation.method !== "goalposts") return;
    const { from, to, log } = normalisation;
    if (from === to)
      report([...path, "normalisation"], "goalposts-equal", `Hai mốc "from" và "to" của ${label} phải khác nhau.`);
    if (log === true && [from, to].some((at) => typeof at === "number" && at <= 0))
      report([...path, "normalisation"], "goalposts-not-positive", `Mốc lấy logarit của ${label} phải lớn hơn 0.`);
  };

  /**
   * Checks a node and what is under it; returns the units of its maximum. `parent` is null at the
   * fields, and undefined under a node without a code, where nothing can be said of its children's.
   */
  const checkNode = (node: unknown, path: readonly PropertyKey[], parent: string | null | undefined): number => {
    if (!isObject(node)) return 0;
    const code = typeof node.code === "string" ? node.code : "";
    const label = code ? `tiêu chí ${code}` : "tiêu chí không mã";
    const at = [...path, "code"];
    if (code && !CODE.test(code))
      report(
        at,
        "code-malformed",
        `Mã "${code}" không đúng dạng; mã đúng gồm các số nguyên dương cách nhau bằng dấu chấm, ví dụ 3.4.2.`,
      );
    else if (code && parent !== undefined) {
      const expected = code.split(".").slice(0, -1).join(".");
      if (expected !== (parent ?? ""))
        report(
          at,
          "code-outside-parent",
          parent === null
            ? `Mã "${code}" đứng ở cấp lĩnh vực; lĩnh vực có mã một số, ví dụ 3.`
            : `Mã "${code}" không thuộc "${parent}"; mã con phải là "${parent}." và một số.`,
        );
    }
    const before = seen.get(code);
    if (code && before !== undefined) report(at, "code-duplicate", `Mã "${code}" đã dùng ở ${before}.`);
    else if (code) seen.set(code, formatPath(path));
    checkMaximum(node, path, label);

    const children = list(node.children);
    if (Array.isArray(node.children) && children.length === 0)
      report(
        [...path, "children"],
        "children-empty",
        `Danh sách con của ${label} rỗng; tiêu chí lá thì bỏ "children".`,
      );
    if (children.length === 0) {
      if (node.max === undefined)
        report(
          path,
          "leaf-without-maximum",
          `Điểm tối đa của ${label} còn thiếu: thêm "max" (điểm, lớn hơn 0) và "provenance".`,
        );
      checkLeaf(node, path, label);
      const units = isPoints(node.max) ? toUnits(node.max) : 0;
      if (typeof node.source === "string") bySource.set(node.source, (bySource.get(node.source) ?? 0) + units);
      return units;
    }
    if (node.normalisation !== undefined)
      report(
        [...path, "normalisation"],
        "normalisation-on-inner-node",
        `Chỉ tiêu chí lá mới có "normalisation"; bỏ khỏi ${label}.`,
      );
    if (node.rule !== undefined)
      report([...path, "rule"], "rule-on-inner-node", `Chỉ tiêu chí lá mới có "rule"; bỏ khỏi ${label}.`);
    if (node.source !== undefined)
      report([...path, "source"], "source-on-inner-node", `Chỉ tiêu chí lá mới có "source"; bỏ khỏi ${label}.`);
    const units = checkAll(children, path, code || undefined);
    declared(node, units, path, label[0]?.toUpperCase() + label.slice(1), "maximum-disagrees");
    return units;
  };
  const checkAll = (children: readonly unknown[], path: readonly PropertyKey[], parent: string | null | undefined) =>
    children.reduce<number>((sum, child, i) => sum + checkNode(child, [...path, "children", i], parent), 0);

  const total = checkAll(list(json.children), [], null);
  checkMaximum(json, [], "toàn bộ");
  declared(json, total, [], "Bộ tiêu chí", "total-wrong");
  if (total > toUnits(LARGEST_TOTAL))
    report(["max"], "total-too-large", `Tổng điểm tối đa vượt ${LARGEST_TOTAL}, không còn cộng chính xác được.`);
  list(json.totals).forEach((item, i) => {
    if (!isObject(item) || typeof item.source !== "string") return;
    checkMaximum(item, ["totals", i], `nguồn "${item.source}"`);
    declared(item, bySource.get(item.source) ?? 0, ["totals", i], `Nguồn điểm "${item.source}"`, "source-total-wrong");
  });
  return issues;
}
