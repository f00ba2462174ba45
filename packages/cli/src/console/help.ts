import { styleText } from "node:util";
import { type Command, type CommanderError, Help } from "commander";

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "Cách dùng:",
  "Arguments:": "Đối số:",
  "Options:": "Tùy chọn:",
  "Commands:": "Lệnh:",
};

/** Commander's help with its own words in Vietnamese, for `configureHelp`. */
export const vietnameseHelp: Partial<Help> = {
  styleTitle: (title) => styleText("bold", TITLES[title] ?? title, { validateStream: false }),
  commandUsage: (command) =>
    Help.prototype.commandUsage
      .call(new Help(), command)
      .replace("[options]", "[tùy chọn]")
      .replace("[command]", "<lệnh>"),
  subcommandTerm: (command) =>
    Help.prototype.subcommandTerm.call(new Help(), command).replace("[options]", "").replaceAll(/ {2,}/g, " ").trim(),
  optionDescription: (option) => {
    const extra = [
      option.argChoices && `chọn: ${option.argChoices.join(", ")}`,
      typeof option.defaultValue === "string" && `mặc định: ${option.defaultValueDescription ?? option.defaultValue}`,
    ].filter(Boolean);
    return extra.length ? `${option.description} (${extra.join("; ")})` : option.description;
  },
  argumentDescription: ({ description, argChoices }) =>
    argChoices ? `${description} (chọn: ${argChoices.join(", ")})` : description,
};

/**
 * A usage error that Commander found, in Vietnamese. Commander quotes what was wrong in its English
 * message; the words around it follow from the error's code.
 */
export function usageMessage({ code, message }: CommanderError): string {
  const [first = "", second = "", third = ""] = Array.from(message.matchAll(/'([^']*)'/g), ([, quoted]) => quoted);
  const near = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1];
  const suggestion = near ? ` Có phải ý bạn là ${near}?` : "";
  switch (code) {
    case "commander.unknownCommand":
      return `Không có lệnh "${first}".${suggestion}`;
    case "commander.unknownOption":
      return `Không có tùy chọn "${first}".${suggestion}`;
    case "commander.missingArgument":
      return `Thiếu đối số <${first}>.`;
    case "commander.optionMissingArgument":
      return `Tùy chọn "${first}" cần một giá trị.`;
    case "commander.missingMandatoryOptionValue":
      return `Thiếu tùy chọn "${first}".`;
    case "commander.excessArguments":
      return `Thừa đối số: ${/: (.*)\.$/.exec(message)?.[1] ?? ""}.`;
    case "commander.conflictingOption":
      return `Không dùng "${first}" cùng với "${second}".`;
    case "commander.invalidArgument": {
      const flag = message.includes("option '") ? first : third || second;
      const value = message.includes("option '") ? second : first;
      const hint = /Allowed choices are (.*)\.$/.exec(message)?.[1];
      const reason = /(?:is invalid(?: for argument '[^']*')?\.) (.*)$/s.exec(message)?.[1] ?? "";
      return `Giá trị "${value}" của ${flag} không hợp lệ. ${hint ? `Chọn một trong: ${hint}.` : reason}`.trim();
    }
    default:
      return message.replace(/^error: /, "");
  }
}

/** Adds examples to a command's help; every one of them is run by a test. */
export function withExamples(command: Command, examples: readonly (readonly [line: string, meaning: string])[]): void {
  const lines = examples.flatMap(([line, meaning]) => [`  # ${meaning}`, `  ${line}`]);
  command.addHelpText("after", `\nVí dụ:\n${lines.join("\n")}`);
}
