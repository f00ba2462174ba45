import { ParError } from "@par-index/core";
import type { FileFigures } from "@par-index/core/issues";
import { fileError } from "./file-error.js";
import { tooManyCells } from "./records.js";

/** Bytes that a workbook may hold unpacked: fifty times what a province's scores take. */
export const LARGEST_UNPACKED = 300_000_000;
/** Rows of a sheet that are read; a sheet of scores has thousands. */
export const LARGEST_SHEET = 300_000;

export const bomb = (file: string) => fileError("zip-bomb", { megabytes: LARGEST_UNPACKED / 1e6 }, file);
export const entities = (file: string, part: string) => fileError("xml-entities", { part }, file);
export const damaged = (file: string, damage: FileFigures["workbook-invalid"]["damage"]) =>
  fileError("workbook-invalid", { damage }, file);
export const tooLarge = (file: string, sheet: string, rows: number) =>
  fileError("table-too-large", { rows, most: LARGEST_SHEET }, file, sheet);

/** What hucre throws, in our words. */
export function wrapped(error: unknown, file: string): ParError {
  if (error instanceof ParError) return error;
  const { name, message } = error as Error;
  if (name === "EncryptedFileError") return encrypted(file);
  if (/over the \d+ limit/.test(message)) return tooManyCells(file);
  return damaged(file, { said: message });
}

/** The error for a workbook that asks for a password. */
export function encrypted(file: string): ParError {
  return fileError("file-encrypted", {}, file);
}
