import type { FileContent, FileFigures } from "@par-index/core/issues";
import { fileError } from "./file-error.js";

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
/** The error for a sheet whose cells lie too far apart. */
export const tooWide = (file: string, cells: number) =>
  fileError("table-too-large", { millionCells: cells / 1e6 }, file);
/** The error for an archive of parts that are no workbook. */
export const noWorkbook = (file: string, content: FileContent = "zip") =>
  fileError("file-unreadable", { why: "content", content }, file);
/** The error for a page of Excel whose sheets are files in a folder beside it. */
export const framesOnly = (file: string) => fileError("file-unreadable", { why: "frames" }, file);
/** The error for a workbook that asks for a password. */
export const encrypted = (file: string) => fileError("file-encrypted", {}, file);
