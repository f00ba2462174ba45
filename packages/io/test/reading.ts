import { readScoreFiles } from "../src/score-files/read.js";
import type { ScoreReading } from "../src/score-files/reading.js";
import { demo } from "./demo.js";

/** Reads one file against the demonstration. */
export const readFile = (name: string, bytes: Uint8Array | string): Promise<ScoreReading> =>
  readScoreFiles([{ name, bytes: typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes }], {
    trees: demo.trees,
    agencies: demo.agencies,
    aliases: demo.aliases,
  });

/** Scores as `agency code stage points`, and the raw value where there is one. */
export const said = ({ scores }: ScoreReading): string[] =>
  Array.from(scores.rows(), ({ agency, code, stage, points, value }) =>
    [agency, code, stage, points, ...(value === null || value === undefined ? [] : [`= ${value}`])].join(" "),
  );

/** What was reported and decided, as `place code`. */
export const noted = ({ issues, decisions }: ScoreReading): string[] => [
  ...issues.map(
    ({ severity, code, place }) => `${place.cell ?? place.row ?? place.sheet ?? place.file} ${severity} ${code}`,
  ),
  ...decisions
    .filter(({ code }) => !code.endsWith("-from-title"))
    .map(({ place, code }) => `${place.cell ?? place.row ?? place.sheet} ${code}`),
];
