/**
 * Draws of a simulation, with all ranks, in one thread: `node test/bench/speed/draws.ts <draws>
 * <runs>` prints, as JSON, what they took on the 63 agencies and 97 leaves of the demonstration data.
 */
import { fileURLToPath } from "node:url";
import { scoreTree } from "@par-index/core";
import {
  DEFAULT_UNCERTAINTY,
  runDraws,
  type Simulation,
  simulation,
  type UncertaintySpec,
} from "@par-index/core/uncertainty";
import { readDataset } from "@par-index/io/node";
import { medianTaken, type Taken, timed } from "./measure.ts";

/** What the draws took under some assumptions. */
export interface Draws {
  readonly of: string;
  /** The median of the runs. */
  readonly taken: Taken;
}

const SPECS: Readonly<Record<string, UncertaintySpec>> = {
  "the default: surveys, appraisal, weights of 8 fields": DEFAULT_UNCERTAINTY,
  "weights of 97 leaves": { weights: { kind: "uniform", spread: 0.2, level: "leaf" } },
};

/** A simulation on the demonstration data's newest year. */
export async function prepareDraws(spec: UncertaintySpec = DEFAULT_UNCERTAINTY): Promise<Simulation> {
  const data = fileURLToPath(new URL("../../../data", import.meta.url));
  return simulation(scoreTree((await readDataset(data, "demo")).scores), { year: 2024, spec });
}

if (import.meta.main) {
  const [draws, runs] = process.argv.slice(2).map(Number) as [number, number];
  const found: Draws[] = [];
  for (const [of, spec] of Object.entries(SPECS)) {
    const prepared = await prepareDraws(spec);
    runDraws(prepared, 0, draws);
    const taken: Taken[] = [];
    for (let i = 0; i < runs; i++) taken.push((await timed(() => runDraws(prepared, 0, draws))).taken);
    found.push({ of, taken: medianTaken(taken) });
  }
  console.log(JSON.stringify(found));
}
