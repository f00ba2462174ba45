import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Command, InvalidArgumentError } from "commander";
import { ISSUES_FOUND, UsageError } from "./exit.js";
import { type DataChoice, dataFolder, openDataset, withData } from "./folder.js";
import { withExamples } from "./help.js";
import { say } from "./output.js";

/** The workbench that `par` is part of: the site's sources are there. */
const WORKBENCH = fileURLToPath(new URL("../../../", import.meta.url));

/** `par site`: the pages on the user's own data folder. */
export function addSite(program: Command): void {
  const site = program.command("site").description("Trang web trên thư mục dữ liệu của bạn");
  const build = site
    .command("build")
    .description("Dựng trang tĩnh vào một thư mục, để đưa lên máy chủ hoặc mở ngay")
    .option("-o, --output <thư mục>", "thư mục sẽ ghi", "trang-web");
  withData(build).action(async ({ output, ...choice }: DataChoice & { readonly output: string }) => {
    const environment = await siteEnvironment(choice);
    await run("build.ts", ["--output", resolve(output)], environment);
    say(`Đã dựng trang vào ${output}. Xem thử: par site preview, hoặc chép cả thư mục lên máy chủ web.`);
  });
  withExamples(build, [["par site build -o trang-web", "trang của bộ dữ liệu đang dùng"]]);
  const preview = site
    .command("preview")
    .description("Xem trang trên máy này; sửa dữ liệu thì trang được dựng lại")
    .option("--port <cổng>", "cổng thử đầu tiên", parsePort, 3000);
  withData(preview).action(async ({ port, ...choice }: DataChoice & { readonly port: number }) => {
    await run("preview.ts", ["--port", String(port)], await siteEnvironment(choice));
  });
  withExamples(preview, [["par site preview --port 8080", "mở http://127.0.0.1:8080"]]);
}

function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new InvalidArgumentError("Cổng là số từ 0 đến 65535.");
  return Number(text);
}

/** Checks the data before anything is built, so that what is wrong is said in the data's own terms. */
async function siteEnvironment(choice: DataChoice): Promise<NodeJS.ProcessEnv> {
  if (!existsSync(join(WORKBENCH, "packages", "site", "scripts", "build.ts")))
    throw new UsageError("Không có mã nguồn của trang cạnh lệnh par: par site chỉ chạy trong kho mã par-index.");
  const folder = dataFolder(choice);
  const dataset = await openDataset(choice);
  if (!dataset.scores.blocks.some(({ units }) => units.some(({ stage }) => stage === "appraised")))
    throw new UsageError(
      `Bộ dữ liệu ${dataset.id} chưa có điểm thẩm định nào; trang chỉ công bố điểm thẩm định. Xem điểm tự chấm: par score --stage self`,
    );
  return { ...process.env, PAR_DATA: folder, PAR_DATASET: dataset.id };
}

/** Runs a script of the site with the workbench's own Node, its output shown. */
async function run(script: string, args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const pinned = join(WORKBENCH, "node_modules", "node", "bin", "node");
  const node = existsSync(pinned) ? pinned : process.execPath;
  const path = join(WORKBENCH, "packages", "site", "scripts", script);
  const child = spawn(node, [path, ...args], { cwd: dirname(path), env: environment, stdio: "inherit" });
  const stop = () => child.kill("SIGTERM");
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const code = await new Promise<number | null>((done, fail) => child.on("error", fail).on("close", done));
  if (code) process.exitCode = ISSUES_FOUND;
  if (code) throw new UsageError("Không dựng được trang; xem nguyên nhân ở trên.");
}
