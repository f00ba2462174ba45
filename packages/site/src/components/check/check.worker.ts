/**
 * Reads, checks and scores the reader's files away from the page's own thread; nothing leaves the
 * browser.
 */
import {
  type Agencies,
  type Assignment,
  type CriteriaTree,
  type IndexGroup,
  parseAgencies,
  parseAssignment,
  parseCriteriaTree,
  ROOT,
  type Scored,
  type Stage,
  scoreTable,
  scoreTree,
} from "@par-index/core";
import { treeFor } from "@par-index/core/tree";
import {
  type Aliases,
  readScoreFiles,
  reportWorkbook,
  rowsAround,
  type ScoreReading,
  scoringTemplate,
  writeTable,
} from "@par-index/io";
import { type Language, readableName, translator } from "@par-index/text";
import { answering } from "../worker/answers.js";
import type { Around, CheckedFile, CheckResult, Registry, Request } from "./protocol.js";

interface Context {
  /** Of the page, and of the workbooks made for it. */
  readonly language: Language;
  readonly trees: readonly CriteriaTree[];
  readonly agencies: Agencies;
  readonly aliases: Aliases;
  readonly assignment?: Assignment;
  readonly groups?: readonly IndexGroup[];
}

let context: Context;
let files: readonly CheckedFile[] = [];
let reading: ScoreReading | undefined;
let scored: Scored | undefined;

/** Rows and columns shown on either side of the cell in question. */
const ROWS_AROUND = 4;
const COLUMNS_AROUND = 5;

answering<Request>({
  start: ({ registry, language }) => start(registry, language),
  check: ({ files: chosen, defaults }) => check(chosen, defaults),
  around: ({ file, sheet, row, column }) => around(file, sheet, row, column),
  report: ({ year, stage }) => report(year, stage),
  scores: ({ format, title }) => writeTable(scoreTable(checked().scores), format, { title }),
  template: ({ agency, year }) => template(agency, year),
});

function start({ trees, agencies, assignment, aliases, groups }: Registry, language: Language): void {
  const parsed = { trees: trees.map((tree) => parseCriteriaTree(tree)), agencies: parseAgencies(agencies) };
  context = {
    ...parsed,
    language,
    aliases,
    ...(assignment ? { assignment: parseAssignment(assignment, parsed) } : {}),
    ...(groups ? { groups } : {}),
  };
}

async function check(
  chosen: readonly CheckedFile[],
  defaults: { year?: number; stage?: Stage; agency?: string },
): Promise<CheckResult> {
  const began = performance.now();
  files = chosen;
  reading = await readScoreFiles(files, { ...context, ...defaults });
  scored = scoreTree(reading.scores, context.groups ? { groups: context.groups } : {});
  const result = scored;
  const { language } = context;
  return {
    issues: reading.issues,
    decisions: reading.decisions,
    tables: reading.tables,
    units: result.units.map((unit) => {
      const { agency, year, stage } = unit;
      const tree = result.treeOf({ agency, year, stage });
      const registered = context.agencies.get(agency);
      return {
        ...result.at({ agency, year, stage }, ROOT),
        name: (language === "en" ? registered?.nameEn : registered?.name) ?? agency,
        fields: tree.fields.map(({ code, name: field }) => ({
          ...result.at({ agency, year, stage }, code),
          name: readableName(field)[language],
        })),
      };
    }),
    scores: scoreTable(reading.scores).numRows(),
    seconds: (performance.now() - began) / 1000,
  };
}

function checked(): ScoreReading {
  if (!reading) throw new Error("Nothing was checked yet.");
  return reading;
}

/** The cells around one, as the file shows them. */
async function around(name: string, sheet: string | undefined, row: number, column: number): Promise<Around | null> {
  const file = files.find((one) => one.name === name);
  const rows = file ? await rowsAround(file, { sheet, row }, ROWS_AROUND) : [];
  if (rows.length === 0) return null;
  const left = Math.max(0, column - COLUMNS_AROUND);
  return {
    rows: rows.map(({ row: line, cells }) => ({
      row: line,
      cells: Array.from({ length: 2 * COLUMNS_AROUND + 1 }, (_, c) => shown(cells[left + c])),
    })),
    left,
    row,
    column,
  };
}

/** A cell as Vietnamese Excel shows it, on English pages too: the messages beside it quote it so. */
function shown(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10).split("-").reverse().join("/");
  return typeof cell === "number"
    ? cell.toLocaleString("vi-VN", { maximumFractionDigits: 12, useGrouping: false })
    : String(cell);
}

async function report(year: number, stage: Stage): Promise<Uint8Array> {
  if (!scored) throw new Error("Nothing was checked yet.");
  const units = scored.units.filter((unit) => unit.year === year);
  const only = new Set(units.map(({ agency }) => agency));
  return reportWorkbook({
    scored,
    year,
    stage,
    language: context.language,
    ...(only.size === 1 ? { agency: [...only][0] as string } : {}),
    ...(context.assignment ? { assignment: context.assignment } : {}),
    issues: checked().issues,
    simulated: false,
    name: { vi: "Tệp đã kiểm tra", en: "Checked files" },
  });
}

function template(agency: string | undefined, year: number): Promise<Uint8Array> {
  const say = translator(context.language);
  const kind = agency === undefined ? undefined : context.agencies.get(agency)?.kind;
  const tree = kind ? treeFor(context.trees, kind, year) : context.trees.find((tree) => tree.scoresIn(year));
  if (!tree) throw new Error(say`Chưa có bộ tiêu chí cho năm ${year}.`);
  return scoringTemplate({
    tree,
    agencies: context.agencies,
    year,
    language: context.language,
    ...(agency === undefined ? {} : { agency }),
    ...(context.assignment && context.assignment.tree === tree ? { assignment: context.assignment } : {}),
  });
}
