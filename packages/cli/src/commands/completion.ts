import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import tab from "@bomb.sh/tab/commander";
import type { Dataset } from "@par-index/io/node";
import { readDataset } from "@par-index/io/node";
import type { Command } from "commander";
import { dataFolder } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import { say } from "../console/language.js";

type Suggest = (value: string, description: string) => void;

/**
 * Adds `par completion SHELL`, which prints a script for the shell, and the hidden `par complete`,
 * which that script asks for suggestions: commands, options, their choices, files, folders,
 * agencies and years.
 *
 * @param words the command line; only `complete` reads the data folder
 */
export async function addCompletion(program: Command, words: readonly string[]): Promise<void> {
  const root = tab(program, { completionCommandName: "completion" });
  const command = program.commands.find((each) => each.name() === "completion") as Command;
  command.description(say("In đoạn mã để shell tự hoàn thành lệnh par (bash, zsh, fish, powershell)"));
  for (const argument of command.registeredArguments) argument.description = say("loại shell");
  withExamples(command, [["par completion bash", say("để dùng, thêm vào ~/.bashrc: source <(par completion bash)")]]);

  if (words[0] !== "complete") return;
  const dataset = await tryDataset();
  const typed = words.at(-1) ?? "";
  const files = (suggest: Suggest) => suggestPaths(typed, suggest, false);
  const folders = (suggest: Suggest) => suggestPaths(typed, suggest, true);
  const agencies = (suggest: Suggest) => {
    const kinds = new Set(dataset?.trees.flatMap((tree) => tree.appliesTo));
    for (const { id, name, kind } of dataset?.agencies.values() ?? []) if (kinds.has(kind)) suggest(id, name);
  };
  const years = (suggest: Suggest) => {
    const known = new Set(dataset?.trees.flatMap((tree) => tree.years));
    for (const year of [...known].sort()) suggest(String(year), "");
  };
  const byArgument: Record<string, typeof files> = {
    TỆP: files,
    "bài toán": (suggest) => {
      agencies(suggest);
      files(suggest);
    },
    "đơn vị": agencies,
    năm: years,
    a: agencies,
    b: years,
    c: years,
    "thư mục": folders,
  };
  const byOption: Record<string, typeof files> = {
    agency: agencies,
    year: years,
    data: folders,
    output: files,
    scenario: files,
  };
  for (const each of root.commands.values()) {
    for (const argument of each.arguments.values()) {
      const suggest = byArgument[argument.name];
      if (suggest) argument.handler = suggest;
    }
    for (const option of each.options.values()) {
      const suggest = byOption[option.value];
      if (suggest) option.handler = suggest;
    }
  }
}

/** The data set that the commands would use; undefined, and nothing said, if it cannot be read. */
async function tryDataset(): Promise<Dataset | undefined> {
  try {
    return await readDataset(dataFolder({}));
  } catch {
    return undefined;
  }
}

/** The shell's own completion of files is off where a command has its own, so that this is it. */
function suggestPaths(typed: string, suggest: Suggest, onlyFolders: boolean): void {
  const start = typed.endsWith("/") ? typed : typed.includes("/") ? `${dirname(typed)}/` : "";
  try {
    for (const entry of readdirSync(start || ".", { withFileTypes: true })) {
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) suggest(`${start}${entry.name}/`, "");
      else if (!onlyFolders) suggest(`${start}${entry.name}`, "");
    }
  } catch {
    // No such folder: nothing to suggest.
  }
}
