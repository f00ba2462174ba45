import type { MistakeFigures, RefusalFigures } from "@par-index/core/issues";
import type { Words } from "../../words.js";
import { count, exact, listed, STAGES } from "./common.js";

export const refusals: Words<RefusalFigures> = {
  "agencies-invalid": () => "The registry of agencies has errors:",
  "regions-invalid": () => "The list of regions has errors:",
  "attributes-invalid": () => "The attributes of the agencies have errors:",
  "tree-invalid": () => "The criteria tree has errors:",
  "crosswalk-invalid": () => "The crosswalk has errors:",
  "assignment-invalid": () => "The assignment of lead agencies has errors:",
  "published-invalid": () => "The published figures have errors:",
  "statements-invalid": () => "The statements on figures have errors:",
  "scores-invalid": () => "The scores have errors:",
  "scores-unknown": () => "Some criteria have no score yet:",
  "plan-invalid": () => "The planning problem has errors:",
  "scenario-invalid": ({ name }) => (name === null ? "The scenario has errors:" : `The scenario "${name}" has errors:`),
  "uncertainty-invalid": () => "The assumptions on uncertainty have errors:",
  "settings-invalid": () => "The settings have errors:",
  "aliases-invalid": () => "The list of other names has errors:",
  "csv-invalid": () => "The CSV file has errors:",
  "records-invalid": () => "Records hold values inside values:",
  "dataset-invalid": ({ errors }) =>
    errors === null ? "No data set could be chosen." : `The data have ${count(errors, "error")}; nothing was scored.`,
  "maxima-refused": ({ errors }) =>
    `The scores there are do not fit the new maxima, so nothing was changed (${count(errors, "error")}).`,
};

export const mistakes: Words<MistakeFigures> = {
  "unit-unknown": ({ agency, year, stage, years }) =>
    `There are no ${STAGES[stage]} scores${agency === null ? "" : ` of agency "${agency}"`}${
      year === null ? "" : ` in ${year}`
    }.${agency === null ? "" : ` Years with scores: ${years.join(", ") || "none"}.`}`,
  "trees-overlap": ({ trees, kind, year }) =>
    `Trees ${trees.join(" and ")} both score the kind "${kind}"${year === null ? "" : ` in ${year}`}; keep one, or change their years.`,
  "trees-differ": ({ trees }) =>
    `Only what is scored on one criteria tree can be compared; these are several: ${trees.join(", ")}.`,
  "tree-ambiguous": ({ trees, from, to }) =>
    `Several trees have scores of both ${from} and ${to}: ${trees.join(", ")}. Name one as "tree".`,
  "year-not-of-tree": ({ tree, year, years }) =>
    `Criteria tree ${tree} does not score ${year}.${listed("Its years", years)}`,
  "score-incomplete": ({ agency, year, stage, codes }) =>
    `The ${STAGES[stage]} total of agency "${agency}" in ${year} is not known in full and cannot be attributed. ${
      codes.length ? `Without a score: ${codes.join(", ")}.` : "No leaf applies."
    }`,
  "crosswalk-missing": ({ from, to, before, after, given }) =>
    `${from} is scored on ${before} and ${to} on ${after}: give the crosswalk between the two trees${given === null ? "" : `, not ${given}`}.`,
  "against-empty": ({ agency }) => `There is no agency to compare "${agency}" with: "against" is empty.`,
  "groups-invalid": ({ groups }) =>
    `Groups must fall strictly and end at 0, such as A ≥ 90, B ≥ 80, C ≥ 0; given: ${
      groups.map(({ name, atLeast }) => `${name} ≥ ${exact(atLeast)}`).join(", ") || "none"
    }.`,
  "level-invalid": ({ level }) =>
    `The level of an interval lies between 0 and 1, such as 0.9; ${exact(level)} was given.`,
  "cohort-empty": ({ year, stage }) => `No agency has full ${STAGES[stage]} scores in ${year}.`,
  "agency-unranked": ({ agency, year }) => `"${agency}" is not known in full in ${year} and has no rank.`,
  "factor-invalid": ({ factor }) => `A weight cannot be multiplied with ${exact(factor)}; give factors from 0 up.`,
  "spread-invalid": ({ spread }) => `Weights vary by a spread above 0 and at most 1, not ${exact(spread)}.`,
  "sobol-invalid": ({ option, value }) => `"${option}" is a whole number from 2 up, not ${exact(value)}.`,
  "simulation-invalid": ({ seed, draws }) =>
    `"seed" is a whole number from 0 and "draws" one from 1; ${exact(seed)} and ${exact(draws)} were given.`,
  "draws-incomplete": ({ draws }) => `The parts do not hold each of ${count(draws, "draw")} once.`,
  "agency-not-simulated": ({ agency }) => `The agency "${agency}" is not part of the simulation.`,
  "scenario-foreign-base": ({ name, agency, year, stage, base }) =>
    `The scenario "${name}" is for ${agency} in ${year} (${stage}), not for ${base.agency} in ${base.year} (${base.stage}). Make a base for it with scenarioBase.`,
  "scenarios-empty": () => "Give at least one scenario to compose.",
  "scenarios-base-differs": ({ names }) =>
    `Only scenarios of one agency, year and stage can be composed; "${names[0]}" and "${names[1]}" differ.`,
  "packed-scores-foreign": ({ tree, missing }) => {
    const what =
      missing === "tree"
        ? "the tree is missing"
        : "agency" in missing
          ? `there is no agency "${missing.agency}"`
          : `there is no code "${missing.code}"`;
    return `Scores packed on tree ${tree} do not fit the given trees and agencies: ${what}.`;
  },
  "solver-failed": ({ status }) =>
    status === null
      ? "HiGHS found no whole numbers that keep every row of the programme exactly."
      : `HiGHS ended with model status ${status} instead of an optimum.`,
  "plan-unsound": ({ planned, scored }) =>
    `The plan counts ${count(planned, "point")}, the engine ${exact(scored)}: a fault of the planner.`,

  "no-trees": () => "Give at least one criteria tree.",
  "agencies-needed": ({ trees, year }) =>
    `Trees ${trees.join(" and ")} both score ${year}: name a relation of agencies (id, kind, position) that tells which agency each scores.`,
  "points-from-values": ({ tree, code }) =>
    `Tree ${tree} makes the points of leaf ${code} of raw values, which the query does not read. Work the points out first (parseScores and scoreTree do), and say pointsOnly if the table holds all of them.`,
};
