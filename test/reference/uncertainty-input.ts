/** Prints the leaves' points of the demonstration data in 2024 for `uncertainty.py`. */
import { ROOT, type Stage, scoreTree } from "@par-index/core";
import { readDataset } from "@par-index/io/node";
import { WORKSPACE } from "../../packages/site/scripts/paths.ts";

const year = 2024;
const scored = scoreTree((await readDataset(`${WORKSPACE}/data`, "demo")).scores);
const agencies = scored.units.flatMap((unit) =>
  unit.year === year && unit.stage === "appraised" ? [unit.agency] : [],
);
const leaves = scored.treeOf({ agency: agencies[0] as string, year }).leaves();
const pointsAt = (stage: Stage) =>
  agencies.map((agency) =>
    leaves.map(({ code }) =>
      scored.has({ agency, year, stage }) ? scored.at({ agency, year, stage }, code).score : null,
    ),
  );
console.log(
  JSON.stringify({
    agencies,
    simulated: agencies.map((agency) => scored.at({ agency, year }, ROOT).rank !== null),
    codes: leaves.map(({ code }) => code),
    sources: leaves.map(({ source }) => source ?? "appraisal"),
    maxima: leaves.map(({ max }) => max),
    appraised: pointsAt("appraised"),
    self: pointsAt("self"),
  }),
);
