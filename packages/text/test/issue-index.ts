/** The index of issue codes, `docs/issues.md`: `node packages/text/test/issue-index.ts` writes it. */
import { readFileSync, writeFileSync } from "node:fs";
import type { ErrorCode } from "@par-index/core";
import type { DecisionCode } from "@par-index/core/issues";
import { decisionText, issueText } from "@par-index/text/issues";
import { DECISIONS, SAMPLES } from "./issue-samples.ts";

export const INDEX = new URL("../../../docs/issues.md", import.meta.url);

const HEAD = `# Codes of issues and decisions

Every problem of data that the packages report or throw has a code, figures and a place; its sentence is made of these in Vietnamese or English (\`@par-index/text/issues\`). Each code is listed with an example. Codes are stable: what a program does about an issue hangs on the code and its figures, never on the sentence. The types are \`ErrorFigures\` and \`DecisionFigures\` of \`@par-index/core/issues\`.
`;

/** The whole text of the index. */
export function issueIndex(): string {
  const issues = Object.entries(SAMPLES).map(([code, [figures]]) => {
    const fault = { code: code as ErrorCode, figures: figures as object };
    return row(code, issueText(fault, "vi"), issueText(fault, "en"));
  });
  const decisions = Object.entries(DECISIONS).map(([code, [figures]]) => {
    const decision = { code: code as DecisionCode, figures: figures as never, place: {} };
    return row(code, decisionText(decision, "vi"), decisionText(decision, "en"));
  });
  return [
    HEAD,
    "## Issues and errors",
    "",
    table(issues),
    "",
    "## Decisions",
    "",
    "How a cell of a file was understood; nothing is wrong with it.",
    "",
    table(decisions),
    "",
  ].join("\n");
}

const table = (rows: readonly string[]) =>
  ["| code | Vietnamese | English |", "|---|---|---|", ...[...rows].sort()].join("\n");

const row = (code: string, ...texts: string[]) =>
  `| \`${code}\` | ${texts.map((text) => text.replace(/\s+/g, " ").replaceAll("|", "\\|")).join(" | ")} |`;

export const writtenIndex = () => readFileSync(INDEX, "utf8");

if (import.meta.main) writeFileSync(INDEX, issueIndex());
