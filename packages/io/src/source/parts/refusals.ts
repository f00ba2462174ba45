import { fileError } from "./file-error.js";

/** Bytes that a workbook may hold unpacked: fifty times what a province's scores take. */
export const LARGEST_UNPACKED = 300_000_000;
/** Rows of a sheet that are read; a sheet of scores has thousands. */
export const LARGEST_SHEET = 300_000;

export const bomb = (file: string) =>
  fileError(
    "zip-bomb",
    `Tệp nén này bung ra hơn ${LARGEST_UNPACKED / 1_000_000} MB nên không đọc. Tách sổ thành các tệp nhỏ hơn, hoặc lưu dạng CSV.`,
    file,
  );
export const entities = (file: string, part: string) =>
  fileError(
    "xml-entities",
    `Phần "${part}" của sổ có khai báo DOCTYPE hoặc ENTITY, Excel không bao giờ ghi như vậy; không đọc để giữ an toàn. Lưu lại sổ bằng Excel.`,
    file,
  );
export const damaged = (file: string, reason: string) =>
  fileError(
    "workbook-invalid",
    `Sổ tính bị hỏng hoặc bị cắt (${reason}). Mở bằng Excel hoặc LibreOffice và lưu lại.`,
    file,
  );
export const tooLarge = (file: string, sheet: string, rows: number) =>
  fileError(
    "table-too-large",
    `Trang có ${rows.toLocaleString("vi-VN")} dòng, nhiều hơn ${LARGEST_SHEET.toLocaleString("vi-VN")} dòng đọc được từ sổ tính. Xóa các dòng trống ở cuối, hoặc lưu dạng CSV.`,
    file,
    sheet,
  );

/** The error for an archive of parts that are no workbook. */
export const noWorkbook = (file: string) =>
  fileError(
    "file-unreadable",
    "Không đọc được: tệp nén không chứa sổ tính hay văn bản có bảng (có thể là PowerPoint, hay tệp .zip thường). Cần Excel, ODS, Word, CSV, JSON hoặc Parquet.",
    file,
  );

/** The error for a page of Excel whose sheets are files in a folder beside it. */
export const framesOnly = (file: string) =>
  fileError(
    "file-unreadable",
    "Trang web do Excel lưu chỉ giữ khung, còn các trang tính nằm trong thư mục đi kèm. Mở bằng Excel và lưu lại dạng .xlsx.",
    file,
  );

/** The error for a sheet whose cells lie too far apart. */
export const tooWide = (file: string) =>
  fileError(
    "table-too-large",
    "Trang tính trải quá rộng (hơn 20 triệu ô). Xóa các ô thừa ở xa bảng điểm rồi lưu lại.",
    file,
  );

/** The error for a workbook that asks for a password. */
export function encrypted(file: string): ReturnType<typeof fileError> {
  return fileError(
    "file-encrypted",
    "Sổ tính có mật khẩu nên không đọc được. Mở bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi lưu lại.",
    file,
  );
}
