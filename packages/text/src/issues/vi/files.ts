import type { FileContent, FileFigures } from "@par-index/core/issues";
import { formats } from "../../format.js";
import type { Words } from "../../words.js";
import { exact, some } from "./common.js";
import { numbers } from "./numbers.js";
import { placeInTable } from "./place.js";

const { count } = formats("vi");

const CONTENTS: Readonly<Record<FileContent, string>> = {
  xlsx: "sổ tính Excel (.xlsx)",
  xlsb: "sổ tính Excel nhị phân (.xlsb)",
  xls: "sổ tính Excel 97–2003 (.xls)",
  xml: "sổ tính Excel 2003 dạng XML (.xml)",
  "flat-ods": "sổ tính OpenDocument dạng XML (.fods)",
  docx: "văn bản Word (.docx)",
  doc: "văn bản Word hay bản trình chiếu 97–2003 (lưu lại dạng .docx hoặc .xlsx)",
  ods: "sổ tính OpenDocument (.ods)",
  parquet: "tệp Parquet",
  json: "JSON",
  text: "văn bản (.csv)",
  html: "trang HTML hay XML",
  zip: "tệp nén không chứa sổ tính (có thể là PowerPoint)",
  pdf: "tệp PDF",
  binary: "dữ liệu nhị phân",
  empty: "tệp trống",
};

const UNREADABLE = {
  frames:
    "Trang web do Excel lưu chỉ giữ khung, còn các trang tính nằm trong thư mục đi kèm. Mở bằng Excel và lưu lại dạng .xlsx.",
  "no-text":
    "Tệp không phải là văn bản đọc được (UTF-8, UTF-16 hay Windows-1258). Mở lại bằng Excel và lưu dạng .xlsx.",
  "no-utf8": "Không đọc được tệp dưới dạng UTF-8. Lưu lại tệp dạng UTF-8.",
} as const;

const DAMAGES = {
  "directory-missing": "không thấy mục lục của tệp nén",
  "directory-damaged": "mục lục của tệp nén bị hỏng",
  "merges-overlap": "các ô gộp chồng lên nhau",
  "no-sheets": "sổ không có trang tính nào",
  "no-table": "trang không có bảng nào",
  "records-damaged": "dữ liệu bên trong bị hỏng",
} as const;

const PART_FAULTS = { missing: "bị thiếu", unreadable: "không đọc được", checksum: "sai mã kiểm tra" } as const;

const runs = (parts: readonly (readonly [number | string, number | string])[]) =>
  some(
    parts.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)),
    20,
  );

export const files: Words<FileFigures> = {
  ...numbers,
  "file-missing": () => "Không tìm thấy tệp.",
  "file-empty": () => "Tệp không có dữ liệu.",
  "file-encrypted": () =>
    "Sổ tính có mật khẩu nên không đọc được. Mở bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi lưu lại.",
  "file-too-large": ({ megabytes, most }) =>
    `Tệp lớn ${count(megabytes)} MB, nhiều hơn ${count(most)} MB đọc được ở dạng này. Tách nhỏ, hoặc lưu dạng CSV.`,
  "file-unreadable": (figures) => {
    if (figures.why === "system") return `Không đọc được tệp (${figures.said}).`;
    if (figures.why !== "content") return UNREADABLE[figures.why];
    return `Không đọc được: tệp là ${CONTENTS[figures.content]}. Cần Excel, ODS, Word, HTML, CSV, JSON hoặc Parquet.`;
  },
  "extension-mismatch": ({ ending, content, readable }) =>
    `Tên tệp là .${ending} nhưng bên trong là ${CONTENTS[content]}. ${
      readable ? "Đổi đuôi tệp cho đúng" : "Mở bằng đúng chương trình và lưu lại dạng .xlsx"
    }.`,
  "text-not-unicode": () =>
    "Tệp không phải Unicode; đã đọc theo bảng mã Windows-1258. Nếu chữ bị sai, lưu lại tệp dạng UTF-8.",
  "encoding-legacy": ({ encoding, cells }) =>
    `Chữ trong tệp theo bảng mã ${encoding === "vni" ? "VNI" : "TCVN3 (.VnTime)"}; đã đổi ${count(cells)} ô sang Unicode. Nếu chữ bị sai, đổi phông và lưu lại tệp.`,
  "json-invalid": (figures) =>
    "line" in figures
      ? `Tệp không phải là JSON đúng: sai từ dòng ${figures.line}. Tạo lại tệp từ chương trình đã xuất ra nó.`
      : `Tệp không phải là JSON đúng: ${figures.said}`,
  "json-not-records": () => 'JSON phải là một danh sách các bản ghi, ví dụ [{"agency": "…", "year": 2024, …}].',
  "parquet-invalid": ({ said }) => `Không đọc được tệp Parquet: tệp hỏng hoặc bị cắt (${said}).`,
  "workbook-invalid": ({ damage }) =>
    `Sổ tính bị hỏng hoặc bị cắt (${
      typeof damage === "string" ? DAMAGES[damage] : `phần "${damage.part}" ${PART_FAULTS[damage.fault]}`
    }). Mở bằng Excel hoặc LibreOffice và lưu lại.`,
  "xml-entities": ({ part }) =>
    `Phần "${part}" của sổ có khai báo DOCTYPE hoặc ENTITY, Excel không bao giờ ghi như vậy; không đọc để giữ an toàn. Lưu lại sổ bằng Excel.`,
  "zip-bomb": ({ megabytes }) =>
    `Tệp nén này bung ra hơn ${count(megabytes)} MB nên không đọc. Tách sổ thành các tệp nhỏ hơn, hoặc lưu dạng CSV.`,
  "table-too-large": (figures) =>
    "rows" in figures
      ? `Trang có ${count(figures.rows)} dòng, nhiều hơn ${count(figures.most)} dòng đọc được từ sổ tính. Xóa các dòng trống ở cuối, hoặc lưu dạng CSV.`
      : `Bảng có hơn ${count(figures.millionCells)} triệu ô, không phải bảng điểm. Xóa các ô thừa ở xa bảng điểm, tách nhỏ, hoặc lưu dạng CSV.`,
  "csv-empty": () => "Tệp không có dòng nào; dòng đầu phải là tên các cột.",
  "csv-header": (figures) =>
    "unnamed" in figures ? `Cột thứ ${figures.unnamed} không có tên.` : `Cột "${figures.repeated}" xuất hiện hai lần.`,
  "csv-columns": ({ cells, columns }) => `Dòng có ${cells} ô, tiêu đề có ${columns} cột.`,
  "csv-quoting": () =>
    "Có dấu ngoặc kép không đóng, từ đây không tách được các ô. Đóng dấu ngoặc, hoặc viết dấu ngoặc trong ô thành hai dấu ngoặc liền nhau.",
  "csv-row-too-long": ({ millionLetters }) =>
    `Có một dòng dài hơn ${count(millionLetters)} triệu ký tự, không phải bảng điểm. Kiểm tra lại tệp.`,
  "sheet-hidden": () => "Trang ẩn nên không đọc. Bỏ ẩn nếu trang này có điểm.",
  "rows-hidden": ({ rows }) => `Dòng ${runs(rows)} bị ẩn hoặc bị lọc, vẫn được đọc.`,
  "columns-hidden": ({ columns }) => `Cột ${runs(columns)} bị ẩn, vẫn được đọc.`,
  "table-unrecognised": ({ hasOthers }) =>
    `Không thấy bảng điểm${hasOthers ? ", nên không đọc" : ""}: cần một dòng tiêu đề có cột mã tiêu chí (Mã, STT) hoặc đơn vị, và cột điểm (Tự chấm, Thẩm định, Điểm).`,

  "cell-error": ({ error }) => `Ô có lỗi ${error}; sửa công thức, hoặc ghi giá trị.`,
  "cell-nested": ({ key }) => `Giá trị của "${key}" là một danh sách hay đối tượng; cần một số, chữ hoặc để trống.`,
  "formula-without-value": () =>
    "Công thức chưa có kết quả lưu trong tệp nên đọc là trống. Mở tệp bằng Excel, để Excel tính rồi lưu lại.",
  "formula-stale": ({ formula, stored, gives }) =>
    `Công thức "${formula}" cho ${exact(gives)} nhưng tệp lưu ${exact(stored)}, và đọc theo tệp. Mở bằng Excel, tính lại (F9) rồi lưu.`,
  "column-unread": ({ heading, cells }) =>
    `Cột "${heading}" (${count(cells)} ô) không được đọc. Nếu đó là điểm, đặt tiêu đề là Tự chấm, Thẩm định, Điểm, hoặc tên đơn vị.`,
  "column-headless": ({ column, cells }) =>
    `Cột ${column} không có tiêu đề nên ${count(cells)} ô ở đó không được đọc. Nếu đó là điểm, ghi tiêu đề.`,
  "bonus-unread": ({ written, of }) =>
    `${of === "row" ? "Dòng" : "Cột"} "${written}" không được đọc: bộ tiêu chí không có điểm cộng, điểm trừ ngoài các tiêu chí. Cộng hoặc trừ vào điểm của tiêu chí, nếu quy định như vậy.`,
  "row-too-long": () =>
    "Dòng có nhiều ô hơn tiêu đề nên không đọc: có thể số thập phân ghi bằng dấu phẩy mà các ô cũng cách nhau bằng dấu phẩy. Lưu lại với dấu chấm phẩy giữa các ô, hoặc dạng .xlsx.",
  "summary-differs": ({ written, stated, given }) =>
    `Dòng "${written}" ghi ${exact(stated)}, tính từ các đơn vị trong bảng là ${exact(given)}. Kiểm tra điểm các đơn vị, hoặc bảng có thiếu đơn vị không.`,
  "criterion-missing": ({ heading }) =>
    `Cột "${heading}" chưa rõ là điểm của tiêu chí nào. Đặt mã tiêu chí làm tiêu đề cột.`,
  "year-missing": () =>
    'Chưa rõ điểm của năm nào: ghi "Năm" và năm ở phía trên bảng, thêm cột Năm, hoặc chọn năm khi đọc tệp.',
  "stage-missing": () =>
    "Chưa rõ điểm là tự chấm hay thẩm định: ghi rõ ở tiêu đề cột (Tự chấm, Thẩm định), thêm cột Giai đoạn, hoặc chọn giai đoạn khi đọc tệp.",
  "agency-ambiguous": ({ written, agencies }) =>
    `"${written}" có thể là ${agencies.map(({ id, name }) => `${name} (${id})`).join(" hoặc ")}. Ghi mã đơn vị (id).`,
  "code-ambiguous": ({ written, codes }) =>
    `"${written}" có thể là mã ${codes.join(" hoặc ")} (Excel đã đổi mã thành số hoặc ngày). Ghi mã dưới dạng chữ.`,
  "name-differs": ({ code, name, written }) =>
    `${code} trong bộ tiêu chí là "${name.vi}", còn tệp ghi "${written}". Kiểm tra mã, hoặc bộ tiêu chí có đúng phiên bản không.`,
  "maximum-differs": ({ code, written, tree, max, illustrative }) =>
    `Điểm tối đa của ${code} ghi ${exact(written)}, trong bộ tiêu chí ${tree} là ${exact(max)}${illustrative ? " (minh họa)" : ""}. Sửa một trong hai.`,
  "points-from-value": () =>
    "Dòng chỉ có giá trị (value). --engine duckdb không tính điểm từ giá trị; ghi điểm ở cột points.",
  "points-merged": ({ written, rows, columns }) =>
    columns > 1
      ? `Ô gộp ${columns} cột điểm: chưa rõ "${written}" là điểm của cột nào. Bỏ gộp ô và ghi điểm vào từng cột.`
      : `Ô gộp ${rows} dòng: chưa rõ "${written}" là điểm của tiêu chí nào. Bỏ gộp ô và ghi điểm cho từng tiêu chí.`,
  "score-contradicts": ({ code, before }) => `Điểm ${code} khác ${placeInTable(before)}.`,
  "more-alike": ({ code, count: more }) => `Còn ${count(more)} ô nữa như vậy (${code}), không liệt kê hết.`,
};
