/**
 * Scores made-up leaf scores to all nodes with ranks, by one of several engines, in a process of
 * its own: `node test/bench/speed/scoring.ts <engine> <agencies> <years> <leaves> <runs>` prints
 * what it took as JSON.
 */
import { nodeTable, safeParseScoreColumns, scoreTree } from "@par-index/core";
import { scoreWithArquero } from "./arquero.ts";
import { openCompiled, openDuckDb } from "./duckdb.ts";
import { medianTaken, Result, type Taken, timed } from "./measure.ts";
import { columnsOf, makeWorld, type World } from "./world.ts";

/** What one engine took, on the same scores as the others. */
export interface Scoring {
  /** The median of the runs. */
  readonly taken: Taken;
  /** The result's; the same for all engines. */
  readonly digest: string;
  /** Greatest memory of the process, in 10⁶ bytes, before the result was read for the digest. */
  readonly memory: number;
}

/** One run, and how its result is read: cell by cell into a {@link Result}. */
interface Run {
  readonly score: () => Promise<(result: Result) => Promise<void> | void>;
}

/** Each starts from the long table in its own memory; loading it there is not counted. */
const ENGINES: Record<string, (world: World) => Promise<Run>> = {
  core: async (world) => {
    const columns = columnsOf(world);
    const { tree, agencies, years } = world;
    return {
      score: async () => {
        const { scores, issues } = safeParseScoreColumns(columns, { trees: [tree], agencies });
        if (issues.length) throw new Error(`made-up scores have ${issues.length} issues`);
        // The table reads from arrays that hold every score, index and rank by now.
        const nodes = nodeTable(scoreTree(scores));
        return (result) => {
          const [score, index, coverage, rank] = (["score", "index", "coverage", "rank"] as const).map((name) =>
            nodes.column(name),
          ) as unknown as [Column, Column, Column, Column];
          const n = tree.nodes.length;
          // Core's units stand by agency, then year.
          for (let row = 0; row < score.length; row++) {
            const unit = Math.floor(row / n);
            const [agency, year] = [Math.floor(unit / years.length), unit % years.length];
            const cell = (year * agencies.size + agency) * n + (row % n);
            result.put(cell, score.at(row), index.at(row), coverage.at(row), rank.at(row));
          }
        };
      },
    };
  },
  arquero: async (world) => ({ score: scoreWithArquero(world) }),
  duckdb: async (world) => ({ score: await openDuckDb(world) }),
  compiled: async (world) => ({ score: await openCompiled(world) }),
};

interface Column {
  readonly length: number;
  at(row: number): number;
}

const [engine = "core", agencies, years, leaves, runs] = process.argv.slice(2);
const world = makeWorld({ agencies: Number(agencies), years: Number(years), leaves: Number(leaves) });
const run = await (ENGINES[engine] as (typeof ENGINES)[string])(world);
const taken: Taken[] = [];
let read: Awaited<ReturnType<Run["score"]>> | undefined;
for (let i = 0; i < Number(runs); i++) {
  read = undefined;
  const once = await timed(run.score);
  taken.push(once.taken);
  read = once.result;
}
const memory = process.resourceUsage().maxRSS / 1000;
const result = new Result(world.agencies.size * world.years.length * world.tree.nodes.length);
await read?.(result);
const scoring: Scoring = { taken: medianTaken(taken), digest: result.digest(), memory };
console.log(JSON.stringify(scoring));
