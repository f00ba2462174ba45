import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { ProgrammeDraft } from "./programme.js";
import { loadSolver } from "./solver.js";

const wasm = createRequire(import.meta.url).resolve("highs/runtime");

test.for([
  ["found by itself", undefined],
  ["at an address", pathToFileURL(wasm)],
  ["as bytes", new Uint8Array(readFileSync(wasm)).buffer],
] as const)("HiGHS loads with its WebAssembly %s", async ([, source]) => {
  const solver = await loadSolver(source === undefined ? {} : { wasm: source });
  // Least 3x + 2y with x + y ≥ 2.5 in whole numbers up to 2: y = 2, x = 1.
  const draft = new ProgrammeDraft();
  const [x, y] = [draft.column(0, 2), draft.column(0, 2)];
  draft.row(2.5, [
    [x, 1],
    [y, 1],
  ]);
  const objective = [
    [x, 3],
    [y, 2],
  ] as const;
  expect(solver.solve(draft.minimising(objective))).toEqual([1, 2]);
  draft.row(5, [
    [x, 1],
    [y, 1],
  ]);
  expect(solver.solve(draft.minimising(objective))).toBeNull();
});

test("rows of large coefficients hold to the last unit", async () => {
  const solver = await loadSolver();
  const least = (bound: number) => {
    const draft = new ProgrammeDraft();
    const [x, y] = [draft.column(0, 1), draft.column(0, 1)];
    draft.atLeast(
      [
        [x, 3_333_333_333_333],
        [y, 3_333_333_333_334],
      ],
      bound,
    );
    return solver
      .solve(
        draft.minimising([
          [x, 1],
          [y, 2],
        ]),
      )
      ?.slice(0, 2);
  };
  // One unit more and the cheaper x alone no longer does, nor y alone.
  expect(least(3_333_333_333_333)).toEqual([1, 0]);
  expect(least(3_333_333_333_334)).toEqual([0, 1]);
  expect(least(3_333_333_333_335)).toEqual([1, 1]);
  expect(least(6_666_666_666_668)).toBeUndefined();
});

test("a sum that takes a search to find is found", async () => {
  const solver = await loadSolver();
  // Which of these numbers add up to the sum takes a search to find.
  const numbers = [99_990, 99_877, 99_765, 99_653, 99_541, 99_429, 99_317, 99_205, 99_093, 98_981, 98_869, 98_757];
  const sum = [0, 2, 5, 7, 8, 11].reduce((total, n) => total + (numbers[n] as number), 0);
  const draft = new ProgrammeDraft();
  const terms = numbers.map((number) => [draft.column(0, 1), number] as const);
  draft.row(sum, terms, sum);
  const values = solver.solve(draft.minimising([]));
  expect(values && numbers.filter((_, i) => values[i] === 1).reduce((total, n) => total + n, 0)).toBe(sum);
});
