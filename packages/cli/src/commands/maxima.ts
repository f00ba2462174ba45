import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ParError, parseCriteriaTree } from "@par-index/core";
import { withMaxima } from "@par-index/core/tree";
import { readScoreFiles } from "@par-index/io";
import { readDataset } from "@par-index/io/node";
import type { Command } from "commander";
import { UsageError } from "../console/exit.js";
import { type DataChoice, dataFolder, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import { readFiles } from "../console/input.js";
import { say, warn, writeWhole } from "../console/output.js";
import { readRegistry } from "./init.js";

/** `par maxima`: the maxima of a workbook, which are the official ones, into the data folder's tree. */
export function addMaxima(program: Command): void {
  const command = program
    .command("maxima")
    .description("Lấy điểm tối đa của từng tiêu chí từ sổ tính vào bộ tiêu chí trong thư mục dữ liệu")
    .argument("<TỆP>", "sổ tính có cột điểm tối đa")
    .option("--source <văn bản>", "văn bản ban hành các điểm tối đa này, cùng --url: các điểm là chính thức")
    .option("--url <địa chỉ>", "nơi đọc được văn bản đó")
    .option("--dry-run", "chỉ cho biết sẽ đổi gì, không ghi");
  withData(command).action(maxima);
  withExamples(command, [
    ["par maxima bang-cham-2024.xlsx --dry-run", "xem trước"],
    [
      "par maxima bang-cham-2024.xlsx --source 'Quyết định số 12/QĐ-SNV' --url https://vanban.example.gov.vn/12",
      "ghi vào bộ tiêu chí, dẫn nguồn",
    ],
  ]);
}

async function maxima(
  file: string,
  {
    source,
    url,
    dryRun,
    ...choice
  }: DataChoice & {
    readonly source?: string;
    readonly url?: string;
    readonly dryRun?: boolean;
  },
): Promise<void> {
  if ((source === undefined) !== (url === undefined)) throw new UsageError("--source và --url đi cùng nhau.");
  const folder = dataFolder(choice);
  // Read without the scores: they may be what the old maxima refuse.
  const { trees, agencies } = await readRegistry(folder);
  const reading = await readScoreFiles(await readFiles([file]), { trees, agencies });
  const stated = Map.groupBy(reading.maxima, ({ tree }) => tree);
  if (stated.size === 0) throw new UsageError(`Không thấy cột điểm tối đa trong ${file}.`);
  for (const [id, found] of stated) {
    const path = join(folder, "trees", `${id}.json`);
    const before = trees.find((tree) => tree.id === id);
    if (!before) continue;
    const old = await readFile(path, "utf8");
    const { document, kept } = withMaxima(
      JSON.parse(old),
      new Map(found.map(({ criterion, max }) => [criterion, max])),
      source === undefined || url === undefined ? undefined : { title: source, url },
    );
    // Refused as a whole, with every reason, if the totals that the tree declares do not come out.
    const after = parseCriteriaTree(document);
    const changed = after.leaves().filter(({ code, max }) => before.get(code).max !== max);
    for (const { code, max } of changed) say(`${code}: ${comma(before.get(code).max)} → ${comma(max)}`);
    if (kept.length) warn(`Tệp không ghi điểm tối đa của ${kept.length} tiêu chí, giữ nguyên: ${kept.join(", ")}.`);
    const summary = `${changed.length} điểm tối đa đổi, ${after.leaves().length - changed.length - kept.length} như cũ`;
    if (dryRun) say(`${summary}; chưa ghi gì (--dry-run).`);
    else {
      const wasGood = (await problemsOf(folder, choice)) === undefined;
      await writeWhole(path, `${JSON.stringify(document, null, 2)}\n`);
      const problems = await problemsOf(folder, choice);
      if (wasGood && problems) {
        await writeWhole(path, old);
        throw new ParError("maxima-refused", { errors: problems.issues.length }, problems.issues.slice(0, SHOWN));
      }
      say(`Đã ghi ${path}: ${summary}.`);
    }
  }
}

/** Errors shown of data that new maxima would break. */
const SHOWN = 10;

/** What makes the folder's data set unreadable; undefined if nothing does. */
async function problemsOf(folder: string, { dataset }: DataChoice): Promise<ParError | undefined> {
  try {
    await readDataset(folder, dataset);
    return undefined;
  } catch (error) {
    if (error instanceof ParError) return error;
    throw error;
  }
}

function comma(value: number): string {
  return String(value).replace(".", ",");
}
