import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { ParError, parseCriteriaTree } from "@par-index/core";
import { withMaxima } from "@par-index/core/tree";
import { readScoreFiles } from "@par-index/io";
import { readDataset } from "@par-index/io/node";
import type { Command } from "commander";
import { UsageError } from "../console/exit.js";
import { type DataChoice, dataFolder, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import { readFiles } from "../console/input.js";
import { exact, say } from "../console/language.js";
import { printLine, warn, writeWhole } from "../console/output.js";
import { readRegistry } from "./init.js";

/** `par maxima`: the maxima of a workbook, which are the official ones, into the data folder's tree. */
export function addMaxima(program: Command): void {
  const command = program
    .command("maxima")
    .description(say("Lấy điểm tối đa của từng tiêu chí từ sổ tính vào bộ tiêu chí trong thư mục dữ liệu"))
    .argument(say("<TỆP>"), say("sổ tính có cột điểm tối đa"))
    .option(say("--source <văn bản>"), say("văn bản ban hành các điểm tối đa này, cùng --url: các điểm là chính thức"))
    .option(say("--url <địa chỉ>"), say("nơi đọc được văn bản đó"))
    .option("--dry-run", say("chỉ cho biết sẽ đổi gì, không ghi"));
  withData(command).action(maxima);
  withExamples(command, [
    ["par maxima bang-cham-2024.xlsx --dry-run", say("xem trước")],
    [
      "par maxima bang-cham-2024.xlsx --source 'Quyết định số 12/QĐ-SNV' --url https://vanban.example.gov.vn/12",
      say("ghi vào bộ tiêu chí, dẫn nguồn"),
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
  if ((source === undefined) !== (url === undefined)) throw new UsageError(say("--source và --url đi cùng nhau."));
  const folder = dataFolder(choice);
  // Read without the scores: they may be what the old maxima refuse.
  const { trees, agencies, aliases } = await readRegistry(folder);
  const reading = await readScoreFiles(await readFiles([file]), { trees, agencies, aliases });
  const stated = Map.groupBy(reading.maxima, ({ tree }) => tree);
  if (stated.size === 0) throw new UsageError(say("Không thấy cột điểm tối đa trong {0}.", file));
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
    const unsourced = changed.filter(
      ({ code, provenance }) => before.get(code).provenance === "official" && provenance !== "official",
    );
    if (unsourced.length)
      throw new UsageError(
        say(
          "{0} tiêu chí có điểm tối đa chính thức mà tệp ghi khác: {1}. Nêu văn bản bằng --source và --url để đổi.",
          unsourced.length,
          unsourced.map(({ code, max }) => `${code} (${exact(before.get(code).max)} → ${exact(max)})`).join(", "),
        ),
      );
    for (const { code, max } of changed) printLine(`${code}: ${exact(before.get(code).max)} → ${exact(max)}`);
    if (kept.length)
      warn(say("Tệp không ghi điểm tối đa của {0} tiêu chí, giữ nguyên: {1}.", kept.length, kept.join(", ")));
    const summary = say(
      "{0} điểm tối đa đổi, {1} như cũ",
      changed.length,
      after.leaves().length - changed.length - kept.length,
    );
    const text = `${JSON.stringify(document, null, 2)}\n`;
    const problems = await problemsWith(folder, `${id}.json`, text, choice);
    if (problems && (await problemsOf(folder, choice)) === undefined)
      throw new ParError("maxima-refused", { errors: problems.issues.length }, problems.issues.slice(0, SHOWN));
    if (dryRun) printLine(say("{0}; chưa ghi gì (--dry-run).", summary));
    else {
      await writeWhole(path, text);
      printLine(say("Đã ghi {0}: {1}.", path, summary));
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

/** As {@link problemsOf}, were a file of `trees/` another: tried on a copy, so that nothing is written before. */
async function problemsWith(folder: string, tree: string, text: string, choice: DataChoice) {
  const place = await mkdtemp(join(tmpdir(), "par-maxima-"));
  const copy = join(place, basename(folder));
  try {
    await cp(folder, copy, { recursive: true, dereference: true });
    await writeFile(join(copy, "trees", tree), text);
    return await problemsOf(copy, choice);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
