import { desc, op, table } from "arquero";
import { closureOf } from "./closure.ts";
import type { Result } from "./measure.ts";
import type { World } from "./world.ts";

interface Node {
  readonly agency: number;
  readonly year: number;
  readonly node: number;
  readonly score: number;
  readonly known: number;
  readonly max: number;
  readonly index: number;
}

/** Scoring as one writes it in arquero: join leaves with the nodes above them, group, sum, rank. */
export function scoreWithArquero(world: World): () => Promise<(result: Result) => void> {
  const { agency, year, leaf, points, agencies, tree } = world;
  const scores = table({ agency, year, leaf, points });
  const closure = table({ ...closureOf(world) });
  return async () => {
    const nodes = scores
      .join(closure, "leaf")
      .groupby("agency", "year", "node")
      .rollup({ score: op.sum("points"), known: op.sum("leafMax"), max: op.any("max") })
      .derive({
        coverage: (d: Node) => d.known / d.max,
        // Rounded half up; a sum of binary fractions may stand just below a half.
        index: (d: Node) => op.floor((d.score / d.known) * 10000 + 0.5 + 1e-7) / 100,
      })
      .groupby("year", "node")
      .orderby(desc("index"))
      .derive({ rank: op.rank() })
      .ungroup()
      .unorder();
    return (result) => {
      const column = (name: string) => nodes.array(name) as number[];
      const [a, y, n] = [column("agency"), column("year"), column("node")];
      const [score, index, coverage, rank] = ["score", "index", "coverage", "rank"].map(column) as [
        number[],
        number[],
        number[],
        number[],
      ];
      const at = (of: number[], row: number) => of[row] as number;
      for (let row = 0; row < a.length; row++) {
        const cell = (at(y, row) * agencies.size + at(a, row)) * tree.nodes.length + at(n, row);
        result.put(cell, at(score, row), at(index, row), at(coverage, row), at(rank, row));
      }
    };
  };
}
