import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Built packages as Node loads them. Where files do not share what they load, vitest's way takes four times as long. */
const server = { deps: { external: [/packages\/[a-z]+\/dist\//] } };

/** Everything runs on what `pnpm build` made: the packages' `dist` and the static site. */
export default defineConfig({
  root,
  test: {
    // While one file waits for a browser, another computes, on two cores too.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        root,
        test: {
          name: "units",
          // Loading core, arquero and Vega again for each file takes a third of the time.
          isolate: false,
          include: ["packages/*/{src,scripts}/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: "together",
          isolate: false,
          include: ["packages/*/test/**/*.test.ts", "test/*.test.ts", "data/**/*.test.ts"],
          exclude: ["packages/site/test/**"],
          // They run commands, engines and large files, which takes its time where the machine is shared.
          testTimeout: 120_000,
        },
      },
      {
        root,
        test: {
          name: "pages",
          server,
          include: ["packages/site/test/**/*.test.ts"],
          // Documents are large and short-lived.
          execArgv: ["--max-semi-space-size=64"],
          testTimeout: 180_000,
        },
      },
      {
        root,
        test: {
          name: "packaging",
          include: ["test/packaging/**/*.test.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        root,
        test: {
          name: "browser",
          server,
          include: ["test/browser/**/*.test.ts"],
          // Twice what the longest takes, and what a hung page costs.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Twice what the longest takes; what is polled is there at once where the machine is quiet.
          expect: { poll: { timeout: 30_000 } },
          // More pages at a time are not faster on two cores, and Chromium hangs more often.
          maxConcurrency: 2,
        },
      },
    ],
  },
});
