/**
 * How fast the core is, beside others: `pnpm bench speed` runs each contestant in a process of its
 * own, one after the other, prints a table of ratios and writes it to docs/performance.md.
 */
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import type { Draws } from "./draws.ts";
import type { Growth } from "./growth.ts";
import { medianTaken } from "./measure.ts";
import type { Parsing } from "./parsing.ts";
import type { Scoring } from "./scoring.ts";
import type { Sobol } from "./sobol.ts";
import { COMMUNES, LEAVES, YEARS } from "./world.ts";

/** What is to be reached; where an issue or the page asks for it. */
const GOALS = { arquero: 20, duckdb: 2, memory: 400, parsing: 1.5, draws: 0.25, exponent: 1.1 } as const;
const CSV_ROWS = 1_000_000;
const PROVINCES = 63;
const DRAWS = 10_000;
/** Points of either sample of the Sobol' indices. */
const POINTS = 1024;
/** Times that each quick contestant is started; the median counts. */
const ROUNDS = 3;
/** Of arquero's pipeline, which makes a million groups with texts as keys. */
const LARGE_HEAP = "--max-old-space-size=12000";

/** A row of the table. */
interface Line {
  readonly part: string;
  readonly what: string;
  readonly core: string;
  readonly peer: string;
  readonly ratio: string;
  readonly goal: string;
  readonly isMet: boolean | undefined;
}

/** Runs one of the scripts beside this one and reads the JSON it prints. */
function run<T>(script: string, args: readonly (string | number)[], flags: readonly string[] = []): Promise<T> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  console.error(`… ${script} ${args.join(" ")}`);
  const child = spawn(process.execPath, ["--expose-gc", ...flags, path, ...args.map(String)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.on("data", (piece) => {
    text += piece;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve(JSON.parse(text) as T) : reject(new Error(`${script}: ${code}`)),
    );
  });
}

async function scoringLines(): Promise<Line[]> {
  const size = [COMMUNES, YEARS, LEAVES];
  const [core, duckdb]: [Scoring[], Scoring[]] = [[], []];
  // In turns, so that what else the machine does hits both.
  for (let round = 0; round < ROUNDS; round++) {
    core.push(await run("scoring.ts", ["core", ...size, 3]));
    duckdb.push(await run("scoring.ts", ["duckdb", ...size, 3]));
  }
  const arquero = await run<Scoring>("scoring.ts", ["arquero", ...size, 1], [LARGE_HEAP]);
  const once = await run<Scoring>("scoring.ts", ["core", ...size, 1]);
  const compiled = await run<Scoring>("scoring.ts", ["compiled", ...size, 3]);
  const digests = new Set([...core, ...duckdb, compiled, arquero, once].map(({ digest }) => digest));
  if (digests.size !== 1) throw new Error("The engines do not agree on scores, indices, coverage or ranks.");

  const own = medianTaken(core.map(({ taken }) => taken));
  const what = `${count(COMMUNES * YEARS * LEAVES)} leaf scores to all nodes with ranks`;
  const against = (name: string, { wall }: Scoring["taken"], goal: number): Line => ({
    part: "a",
    what,
    core: seconds(own.wall),
    peer: `${name} ${seconds(wall)}`,
    ratio: `${(wall / own.wall).toFixed(1)}×`,
    goal: `≥ ${goal}×`,
    isMet: wall / own.wall >= goal,
  });
  const memory = (bytes: number) => `${Math.round(bytes)} MB`;
  const most = Math.max(...duckdb.map((of) => of.memory));
  return [
    against("arquero, join and groupby", arquero.taken, GOALS.arquero),
    against(`DuckDB, SQL, ${cpus().length} threads`, medianTaken(duckdb.map(({ taken }) => taken)), GOALS.duckdb),
    against(`DuckDB, SQL of @par-index/sql, ${cpus().length} threads`, compiled.taken, GOALS.duckdb),
    {
      part: "e",
      what: "peak memory of (a), the process with its data",
      core: memory(once.memory),
      peer: `DuckDB ${memory(most)}, arquero ${memory(arquero.memory)}`,
      ratio: `${(most / once.memory).toFixed(1)}×`,
      goal: `< ${GOALS.memory} MB`,
      isMet: once.memory < GOALS.memory,
    },
  ];
}

async function parsingLine(): Promise<Line> {
  const core: Parsing[] = [];
  for (let round = 0; round < ROUNDS; round++) core.push(await run("parsing.ts", ["core", CSV_ROWS, 3]));
  const peer = await run<Parsing>("parsing.ts", ["zod", CSV_ROWS, 1]);
  if (core.some(({ accepted }) => accepted !== peer.accepted)) throw new Error("The parsers accept different rows.");
  const { wall } = medianTaken(core.map(({ taken }) => taken));
  return {
    part: "d",
    what: `${count(CSV_ROWS)} CSV rows (${Math.round(peer.megabytes)} MB) read and checked`,
    core: seconds(wall),
    peer: `arquero's fromCSV, a zod schema per row ${seconds(peer.taken.wall)}`,
    ratio: `${(peer.taken.wall / wall).toFixed(1)}×`,
    goal: `< ${GOALS.parsing} s`,
    isMet: wall < GOALS.parsing,
  };
}

async function drawsLines(): Promise<Line[]> {
  const found = await run<Draws[]>("draws.ts", [DRAWS, 7]);
  return found.map(({ of, taken: { wall } }) => ({
    part: "b",
    what: `${count(DRAWS)} draws × ${PROVINCES} agencies × ${LEAVES} leaves with ranks, one thread; ${of}`,
    core: seconds(wall),
    peer: "",
    ratio: "",
    goal: `< ${GOALS.draws} s`,
    isMet: wall < GOALS.draws,
  }));
}

async function sobolLine(): Promise<Line> {
  const { taken, evaluations } = await run<Sobol>("sobol.ts", [PROVINCES, POINTS, 5]);
  return {
    part: "c",
    what: `Sobol' indices, first and total, of ${LEAVES} weights at N = ${count(POINTS)}: ${PROVINCES} agencies scored and ranked ${count(evaluations)} times, 200 resamples`,
    core: seconds(taken.wall),
    peer: "",
    ratio: "",
    goal: "",
    isMet: undefined,
  };
}

function growthLine({ of, sizes, times, exponent }: Growth): Line {
  return {
    part: "f",
    what: `growth with ${of}, ${sizes.map(count).join(", ")}`,
    core: times.map(seconds).join(", "),
    peer: "",
    ratio: `n^${exponent.toFixed(2)}`,
    goal: `≤ n^${GOALS.exponent}`,
    isMet: exponent <= GOALS.exponent,
  };
}

const count = (value: number) => value.toLocaleString("en");
const seconds = (value: number) => (value < 0.1 ? `${(value * 1000).toFixed(0)} ms` : `${value.toFixed(2)} s`);

function machine(): string {
  const [cpu] = cpus();
  return [
    new Date().toISOString().slice(0, 10),
    `${cpu?.model.trim() ?? "unknown processor"}, ${cpus().length} cores`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `Linux ${release()}`.replace("Linux", process.platform),
    `Node ${process.versions.node}`,
    `load ${(loadavg()[0] as number).toFixed(1)} at the start`,
  ].join("; ");
}

const HEADINGS = ["", "What", "Core", "Peer", "Ratio", "Goal", "Met"] as const;

function cellsOf({ part, what, core, peer, ratio, goal, isMet }: Line): string[] {
  return [part, what, core, peer, ratio, goal, isMet === undefined ? "" : isMet ? "yes" : "no"];
}

/** Puts the newest table between the marks of the page. */
function keep(where: string, lines: readonly Line[]): void {
  const page = new URL("../../../docs/performance.md", import.meta.url);
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const table = [row(HEADINGS), row(HEADINGS.map(() => "---")), ...lines.map((line) => row(cellsOf(line)))];
  const text = readFileSync(page, "utf8");
  const marked = /(<!-- bench speed -->\n)[\s\S]*?(<!-- end -->)/;
  if (!marked.test(text)) throw new Error("docs/performance.md has lost its marks.");
  writeFileSync(
    page,
    text.replace(marked, (_, start, end) => `${start}\n${where}\n\n${table.join("\n")}\n\n${end}`),
  );
}

function print(lines: readonly Line[]): void {
  const rows = [HEADINGS, ...lines.map(cellsOf)];
  const widths = HEADINGS.map((_, c) => Math.max(...rows.map((row) => (row[c] as string).length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, c) => cell.padEnd(widths[c] as number))
        .join("  ")
        .trimEnd(),
    );
}

const where = machine();
const scoring = await scoringLines();
const draws = await drawsLines();
const sobol = await sobolLine();
const parsing = await parsingLine();
const growths = await run<Growth[]>("growth.ts", []);
const [memory, ...speeds] = [scoring.at(-1) as Line, ...scoring.slice(0, -1)];
const lines = [...speeds, ...draws, sobol, parsing, memory, ...growths.map(growthLine)];
console.log(where);
print(lines);
keep(where, lines);
