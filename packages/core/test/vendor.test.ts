import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loaderForBundlers } from "../scripts/highs.ts";

test("the loader of HiGHS is the installed package's, but for what bundlers trip over", () => {
  const kept = readFileSync(new URL("../vendor/highs.js", import.meta.url), "utf8");
  expect(kept === loaderForBundlers(), "node packages/core/scripts/highs.ts writes it anew").toBe(true);
});
