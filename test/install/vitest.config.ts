import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Packages as their users get them; see run.ts. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL(".", import.meta.url)),
    include: ["*.test.ts"],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
