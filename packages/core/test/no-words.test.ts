import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const COMMENT = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;
/** A text of a document, which stands in both languages. */
const BILINGUAL = /\bvi: [`"][^\n]*?[`"],\s+en: [`"]/g;

test("core says nothing to people: its Vietnamese is in documents that it makes, and in examples", () => {
  const saying = globSync("packages/core/src/**/*.ts", { exclude: ["**/*.test.ts"] }).filter((file) =>
    /[à-öø-ỹđ]/i.test(readFileSync(file, "utf8").replace(COMMENT, "").replace(BILINGUAL, "")),
  );
  expect(saying).toEqual([]);
});
