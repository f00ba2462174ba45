import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { intro, isCancel, log, select, text } from "@clack/prompts";
import {
  type Agencies,
  type Agency,
  type Assignment,
  type CriteriaTree,
  leadAgencies,
  parseAgencies,
  parseAssignment,
  parseCriteriaTree,
} from "@par-index/core";
import { type Aliases, parseAliases, readCsv, scoringTemplate } from "@par-index/io";
import { readDataset } from "@par-index/io/node";
import type { Command } from "commander";
import { findAgency } from "../console/agency.js";
import { UsageError } from "../console/exit.js";
import { SHIPPED_DATA } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import { parseYear } from "../console/input.js";
import { say, speaking } from "../console/language.js";
import { printLine } from "../console/output.js";
import { chosenTree } from "./template.js";

/** `par init`: a data folder of the user's own. */
export function addInit(program: Command): void {
  const command = program
    .command("init")
    .description(say("Tạo thư mục dữ liệu của bạn: bộ tiêu chí, danh mục đơn vị, cài đặt và sổ tính để chấm điểm"))
    .argument(say("[thư mục]"), say("thư mục mới"), "data")
    .option(say("--agency <đơn vị>"), say("đơn vị được chấm, mã hoặc tên (không có: mọi đơn vị mà bộ tiêu chí chấm)"))
    .option(say("--year <năm>"), say("năm đánh giá đầu tiên"), parseYear)
    .option(say("--tree <mã>"), say("bộ tiêu chí (mặc định: bộ chấm đơn vị và năm đó)"))
    .option(say("--assignment <mã>"), say("bảng phân công cơ quan chủ trì (mặc định: bảng của chính đơn vị, nếu có)"))
    .option(say("--id <mã>"), say("mã bộ dữ liệu: chữ thường không dấu, số, gạch nối"))
    .option(say("--name <tên>"), say("tên bộ dữ liệu, hiện trên trang"))
    .option(
      "--demo",
      say(
        "thư mục tập huấn: 63 đơn vị không có thật với điểm mô phỏng, một sổ tính đã điền, kịch bản và bài toán để thử",
      ),
    )
    .option("-y, --yes", say("không hỏi; dùng giá trị mặc định cho phần không nêu"))
    .action(init);
  withExamples(command, [
    ["par init tinh-toi --agency 'dak lak' --year 2024 --yes", say("một tỉnh, không hỏi")],
    ["par init tap-huan --demo", say("dữ liệu mô phỏng để tập dùng")],
    ["par init cac-tinh --year 2023 --name 'Các tỉnh năm 2023' --yes", say("mọi tỉnh, thành phố")],
  ]);
}

interface Answers {
  readonly agency?: string;
  readonly year?: number;
  readonly tree?: string;
  readonly assignment?: string;
  readonly id?: string;
  readonly name?: string;
}

async function init(
  folder: string,
  { yes, demo, ...flags }: Answers & { readonly yes?: boolean; readonly demo?: boolean },
): Promise<void> {
  const target = resolve(folder);
  if (existsSync(target) && (await readdir(target)).length > 0)
    throw new UsageError(say("{0} đã có tệp bên trong; par init không ghi đè. Chọn tên thư mục khác.", folder));
  if (demo) {
    if (Object.keys(flags).length > 0)
      throw new UsageError(say("--demo không đi cùng tùy chọn khác: dữ liệu đã có sẵn."));
    return initDemo(folder, target);
  }
  const shipped = await readRegistry(SHIPPED_DATA);
  const asks = !yes && process.stdin.isTTY && process.stdout.isTTY;
  const plan = decide(shipped, asks ? await ask(shipped, flags) : flags);
  const workbook = await writeFolder(target, plan);
  const at = join(folder, workbook);
  printLine(
    [
      say("Đã tạo {0}: {1} ({2}).", folder, plan.name[speaking()], plan.tree.name[speaking()]),
      "",
      say("Ba bước tiếp theo:"),
      say("  1. Điền điểm vào {0}, lưu lại, rồi kiểm tra:  par check --data {1}", at, folder),
      plan.agency
        ? say("  2. Xem phiếu điểm:                par card {0} {1} --data {2}", plan.agency.id, plan.year, folder)
        : say("  2. Xem bảng xếp hạng:             par rank --year {0} --data {1}", plan.year, folder),
      say("  3. Xem trang web trên máy này:    par site preview --data {0}", folder),
    ].join("\n"),
  );
}

/** The agency and year whose workbook comes filled in with the demonstration. */
const PRACTICE = { agency: "lam-khue", year: 2024 } as const;
/** Scenarios and a planning problem to practise on. */
const PRACTICE_FILES = ["kich-ban.json", "kich-ban-khao-sat.json", "bai-toan.json", "gia-dinh.json"] as const;

async function initDemo(folder: string, target: string): Promise<void> {
  const { id, trees, agencies, assignment, scores, name } = await readDataset(SHIPPED_DATA, "demo");
  const { agency, year } = PRACTICE;
  const tree = chosenTree({ trees }, year, agencies.get(agency));
  const workbook = `diem-${agency}-${year}.xlsx`;
  await writeWholeFolder(target, async (write, copy) => {
    for (const each of trees) await copy(`trees/${each.id}.json`);
    if (assignment) await copy(`assignments/${assignment.id}.json`);
    for (const file of await readdir(join(SHIPPED_DATA, "agencies"))) await copy(`agencies/${file}`);
    for (const file of ["agencies.csv", "regions.csv", "attributes.csv", "dataset.json", "scores.csv"])
      await copy(`${id}/${file}`);
    for (const file of PRACTICE_FILES) await write(file, await readFile(join(SHIPPED_DATA, id, file)));
    await write("settings.json", json({ dataset: id }));
    const filled = { tree, agencies, year, agency, scores, language: speaking() };
    await write(workbook, await scoringTemplate(assignment?.tree === tree ? { ...filled, assignment } : filled));
  });
  const at = join(folder, workbook);
  printLine(
    [
      say("Đã tạo {0}: {1}. Đơn vị và điểm đều không có thật.", folder, name[speaking()]),
      "",
      say("Thử ngay:"),
      say("  1. Mở {0}, sửa vài ô, lưu lại, rồi:  par check {1} --data {2}", at, at, folder),
      say("  2. Xem phiếu điểm:                    par card {0} {1} --data {2}", agency, year, folder),
      say("  3. Tính thử một kịch bản:             par simulate {0} --data {1}", join(folder, "kich-ban.json"), folder),
      say("  4. Xem trang web trên máy này:        par site preview --data {0}", folder),
    ].join("\n"),
  );
}

/** What comes with the workbench and can go into a new folder. */
interface Registry {
  readonly trees: readonly CriteriaTree[];
  readonly agencies: Agencies;
  readonly aliases: Aliases;
  /** The registry's files, with the agencies of each. */
  readonly registries: readonly { readonly file: string; readonly agencies: Agencies }[];
  readonly assignments: readonly Assignment[];
}

/** Reads a data folder's trees, registries and assignments, whatever its scores are like. */
export async function readRegistry(folder: string): Promise<Registry> {
  const read = async (...path: string[]) => readFile(join(folder, ...path), "utf8");
  const list = async (part: string, ending: string) =>
    (await readdir(join(folder, part))).filter((file) => file.endsWith(ending)).sort();
  const documents = async (part: string) =>
    Promise.all((await list(part, ".json")).map(async (file): Promise<unknown> => JSON.parse(await read(part, file))));
  const trees = (await documents("trees")).map((document) => parseCriteriaTree(document));
  const files = (await list("agencies", ".csv")).filter((file) => !NOT_REGISTRIES.includes(file));
  const registries = await Promise.all(
    files.map(async (file) => ({
      file,
      agencies: parseAgencies(readCsv(await read("agencies", file)).records, { file }),
    })),
  );
  const agencies = new Map(registries.flatMap((registry) => [...registry.agencies]));
  const assignments = (await documents("assignments")).map((document) =>
    parseAssignment(document, { trees, agencies }),
  );
  const aliases = existsSync(join(folder, "agencies", "aliases.csv"))
    ? parseAliases(readCsv(await read("agencies", "aliases.csv")).records, { agencies, file: "aliases.csv" })
    : [];
  return { trees, agencies, aliases, registries, assignments };
}

const NOT_REGISTRIES = ["regions.csv", "aliases.csv"];

/** Asks for what the flags leave open; an empty answer takes the default. */
async function ask({ trees, agencies, aliases }: Registry, flags: Answers): Promise<Answers> {
  intro(say("Tạo thư mục dữ liệu PAR INDEX (Ctrl+C để thôi)"));
  const answers: { -readonly [Key in keyof Answers]: Answers[Key] } = { ...flags };
  if (answers.agency === undefined) {
    const named = await answered(
      text({
        message: say("Chấm điểm cho đơn vị nào? (mã hoặc tên, không cần dấu; bỏ trống: nhiều đơn vị)"),
        validate: (value = "") => problem(() => value.trim() && findAgency(value, { agencies, aliases })),
      }),
    );
    if (named.trim()) answers.agency = named;
  }
  answers.year ??= parseYear(
    await answered(
      text({
        message: say("Năm đánh giá?"),
        validate: (value = "") =>
          problem(() => {
            const year = parseYear(value);
            const agency = answers.agency && findAgency(answers.agency, { agencies, aliases }, { year });
            if (agency) chosenTree({ trees }, year, agency);
          }),
      }),
    ),
  );
  const { year } = answers;
  const fitting = trees.filter((tree) => tree.scoresIn(year));
  if (answers.agency === undefined && answers.tree === undefined && fitting.length > 1)
    answers.tree = await answered(
      select({
        message: say("Bộ tiêu chí?"),
        options: fitting.map(({ id, name }) => ({ value: id, label: name[speaking()] })),
      }),
    );
  if (answers.name === undefined) {
    const name = await answered(text({ message: say("Tên bộ dữ liệu? (bỏ trống: đặt theo đơn vị và năm)") }));
    if (name?.trim()) answers.name = name.trim();
  }
  return answers;
}

/** What a validation has to say; undefined if nothing is wrong. */
function problem(check: () => unknown): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

async function answered<T>(answer: Promise<T>): Promise<Exclude<T, symbol>> {
  const value = await answer;
  if (!isCancel(value)) return value as Exclude<T, symbol>;
  log.info(say("Chưa tạo gì."));
  process.exit(2);
}

/** A new folder's content, decided. */
interface Plan {
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly year: number;
  readonly agency: Agency | undefined;
  readonly tree: CriteriaTree;
  readonly assignment: Assignment | undefined;
  readonly agencies: Agencies;
  /** Files of the registry to copy: those with agencies that are scored or lead. */
  readonly registries: readonly string[];
  readonly hasRegions: boolean;
}

function decide(shipped: Registry, answers: Answers): Plan {
  const { trees, agencies, aliases, assignments } = shipped;
  const { year } = answers;
  if (year === undefined) throw new UsageError(say("Thiếu năm đánh giá: --year 2024."));
  const agency = answers.agency === undefined ? undefined : findAgency(answers.agency, { agencies, aliases }, { year });
  const named = answers.tree === undefined ? trees : trees.filter(({ id }) => id === answers.tree);
  if (named.length === 0)
    throw new UsageError(
      say('Không có bộ tiêu chí "{0}". Có: {1}.', answers.tree, trees.map(({ id }) => id).join(", ")),
    );
  const tree = chosenTree({ trees: named.length > 1 && !agency ? provincial(named) : named }, year, agency);
  const assignment =
    answers.assignment === undefined
      ? assignments.find((each) => each.agency === agency?.id && each.tree === tree)
      : assignments.find(({ id }) => id === answers.assignment);
  if (answers.assignment !== undefined && assignment?.tree !== tree)
    throw new UsageError(
      assignment
        ? say("Bảng phân công {0} là của bộ tiêu chí {1}, không phải {2}.", assignment.id, assignment.tree.id, tree.id)
        : say(
            'Không có bảng phân công "{0}". Có: {1}.',
            answers.assignment,
            assignments.map(({ id }) => id).join(", "),
          ),
    );
  const id = answers.id ?? `${agency?.id ?? tree.appliesTo[0]}-${year}`;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw new UsageError(
      say('Mã "{0}" chỉ được gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ dak-lak-2024.', id),
    );
  if (["trees", "agencies", "assignments", "published"].includes(id))
    throw new UsageError(say('Mã "{0}" là tên thư mục có sẵn; chọn mã khác.', id));
  const leads = new Set(leadAgencies(assignment));
  const isNeeded = (each: Agency) =>
    tree.appliesTo.includes(each.kind) || leads.has(each.id) || each.id === assignment?.agency;
  const needed = shipped.registries.filter((registry) => [...registry.agencies.values()].some(isNeeded));
  return {
    id,
    name: nameOf(answers.name, agency, year),
    year,
    agency,
    tree,
    assignment,
    agencies,
    registries: needed.map(({ file }) => file),
    hasRegions: needed.some((registry) => [...registry.agencies.values()].some(({ region }) => region !== undefined)),
  };
}

/** Where nobody says what is scored, it is provinces. */
function provincial(trees: readonly CriteriaTree[]): CriteriaTree[] {
  return trees.filter(({ appliesTo }) => appliesTo.includes("province"));
}

function nameOf(given: string | undefined, agency: Agency | undefined, year: number): Plan["name"] {
  if (given !== undefined) return { vi: given, en: given };
  return agency
    ? { vi: `Chỉ số CCHC ${agency.name} năm ${year}`, en: `PAR INDEX of ${agency.nameEn} in ${year}` }
    : { vi: `Chỉ số CCHC năm ${year}`, en: `PAR INDEX ${year}` };
}

/**
 * Writes the folder whole or not at all.
 *
 * @returns the workbook to fill in, inside the folder
 */
async function writeFolder(target: string, plan: Plan): Promise<string> {
  const { id, name, year, agency, tree, assignment, agencies, registries, hasRegions } = plan;
  const workbook = `diem-${agency ? `${agency.id}-` : ""}${year}.xlsx`;
  await writeWholeFolder(target, async (write, copy) => {
    await copy(`trees/${tree.id}.json`);
    if (assignment) await copy(`assignments/${assignment.id}.json`);
    for (const file of [...registries, ...(hasRegions ? ["regions.csv"] : [])]) await copy(`agencies/${file}`);
    await write("agencies/aliases.csv", await aliasesOf(registries));
    await write("settings.json", json({ dataset: id }));
    await write(
      `${id}/dataset.json`,
      json({
        id,
        name,
        simulated: false,
        trees: [tree.id],
        ...(assignment ? { assignment: assignment.id } : {}),
        scores: ["scores.csv", workbook],
      }),
    );
    await write(`${id}/scores.csv`, "agency,year,code,stage,points,value,applicable,note\n");
    await write(
      `${id}/${workbook}`,
      await scoringTemplate({
        tree,
        agencies,
        year,
        language: speaking(),
        ...(agency ? { agency: agency.id } : {}),
        ...(assignment ? { assignment } : {}),
      }),
    );
  });
  return join(id, workbook);
}

/**
 * Fills a folder under another name and renames it to `target` once it is whole.
 *
 * @param fill writes files by their path inside the folder, and copies those of the shipped data
 */
async function writeWholeFolder(
  target: string,
  fill: (
    write: (path: string, content: string | Uint8Array) => Promise<void>,
    copy: (path: string) => Promise<void>,
  ) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const unfinished = join(dirname(target), `.${basename(target)}-${randomUUID()}`);
  const write = async (path: string, content: string | Uint8Array) => {
    const file = join(unfinished, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  };
  try {
    await fill(write, async (path) => write(path, await readFile(join(SHIPPED_DATA, path))));
    if (existsSync(target)) await rmdir(target);
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Other names, of the agencies in these files only. */
async function aliasesOf(registries: readonly string[]): Promise<string> {
  const read = async (file: string) => readFile(join(SHIPPED_DATA, "agencies", file), "utf8");
  const known = new Set(
    (await Promise.all(registries.map(read))).flatMap((content) => readCsv(content).records.map((row) => row.id)),
  );
  const { records } = readCsv(await read("aliases.csv"));
  const kept = records.filter((row) => known.has(row.agency));
  return `${["alias,agency", ...kept.map(({ alias = "", agency = "" }) => `${quoted(alias)},${agency}`)].join("\n")}\n`;
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
