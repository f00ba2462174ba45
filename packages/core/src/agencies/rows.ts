import * as z from "zod";
import type { IssueCode, IssueFigures } from "../issues/codes.js";
import { type Issue, issue } from "../issues/issue.js";
import { checkShape } from "../issues/shape.js";

/** Where rows come from, for issues. */
export interface RowSource {
  /** File name to quote in issues. */
  file?: string;
  /** Line in the file of the i-th row; by default i + 2, below a header in row 1. */
  rowOf?: (index: number) => number;
}

/** Line of the i-th row of a table whose header stands in row 1. */
export function rowBelowHeader(index: number): number {
  return index + 2;
}

/** The id of an agency or a region: "dak-lak". */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A cell that must say something; NFC. */
export const text = z
  .string()
  .trim()
  .min(1)
  .transform((value) => value.normalize("NFC"));

/** Checks each row by itself: those of the right shape with their place, the problems of the rest, and how to report more. */
export function readRows<T>(rows: readonly unknown[], schema: z.ZodType<T>, source: RowSource) {
  const issues: Issue[] = [];
  const values: { value: T; index: number }[] = [];
  const file = source.file === undefined ? {} : { file: source.file };
  const rowOf = source.rowOf ?? rowBelowHeader;
  const at = <C extends IssueCode>(index: number, column: string, code: C, figures: IssueFigures[C]): Issue =>
    issue("error", code, figures, { ...file, row: rowOf(index), column });
  rows.forEach((row, index) => {
    const shape = checkShape(schema, row, { ...file, row: rowOf(index) });
    issues.push(...shape.issues);
    if (shape.data !== undefined) values.push({ value: shape.data, index });
  });
  return { values, issues, at };
}
