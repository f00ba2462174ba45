import { type Issue, ParError } from "@par-index/core";
import { readOds } from "hucre/ods";
import { readXlsx, type Workbook } from "hucre/xlsx";
import { cellName } from "../cells/text.js";
import type { CellValue, Merge, Source, SourceTable } from "./read.js";

/** Bytes that a workbook may hold unpacked: fifty times what a province's scores take. */
export const LARGEST_UNPACKED = 300_000_000;
/** Rows of a sheet that are read; a sheet of scores has thousands. */
export const LARGEST_SHEET = 300_000;

/**
 * Reads the visible sheets of an XLSX or ODS workbook as grids of stored values.
 *
 * @returns warnings for hidden sheets and for formulas without a stored value; errors for error
 *   cells, which are read as blank
 * @throws ParError `file-encrypted`, `zip-bomb`, `xml-entities`, `table-too-large`, `workbook-invalid`
 */
export async function readWorkbook(bytes: Uint8Array, file: string, format: "xlsx" | "ods"): Promise<Source> {
  const { hasPercent } = await inspect(bytes, file);
  let workbook: Workbook;
  try {
    workbook =
      format === "ods" ? await readOds(bytes, { readStyles: true }) : await readXlsx(bytes, { readStyles: hasPercent });
  } catch (error) {
    throw wrapped(error, file);
  }
  const issues: Issue[] = [];
  const tables: SourceTable[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.hidden || sheet.veryHidden) {
      issues.push({
        severity: "warning",
        code: "sheet-hidden",
        message: "Trang ẩn nên không đọc. Bỏ ẩn nếu trang này có điểm.",
        file,
        sheet: sheet.name,
      });
      continue;
    }
    if (sheet.rows.length > LARGEST_SHEET) throw tooLarge(file, sheet.name, sheet.rows.length);
    const at = (row: number, column: number) => ({ file, sheet: sheet.name, cell: cellName(row, column) });
    for (const [key, cell] of sheet.cells ?? []) {
      if (cell.formula === undefined || (cell.value !== null && cell.value !== undefined)) continue;
      const [row = 0, column = 0] = key.split(",").map(Number);
      issues.push({
        severity: "warning",
        code: "formula-without-value",
        message:
          "Công thức chưa có kết quả lưu trong tệp nên đọc là trống. Mở tệp bằng Excel, để Excel tính rồi lưu lại.",
        ...at(row, column),
      });
    }
    const rows = Array.from({ length: sheet.rows.length }, (_, r) =>
      Array.from(sheet.rows[r] ?? [], (value, c): CellValue => {
        if (typeof value !== "string") return value ?? null;
        if (value.charCodeAt(0) !== 35) return ASCII.test(value) ? value : value.normalize("NFC");
        if (/^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/.test(value)) {
          issues.push({
            severity: "error",
            code: "cell-error",
            message: `Ô có lỗi ${value}; sửa công thức, hoặc ghi giá trị.`,
            ...at(r, c),
          });
          return null;
        }
        return value.normalize("NFC");
      }),
    );
    tables.push({
      file,
      format,
      sheet: sheet.name,
      rows,
      merges: mergesWithin(sheet.merges ?? [], rows, file),
      rowOf: (index) => index + 1,
      formatOf: (row, column) => sheet.cells?.get(`${row},${column}`)?.style?.numFmt,
    });
  }
  return { tables, issues };
}

/**
 * Merged ranges cut to the cells that are filled: one over a million blank columns costs as much to
 * walk as one over a million scores.
 *
 * @throws ParError `workbook-invalid` if they overlap, which no spreadsheet program allows
 */
function mergesWithin(
  merges: NonNullable<Workbook["sheets"][number]["merges"]>,
  rows: readonly (readonly CellValue[])[],
  file: string,
): Merge[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const within = merges.flatMap(({ startRow, startCol, endRow, endCol }) => {
    const bottom = Math.min(endRow, rows.length - 1);
    const right = Math.min(endCol, width - 1);
    return startRow <= bottom && startCol <= right ? [{ top: startRow, left: startCol, bottom, right }] : [];
  });
  const cells = within.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
  if (cells > rows.length * width) throw damaged(file, "các ô gộp chồng lên nhau");
  return within;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are all of ASCII.
const ASCII = /^[\u0000-\u007f]*$/;

/** Unpacks every part once, throwing it away, to know its true size and that it is plain XML. */
async function inspect(bytes: Uint8Array, file: string): Promise<{ hasPercent: boolean }> {
  let total = 0;
  let hasPercent = false;
  for (const part of entriesOf(bytes, file)) {
    if (!/\.(?:xml|rels)$/i.test(part.name)) {
      total += part.size;
      if (total > LARGEST_UNPACKED) throw bomb(file);
      continue;
    }
    const isStyles = /styles\.xml$/i.test(part.name);
    let tail = "";
    const decoder = new TextDecoder("latin1");
    try {
      for await (const chunk of inflate(part)) {
        total += chunk.length;
        if (total > LARGEST_UNPACKED) throw bomb(file);
        // A zero after each letter is UTF-16, where the same words count.
        const text = tail + decoder.decode(chunk, { stream: true }).replaceAll("\0", "");
        if (text.includes("<!DOCTYPE") || text.includes("<!ENTITY")) throw entities(file, part.name);
        if (isStyles && /%|numFmtId="(?:9|10)"/.test(text)) hasPercent = true;
        tail = text.slice(-16);
      }
    } catch (error) {
      if (error instanceof ParError) throw error;
      throw damaged(file, (error as Error).message);
    }
  }
  return { hasPercent };
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array;
  /** Unpacked size as the archive declares it. */
  readonly size: number;
}

/** The names of a zip archive's entries; empty if it is no whole archive. */
export function zipNames(bytes: Uint8Array): string[] {
  try {
    return entriesOf(bytes, "").map(({ name }) => name);
  } catch {
    return [];
  }
}

/** Entries by the central directory (PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16). */
function entriesOf(bytes: Uint8Array, file: string): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 65_558 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw damaged(file, "không thấy mục lục của tệp nén");
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  try {
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError();
      const [method, packedSize, size] = [
        view.getUint16(at + 10, true),
        view.getUint32(at + 20, true),
        view.getUint32(at + 24, true),
      ];
      const [nameLength, extra, comment] = [
        view.getUint16(at + 28, true),
        view.getUint16(at + 30, true),
        view.getUint16(at + 32, true),
      ];
      const local = view.getUint32(at + 42, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      entries.push({ name, method, packed: bytes.subarray(start, start + packedSize), size });
      at += 46 + nameLength + extra + comment;
    }
  } catch {
    throw damaged(file, "mục lục của tệp nén bị hỏng");
  }
  return entries;
}

/** Unpacks an entry piece by piece. */
async function* inflate({ method, packed }: Entry): AsyncGenerator<Uint8Array> {
  if (method === 0) {
    yield packed;
    return;
  }
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function failure(code: string, message: string, file: string, sheet?: string): ParError {
  return new ParError(code, message, [
    { severity: "error", code, message, file, ...(sheet === undefined ? {} : { sheet }) },
  ]);
}

const bomb = (file: string) =>
  failure(
    "zip-bomb",
    `Tệp nén này bung ra hơn ${LARGEST_UNPACKED / 1_000_000} MB nên không đọc. Tách sổ thành các tệp nhỏ hơn, hoặc lưu dạng CSV.`,
    file,
  );
const entities = (file: string, part: string) =>
  failure(
    "xml-entities",
    `Phần "${part}" của sổ có khai báo DOCTYPE hoặc ENTITY, Excel không bao giờ ghi như vậy; không đọc để giữ an toàn. Lưu lại sổ bằng Excel.`,
    file,
  );
const damaged = (file: string, reason: string) =>
  failure(
    "workbook-invalid",
    `Sổ tính bị hỏng hoặc bị cắt (${reason}). Mở bằng Excel hoặc LibreOffice và lưu lại.`,
    file,
  );
const tooLarge = (file: string, sheet: string, rows: number) =>
  failure(
    "table-too-large",
    `Trang có ${rows.toLocaleString("vi-VN")} dòng, nhiều hơn ${LARGEST_SHEET.toLocaleString("vi-VN")} dòng đọc được từ sổ tính. Xóa các dòng trống ở cuối, hoặc lưu dạng CSV.`,
    file,
    sheet,
  );

/** What hucre throws, in our words. */
function wrapped(error: unknown, file: string): ParError {
  if (error instanceof ParError) return error;
  const { name, message } = error as Error;
  if (name === "EncryptedFileError") return encrypted(file);
  if (/over the \d+ limit/.test(message))
    return failure(
      "table-too-large",
      "Trang tính trải quá rộng (hơn 20 triệu ô). Xóa các ô thừa ở xa bảng điểm rồi lưu lại.",
      file,
    );
  return damaged(file, message);
}

/** The error for a workbook that asks for a password. */
export function encrypted(file: string): ParError {
  return failure(
    "file-encrypted",
    "Sổ tính có mật khẩu nên không đọc được. Mở bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi lưu lại.",
    file,
  );
}
