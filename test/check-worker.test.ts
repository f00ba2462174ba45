import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readDataset } from "@par-index/io/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decisionRow, issueRow } from "../packages/cli/src/console/issue-text.ts";
import { criteriaRows, titles } from "../packages/io/test/demo.ts";
import type { CheckResult, Request } from "../packages/site/src/components/check/protocol.ts";
import { parIn } from "./command-line.ts";

const DATA = fileURLToPath(new URL("../data/", import.meta.url));
const demo = await readDataset(DATA, "demo");
const document = (folder: string, id: string) => JSON.parse(readFileSync(join(DATA, folder, `${id}.json`), "utf8"));

let work: string;
let ask: (question: Request) => Promise<unknown>;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "par-check-worker-"));
  await parIn(work, ["init", "tap-huan", "--demo"]);
  const answers = new Map<number, (answer: { result?: unknown; error?: string }) => void>();
  const worker = {
    postMessage: (answer: { id: number; result?: unknown; error?: string }) => answers.get(answer.id)?.(answer),
    onmessage: (_: { data: object }): unknown => undefined,
  };
  Object.assign(globalThis, { self: worker });
  await import("../packages/site/src/components/check/check.worker.ts");
  ask = (question) =>
    new Promise((resolve, reject) => {
      const id = answers.size;
      answers.set(id, ({ result, error }) => (error === undefined ? resolve(result) : reject(new Error(error))));
      worker.onmessage({ data: { ...question, id } });
    });
  await ask({
    kind: "start",
    language: "vi",
    registry: {
      trees: demo.trees.map(({ id }) => document("trees", id)),
      assignment: null,
      agencies: [...demo.agencies.values()].map(({ id, name, nameEn, kind }) => ({ id, name, nameEn, kind })),
      aliases: [...demo.aliases],
      groups: null,
      years: [2024],
    },
  });
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, "self");
  rmSync(work, { recursive: true, force: true });
});

const text = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.join(";")).join("\r\n");
const good = [...titles, ...criteriaRows()];
const broken = good.map((row, i) => (i === titles.length + 2 ? [...row.slice(0, 3), "x", "99"] : row));
/** Of more than 8 MB, which is read in pieces: scores with long notes, the last over its maximum. */
const long = [
  ["agency", "year", "code", "stage", "points", "note"],
  ...Array.from(demo.scores.rows())
    .slice(0, 1000)
    .map(({ agency, year, code, stage, points }) => [agency, year, code, stage, points, "dài".repeat(2100)]),
  ["lam-khue", 2024, "1.1", "self", "99", ""],
];

const FILES: Record<string, Uint8Array> = {
  "tot.csv": new TextEncoder().encode(text(good)),
  "loi.csv": new TextEncoder().encode(text(broken)),
  "dai.csv": new TextEncoder().encode(text(long)),
  "ngoac.csv": new TextEncoder().encode('agency;year;code;stage;points\nlam-khue;2024;"1.1;self;1'),
  "anh.xlsx": Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0),
  "trong.csv": new Uint8Array(),
};

test.each([...Object.keys(FILES).map((name) => [name]), Object.keys(FILES)])(
  "the page and `par check` say the same: %s",
  async (...names) => {
    for (const name of names) writeFileSync(join(work, name), FILES[name] as Uint8Array);
    const printed = JSON.parse((await parIn(work, ["check", ...names, "--json"])).out);
    const files = names.map((name) => ({ name, bytes: new Blob([FILES[name] as Uint8Array<ArrayBuffer>]) }));
    const { issues, decisions, tables, scores } = (await ask({ kind: "check", files, defaults: {} })) as CheckResult;
    const said = { accepted: scores, issues: issues.map(issueRow), decisions: decisions.map(decisionRow), tables };
    expect(JSON.parse(JSON.stringify(said))).toEqual(printed);
    if (names.includes("dai.csv"))
      expect(files.find(({ name }) => name === "dai.csv")?.bytes.size).toBeGreaterThan(8e6);
  },
);

test("a cell of a file read in pieces is shown where it stands", async () => {
  const files = [{ name: "dai.csv", bytes: new Blob([FILES["dai.csv"] as Uint8Array<ArrayBuffer>]) }];
  const { issues } = (await ask({ kind: "check", files, defaults: {} })) as CheckResult;
  const row = issues[0]?.place.row as number;
  expect(await ask({ kind: "around", file: "dai.csv", row, column: 4 })).toMatchObject({
    row,
    rows: [{}, {}, {}, {}, { row, cells: ["lam-khue", "2024", "1.1", "self", "99", "", "", "", "", "", ""] }],
  });
});
