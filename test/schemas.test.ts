import { globSync, readdirSync, readFileSync } from "node:fs";
import { parseCriteriaTree } from "@par-index/core";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { SCHEMAS_FOLDER, schemaFiles } from "../packages/publishing/schemas.ts";
import { ROOT_FOLDER } from "./imports.ts";

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  validateFormats: false,
});
const judges = new Map([...schemaFiles()].map(([name, text]) => [name, ajv.compile(JSON.parse(text))]));
const accepts = (name: string, document: unknown) => judges.get(name)?.(document);
const read = (file: string) => JSON.parse(readFileSync(ROOT_FOLDER + file, "utf8"));

/** The documents that are shipped, by kind: a file says by its first key or by its folder what it is. */
const shipped = globSync(["data/{trees,crosswalks,assignments}/*.json", "data/demo/*.json"], { cwd: ROOT_FOLDER })
  .map((file) => file.replaceAll("\\", "/"))
  .map((file) => ({ file, kind: kindOf(file) }));

function kindOf(file: string): string {
  const [, folder = "", name] = /^data\/(\w+?)s?\/([\w-]+)\.json$/.exec(file) ?? [];
  return folder !== "demo" ? folder : name === "dataset" ? "dataset" : (Object.keys(read(file))[0] as string);
}

test("the schemas in the package are what the zod schemas give; else `pnpm schemas`", () => {
  const files = new Map(
    readdirSync(SCHEMAS_FOLDER).map((file) => [file.slice(0, -5), readFileSync(SCHEMAS_FOLDER + file, "utf8")]),
  );
  expect(files).toEqual(schemaFiles());
});

test("a document of every kind is shipped", () => {
  expect([...new Set(shipped.map(({ kind }) => kind))].sort()).toEqual([...judges.keys()].sort());
});

describe.each(shipped)("$file", ({ file, kind }) => {
  const document = read(file);

  test("fits its schema, which it may name", () => {
    expect(accepts(kind, { $schema: `../${kind}.json`, ...document }), ajv.errorsText(judges.get(kind)?.errors)).toBe(
      true,
    );
  });

  test("is refused with a key that nobody knows, without its first key, and as another kind", () => {
    expect(accepts(kind, { ...document, agancy: "dak-lak" })).toBe(false);
    const [first] = Object.keys(document) as [string];
    expect(accepts(kind, { ...document, [first]: undefined })).toBe(false);
    for (const other of judges.keys())
      if (other !== kind) expect([other, accepts(other, document)]).toEqual([other, false]);
  });
});

test.each([
  ["two ways to change a leaf", "scenario", { changes: { "1.1": { points: 1, add: 1 } } }],
  ["no way to change a leaf", "scenario", { changes: { "1.1": {} } }],
  ["another agency that does nothing known", "scenario", { others: { b: "still" } }],
  ["a cost of no kind", "plan", { cost: { default: { fixed: 1 } } }],
  ["noise without its figure", "uncertainty", { survey: { kind: "survey" } }],
  ["a maximum that is a text", "tree", { max: "100" }],
])("%s is refused", (_, kind, wrong) => {
  const good = read(shipped.find((each) => each.kind === kind)?.file as string);
  expect([accepts(kind, good), accepts(kind, { ...good, ...wrong })]).toEqual([true, false]);
});

test("a parser leaves `$schema` aside", () => {
  const document = read("data/trees/province-2022.json");
  expect(parseCriteriaTree({ $schema: "./tree.json", ...document })).toEqual(parseCriteriaTree(document));
  expect(() => parseCriteriaTree({ $schema: 7, ...document })).toThrow();
});
