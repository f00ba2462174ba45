import { readFileSync } from "node:fs";
import { ParError } from "@par-index/core";
import { LANGUAGES } from "@par-index/text";
import { issueLines, issueText } from "@par-index/text/issues";
import { Command, CommanderError, Option } from "commander";
import { addAgreement } from "./commands/agreement.js";
import { addAudit } from "./commands/audit.js";
import { addCard } from "./commands/card.js";
import { addCheck } from "./commands/check.js";
import { addCompletion } from "./commands/completion.js";
import { addDiff } from "./commands/diff.js";
import { addExport } from "./commands/export.js";
import { addForecast } from "./commands/forecast.js";
import { addInit } from "./commands/init.js";
import { addLevers } from "./commands/levers.js";
import { addMaxima } from "./commands/maxima.js";
import { addPlan } from "./commands/plan.js";
import { addRank } from "./commands/rank.js";
import { addResponsibility } from "./commands/responsibility.js";
import { addScore } from "./commands/score.js";
import { addSensitivity } from "./commands/sensitivity.js";
import { addSimulate } from "./commands/simulate.js";
import { addSite } from "./commands/site.js";
import { addSql } from "./commands/sql.js";
import { addTemplate } from "./commands/template.js";
import { addUncertainty } from "./commands/uncertainty.js";
import { ISSUES_FOUND, UsageError, WRONG_USAGE } from "./console/exit.js";
import { helpInWords, usageMessage, withExamples } from "./console/help.js";
import { issueLine } from "./console/issue-text.js";
import { say, speakFor, speaking } from "./console/language.js";
import { warn } from "./console/output.js";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

/** The command `par` with all it can do. */
export async function createProgram(words: readonly string[]): Promise<Command> {
  const program = new Command("par")
    .description(say("PAR INDEX: kiểm tra, tính điểm, so sánh và công bố chỉ số cải cách hành chính"))
    .version(version, "-V, --version", say("hiện phiên bản"))
    .helpOption("-h, --help", say("hiện hướng dẫn"))
    .addOption(
      new Option(
        say("--lang <ngôn ngữ>"),
        say("ngôn ngữ của par, và của báo cáo in (mặc định: biến PAR_LANG, hoặc vi)"),
      )
        .choices([...LANGUAGES])
        .env("PAR_LANG"),
    )
    .helpCommand(say("help [lệnh]"), say("hiện hướng dẫn của một lệnh"))
    .configureHelp(helpInWords)
    .configureOutput({ outputError: () => {} })
    .exitOverride();
  addInit(program);
  addTemplate(program);
  addCheck(program);
  addScore(program);
  addCard(program);
  addRank(program);
  addDiff(program);
  addResponsibility(program);
  addAgreement(program);
  addAudit(program);
  addLevers(program);
  addForecast(program);
  addUncertainty(program);
  addSensitivity(program);
  addSimulate(program);
  addPlan(program);
  addExport(program);
  addMaxima(program);
  addSql(program);
  addSite(program);
  withExamples(program, [
    ["par check diem-2024.xlsx", say("kiểm tra một sổ tính")],
    ["par rank --year 2024", say("xếp hạng một năm")],
  ]);
  program.addHelpText(
    "after",
    say("\nMã thoát: 0 tốt, 1 dữ liệu có lỗi, 2 gọi lệnh sai. Hướng dẫn từng lệnh: par <lệnh> --help"),
  );
  await addCompletion(program, words);
  return program;
}

/**
 * Runs the command line and sets the process's exit code; see `exit.ts`.
 *
 * @param words what stands after `par`
 */
export async function run(words: readonly string[]): Promise<void> {
  speakFor(words);
  try {
    await (await createProgram(words)).parseAsync(words, { from: "user" });
  } catch (error) {
    process.exitCode = explain(error);
  }
}

/** Says what went wrong, and gives the exit code. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    if (error.code !== "commander.help") warn(say("{0}\nHướng dẫn: par --help", usageMessage(error)));
    return WRONG_USAGE;
  }
  if (error instanceof UsageError) {
    warn(error.message);
    return WRONG_USAGE;
  }
  if (error instanceof ParError && error.issues.length) {
    // An error of a single fault says no more than its issues do.
    if (!error.issues.some(({ code }) => code === error.code)) warn(issueText(error, speaking()));
    for (const line of issueLines(error.issues, issueLine, speaking())) warn(line);
    return ISSUES_FOUND;
  }
  throw error;
}
