/** What the commands say that ask how sure results are: audit, uncertainty, sensitivity. */
export const analysis = {
  "Tương quan": "Correlations",
  "Trọng số thực": "Effective weights",
  "Độ nhất quán": "Reliability",
  "Thành phần chính": "Principal components",
  "Kiểm toán thống kê bộ chỉ số của một năm: tương quan, độ nhất quán, trọng số thực, dồn điểm, thiếu số liệu":
    "Audit the index of one year by statistics: correlations, reliability, effective weights, crowded scores, missing data",
  "checks (kết luận từng mục), correlations, weights, reliability, components, leaves, agencies (các bảng số)":
    "checks (a finding per item), correlations, weights, reliability, components, leaves, agencies (tables of figures)",
  "ghi bảng ra tệp .xlsx, .csv, .json, .parquet thay vì in":
    "write the table to a file, .xlsx, .csv, .json, .parquet, instead of printing it",
  "báo cáo: kết luận từng mục, rồi các bảng chính": "the report: a finding per item, then the main tables",
  "trọng số thực và danh nghĩa, sổ tính Excel": "effective and nominal weights, as an Excel workbook",
  "mọi bảng, dạng JSON": "all tables, as JSON",
  "Không có điểm {0} năm {1} để kiểm toán.": "There are no {0} scores in {1} to audit.",
  "Không có điểm {0} để kiểm toán.": "There are no {0} scores to audit.",
  "Các lĩnh vực": "The fields",
  "Kiểm toán thống kê năm {0} ({1}): {2}": "Statistical audit of {0} ({1}): {2}",
  " {0} đơn vị chấm theo bộ tiêu chí khác không tính ở đây.":
    " {0} {0:agency|agencies} scored on another criteria tree {0:is|are} left out.",
  "{0} đơn vị, {1} tiêu chí.{2}": "{0} {0:agency|agencies}, {1} {1:criterion|criteria}.{2}",
  "Trọng số thực của lĩnh vực": "Effective weights of the fields",
  "Tương quan giữa các lĩnh vực, thấp nhất trước": "Correlations of the fields, the lowest first",
  "Thành phần chính của các lĩnh vực": "Principal components of the fields",
  "Tiêu chí cần chú ý": "Criteria to look at",
  "Đơn vị thiếu số liệu": "Agencies with missing data",

  "Độ nhạy: thứ hạng phụ thuộc vào trọng số (điểm tối đa) của từng lĩnh vực, tiêu chí đến đâu":
    "Sensitivity: how far ranks hang on the weight (maximum) of each field or criterion",
  "--kind <cách xem>": "--kind <view>",
  "stability (khoảng trọng số mà thứ hạng còn giữ nguyên), reversal (trọng số mà đơn vị đổi chỗ với đơn vị khác), leave-out (bỏ từng mục), oat (từng trọng số giảm và tăng), sobol (chỉ số Sobol' của từng trọng số), sources (chỉ số Sobol' của từng nguồn không chắc chắn: trọng số, điều tra, thẩm định, cách tính)":
    "stability (weights between which ranks stay), reversal (weights at which the agency changes places with another), leave-out (without each item), oat (each weight lower and higher), sobol (Sobol' index of each weight), sources (Sobol' index of each source of uncertainty: weights, surveys, appraisal, method)",
  "trọng số của field (lĩnh vực), criterion (tiêu chí) hay leaf (tiêu chí chấm điểm)":
    "weights of field (fields), criterion (criteria) or leaf (leaves)",
  "--top <số>": "--top <number>",
  "stability: nhóm dẫn đầu gồm bao nhiêu đơn vị": "stability: how many agencies are at the top",
  "--spread <phần trăm>": "--spread <percent>",
  "oat, sobol: mỗi trọng số giảm và tăng bao nhiêu phần trăm":
    "oat, sobol: by how many percent each weight falls and rises",
  "sources: tệp giả định .json, như của par uncertainty; - để đọc đầu vào chuẩn":
    "sources: .json file of assumptions, as for par uncertainty; - for standard input",
  "--points <số>": "--points <number>",
  "sobol, sources: số điểm mẫu": "sobol, sources: points of the sample",
  "sobol, sources: hạt giống của số ngẫu nhiên": "sobol, sources: seed of the random numbers",
  "năm mới nhất, khoảng trọng số của từng lĩnh vực mà thứ hạng còn giữ nguyên":
    "the newest year, weights of each field between which ranks stay",
  "trọng số nào thì đổi chỗ với đơn vị nào": "at which weight it changes places with which agency",
  "bỏ từng tiêu chí thì xếp hạng ra sao, dạng CSV": "the ranking without each criterion, as CSV",
  "trọng số nào quyết định thứ hạng nhiều nhất": "which weight decides ranks most",
  "từng trọng số giảm và tăng 10 % thì xếp hạng ra sao": "the ranking with each weight 10 % lower and higher",
  "thứ hạng chưa chắc vì trọng số, điều tra hay thẩm định":
    "whether ranks are unsure for weights, surveys or the appraisal",
  "Ghi một số trên 0 và không quá 100, ví dụ 10.": "Give a number above 0 and up to 100, such as 10.",
  "Không đơn vị nào có đủ điểm ở cấp này. Chọn cấp cao hơn (--level field), năm hoặc giai đoạn khác.":
    "No agency is known in full at this level. Choose a higher one (--level field), another year or stage.",
  "Đơn vị chưa đủ điểm ở cấp này nên chưa xếp hạng. Chọn cấp cao hơn (--level field).":
    "The agency is not known in full at this level and not ranked. Choose a higher one (--level field).",
  "Bộ tiêu chí lấy trung bình nhân: không thay đổi riêng từng trọng số được, cũng chưa mô phỏng được.":
    "The criteria tree takes geometric means: single weights cannot be varied, nor simulated yet.",
  "Số điểm mẫu (--points) từ 2 trở lên.": "The sample has 2 points or more (--points).",
  "Trọng số của mục ở trong khoảng thì thứ hạng giữ nguyên; các mục khác giữ tỷ lệ với nhau. So theo chỉ số chưa làm tròn.":
    "While the item's weight is within the interval ranks stay; the other items keep their proportions. By the index before rounding.",
  "Gần nhất trước. Các mục khác giữ tỷ lệ với nhau. So theo chỉ số chưa làm tròn.":
    "The nearest first. The other items keep their proportions. By the index before rounding.",
  "Không trọng số nào làm đơn vị đổi chỗ với đơn vị khác.": "No weight makes the agency change places with another.",
  "Đổi hạng TB: trung bình số bậc mà các đơn vị lên hoặc xuống. Đổi nhiều nhất: + là lên hạng.":
    "Mean shift: places by which agencies rise or fall on average. Largest shift: + is a rise.",
  "chỉ số": "index",
  "thứ hạng": "rank",
  "đổi hạng trung bình": "mean shift of ranks",
  "Mỗi trọng số dao động đều trong ±{0} %. Bậc nhất: phần phương sai do riêng trọng số đó; toàn phần: kể cả tương tác.":
    "Each weight varies uniformly within ±{0} %. First order: the share of the variance that the weight makes alone; total order: with interactions.",
  "cách tính": "method",
  "trọng số": "weights",
  "điểm điều tra": "points of surveys",
  "điểm thẩm định": "appraised points",
  "Mỗi nguồn là một khối, dao động theo giả định của par uncertainty (--spec để đổi). Bậc nhất: phần phương sai do riêng nguồn đó; toàn phần: kể cả tương tác.":
    "Each source is a block that varies as par uncertainty assumes (--spec to change it). First order: the share of the variance that the source makes alone; total order: with interactions.",
  "Theo giả định này không có gì dao động.": "Nothing varies under these assumptions.",

  "Độ tin cậy: thứ hạng có thể ở đâu khi điểm, trọng số và cách tính thay đổi trong mức không chắc chắn":
    "Uncertainty: where ranks may lie when points, weights and method vary as far as they are unsure",
  "năm đánh giá (mặc định: năm mới nhất có điểm)": "year that is rated (default: the newest with scores)",
  "phân bố thứ hạng của một đơn vị, và so với các đơn vị quanh nó":
    "the distribution of one agency's ranks, and how it stands to those around it",
  "tệp giả định .json: điều gì không chắc chắn, đến đâu; - để đọc đầu vào chuẩn":
    ".json file of assumptions: what is unsure, and how far; - for standard input",
  "--draws <số>": "--draws <number>",
  "số lần mô phỏng": "how often to simulate",
  "hạt giống của số ngẫu nhiên; cùng hạt giống thì cùng kết quả":
    "seed of the random numbers; the same seed gives the same result",
  "--workers <số>": "--workers <number>",
  "số luồng tính; kết quả không phụ thuộc số luồng": "threads; the result does not depend on them",
  "xác suất ở trong k đơn vị đứng đầu": "probability of being among the first k",
  "năm mới nhất, khoảng thứ hạng của mọi đơn vị": "the newest year, the interval of every agency's rank",
  "xác suất trong 5 đơn vị đứng đầu, ghi ra sổ tính": "probability of the first 5, to a workbook",
  "đơn vị có thể ở những hạng nào; nhiều lần mô phỏng hơn": "which ranks an agency may have; with more draws",
  "theo giả định của mình, dạng CSV": "under assumptions of your own, as CSV",
  "Nhiều nhất 64 luồng.": "At most 64 threads.",
  "Đang mô phỏng": "Simulating",
  "Độ tin cậy": "Uncertainty",
  "Mô phỏng độ không chắc chắn": "Simulation of uncertainty",
  "không có": "none",
  "Không có điểm {0} năm {1}. Các năm có điểm: {2}.": "There are no {0} scores in {1}. Years with scores: {2}.",
  "Bộ tiêu chí {0} tính trung bình nhân: chỉ mô phỏng được khi cộng điểm.":
    "Criteria tree {0} takes geometric means: only sums can be simulated.",
  "Độ tin cậy của xếp hạng năm {0} ({1})": "Uncertainty of the ranking of {0} ({1})",
  "{0}, năm {1} ({2}): độ tin cậy của thứ hạng": "{0}, {1} ({2}): uncertainty of the rank",
  "Chưa đủ điểm nên chưa xếp hạng.": "Not known in full, and not ranked.",
  "Hạng công bố {0}; khoảng 90 %: {1}. Chỉ số {2} %; khoảng 90 %: {3}.":
    "Published rank {0}; 90 % interval {1}. Index {2} %; 90 % interval {3}.",
  "Trong {0} đơn vị đứng đầu: {1}. Nhóm: {2}.": "Among the first {0}: {1}. Group: {2}.",
  "Xếp trên {0}: {1}; bằng nhau {2}; xếp dưới {3}.": "Above {0}: {1}; equal {2}; below {3}.",
  "lĩnh vực": "fields",
  "tiêu chí": "criteria",
  "tiêu chí chấm điểm": "leaves",
  "trọng số giữ nguyên": "weights as they are",
  "trọng số của {0} {1} thay đổi": "weights of {0} {1} vary",
  "; {0} cách tính": "; {0} {0:method|methods}",
  "{0} lần mô phỏng, hạt giống {1}. Điểm thay đổi ở {2}/{3} tiêu chí; {4}{5}.":
    "{0} draws, seed {1}. Points vary on {2} of {3} criteria; {4}{5}.",
  "Số lần mô phỏng đã đủ: hai nửa lệch nhau nhiều nhất {0} bậc ở hai đầu khoảng.":
    "There are enough draws: the ends of the intervals differ by at most {0} {0:place|places} between their halves.",
  "Chưa dùng được chỉ số Sobol' của {0}: khoảng quá rộng vì đại lượng này hầu như không đổi, hoặc quá ít điểm mẫu.":
    "The Sobol' indices of {0} cannot be used: their intervals are too wide, because it hardly varies or too few points were drawn.",
  "Theo giả định này thứ hạng như nhau trong mọi lần mô phỏng.":
    "Under these assumptions ranks are the same in every draw.",
  "Số lần mô phỏng chưa đủ (tỷ lệ có sai số chuẩn đến {0}, hai nửa lệch nhau đến {1} bậc): tăng --draws.":
    "There are too few draws (shares have a standard error of up to {0}, their halves differ by up to {1} {1:place|places}): raise --draws.",
  "Số liệu mô phỏng theo giả định, không phải kết quả chính thức.":
    "Figures simulated under assumptions, no official results.",
} as const;
