/** What par says of itself, of files and of what it was called with. */
export const console = {
  "PAR INDEX: kiểm tra, tính điểm, so sánh và công bố chỉ số cải cách hành chính":
    "PAR INDEX: check, score, compare and publish the public administration reform index",
  "hiện phiên bản": "show the version",
  "hiện hướng dẫn": "show help",
  "help [lệnh]": "help [command]",
  "hiện hướng dẫn của một lệnh": "show the help of a command",
  "kiểm tra một sổ tính": "check a workbook",
  "xếp hạng một năm": "rank one year",
  "\nMã thoát: 0 tốt, 1 dữ liệu có lỗi, 2 gọi lệnh sai. Hướng dẫn từng lệnh: par <lệnh> --help":
    "\nExit codes: 0 good, 1 the data have errors, 2 called wrongly. Help on a command: par <command> --help",
  "{0}\nHướng dẫn: par --help": "{0}\nHelp: par --help",
  "--lang <ngôn ngữ>": "--lang <language>",
  "ngôn ngữ của par, và của báo cáo in (mặc định: biến PAR_LANG, hoặc vi)":
    "language of par, and of printed reports (default: the variable PAR_LANG, or vi)",

  "Cách dùng:": "Usage:",
  "Đối số:": "Arguments:",
  "Tùy chọn:": "Options:",
  "Lệnh:": "Commands:",
  "[tùy chọn]": "[options]",
  "<lệnh>": "<command>",
  "chọn: {0}": "choices: {0}",
  "mặc định: {0}": "default: {0}",
  "{0} (chọn: {1})": "{0} (choices: {1})",
  "\nVí dụ:\n{0}": "\nExamples:\n{0}",
  'Không có lệnh "{0}".{1}': 'There is no command "{0}".{1}',
  'Không có tùy chọn "{0}".{1}': 'There is no option "{0}".{1}',
  " Có phải ý bạn là {0}?": " Did you mean {0}?",
  "Thiếu đối số <{0}>.": "The argument <{0}> is missing.",
  'Tùy chọn "{0}" cần một giá trị.': 'The option "{0}" needs a value.',
  'Thiếu tùy chọn "{0}".': 'The option "{0}" is missing.',
  "Thừa đối số: {0}.": "Too many arguments: {0}.",
  'Không dùng "{0}" cùng với "{1}".': '"{0}" cannot be used together with "{1}".',
  "Chọn một trong: {0}.": "Choose one of {0}.",
  'Giá trị "{0}" của {1} không hợp lệ. {2}': 'The value "{0}" of {1} is not valid. {2}',

  "(đầu vào chuẩn)": "(standard input)",
  "[TỆP...]": "[FILE...]",
  "tệp điểm (.xlsx, .xls, .ods, .docx, .csv, .json, .parquet), hoặc {0} để đọc đầu vào chuẩn":
    "files of scores (.xlsx, .xls, .ods, .docx, .csv, .json, .parquet), or {0} for standard input",
  "--agency <đơn vị>": "--agency <agency>",
  "chỉ đơn vị này; tệp không ghi đơn vị thì là của đơn vị này":
    "only this agency; files that name no agency are this one's",
  "--year <năm>": "--year <year>",
  "chỉ năm này; tệp không ghi năm thì là của năm này": "only this year; files that name no year are of this one",
  "--stage <giai đoạn>": "--stage <stage>",
  "self (tự chấm) hoặc appraised (thẩm định)": "self (self-assessed) or appraised",
  "Năm gồm bốn chữ số, ví dụ 2024.": "A year has four digits, such as 2024.",
  "[năm]": "[year]",
  "<năm>": "<year>",
  "năm đánh giá": "year that is rated",
  "năm đánh giá; không ghi thì lấy năm mới nhất có điểm": "year that is rated; the newest with scores if left out",
  "<đơn vị>": "<agency>",
  "[đơn vị]": "[agency]",
  "mã hoặc tên, không cần dấu": "id or name; accents do not matter",
  "Ghi một số không âm, ví dụ 87,5.": "Give a number that is not negative, such as 87.5.",
  "Ghi một số nguyên từ 1 trở lên.": "Give a whole number, 1 or more.",
  "Ghi một số nguyên từ 0 trở lên.": "Give a whole number, 0 or more.",
  "Chỉ đọc đầu vào chuẩn (-) một lần.": "Standard input (-) can be read only once.",
  'Không có tệp "{0}".': 'There is no file "{0}".',
  '"{0}" là thư mục; ghi tên từng tệp, ví dụ {1}/*.xlsx.': '"{0}" is a folder; name its files, such as {1}/*.xlsx.',
  'Không đọc được "{0}": {1}': '"{0}" cannot be read: {1}',
  "Đang đọc {0} tệp": "Reading {0} {0:file|files}",
  "Chưa có điểm{0} của {1}.": "There are no{0} scores of {1}.",
  "Đang có: {0}.": "There are: {0}.",
  "Chưa có điểm của đơn vị này.": "There are no scores of this agency.",
  "{0} không có điểm {1} năm {2}. {3}": "{0} has no {1} scores in {2}. {3}",
  '"{0}" có thể là nhiều đơn vị: {1}. Ghi mã của đơn vị.': '"{0}" may be several agencies: {1}. Give the agency\'s id.',
  " Danh mục đơn vị ở agencies/*.csv của thư mục dữ liệu.":
    " The registry of agencies is agencies/*.csv in the data folder.",
  'Không có đơn vị "{0}".{1}': 'There is no agency "{0}".{1}',
  "Bảng phân công {0} là của bộ tiêu chí {1}; năm {2} chấm theo {3}.":
    "The assignment {0} is of criteria tree {1}; {2} is scored on {3}.",
  'Bộ dữ liệu {0} không có bảng phân công cơ quan chủ trì. Thêm "assignment" vào dataset.json.':
    'The data set {0} has no assignment of lead agencies. Add "assignment" to dataset.json.',
  "Bảng phân công {0} là của bộ tiêu chí {1}; năm sau chấm theo {2}.":
    "The assignment {0} is of criteria tree {1}; the later year is scored on {2}.",
  "--data <thư mục>": "--data <folder>",
  "thư mục dữ liệu (mặc định: biến PAR_DATA, hoặc thư mục gần nhất có settings.json)":
    "data folder (default: the variable PAR_DATA, or the nearest folder with settings.json)",
  "--dataset <tên>": "--dataset <name>",
  "bộ dữ liệu trong thư mục (mặc định: theo settings.json)": "data set in the folder (default: as in settings.json)",
  "{0} không phải thư mục dữ liệu (cần có settings.json và trees/). Tạo mới bằng: par init {1}":
    "{0} is no data folder (it needs settings.json and trees/). Make one with: par init {1}",
  "Không thấy thư mục dữ liệu. Chỉ ra bằng --data, hoặc tạo mới bằng: par init data":
    "There is no data folder. Name one with --data, or make one with: par init data",
  "Đang đọc dữ liệu": "Reading data",
  "Số liệu mô phỏng ({0}), không phải kết quả thật.": "Simulated data ({0}), no real results.",

  "in JSON thay cho bảng": "print JSON instead of a table",
  "in CSV thay cho bảng": "print CSV instead of a table",
  "Chọn một trong --json và --csv.": "Choose one of --json and --csv.",
  "Không đoán được dạng tệp từ tên {0}. Đuôi tệp là một trong {1}.":
    "The name {0} does not tell its format. Files end with one of {1}.",
  "-o, --output <tệp>": "-o, --output <file>",
  "Đang ghi {0}": "Writing {0}",
  "Đã ghi {0}.": "Wrote {0}.",
  "Đã ghi {0}: {1} dòng.": "Wrote {0}: {1} {1:row|rows}.",
  "Đã ghi {0}: {1}.": "Wrote {0}: {1}.",
  "Không ghi được {0}: {1}.": "{0} cannot be written: {1}.",
  "không có quyền ghi vào thư mục đó": "the folder must not be written to",
  "tệp đang mở trong chương trình khác": "the file is open in another program",
  "trên đường dẫn có một tệp chứ không phải thư mục": "a part of the path is a file and no folder",
  "đó là một thư mục": "it is a folder",
  "không tạo được tệp trong thư mục đó": "no file can be made in that folder",
  "ổ đĩa đầy": "the disk is full",
  "không được phép, hoặc tệp đang mở trong chương trình khác":
    "it is not allowed, or the file is open in another program",
  "ổ đĩa chỉ đọc": "the disk is read-only",
  "Đang tính": "Computing",
  "Đang tính điểm": "Scoring",

  "Không dùng được thư mục tạm {0}: {1}": "The folder for temporary data, {0}, cannot be used: {1}",
  "--engine duckdb cần gói @duckdb/node-api. Cài bằng: npm install @duckdb/node-api ({0})":
    "--engine duckdb needs the package @duckdb/node-api. Install it with: npm install @duckdb/node-api ({0})",
  "DuckDB không đủ bộ nhớ hoặc chỗ tạm trên đĩa: thêm --memory hoặc đổi --spill. {0}":
    "DuckDB has too little memory or room on the disk: raise --memory, or change --spill. {0}",
  "{0}, dòng {1}": "{0}, row {1}",
  "{0}: tệp không phải Unicode. Lưu lại dạng CSV UTF-8, hoặc tính không có --engine.":
    "{0}: the file is not Unicode. Save it as CSV in UTF-8, or score it without --engine.",
  "{0}: không phải là tệp Parquet, hoặc tệp bị hỏng.": "{0}: this is no Parquet file, or it is damaged.",
  "{0}: không đọc được. {1}": "{0}: it cannot be read. {1}",
  "Đang đọc {0}": "Reading {0}",
  "Đang tìm dòng lặp": "Looking for repeated rows",
  "Đang đối chiếu điểm các cấp": "Comparing the points of all levels",
  '"{0}" không phải là tệp.': '"{0}" is no file.',
  '--engine duckdb chỉ đọc .parquet và .csv; "{0}" thì tính không có --engine.':
    '--engine duckdb reads only .parquet and .csv; score "{0}" without --engine.',
  "{0} thiếu cột {1}. --engine duckdb đọc bảng dài với các cột agency, year, code, stage, points, applicable; bảng dạng khác thì tính không có --engine.":
    "{0} has no column {1}. --engine duckdb reads long tables with the columns agency, year, code, stage, points, applicable; score tables of another shape without --engine.",
  "Không có điểm {0} nào như vậy; các năm có điểm: {1}.": "There are no such {0} scores; years with scores: {1}.",
  "Chỉ có điểm {0}: thêm --stage {1}.": "There are only {0} scores: add --stage {1}.",
  "Chưa có điểm nào. Kiểm tra dữ liệu bằng: par check": "There are no scores. Check the data with: par check",
  "Các bộ tiêu chí chấm cùng một năm: thêm --agencies, bảng có các cột id, kind, position.":
    "The criteria trees score the same year: add --agencies, a table with the columns id, kind, position.",
  "Bộ tiêu chí có nút tổng hợp bằng trung bình nhân, SQL không tính được; dùng par score không có --engine.":
    "The criteria tree takes geometric means, which SQL does not compute; use par score without --engine.",
  "Bộ tiêu chí có quy tắc tính điểm từ giá trị, SQL không tính được. Nếu bảng đã ghi đủ điểm thì thêm --points-only.":
    "The criteria tree has rules that make points of values, which SQL does not run. If the table has all points already, add --points-only.",
  "--engine duckdb cần tên tệp, ví dụ: par score --engine duckdb diem.parquet":
    "--engine duckdb needs the name of a file, such as: par score --engine duckdb scores.parquet",
  "{0} dòng trên {1} không được tính [{2}].": "{0} of {1} rows are not scored [{2}].",
  "Đang tính điểm năm {0}": "Scoring {0}",
  "--engine duckdb ghi ra .parquet, .csv hoặc .json.": "--engine duckdb writes .parquet, .csv or .json.",
} as const;
