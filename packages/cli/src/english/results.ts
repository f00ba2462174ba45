/** What the commands say that show results: score, rank, card, diff, responsibility, export, levers, forecast, agreement. */
export const results = {
  "So điểm tự chấm với điểm thẩm định: chỗ khác, cơ quan chủ trì, mức khớp, tiêu chí hay tự chấm cao":
    "Compare self-assessed with appraised scores: differences, lead agencies, agreement, criteria often scored too high",
  "leaf (từng tiêu chí khác nhau), lead (theo cơ quan chủ trì, chia đều), node (thống kê mức khớp), optimism (tiêu chí tự chấm cao có hệ thống)":
    "leaf (each criterion that differs), lead (by lead agency, shared equally), node (statistics of agreement), optimism (criteria scored too high as a rule)",
  "tiêu chí nào tự chấm khác thẩm định, khác nhiều nhất trước": "which criteria differ, the largest difference first",
  "cộng theo cơ quan chủ trì": "added up by lead agency",
  "tiêu chí mà các đơn vị thường tự chấm cao": "criteria that agencies often score too high",
  "--by {0} so nhiều đơn vị với nhau, không dùng cùng --agency.":
    "--by {0} compares many agencies and cannot be used with --agency.",
  "Không có đơn vị nào có cả điểm tự chấm và điểm thẩm định cho cùng tiêu chí.":
    "No agency has both self-assessed and appraised points for the same criterion.",
  "Tự chấm khác thẩm định, khác nhiều nhất trước":
    "Self-assessed points that differ from the appraised ones, the largest difference first",
  "{0} chỗ khác nhau.": "{0} {0:difference|differences}.",
  "Tự chấm khác thẩm định theo cơ quan chủ trì: {0}": "Self-assessed against appraised points by lead agency: {0}",
  "Tiêu chí có nhiều cơ quan chủ trì được chia đều.": "Criteria with several lead agencies are shared equally.",
  "Mức khớp giữa tự chấm và thẩm định": "Agreement of self-assessed and appraised points",
  "Từ, đến: giới hạn khớp Bland–Altman (trung bình ± 1,96 độ lệch chuẩn). CCC: hệ số tương hợp của Lin, 1 là khớp hoàn toàn.":
    "From, to: Bland and Altman's limits of agreement (mean ± 1.96 standard deviations). CCC: Lin's concordance; 1 is full agreement.",
  "tự chấm cao": "scored too high",
  "tự chấm thấp": "scored too low",
  "Tiêu chí tự chấm cao hoặc thấp có hệ thống, cao nhất trước":
    "Criteria scored too high or too low as a rule, the highest first",
  "Cần ít nhất 5 đơn vị có cả điểm tự chấm và thẩm định của cùng tiêu chí.":
    "At least 5 agencies with both self-assessed and appraised points for the same criterion are needed.",
  "Kết luận khi p đã hiệu chỉnh Holm cho mọi tiêu chí dưới 0,05. d: cỡ hiệu ứng Cohen (trung bình ÷ độ lệch chuẩn).":
    "A finding has p below 0.05 after Holm's correction over all criteria. d: Cohen's effect size (mean ÷ standard deviation).",

  "Phiếu điểm của một đơn vị trong một năm: điểm, điểm mất, thứ hạng, cơ quan chủ trì từng tiêu chí":
    "An agency's card for one year: points, points lost, rank, the lead agency of each criterion",
  "theo mã đơn vị": "by the agency's id",
  "từ một sổ tính": "from a workbook",
  "cả cây tiêu chí, dạng JSON": "the whole tree, as JSON",
  "Chỉ số {0} %": "Index {0} %",
  "chưa xếp hạng (mới biết {0} số điểm)": "not ranked ({0} of the points known)",
  "hạng {0}/{1}": "rank {0} of {1}",
  "{0} so với năm {1}": "{0} on {1}",
  "* điểm tối đa minh họa, chưa có nguồn chính thức": "* illustrative maximum, without an official source yet",

  "So sánh hai năm của một đơn vị, hoặc hai tệp điểm (trước và sau khi sửa)":
    "Compare two years of an agency, or two files of scores (before and after corrections)",
  "[tùy chọn] <đơn vị> <năm trước> <năm sau> | <tệp trước> <tệp sau>":
    "[options] <agency> <earlier year> <later year> | <earlier file> <later file>",
  "đơn vị, hoặc tệp trước": "agency, or the earlier file",
  "năm trước, hoặc tệp sau": "earlier year, or the later file",
  "năm sau": "later year",
  "của hai năm: field (lĩnh vực), all (mọi cấp)": "of two years: field (fields), all (all levels)",
  "của hai năm: phần góp vào mức thay đổi của tổng, leaf (từng tiêu chí, lớn nhất trước), lead (theo cơ quan chủ trì, chia đều)":
    "of two years: contributions to the change of the total, leaf (each criterion, the largest first), lead (by lead agency, shared equally)",
  "tổng điểm và tám lĩnh vực, năm sau so với năm trước, và phần mỗi lĩnh vực góp vào":
    "the total and the eight fields, the later year against the earlier, and what each field contributes",
  "mọi tiêu chí, dạng CSV": "all criteria, as CSV",
  "cơ quan chủ trì nào kéo tổng điểm lên, xuống bao nhiêu": "which lead agency moves the total up or down, and how far",
  "điểm nào khác giữa hai tệp": "which scores differ between two files",
  "bên dưới tổng điểm, so sánh qua bảng chuyển mã {0}.": "below the total they are compared through the crosswalk {0}.",
  "chỉ so sánh được tổng điểm.": "only the totals can be compared.",
  "Năm {0} chấm theo {1}, năm {2} theo {3}: {4}": "{0} is scored on {1}, {2} on {3}: {4}",
  "{0}: năm {1} so với năm {2} ({3})": "{0}: {1} against {2} ({3})",
  "Chưa tách được mức thay đổi: tổng điểm phải đủ ở cả hai năm, và hai bộ tiêu chí khác nhau phải có bảng chuyển mã.":
    "The change cannot be taken apart: both totals must be known in full, and different criteria trees need a crosswalk.",
  thêm: "added",
  bỏ: "removed",
  sửa: "changed",
  "Hai tệp có cùng {0} điểm.": "Both files have the same {0} {0:score|scores}.",
  "{0} (điểm cộng)": "{0} (subtotal)",
  "Không kể {0} điểm cộng của cấp trên.":
    "{0} {0:subtotal of a level above is|subtotals of levels above are} not counted.",
  "{0} điểm khác nhau; các điểm được sửa cộng lại {1}.":
    "{0} {0:score differs|scores differ}; those changed add up to {1}.",

  "Vấn đề dữ liệu": "Issues of the data",
  "Báo cáo": "Report",
  "Xuất kết quả ra tệp Excel, CSV, JSON, Parquet; tệp được ghi trọn vẹn hoặc không ghi":
    "Export results to Excel, CSV, JSON, Parquet; a file is written whole or not at all",
  "<bảng>": "<table>",
  "nodes (điểm mọi cấp), rank (xếp hạng một năm), responsibility (điểm mất theo cơ quan chủ trì, chia đều), issues (vấn đề của tệp điểm), report (sổ tính Excel gồm tất cả, một năm)":
    "nodes (scores of all levels), rank (ranking of one year), responsibility (points lost by lead agency, shared equally), issues (issues of files), report (an Excel workbook of all of them, one year)",
  "tệp sẽ ghi": "file to write",
  "--format <dạng>": "--format <format>",
  "dạng tệp (mặc định: theo đuôi tệp)": "format of the file (default: by its ending)",
  "bảng xếp hạng, sổ tính Excel": "the ranking, as an Excel workbook",
  "điểm mọi cấp, mọi năm": "scores of all levels and years",
  "báo cáo một đơn vị, công thức tính lại được": "the report of one agency, with formulas",
  "danh sách lỗi của một sổ tính": "the issues of a workbook",
  "Báo cáo chỉ có dạng sổ tính: đặt tên tệp có đuôi .xlsx.":
    "A report is a workbook: name a file that ends with .xlsx.",
  " năm {0}": " in {0}",
  "Không có điểm {0}{1} để báo cáo.": "There are no {0} scores{1} to report.",

  "Dự báo chỉ số của năm mới có một phần điểm, từ điểm đã có, điểm tự chấm và các năm trước":
    "Forecast the index of a year known in part, from its scores, self-assessments and earlier years",
  "năm mới nhất có điểm, kể cả mới tự chấm": "the newest year with scores, even if only self-assessed",
  "điểm dự báo từng tiêu chí, dạng CSV": "the forecast of each criterion, as CSV",
  "đã có điểm": "known points",
  "điểm tự chấm, trừ mức thường chấm cao hơn": "self-assessed points, less what they usually are too high",
  "điểm năm trước": "last year's points",
  "trung bình các đơn vị khác": "the other agencies' mean",
  "Đã biết {0} điểm, {1} số điểm tối đa.": "{0} {0:point|points} known, {1} of the maximum.",
  'Năm {0} chưa có bộ tiêu chí cho {1}. Thêm năm vào "years" của một bộ tiêu chí.':
    'No criteria tree scores {1} in {0}. Add the year to the "years" of a tree.',
  "Dự báo chỉ số {0} %": "Forecast index {0} %",
  "Chỉ số {0} %: đã đủ điểm, không cần dự báo.": "Index {0} %: all points are known, there is nothing to forecast.",
  "Chưa dự báo được: có tiêu chí không có điểm tự chấm, điểm năm trước hay điểm của đơn vị khác.":
    "No forecast can be made: for some criterion there are no self-assessed points, none of last year and none of other agencies.",
  "{0}; chưa có khoảng sai số vì chưa đủ hai năm trước để thử.":
    "{0}; without an interval, since there are not two earlier years to try it on.",
  "{0}; chưa có khoảng sai số vì chỉ thử được với {1} đơn vị.":
    "{0}; without an interval, since it can be tried on {1} {1:agency|agencies} only.",
  "{0}, từ {1} đến {2} % (khoảng {3}, theo sai số khi dự báo năm trước của {4} đơn vị).":
    "{0}, from {1} to {2} % ({3} interval, by the errors of forecasting last year for {4} {4:agency|agencies}).",

  "Đòn bẩy: mỗi tiêu chí đưa chỉ số và thứ hạng lên được bao nhiêu, nhiều nhất trước":
    "Levers: how far each criterion could raise the index and the rank, the most first",
  "leaf (từng tiêu chí), lead (cộng theo cơ quan chủ trì)": "leaf (each criterion), lead (added up by lead agency)",
  "năm mới nhất, tiêu chí đưa chỉ số lên nhiều nhất trước": "the newest year, what raises the index most first",
  "cơ quan chủ trì nào có thể đưa chỉ số lên nhiều nhất": "which lead agency could raise the index most",
  "mọi tiêu chí theo thứ tự của bộ tiêu chí, dạng JSON": "all criteria in the tree's order, as JSON",
  "{0}, năm {1} ({2}): chỉ số {3} %": "{0}, {1} ({2}): index {3} %",
  ", chưa xếp hạng": ", not ranked",
  ", hạng {0}/{1}": ", rank {0} of {1}",
  "Chỉ số tăng bao nhiêu điểm nếu riêng tiêu chí đó đạt tối đa, bằng trung vị các đơn vị khác, hoặc bằng đơn vị khác tốt nhất năm trước.":
    "By how many points the index rises if that criterion alone reaches full marks, the other agencies' median, or the best other agency of last year.",
  "Lên bậc từ: số điểm ít nhất của tiêu chí đó để lên bậc. Mọi điểm khác giữ nguyên.":
    "Rises from: the least points of that criterion that raise the rank. All other points stay.",
  "Không còn tiêu chí nào mất điểm.": "No criterion loses points.",
  "mục {0}": "items {0}",
  "Chỉ số tăng bao nhiêu điểm nếu mọi tiêu chí của cơ quan đó đạt tối đa, bằng trung vị, hoặc bằng đơn vị khác tốt nhất năm trước.":
    "By how many points the index rises if all criteria of that agency reach full marks, the median, or the best other agency of last year.",

  "Xếp hạng các đơn vị trong một năm": "Rank the agencies in one year",
  "--code <mã>": "--code <code>",
  "xếp hạng theo lĩnh vực hoặc tiêu chí này (mặc định: tổng điểm)":
    "rank by this field or criterion (default: the total)",
  "theo lĩnh vực 3, dạng CSV": "by field 3, as CSV",
  'Bộ tiêu chí {0} không có mã "{1}"; mã đúng như 3, 3.4 hoặc 3.4.2.':
    'Criteria tree {0} has no code "{1}"; codes are like 3, 3.4 or 3.4.2.',
  "Xếp hạng {0} năm {1}{2}": "Ranking of {1}, {0}{2}",
  "{0} đơn vị chưa đủ điểm nên không xếp hạng.": "{0} {0:agency is|agencies are} not known in full and not ranked.",

  "Trách nhiệm: điểm và điểm mất theo cơ quan chủ trì, mất nhiều nhất trước":
    "Responsibility: points and points lost by lead agency, the most lost first",
  "tiêu chí có nhiều cơ quan chủ trì: full (tính đủ cho từng cơ quan), equal (chia đều, cộng lại đúng bằng tổng)":
    "criteria with several lead agencies: full (in full for each), equal (shared equally, adding up to the total)",
  "mỗi cơ quan chủ trì một dòng": "a row per lead agency",
  "chia đều, dạng JSON": "shared equally, as JSON",
  "Tiêu chí có nhiều cơ quan chủ trì tính đủ cho từng cơ quan, nên các dòng cộng lại vượt tổng. Chia đều: --sharing equal.":
    "Criteria with several lead agencies count in full for each, so that the rows add up to more than the total. To share them: --sharing equal.",

  "Tính điểm: tổng điểm, hoặc điểm của từng lĩnh vực, tiêu chí": "Score: totals, or the scores of fields and criteria",
  "total (tổng), field (lĩnh vực), leaf (tiêu chí lá), all (mọi cấp)":
    "total, field (fields), leaf (leaves), all (all levels)",
  "--engine <bộ máy>": "--engine <engine>",
  "duckdb: tính các tệp .parquet, .csv lớn hơn bộ nhớ": "duckdb: score .parquet and .csv files larger than memory",
  "--memory <cỡ>": "--memory <size>",
  "bộ nhớ DuckDB được dùng, ví dụ 512MB (mặc định 1GB)": "memory that DuckDB may use, such as 512MB (default 1GB)",
  "--spill <thư mục>": "--spill <folder>",
  "nơi DuckDB để dữ liệu tạm (mặc định: thư mục tạm của máy)":
    "where DuckDB keeps temporary data (default: the system's folder for them)",
  "với --engine duckdb: ghi ra .parquet, .csv hoặc .json": "with --engine duckdb: write .parquet, .csv or .json",
  "tổng điểm các đơn vị năm 2024": "the totals of 2024",
  "tám lĩnh vực của một đơn vị": "the eight fields of an agency",
  "điểm mọi cấp của một sổ tính, dạng CSV": "all levels of a workbook, as CSV",
  "tính một tệp lớn bằng DuckDB": "score a large file with DuckDB",
  "Ghi số và đơn vị MB hoặc GB, ví dụ 512MB.": "Give a number with MB or GB, such as 512MB.",
  "--memory, --spill và --output đi cùng --engine duckdb; ghi bảng ra tệp thì dùng par export.":
    "--memory, --spill and --output go with --engine duckdb; to write a table to a file use par export.",
} as const;
