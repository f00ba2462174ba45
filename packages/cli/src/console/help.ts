import { styleText } from "node:util";
import { type Command, type CommanderError, Help } from "commander";
import { type ParText, say } from "./language.js";

const TITLES: Readonly<Record<string, ParText>> = {
  "Usage:": "Cách dùng:",
  "Arguments:": "Đối số:",
  "Options:": "Tùy chọn:",
  "Commands:": "Lệnh:",
};

/** A title of Commander's in the language spoken. */
function titled(title: string): string {
  const text = TITLES[title];
  return text === undefined ? title : say(text);
}

/** Commander's help in the language spoken, for `configureHelp`. */
export const helpInWords: Partial<Help> = {
  styleTitle: (title) => styleText("bold", titled(title), { validateStream: false }),
  commandUsage: (command) =>
    Help.prototype.commandUsage
      .call(new Help(), command)
      .replace("[options]", say("[tùy chọn]"))
      .replace("[command]", say("<lệnh>")),
  subcommandTerm: (command) =>
    Help.prototype.subcommandTerm.call(new Help(), command).replace("[options]", "").replaceAll(/ {2,}/g, " ").trim(),
  optionDescription: (option) => {
    const extra = [
      option.argChoices && say("chọn: {0}", option.argChoices.join(", ")),
      typeof option.defaultValue === "string" &&
        say("mặc định: {0}", option.defaultValueDescription ?? option.defaultValue),
    ].filter(Boolean);
    return extra.length ? `${option.description} (${extra.join("; ")})` : option.description;
  },
  argumentDescription: ({ description, argChoices }) =>
    argChoices ? say("{0} (chọn: {1})", description, argChoices.join(", ")) : description,
};

/**
 * A usage error that Commander found, in the language spoken. Commander quotes what was wrong in its English
 * message; the words around it follow from the error's code.
 */
export function usageMessage({ code, message }: CommanderError): string {
  const [first = "", second = "", third = ""] = Array.from(message.matchAll(/'([^']*)'/g), ([, quoted]) => quoted);
  const near = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1];
  const suggestion = near ? say(" Có phải ý bạn là {0}?", near) : "";
  switch (code) {
    case "commander.unknownCommand":
      return say('Không có lệnh "{0}".{1}', first, suggestion);
    case "commander.unknownOption":
      return say('Không có tùy chọn "{0}".{1}', first, suggestion);
    case "commander.missingArgument":
      return say("Thiếu đối số <{0}>.", first);
    case "commander.optionMissingArgument":
      return say('Tùy chọn "{0}" cần một giá trị.', first);
    case "commander.missingMandatoryOptionValue":
      return say('Thiếu tùy chọn "{0}".', first);
    case "commander.excessArguments":
      return say("Thừa đối số: {0}.", /: (.*)\.$/.exec(message)?.[1] ?? "");
    case "commander.conflictingOption":
      return say('Không dùng "{0}" cùng với "{1}".', first, second);
    case "commander.invalidArgument": {
      const flag = message.includes("option '") ? first : third || second;
      const value = message.includes("option '") ? second : first;
      const hint = /Allowed choices are (.*)\.$/.exec(message)?.[1];
      const reason = /(?:is invalid(?: for argument '[^']*')?\.) (.*)$/s.exec(message)?.[1] ?? "";
      return say(
        'Giá trị "{0}" của {1} không hợp lệ. {2}',
        value,
        flag,
        hint ? say("Chọn một trong: {0}.", hint) : reason,
      ).trim();
    }
    default:
      return message.replace(/^error: /, "");
  }
}

/** Adds examples to a command's help; every one of them is run by a test. */
export function withExamples(command: Command, examples: readonly (readonly [line: string, meaning: string])[]): void {
  const lines = examples.flatMap(([line, meaning]) => [`  # ${meaning}`, `  ${line}`]);
  command.addHelpText("after", say("\nVí dụ:\n{0}", lines.join("\n")));
}
