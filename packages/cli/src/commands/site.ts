import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Dataset } from "@par-index/io/node";
import { type Command, InvalidArgumentError } from "commander";
import { UsageError } from "../console/exit.js";
import { type DataChoice, dataFolder, openDataset, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import { findScored, findUnit, openWork, parseYear, type Work } from "../console/input.js";
import { say, speaking } from "../console/language.js";
import { printLine } from "../console/output.js";

/** The workbench that `par` is part of: the site's sources are there. */
const WORKBENCH = fileURLToPath(new URL("../../../../", import.meta.url));

/** `par site`: the pages on the user's own data folder. */
export function addSite(program: Command): void {
  const site = program.command("site").description(say("Trang web trên thư mục dữ liệu của bạn"));
  const build = site
    .command("build")
    .description(say("Dựng trang tĩnh vào một thư mục, để đưa lên máy chủ hoặc mở ngay"))
    .option(say("-o, --output <thư mục>"), say("thư mục sẽ ghi"), "trang-web");
  withData(build).action(async ({ output, ...choice }: DataChoice & { readonly output: string }) => {
    const environment = await siteEnvironment(choice);
    await run("build.ts", ["--output", resolve(output)], environment);
    printLine(say("Đã dựng trang vào {0}. Xem thử: par site preview, hoặc chép cả thư mục lên máy chủ web.", output));
  });
  withExamples(build, [["par site build -o trang-web", say("trang của bộ dữ liệu đang dùng")]]);
  const preview = site
    .command("preview")
    .description(say("Xem trang trên máy này; sửa dữ liệu thì trang được dựng lại"))
    .option(say("--port <cổng>"), say("cổng thử đầu tiên"), parsePort, 3000);
  withData(preview).action(async ({ port, ...choice }: DataChoice & { readonly port: number }) => {
    await run("preview.ts", ["--port", String(port)], await siteEnvironment(choice));
  });
  withExamples(preview, [["par site preview --port 8080", say("mở http://127.0.0.1:8080")]]);
  addReport(site);
}

interface ReportChoice extends DataChoice {
  readonly output?: string;
  readonly all?: boolean;
  readonly site?: string;
}

/** `par site report`: the printed briefing on an agency, or on each. */
function addReport(site: Command): void {
  const command = site
    .command("report")
    .description(say("In báo cáo PDF khổ A4 của một đơn vị trong một năm, hoặc của mọi đơn vị"))
    .argument(say("[đơn vị]"), say("mã hoặc tên, không cần dấu; bỏ qua khi có --all"))
    .argument(say("[năm]"), say("năm đánh giá (mặc định: năm mới nhất có điểm thẩm định)"))
    .option(say("-o, --output <tệp>"), say("tệp PDF sẽ ghi; với --all là thư mục"))
    .option("--all", say("mỗi đơn vị có điểm thẩm định một tệp"))
    .option(say("--site <thư mục>"), say("dùng trang đã dựng ở đây thay vì dựng lại"));
  withData(command).action(report);
  withExamples(command, [
    ["par site report 'dak lak' 2024", say("ghi bao-cao-dak-lak-2024.pdf")],
    ["par site report dak-lak 2024 --lang en -o briefing.pdf", say("bản tiếng Anh, tên tệp tự chọn")],
    ["par site report --all 2024 -o bao-cao --site trang-web", say("mọi đơn vị, từ trang đã dựng")],
  ]);
}

async function report(first: string | undefined, second: string | undefined, options: ReportChoice): Promise<void> {
  const { all = false, output, site, ...choice } = options;
  if (all && second !== undefined) throw new UsageError(say("Không ghi đơn vị cùng với --all, chỉ ghi năm."));
  if (!all && first === undefined) throw new UsageError(say("Thiếu đơn vị. Ghi mã hoặc tên đơn vị, hoặc --all."));
  const yearText = all ? first : second;
  const target = output === undefined ? undefined : resolve(output);
  if (target !== undefined && existsSync(target) && statSync(target).isDirectory() !== all)
    throw new UsageError(
      all ? say("{0} không phải thư mục.", output) : say("{0} là thư mục; ghi tên tệp PDF.", output),
    );
  if (site !== undefined && !existsSync(join(site, "bao-cao.html")))
    throw new UsageError(say("{0} không có trang báo cáo. Dựng trang bằng: par site build -o {1}", site, site));
  const work = await openWork([], choice);
  const environment = await siteEnvironment(choice, work.dataset);
  const { agencies, year } = reported(
    work,
    all ? undefined : first,
    yearText === undefined ? undefined : yearOf(yearText),
  );
  const temporary = site === undefined ? await mkdtemp(join(tmpdir(), "par-site-")) : undefined;
  try {
    const folder = temporary === undefined ? resolve(site as string) : join(temporary, "site");
    if (temporary !== undefined) await run("build.ts", ["--output", folder], environment);
    const place = all
      ? ["--folder", target ?? resolve("bao-cao")]
      : target === undefined
        ? ["--folder", resolve(".")]
        : ["--output", target];
    const named = agencies.flatMap((id) => ["--agency", id]);
    const words = [...named, "--year", String(year), "--lang", speaking(), "--site", folder, ...place];
    await run("report.ts", words, environment, say("Không in được báo cáo; xem nguyên nhân ở trên."));
  } finally {
    if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });
  }
}

function yearOf(text: string): number {
  try {
    return parseYear(text);
  } catch (error) {
    throw new UsageError(say('"{0}" không phải năm. {1}', text, (error as Error).message));
  }
}

/** The agencies to report on, and the year: the one given, else the last with appraised scores. */
function reported(
  work: Work,
  agencyText: string | undefined,
  year: number | undefined,
): { agencies: string[]; year: number } {
  const official = work.scored.units.filter(({ stage }) => stage === "appraised");
  const latest = (units: typeof official) => Math.max(...units.map((unit) => unit.year));
  if (agencyText === undefined) {
    const chosen = year ?? latest(official);
    const agencies = official.filter((unit) => unit.year === chosen).map(({ agency }) => agency);
    if (agencies.length === 0) throw new UsageError(say("Không có đơn vị nào có điểm thẩm định năm {0}.", chosen));
    return { agencies, year: chosen };
  }
  const { id } = findScored(work, agencyText, year);
  const own = official.filter(({ agency }) => agency === id);
  const chosen = year ?? latest(own.length ? own : official);
  return { agencies: [findUnit(work, { agency: agencyText, year: chosen }).agency.id], year: chosen };
}

function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new InvalidArgumentError(say("Cổng là số từ 0 đến 65535."));
  return Number(text);
}

/** Checks the data before anything is built, so that what is wrong is said in the data's own terms. */
async function siteEnvironment(choice: DataChoice, opened?: Dataset): Promise<NodeJS.ProcessEnv> {
  if (!existsSync(join(WORKBENCH, "packages", "site", "scripts", "build.ts")))
    throw new UsageError(say("Không có mã nguồn của trang cạnh lệnh par: par site chỉ chạy trong kho mã par-index."));
  const folder = dataFolder(choice);
  const dataset = opened ?? (await openDataset(choice));
  if (!dataset.scores.blocks.some(({ units }) => units.some(({ stage }) => stage === "appraised")))
    throw new UsageError(
      say(
        "Bộ dữ liệu {0} chưa có điểm thẩm định nào; trang chỉ công bố điểm thẩm định. Xem điểm tự chấm: par score --stage self",
        dataset.id,
      ),
    );
  return { ...process.env, PAR_DATA: folder, PAR_DATASET: dataset.id };
}

/** Runs a script of the site with the workbench's own Node, its output shown. */
async function run(
  script: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  failure = say("Không dựng được trang; xem nguyên nhân ở trên."),
): Promise<void> {
  const pinned = join(WORKBENCH, "node_modules", "node", "bin", "node");
  const node = existsSync(pinned) ? pinned : process.execPath;
  const path = join(WORKBENCH, "packages", "site", "scripts", script);
  const child = spawn(node, [path, ...args], { cwd: dirname(path), env: environment, stdio: "inherit" });
  const stop = () => child.kill("SIGTERM");
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const code = await new Promise<number | null>((done, fail) => child.on("error", fail).on("close", done));
  // One that was killed has no exit code, and has not done what it should.
  if (code === 0) return;
  throw new UsageError(failure);
}
