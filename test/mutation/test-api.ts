/**
 * What test files import as "vitest" when they run in the mutation runner's own process: `test`
 * and `describe` only collect, `expect` is vitest's.
 */
export { expect } from "vitest";

/** A test of a file. */
export interface CollectedTest {
  /** The same in every run. */
  readonly id: string;
  readonly run: () => unknown;
}

type Body = (...args: never[]) => unknown;

let file = "";
let tests: CollectedTest[] = [];
let groups: string[] = [];

/** The tests that evaluating a file declares. */
export function collect(path: string, evaluate: () => void): CollectedTest[] {
  [file, tests, groups] = [path, [], []];
  evaluate();
  return tests;
}

function declare(name: string, run: Body): void {
  tests.push({ id: `${file}#${tests.length} ${[...groups, name].join(" > ")}`, run: run as () => unknown });
}

/** A test for each case: of arrays, the test's arguments. */
function each(cases: readonly unknown[]) {
  return (name: string, run: Body) => {
    for (const values of cases)
      declare(name, () => (run as (...args: unknown[]) => unknown)(...(Array.isArray(values) ? values : [values])));
  };
}

export const test = Object.assign(declare, { each });
export const it = test;

export function describe(name: string, body: () => void): void {
  groups.push(name);
  body();
  groups.pop();
}
