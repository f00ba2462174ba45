import type { World } from "./world.ts";

/** A node's position and maximum beside each leaf under it: how SQL and arquero know the tree. */
export interface Closure {
  readonly leaf: number[];
  readonly node: number[];
  readonly leafMax: number[];
  readonly max: number[];
}

export function closureOf({ tree, leaves }: World): Closure {
  const closure: Closure = { leaf: [], node: [], leafMax: [], max: [] };
  leaves.forEach(({ code, max }, leaf) => {
    for (const node of tree.path(code)) {
      closure.leaf.push(leaf);
      closure.node.push(node.position);
      closure.leafMax.push(max);
      closure.max.push(node.max);
    }
  });
  return closure;
}
