/**
 * How core's times grow with the size of their input: `node test/bench/speed/growth.ts` prints, as
 * JSON, the sizes, the times and the exponent that fits them.
 */
import { nodeTable, parseScoreColumns, safeParseScoreColumns, scoreTree } from "@par-index/core";
import { runDraws } from "@par-index/core/uncertainty";
import { readCsvColumns } from "@par-index/io";
import { prepareDraws } from "./draws.ts";
import { exponent, median, timed } from "./measure.ts";
import { columnsOf, csvOf, FULL, makeWorld } from "./world.ts";

/** The growth of one time with one size. */
export interface Growth {
  readonly of: string;
  readonly sizes: readonly number[];
  /** Medians of the runs, in seconds of processor time, which other work on the machine disturbs least. */
  readonly times: readonly number[];
  readonly exponent: number;
}

const RUNS = 7;

/** Times the same work at rising sizes; `prepare` is not counted. */
async function growth(of: string, sizes: readonly number[], prepare: (size: number) => () => unknown): Promise<Growth> {
  // Once at a size for the compiler.
  await timed(prepare(sizes[1] as number));
  const times: number[] = [];
  for (const size of sizes) {
    const run = prepare(size);
    const taken: number[] = [];
    for (let i = 0; i < RUNS; i++) taken.push((await timed(run)).taken.cpu);
    times.push(median(taken));
  }
  return { of, sizes, times, exponent: exponent(sizes, times) };
}

const scoring = (size: Parameters<typeof makeWorld>[0]) => {
  const world = makeWorld(size);
  const columns = columnsOf(world);
  return () => nodeTable(scoreTree(parseScoreColumns(columns, { trees: [world.tree], agencies: world.agencies })));
};

const world = makeWorld(FULL);
const simulated = await prepareDraws();
const found = [
  await growth("rows", [125_000, 250_000, 500_000, 1_000_000], (rows) => {
    const bytes = csvOf(world, rows);
    return () => {
      const { columns, rowOf } = readCsvColumns(bytes);
      return safeParseScoreColumns(columns, { trees: [world.tree], agencies: world.agencies, rowOf });
    };
  }),
  await growth("agencies", [400, 800, 1600, 3200], (agencies) => scoring({ ...FULL, agencies })),
  await growth("leaves", [64, 128, 256, 512], (leaves) => scoring({ agencies: 600, years: 5, leaves })),
  await growth("draws", [5_000, 10_000, 20_000, 40_000], (draws) => () => runDraws(simulated, 0, draws)),
];
console.log(JSON.stringify(found));
