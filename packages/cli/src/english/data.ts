/** What the commands say that make and check data: init, template, check, maxima, site, sql, completion. */
export const data = {
  "Kiểm tra tệp điểm, hoặc cả thư mục dữ liệu: mọi lỗi một lần, kèm ô và cách sửa":
    "Check files of scores, or the whole data folder: all errors at once, with their cells and what to do",
  "kiểm tra thư mục dữ liệu": "check the data folder",
  "một sổ tính": "a workbook",
  "tệp không ghi đơn vị, năm, giai đoạn": "a file that names no agency, year or stage",
  "đầu vào chuẩn, kết quả cho chương trình khác": "standard input, the result for another program",
  "; {0} cảnh báo": "; {0} {0:warning|warnings}",
  "Thư mục dữ liệu dùng được: {0} điểm, {1} bộ tiêu chí, {2} đơn vị{3}.":
    "The data folder can be used: {0} {0:score|scores}, {1} {1:criteria tree|criteria trees}, {2} {2:agency|agencies}{3}.",
  "{0} tệp, {1} bảng: {2} điểm đọc được": "{0} {0:file|files}, {1} {1:table|tables}: {2} {2:score|scores} read",
  "{0} ô trống": "{0} blank {0:cell|cells}",
  "{0} lỗi": "{0} {0:error|errors}",
  "không có lỗi": "no errors",
  "{0} cảnh báo": "{0} {0:warning|warnings}",
  "{0}: {1}, {2} điểm, {3} ô bị từ chối": "{0}: {1}, {2} {2:score|scores}, {3} {3:cell|cells} refused",
  "mỗi dòng một điểm": "a score per row",
  "mỗi dòng một tiêu chí": "a criterion per row",
  "mỗi dòng một đơn vị": "an agency per row",
  "    … và {0} chỗ nữa [{1}], xem đủ bằng --json": "    … and {0} more [{1}], all of them with --json",
  "Đã hiểu là ({0})": "Read as ({0})",

  "In đoạn mã để shell tự hoàn thành lệnh par (bash, zsh, fish, powershell)":
    "Print the code by which a shell completes par (bash, zsh, fish, powershell)",
  "loại shell": "kind of shell",
  "để dùng, thêm vào ~/.bashrc: source <(par completion bash)":
    "to use it, add to ~/.bashrc: source <(par completion bash)",

  "Tạo thư mục dữ liệu của bạn: bộ tiêu chí, danh mục đơn vị, cài đặt và sổ tính để chấm điểm":
    "Make your data folder: criteria tree, registry of agencies, settings and a workbook to score in",
  "[thư mục]": "[folder]",
  "thư mục mới": "new folder",
  "đơn vị được chấm, mã hoặc tên (không có: mọi đơn vị mà bộ tiêu chí chấm)":
    "agency that is scored, by id or name (without: all that the criteria tree scores)",
  "năm đánh giá đầu tiên": "first year that is rated",
  "--tree <mã>": "--tree <id>",
  "bộ tiêu chí (mặc định: bộ chấm đơn vị và năm đó)":
    "criteria tree (default: the one that scores this agency and year)",
  "--assignment <mã>": "--assignment <id>",
  "bảng phân công cơ quan chủ trì (mặc định: bảng của chính đơn vị, nếu có)":
    "assignment of lead agencies (default: the agency's own, if it has one)",
  "--id <mã>": "--id <id>",
  "mã bộ dữ liệu: chữ thường không dấu, số, gạch nối": "id of the data set: lower-case letters, digits, hyphens",
  "--name <tên>": "--name <name>",
  "tên bộ dữ liệu, hiện trên trang": "name of the data set, shown on the site",
  "thư mục tập huấn: 63 đơn vị không có thật với điểm mô phỏng, một sổ tính đã điền, kịch bản và bài toán để thử":
    "training folder: 63 invented agencies with simulated scores, a filled workbook, a scenario and a planning problem to try",
  "không hỏi; dùng giá trị mặc định cho phần không nêu": "ask nothing; use defaults for what is not given",
  "một tỉnh, không hỏi": "one province, without questions",
  "dữ liệu mô phỏng để tập dùng": "simulated data to practise with",
  "mọi tỉnh, thành phố": "all provinces and cities",
  "{0} đã có tệp bên trong; par init không ghi đè. Chọn tên thư mục khác.":
    "{0} has files in it; par init overwrites nothing. Choose another folder.",
  "--demo không đi cùng tùy chọn khác: dữ liệu đã có sẵn.":
    "--demo goes with no other option: its data are ready-made.",
  "Đã tạo {0}: {1} ({2}).": "Made {0}: {1} ({2}).",
  "Ba bước tiếp theo:": "Three next steps:",
  "  1. Điền điểm vào {0}, lưu lại, rồi kiểm tra:  par check --data {1}":
    "  1. Fill in {0}, save it, and check it:  par check --data {1}",
  "  2. Xem phiếu điểm:                par card {0} {1} --data {2}":
    "  2. See the agency's card:         par card {0} {1} --data {2}",
  "  2. Xem bảng xếp hạng:             par rank --year {0} --data {1}":
    "  2. See the ranking:               par rank --year {0} --data {1}",
  "  3. Xem trang web trên máy này:    par site preview --data {0}":
    "  3. See the site on this machine:  par site preview --data {0}",
  "Đã tạo {0}: {1}. Đơn vị và điểm đều không có thật.": "Made {0}: {1}. Its agencies and scores are invented.",
  "Thử ngay:": "To try:",
  "  1. Mở {0}, sửa vài ô, lưu lại, rồi:  par check {1} --data {2}":
    "  1. Open {0}, change some cells, save it, then:  par check {1} --data {2}",
  "  2. Xem phiếu điểm:                    par card {0} {1} --data {2}":
    "  2. See an agency's card:              par card {0} {1} --data {2}",
  "  3. Tính thử một kịch bản:             par simulate {0} --data {1}":
    "  3. Try a scenario:                    par simulate {0} --data {1}",
  "  4. Xem trang web trên máy này:        par site preview --data {0}":
    "  4. See the site on this machine:      par site preview --data {0}",
  "Tạo thư mục dữ liệu PAR INDEX (Ctrl+C để thôi)": "Make a PAR INDEX data folder (Ctrl+C to stop)",
  "Chấm điểm cho đơn vị nào? (mã hoặc tên, không cần dấu; bỏ trống: nhiều đơn vị)":
    "Which agency is scored? (id or name, accents do not matter; empty: several)",
  "Năm đánh giá?": "Year that is rated?",
  "Bộ tiêu chí?": "Criteria tree?",
  "Tên bộ dữ liệu? (bỏ trống: đặt theo đơn vị và năm)": "Name of the data set? (empty: by agency and year)",
  "Chưa tạo gì.": "Nothing was made.",
  "Thiếu năm đánh giá: --year 2024.": "The year is missing: --year 2024.",
  'Không có bộ tiêu chí "{0}". Có: {1}.': 'There is no criteria tree "{0}". There are: {1}.',
  "Bảng phân công {0} là của bộ tiêu chí {1}, không phải {2}.":
    "The assignment {0} is of criteria tree {1}, not of {2}.",
  'Không có bảng phân công "{0}". Có: {1}.': 'There is no assignment "{0}". There are: {1}.',
  'Mã "{0}" chỉ được gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ dak-lak-2024.':
    'The id "{0}" may hold only lower-case letters without marks, digits and hyphens, such as dak-lak-2024.',
  'Mã "{0}" là tên thư mục có sẵn; chọn mã khác.': 'The id "{0}" is the name of a folder there is; choose another.',

  "Lấy điểm tối đa của từng tiêu chí từ sổ tính vào bộ tiêu chí trong thư mục dữ liệu":
    "Take the maximum of each criterion from a workbook into the data folder's criteria tree",
  "<TỆP>": "<FILE>",
  "sổ tính có cột điểm tối đa": "workbook with a column of maxima",
  "--source <văn bản>": "--source <document>",
  "văn bản ban hành các điểm tối đa này, cùng --url: các điểm là chính thức":
    "document that sets these maxima, with --url: they are then official",
  "--url <địa chỉ>": "--url <address>",
  "nơi đọc được văn bản đó": "where the document can be read",
  "chỉ cho biết sẽ đổi gì, không ghi": "only tell what would change, write nothing",
  "xem trước": "see beforehand",
  "ghi vào bộ tiêu chí, dẫn nguồn": "write them into the tree, with their source",
  "--source và --url đi cùng nhau.": "--source and --url go together.",
  "Không thấy cột điểm tối đa trong {0}.": "There is no column of maxima in {0}.",
  "Tệp không ghi điểm tối đa của {0} tiêu chí, giữ nguyên: {1}.":
    "The file has no maximum for {0} {0:criterion, which stays|criteria, which stay}: {1}.",
  "{0} tiêu chí có điểm tối đa chính thức mà tệp ghi khác: {1}. Nêu văn bản bằng --source và --url để đổi.":
    "{0} {0:criterion has an official maximum|criteria have official maxima} that the file states differently: {1}. Name the document by --source and --url to change {0:it|them}.",
  "{0} điểm tối đa đổi, {1} như cũ": "{0} {0:maximum|maxima} changed, {1} as before",
  "{0}; chưa ghi gì (--dry-run).": "{0}; nothing was written (--dry-run).",

  "Trang web trên thư mục dữ liệu của bạn": "The site on your data folder",
  "Dựng trang tĩnh vào một thư mục, để đưa lên máy chủ hoặc mở ngay":
    "Build the static site into a folder, for a server or to open at once",
  "-o, --output <thư mục>": "-o, --output <folder>",
  "thư mục sẽ ghi": "folder to write",
  "Đã dựng trang vào {0}. Xem thử: par site preview, hoặc chép cả thư mục lên máy chủ web.":
    "Built the site into {0}. To see it: par site preview, or copy the folder to a web server.",
  "trang của bộ dữ liệu đang dùng": "the site of the data set in use",
  "Xem trang trên máy này; sửa dữ liệu thì trang được dựng lại":
    "See the site on this machine; it is built anew when data change",
  "--port <cổng>": "--port <port>",
  "cổng thử đầu tiên": "first port to try",
  "mở http://127.0.0.1:8080": "open http://127.0.0.1:8080",
  "In báo cáo PDF khổ A4 của một đơn vị trong một năm, hoặc của mọi đơn vị":
    "Print the A4 report of an agency in one year, or of all agencies, as PDF",
  "mã hoặc tên, không cần dấu; bỏ qua khi có --all": "id or name, accents do not matter; left out with --all",
  "năm đánh giá (mặc định: năm mới nhất có điểm thẩm định)":
    "year that is rated (default: the newest with appraised scores)",
  "tệp PDF sẽ ghi; với --all là thư mục": "PDF to write; with --all a folder",
  "mỗi đơn vị có điểm thẩm định một tệp": "a file for each agency with appraised scores",
  "--site <thư mục>": "--site <folder>",
  "dùng trang đã dựng ở đây thay vì dựng lại": "use the site built here instead of building it",
  "ghi bao-cao-dak-lak-2024.pdf": "writes bao-cao-dak-lak-2024.pdf",
  "bản tiếng Anh, tên tệp tự chọn": "in English, under a name of your own",
  "mọi đơn vị, từ trang đã dựng": "all agencies, from a site that is built",
  "Không ghi đơn vị cùng với --all, chỉ ghi năm.": "With --all name no agency, only the year.",
  "Thiếu đơn vị. Ghi mã hoặc tên đơn vị, hoặc --all.": "The agency is missing. Give its id or name, or --all.",
  "{0} không phải thư mục.": "{0} is no folder.",
  "{0} là thư mục; ghi tên tệp PDF.": "{0} is a folder; name a PDF file.",
  "{0} không có trang báo cáo. Dựng trang bằng: par site build -o {1}":
    "{0} has no page of reports. Build the site with: par site build -o {1}",
  "Không in được báo cáo; xem nguyên nhân ở trên.": "The report could not be printed; the cause is above.",
  '"{0}" không phải năm. {1}': '"{0}" is no year. {1}',
  "Không có đơn vị nào có điểm thẩm định năm {0}.": "No agency has appraised scores in {0}.",
  "Cổng là số từ 0 đến 65535.": "A port is a number from 0 to 65535.",
  "Không có mã nguồn của trang cạnh lệnh par: par site chỉ chạy trong kho mã par-index.":
    "The site's sources are not beside par: par site runs only inside the par-index repository.",
  "Bộ dữ liệu {0} chưa có điểm thẩm định nào; trang chỉ công bố điểm thẩm định. Xem điểm tự chấm: par score --stage self":
    "The data set {0} has no appraised scores, and the site publishes no others. To see self-assessed ones: par score --stage self",
  "Không dựng được trang; xem nguyên nhân ở trên.": "The site could not be built; the cause is above.",

  "In câu lệnh SQL tính điểm theo bộ tiêu chí, để chạy trong DuckDB, ClickHouse hoặc PostgreSQL":
    "Print the SQL that scores on the criteria trees, to run in DuckDB, ClickHouse or PostgreSQL",
  "--dialect <hệ>": "--dialect <database>",
  "hệ cơ sở dữ liệu": "kind of database",
  "bảng điểm: agency, year, code, stage, points, applicable":
    "table of scores: agency, year, code, stage, points, applicable",
  "--agencies <bảng>": "--agencies <table>",
  "bảng đơn vị: id, kind, position; cần khi các bộ tiêu chí trùng năm":
    "table of agencies: id, kind, position; needed where criteria trees share years",
  "--by <bảng kết quả>": "--by <table of results>",
  "nodes (mọi cấp của bộ tiêu chí), lead (cơ quan chủ trì)": "nodes (all levels of the tree), lead (lead agencies)",
  "tiêu chí nhiều cơ quan chủ trì: full (tính đủ), equal (chia đều)":
    "criteria with several lead agencies: full (in full for each), equal (shared equally)",
  "--unknown <cách>": "--unknown <way>",
  "điểm chưa biết: partial (chỉ tính phần đã biết), zero (tính 0 điểm)":
    "unknown points: partial (only what is known), zero (as 0)",
  "bảng đã ghi đủ điểm, kể cả của tiêu chí có quy tắc tính từ giá trị":
    "the table has all points, of criteria scored from values too",
  "câu lệnh cho PostgreSQL, điểm ở bảng diem": "for PostgreSQL, with the scores in the table diem",
  "trách nhiệm của từng cơ quan chủ trì, bằng DuckDB": "the responsibility of each lead agency, with DuckDB",

  "Tạo sổ tính Excel để chấm điểm: mỗi lĩnh vực một trang, có sẵn công thức và kiểm tra nhập liệu":
    "Make an Excel workbook to score in: a sheet per field, with formulas and checks of what is entered",
  "đơn vị được chấm (không có: để trống cho người điền)": "agency that is scored (without: left blank to fill in)",
  "điền sẵn điểm đã có trong bộ dữ liệu": "filled with the scores of the data set",
  "tệp .xlsx sẽ ghi": ".xlsx file to write",
  "sổ tính trống": "an empty workbook",
  "có sẵn điểm đang có": "with the scores there are",
  "Sổ tính phải có đuôi .xlsx: {0}.xlsx?": "A workbook ends with .xlsx: {0}.xlsx?",
  "Điền sẵn điểm (--filled) thì cần nói của đơn vị nào: --agency.":
    "To fill scores in (--filled), say whose: --agency.",
  "Đã ghi {0}. Điền xong, kiểm tra bằng: par check {1}":
    "Wrote {0}. Once it is filled in, check it with: par check {1}",
  "Năm {0} có nhiều bộ tiêu chí ({1}); thêm --agency để chọn.":
    "Several criteria trees score {0} ({1}); add --agency to choose.",
  "Không có bộ tiêu chí chấm {0} năm {1}. Đang có: {2}.": "No criteria tree scores {0} in {1}. There are: {2}.",
  "Không có bộ tiêu chí chấm năm {0}. Đang có: {1}.": "No criteria tree scores {0}. There are: {1}.",
} as const;
