/**
 * First-order and total-order Sobol' indices, with intervals, of the weights of all leaves:
 * `node test/bench/speed/sobol.ts <agencies> <n> <runs>` prints what they took as JSON.
 */
import { parseScoreColumns, scoreTree } from "@par-index/core";
import { weightSobol } from "@par-index/core/sensitivity";
import { medianTaken, type Taken, timed } from "./measure.ts";
import { columnsOf, LEAVES, makeWorld } from "./world.ts";

/** What the indices took. */
export interface Sobol {
  /** The median of the runs. */
  readonly taken: Taken;
  /** How often the model was computed: all agencies scored and ranked. */
  readonly evaluations: number;
}

const [agencies, n, runs] = process.argv.slice(2).map(Number) as [number, number, number];
const world = makeWorld({ agencies, years: 1, leaves: LEAVES });
const scores = parseScoreColumns(columnsOf(world), { trees: [world.tree], agencies: world.agencies });
const scored = scoreTree(scores);
const choice = { year: world.years[0] as number, agency: world.ids[0] as string, level: "leaf", n } as const;
const taken: Taken[] = [];
for (let i = 0; i < runs; i++) taken.push((await timed(() => weightSobol(scored, choice))).taken);
const sobol: Sobol = { taken: medianTaken(taken), evaluations: n * (LEAVES + 2) };
console.log(JSON.stringify(sobol));
