import type { Scenario } from "@par-index/core/scenario";
import { describe, expect, test } from "vitest";
import {
  add,
  addForBlanks,
  choose,
  currentSheet,
  edit,
  freeName,
  type LabState,
  redo,
  remove,
  restore,
  sheet,
  undo,
  withChanges,
  withoutChanges,
  withWeights,
} from "./state.js";

const empty: Scenario = {
  scenario: 1,
  name: "Kịch bản",
  agency: "a",
  year: 2024,
  stage: "appraised",
  changes: {},
};
const to = (points: number) => withChanges(empty, { "1.1": { points } });
const start: LabState = { sheets: [sheet("s1", empty)], current: "s1", removed: null };
const now = (state: LabState) => currentSheet(state).scenario;

describe("history", () => {
  test("undo takes steps back one by one, redo makes them again", () => {
    const two = edit(edit(start, to(1)), to(2));
    expect(now(undo(two))).toEqual(to(1));
    expect(now(undo(undo(two)))).toEqual(empty);
    expect(now(redo(undo(two)))).toEqual(to(2));
    expect(now(redo(redo(undo(undo(two)))))).toEqual(to(2));
  });

  test("with nothing to undo or redo the state is the same", () => {
    expect(undo(start)).toBe(start);
    expect(redo(start)).toBe(start);
  });

  test("a drag is one step, the next drag another", () => {
    const drag = [1, 1.25, 1.5].reduce((state, points) => edit(state, to(points), 7), start);
    expect(now(undo(drag))).toEqual(empty);
    expect(now(undo(edit(drag, to(2), 8)))).toEqual(to(1.5));
  });

  test("a drag that goes on after an undo is a step of its own", () => {
    const state = edit(undo(edit(edit(start, to(1), 7), to(2), 8)), to(3), 7);
    expect(now(undo(state))).toEqual(to(1));
  });

  test("a new step forgets what was undone", () => {
    expect(redo(edit(undo(edit(start, to(1))), to(2))).sheets[0]?.scenario).toEqual(to(2));
  });

  test("the same scenario again is no step", () => {
    expect(edit(start, { ...empty })).toBe(start);
  });
});

describe("several scenarios", () => {
  const two = add(start, "s2", to(1));

  test("a new one gets a free name, is worked on, and has a history of its own", () => {
    expect(two.sheets.map(({ scenario }) => scenario.name)).toEqual(["Kịch bản", "Kịch bản (2)"]);
    expect(two.current).toBe("s2");
    const changed = edit(two, to(2));
    expect(undo(choose(changed, "s1"))).toEqual(choose(changed, "s1"));
    expect(freeName(two, "Kịch bản")).toBe("Kịch bản (3)");
  });

  test("one from elsewhere takes the place of those on which nothing was done", () => {
    expect(addForBlanks(start, "s2", to(1)).sheets.map(({ id }) => id)).toEqual(["s2"]);
    expect(addForBlanks(undo(edit(start, to(1))), "s2", to(1)).sheets.map(({ id }) => id)).toEqual(["s1", "s2"]);
  });

  test("a deleted one comes back in its place with its history", () => {
    const changed = edit(choose(two, "s1"), to(2));
    const without = remove(changed, "s1");
    expect(without.sheets.map(({ id }) => id)).toEqual(["s2"]);
    expect(without.current).toBe("s2");
    const back = restore(without);
    expect(back.sheets.map(({ id }) => id)).toEqual(["s1", "s2"]);
    expect(now(undo(back))).toEqual(empty);
    expect(restore(back)).toBe(back);
  });

  test("the last one is not deleted", () => {
    expect(remove(start, "s1")).toBe(start);
  });
});

describe("changes of a scenario", () => {
  test("null takes a change back", () => {
    expect(withChanges(to(1), { "1.1": null, "1.2": { as: "full" } }).changes).toEqual({ "1.2": { as: "full" } });
  });

  test("without a new maximum left, there are no weights", () => {
    const weighted = withWeights(empty, { 1: 12 });
    expect(weighted.weights).toEqual({ 1: 12 });
    expect(withWeights(weighted, { 1: null })).toEqual(empty);
  });

  test("all taken back, name, note and base stay", () => {
    const full: Scenario = { ...withWeights(to(1), { 1: 12 }), note: "Họp tháng 6", peers: { trend: 1 } };
    expect(withoutChanges(full)).toEqual({ ...empty, note: "Họp tháng 6" });
  });
});
