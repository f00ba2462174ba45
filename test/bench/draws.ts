/**
 * How long the draws of a simulation take: `node test/bench/draws.ts` prints, for the 63 agencies and
 * 97 leaves of the demonstration data in one thread, the milliseconds of processor time of 10,000
 * draws with ranks (the least of several runs), and how they grow with the draws.
 */
import { fileURLToPath } from "node:url";
import { scoreTree } from "@par-index/core";
import { DEFAULT_UNCERTAINTY, runDraws, simulation, type UncertaintySpec } from "@par-index/core/uncertainty";
import { readDataset } from "@par-index/io/node";

const RUNS = 7;
const DRAWS = 10_000;
const band = { kind: "band", points: 0.2 } as const;
const specs: Readonly<Record<string, UncertaintySpec>> = {
  "weights of 97 leaves": { weights: { kind: "uniform", spread: 0.2, level: "leaf" } },
  "weights of 97 leaves, Dirichlet": { weights: { kind: "dirichlet", concentration: 100, level: "leaf" } },
  "the default: surveys, disagreement, weights of 8 fields": DEFAULT_UNCERTAINTY,
  "97 leaves and their weights": {
    survey: band,
    appraisal: band,
    weights: { kind: "uniform", spread: 0.2, level: "leaf" },
  },
  "the default, with a geometric mean and min-max": {
    ...DEFAULT_UNCERTAINTY,
    methods: [{}, { aggregation: "geometric" }, { normalisation: "min-max" }],
  },
};

const data = fileURLToPath(new URL("../../data", import.meta.url));
const scored = scoreTree((await readDataset(data, "demo")).scores);

/** The least processor time in ms of several runs. */
function milliseconds(spec: UncertaintySpec, draws: number): number {
  const prepared = simulation(scored, { year: 2024, spec, draws });
  const times = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    runDraws(prepared, 0, draws);
    return process.cpuUsage(before).user / 1000;
  });
  return Math.min(...times);
}

for (const [name, spec] of Object.entries(specs))
  console.log(`${name.padEnd(56)} ${milliseconds(spec, DRAWS).toFixed(0).padStart(5)} ms`);
const grown = [1, 2, 4].map((times) => milliseconds(DEFAULT_UNCERTAINTY, DRAWS * times));
const exponent = Math.log2((grown[2] as number) / (grown[0] as number)) / 2;
console.log(
  `the default, ${[1, 2, 4].map((times) => DRAWS * times).join(", ")} draws: ${grown.map((ms) => `${ms.toFixed(0)} ms`).join(", ")}; grows as n^${exponent.toFixed(2)}`,
);
