import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Dataset, readDataset } from "@par-index/io/node";
import type { Command } from "commander";
import { UsageError } from "./exit.js";
import { say, speaking } from "./language.js";
import { warn } from "./output.js";
import { progress } from "./terminal.js";

/** Which data a command works on. */
export interface DataChoice {
  readonly data?: string;
  readonly dataset?: string;
}

/** The data that come with the workbench: trees, registries of agencies, assignments. */
export const SHIPPED_DATA = fileURLToPath(new URL("../../../../data", import.meta.url));

/** Gives a command the options of {@link DataChoice}. */
export function withData(command: Command): Command {
  return command
    .option(
      say("--data <thư mục>"),
      say("thư mục dữ liệu (mặc định: biến PAR_DATA, hoặc thư mục gần nhất có settings.json)"),
    )
    .option(say("--dataset <tên>"), say("bộ dữ liệu trong thư mục (mặc định: theo settings.json)"));
}

/**
 * The data folder: the one named, else the one in `PAR_DATA`, else the nearest one upwards from the
 * working directory, itself or its `data`. A data folder holds `settings.json` and `trees/`.
 *
 * @throws UsageError if there is none
 */
export function dataFolder({ data }: DataChoice): string {
  const named = data ?? (process.env.PAR_DATA || undefined);
  if (named !== undefined) {
    const folder = [named, join(named, "data")].find(isDataFolder);
    if (folder !== undefined) return resolve(folder);
    throw new UsageError(
      say("{0} không phải thư mục dữ liệu (cần có settings.json và trees/). Tạo mới bằng: par init {1}", named, named),
    );
  }
  for (let at = process.cwd(); ; at = dirname(at)) {
    const folder = [at, join(at, "data")].find(isDataFolder);
    if (folder !== undefined) return folder;
    if (dirname(at) === at)
      throw new UsageError(say("Không thấy thư mục dữ liệu. Chỉ ra bằng --data, hoặc tạo mới bằng: par init data"));
  }
}

function isDataFolder(folder: string): boolean {
  return existsSync(join(folder, "settings.json")) && existsSync(join(folder, "trees"));
}

/**
 * The chosen data set, read and checked. That it is simulated is said on standard error.
 *
 * @throws ParError `dataset-invalid` with every problem in every file
 */
export async function openDataset(choice: DataChoice): Promise<Dataset> {
  const folder = dataFolder(choice);
  const dataset = await progress(say("Đang đọc dữ liệu"), () => readDataset(folder, choice.dataset));
  if (dataset.simulated) warn(say("Số liệu mô phỏng ({0}), không phải kết quả thật.", dataset.name[speaking()]));
  return dataset;
}
