import { wrap } from "../frame/frame.js";

/** A node of the criteria tree, in the tree's order. */
export interface TreeNode {
  readonly code: string;
  /** Code of the node above; null for the root. */
  readonly parent: string | null;
  /** 0 for the root, 1 for fields, and so on. */
  readonly level: number;
  readonly name: string;
  /** Maximum score, in points. */
  readonly max: number;
}

/** Where a node stands, in pixels from the top, and whether it has no node beside it. */
interface Cell {
  readonly top: number;
  readonly bottom: number;
  readonly leaf: boolean;
}

/** Stacks nodes top to bottom, each as high as its share of the maximum, its children beside it. */
export function stack<Node extends TreeNode>(rows: readonly Node[], height: number): (Node & Cell)[] {
  const codes = new Set(rows.map(({ code }) => code));
  const below = new Map<string | null, Node[]>();
  for (const row of rows) {
    const parent = row.parent !== null && codes.has(row.parent) ? row.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), row]);
  }
  const whole = (below.get(null) ?? []).reduce((sum, { max }) => sum + max, 0);
  const place = (nodes: readonly Node[], from: number): (Node & Cell)[] => {
    let top = from;
    return nodes.flatMap((node) => {
      const children = below.get(node.code) ?? [];
      const cell = { ...node, top, bottom: top + (node.max / whole) * height, leaf: children.length === 0 };
      top = cell.bottom;
      return [cell, ...place(children, cell.top)];
    });
  };
  return place(below.get(null) ?? [], 0);
}

/** Left edges of the levels' columns: a slim root, and fields wide enough for their names. */
export function columns(levels: readonly number[], width: number): Map<number, number> {
  const root = levels.includes(0) ? 46 : 0;
  const weights = levels.map((level) => (level === 0 ? 0 : level === 1 ? 1.6 : 1));
  const all = weights.reduce<number>((sum, weight) => sum + weight, 0);
  let x = 0;
  return new Map(
    levels.map((level, i) => {
      const left = x;
      x += level === 0 ? root : ((width - root) * (weights[i] as number)) / all;
      return [level, left];
    }),
  );
}

/** Font sizes of the labels in pixels, with the height of a line and of what is free beside the lines. */
const SIZES = [
  { size: 12, line: 15, free: 3 },
  { size: 10, line: 12, free: 0 },
] as const;

/** The lines of a label that a column holds, whole words only; null if a word is too long. */
function fit(texts: readonly string[], width: number, size: number): string[] | null {
  // What DejaVu Sans needs, the widest font of the theme's.
  const most = Math.floor((width - 10) / (0.6 * size));
  const lines = texts.flatMap((text) => wrap(text, most));
  return lines.every((line) => line.length <= most) ? lines : null;
}

/** The first label that a cell holds: name and index, code and index, the code, nothing. */
export function labelOf({ code, name, level }: TreeNode, shown: string, width: number, height: number) {
  const texts = level === 0 ? [[shown]] : [[`${code}. ${name}`, shown], [`${code}: ${shown}`], [code]];
  for (const text of texts)
    for (const { size, line, free } of SIZES) {
      const lines = fit(text, width, size);
      if (lines && lines.length * line + free <= height) return { lines, size, line };
    }
  return null;
}

/** Height at which every field has room for its name, within what a page can show. */
export function heightFor(rows: readonly TreeNode[], width: number): number {
  const parents = new Set(rows.map(({ parent }) => parent));
  const leaves = rows.filter(({ code }) => !parents.has(code)).length;
  const fields = rows.filter(({ level, max }) => level === 1 && max > 0);
  const whole = fields.reduce((sum, { max }) => sum + max, 0);
  const needs = fields.map(({ code, name, max }) => {
    const lines = fit([`${code}. ${name}`, ""], width, 12)?.length ?? 1;
    return ((lines * 15 + 4) * whole) / max;
  });
  return Math.ceil(Math.min(1200, Math.max(160, leaves * 11, ...needs)));
}
