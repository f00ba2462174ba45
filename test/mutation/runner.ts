/**
 * A test runner for Stryker that runs the unit tests in its own process.
 *
 * With Stryker's runner for vitest each mutant costs a new worker that loads vitest, arquero and
 * fast-check again, two processor seconds; here a few hundredths of one. Each test file, bundled once with
 * the sources it imports, is evaluated anew for each mutant, so that no mutant meets what another
 * left behind (caches, tables made while a module loads); packages are loaded once.
 */
import { isBuiltin } from "node:module";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import type { Script } from "node:vm";
import { bundle } from "./bundle.ts";
import { type CollectedTest, collect } from "./test-api.ts";

/** What Stryker's instrumented code reads and writes. */
interface Switchboard {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

/** Option `inProcess` of Stryker. Its own `testFiles` makes of a mutant met while files load one met by no test. */
interface RunnerOptions {
  /** Paths from the root. */
  readonly testFiles: readonly string[];
}

/** What is used of Stryker's `MutantRunOptions`. */
interface MutantRun {
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
  readonly activeMutant: { readonly id: string };
}

type Require = (path: string) => unknown;

class InProcessRunner {
  static readonly inject = ["options"] as const;
  readonly #testFiles: readonly string[];
  readonly #switchboard: Switchboard;
  #bundles: ReadonlyMap<string, Script> = new Map();
  #require: Require = () => undefined;

  constructor({ inProcess }: { readonly inProcess: RunnerOptions }) {
    this.#testFiles = inProcess.testFiles;
    this.#switchboard = (globalThis as { __stryker__?: Switchboard }).__stryker__ ??= {};
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    const { bundles, packages } = await bundle(this.#testFiles);
    const loaded = new Map<string, unknown>();
    for (const path of packages)
      loaded.set(path, { ...(await import(isBuiltin(path) ? path : pathToFileURL(path).href)) });
    this.#bundles = bundles;
    this.#require = (path) => loaded.get(path);
    // The same cases for every mutant, and no search for the smallest that fails.
    const { default: fastCheck } = await import("fast-check");
    fastCheck.configureGlobal({ seed: 876, endOnFailure: true });
  }

  async dryRun() {
    this.#switchboard.mutantCoverage = { static: {}, perTest: {} };
    const tests = [];
    for (const file of this.#testFiles)
      for (const test of this.#collect(file)) {
        this.#switchboard.currentTestId = test.id;
        const start = performance.now();
        const failureMessage = await failureOf(test);
        this.#switchboard.currentTestId = undefined;
        tests.push({
          id: test.id,
          name: test.id,
          timeSpentMs: performance.now() - start,
          ...(failureMessage === undefined ? { status: 0 } : { status: 1, failureMessage }),
        });
      }
    return { status: "complete", tests, mutantCoverage: this.#switchboard.mutantCoverage };
  }

  async mutantRun({ testFilter, hitLimit, activeMutant }: MutantRun) {
    const board = this.#switchboard;
    const selected = testFilter && new Set(testFilter);
    const files = this.#testFiles.filter((file) => !selected || testFilter.some((id) => id.startsWith(`${file}#`)));
    let nrOfTests = 0;
    board.hitCount = hitLimit === undefined ? undefined : 0;
    board.hitLimit = hitLimit;
    // While files load, too: modules and tests make tables then.
    board.activeMutant = activeMutant.id;
    try {
      for (const file of files) {
        for (const test of this.#collect(file).filter(({ id }) => !selected || selected.has(id))) {
          nrOfTests++;
          const failureMessage = await failureOf(test);
          if (hitLimit !== undefined && (board.hitCount as number) > hitLimit)
            return { status: "timeout", reason: `Hit limit reached (${hitLimit})` };
          if (failureMessage !== undefined) return { status: "killed", killedBy: [test.id], failureMessage, nrOfTests };
        }
      }
      return { status: "survived", nrOfTests };
    } catch (error) {
      // A test file that cannot even be loaded has failed.
      return { status: "killed", killedBy: [], failureMessage: String(error), nrOfTests };
    } finally {
      board.activeMutant = undefined;
    }
  }

  #collect(file: string): CollectedTest[] {
    const script = this.#bundles.get(file) as Script;
    return collect(file, () =>
      (script.runInThisContext() as (require: Require, module: object) => void)(this.#require, {}),
    );
  }
}

async function failureOf({ run }: CollectedTest): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const strykerPlugins = [{ kind: "TestRunner", name: "in-process", injectableClass: InProcessRunner }];

/** Makes `inProcess` an option that Stryker knows. */
export const strykerValidationSchema = { properties: { inProcess: { type: "object" } } };
