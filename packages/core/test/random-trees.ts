import fc from "fast-check";
import type { CriteriaTree } from "../src/tree/tree.js";
import { inner, type Json, leaf, treeOf } from "./fixtures.js";

/** A node of a tree of any shape; the maximum, in 10⁻⁴ points, counts at leaves. */
export interface Shape {
  readonly children: readonly Shape[];
  readonly max: number;
}

export const shape: fc.Arbitrary<Shape> = fc.letrec<{ node: Shape }>((tie) => ({
  node: fc.record({
    children: fc.oneof({ depthSize: "small" }, fc.constant([]), fc.array(tie("node"), { minLength: 1, maxLength: 4 })),
    max: fc.integer({ min: 1, max: 50_000 }),
  }),
})).node;

/** 12345 of 10⁻⁴ points as a number: 1.2345. */
export function points(tenThousandths: number): number {
  return Number(`${tenThousandths}e-4`);
}

/** The tree of some fields' shapes; the k-th child has the number `first` + k, every maximum is `times` its shape's. */
export function treeFrom(shapes: readonly Shape[], times = 1, more: Json = {}, first = 1): CriteriaTree {
  const grow = (siblings: readonly Shape[], prefix: string): Json[] =>
    siblings.map(({ children, max }, k) => {
      const code = `${prefix}${first + k}`;
      return children.length ? inner(code, grow(children, `${code}.`)) : leaf(code, points(max * times));
    });
  const total = ({ children, max }: Shape): number =>
    children.length ? children.reduce((sum, child) => sum + total(child), 0) : max;
  return treeOf(points(shapes.reduce((sum, one) => sum + total(one), 0) * times), grow(shapes, ""), more);
}
