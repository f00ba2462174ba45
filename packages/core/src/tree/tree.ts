import type { AgencyKind } from "../agencies/agencies.js";
import { ParError } from "../issues/par-error.js";
import { sumDecimals } from "../numbers/decimal.js";
import type { Bilingual } from "../terms/bilingual.js";
import type { Rule } from "../terms/rule.js";
import type { NodeDocument, TreeDocument } from "./tree-schema.js";
import { type Aggregation, type Normalisation, type Provenance, ROOT, type Source, YEARS } from "./vocabulary.js";

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
 * One version of a criteria tree; immutable. Made by {@link parseCriteriaTree} and {@link defineTree}.
 *
 * Nodes are kept in tree order, so that the nodes and the leaves under any node are a contiguous
 * run: {@link get} is O(1), {@link walk} and {@link leaves} are linear in what they return.
 */
export class CriteriaTree {
  readonly id: string;
  readonly name: Bilingual;
  /** Undefined of a tree that is not published, as {@link defineTree} makes it. */
  readonly legalBasis: LegalBasis | undefined;
  /** The years the tree scores; empty if it scores every year. */
  readonly years: readonly number[];
  /** The kinds of agencies it scores. */
  readonly appliesTo: readonly AgencyKind[];
  readonly citations: Readonly<Record<string, { readonly title: string; readonly url: string }>>;
  readonly totals: readonly SourceTotal[];
  readonly notes: readonly Bilingual[];
  /** All nodes, in tree order; the root is first. */
  readonly nodes: readonly CriteriaNode[];
  /** Whether every node's points are the sum of its children's: nothing is a geometric mean. */
  readonly isAdditive: boolean;

  readonly #positions: ReadonlyMap<string, number>;
  /** For each node, the position after its last descendant. */
  readonly #ends: readonly number[];
  readonly #leaves: readonly CriteriaNode[];
  /** For each node, how many leaves stand before it. */
  readonly #leavesBefore: readonly number[];

  /** @internal Takes a document already checked. */
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
    this.isAdditive = nodes.every(({ aggregation }) => aggregation === "sum");
    this.#positions = new Map(nodes.map((node) => [node.code, node.position]));
    this.#ends = ends;
    this.#leaves = Object.freeze(leaves);
    this.#leavesBefore = leavesBefore;
    Object.freeze(this);
  }

  /** Whether the tree scores the agencies of a kind in a year. */
  scores(kind: AgencyKind, year: number): boolean {
    return this.appliesTo.includes(kind) && this.scoresIn(year);
  }

  /** Whether the tree scores anyone in a year. */
  scoresIn(year: number): boolean {
    return this.years.length ? this.years.includes(year) : year >= YEARS.first && year <= YEARS.last;
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
    if (position === undefined) throw new ParError("code-unknown", { tree: this.id, code, near: null });
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

  /**
   * The nodes of a level with the leaves that end above it: together they hold every leaf once.
   *
   * @param level 1 the fields, 2 the criteria, …
   */
  nodesOfLevel(level: number | "leaf"): readonly CriteriaNode[] {
    if (level === "leaf") return this.#leaves;
    return this.nodes.filter((node) => node.level === level || (node.level < level && node.children.length === 0));
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
