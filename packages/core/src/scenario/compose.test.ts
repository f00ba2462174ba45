import { describe, expect, test } from "vitest";
import { errorOf } from "../../test/fixtures.js";
import { composeScenarios } from "./compose.js";
import type { Scenario } from "./scenario.js";

const scenario = (name: string, more: Partial<Scenario> = {}): Scenario => ({
  scenario: 1,
  name,
  agency: "a",
  year: 2024,
  stage: "appraised",
  changes: {},
  ...more,
});
const conflicts = (...scenarios: Scenario[]) =>
  composeScenarios(scenarios, { name: "Cả hai" }).conflicts.map(({ kind, at, scenarios: of }) => [kind, at, ...of]);

describe("composing scenarios", () => {
  test("joins what they say, and their notes in order", () => {
    const one = scenario("Một", { note: "Ghi 1", changes: { "1.1": { as: "full" } }, weights: { "1": 10 } });
    const two = scenario("Hai", {
      note: "Ghi 2",
      changes: { "1.2": { add: 1 } },
      peers: { trend: 1 },
      others: { b: "fixed" },
      weights: { "2": 5 },
    });
    expect(composeScenarios([one, two], { name: "Cả hai" })).toEqual({
      scenario: {
        scenario: 1,
        name: "Cả hai",
        note: "Ghi 1\nGhi 2",
        agency: "a",
        year: 2024,
        stage: "appraised",
        changes: { "1.1": { as: "full" }, "1.2": { add: 1 } },
        peers: { trend: 1 },
        others: { b: "fixed" },
        weights: { "1": 10, "2": 5 },
      },
      conflicts: [],
    });
  });

  test("what is said alike is said once, whatever the order of its keys", () => {
    const one = scenario("Một", { changes: { "1.1": { as: "best", of: "region" }, "1.2": { points: 1 } } });
    const two = scenario("Hai", { changes: { "1.1": { of: "region", as: "best" }, "1.2": { points: 1 } } });
    expect(conflicts(one, two)).toEqual([]);
  });

  test("where they differ the earliest stands, and every conflict is told", () => {
    const one = scenario("Một", {
      changes: { "1.1": { points: 1 } },
      peers: "fixed",
      others: { b: { trend: 1 } },
      weights: { "1": 10 },
    });
    const two = scenario("Hai", {
      changes: { "1.1": { points: 2 } },
      peers: { trend: 1 },
      others: { b: "fixed" },
      weights: { "1": 11 },
    });
    const three = scenario("Ba", { changes: { "1.1": { as: "full" } } });
    const { scenario: composed, conflicts: found } = composeScenarios([one, two, three], { name: "Cả ba" });
    expect(composed).toEqual({ ...one, name: "Cả ba" });
    expect(found.map(({ kind, at, scenarios }) => [kind, at, ...scenarios])).toEqual([
      ["leaf", "1.1", "Một", "Hai"],
      ["leaf", "1.1", "Một", "Ba"],
      ["peers", "peers", "Một", "Hai"],
      ["other", "b", "Một", "Hai"],
      ["weight", "1", "Một", "Hai"],
    ]);
    expect(found.some(({ isTwice }) => isTwice)).toBe(false);
  });

  test("the same points added twice are a conflict: they might be meant to count twice", () => {
    const add = { changes: { "1.1": { add: 1 } } };
    expect(conflicts(scenario("Một", add), scenario("Hai", add))).toEqual([["leaf", "1.1", "Một", "Hai"]]);
    const other = { others: { b: add } };
    expect(conflicts(scenario("Một", other), scenario("Hai", other))).toEqual([["other", "b", "Một", "Hai"]]);
    expect(composeScenarios([scenario("Một", add), scenario("Hai", add)], { name: "x" }).conflicts[0]?.isTwice).toBe(
      true,
    );
  });

  test("who says nothing of the others leaves them to who does", () => {
    expect(conflicts(scenario("Một"), scenario("Hai", { peers: { trend: 2 } }))).toEqual([]);
    expect(conflicts(scenario("Một", { peers: "fixed" }), scenario("Hai", { peers: "fixed" }))).toEqual([]);
  });

  test("only scenarios of one agency, year and stage are composed", () => {
    for (const other of [{ agency: "b" }, { year: 2023 }, { stage: "self" as const }])
      expect(errorOf(() => composeScenarios([scenario("Một"), scenario("Hai", other)], { name: "x" })).code).toBe(
        "scenarios-base-differs",
      );
    expect(errorOf(() => composeScenarios([], { name: "x" })).code).toBe("scenarios-empty");
  });
});
