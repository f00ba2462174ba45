import type { Dictionary } from "./dictionary.js";

/** How sure a rank is, and what matters for it. */
export const sure: Dictionary = {
  "Chưa thể nói {0} hay {1} hơn: {2} hơn trong {3} số lần mô phỏng, bằng {4}, kém {5}, không bên nào đạt {6}; chỉ số hiện chênh {7} điểm.":
    "It cannot be said whether {0} or {1} is ahead: {2} is ahead in {3} of the draws, level in {4}, behind in {5}, and neither reaches {6}; their indices now differ by {7} points.",
  "Cách tính": "Method",
  "Cách tính: mỗi lần mô phỏng chọn ngẫu nhiên một trong các cách đã nêu.":
    "Method: each draw takes one of the ways named, at random.",
  "Dirichlet, độ tập trung {0}": "Dirichlet, concentration {0}",
  "Giả định: điều gì không chắc chắn, và đến đâu": "Assumptions: what is uncertain, and how far",
  "Hạng giữa": "Median rank",
  "{0} xếp hạng {1} trong {2} đơn vị năm {3}, nhưng chỉ chắc là từ hạng {4} đến hạng {5} ({6} số lần mô phỏng).":
    "{0} ranks {1} of {2} in {3}, but only ranks {4} to {5} are sure ({6} of the draws).",
  "{0} xếp hạng {1} trong {2} đơn vị năm {3}, và hạng đó chắc chắn: trong {4} số lần mô phỏng là hạng {5}.":
    "{0} ranks {1} of {2} in {3}, and that is sure: in {4} of the draws the rank is {5}.",
  "Khoảng chỉ số {0}": "{0} interval of the index",
  "Không chạy được phần mô phỏng.": "The simulation does not run.",
  "Mô phỏng, không phải kết quả chính thức. Giả định: {0}.": "Simulated draws, not official results. Assumptions: {0}.",
  "Những hạng đầu": "First ranks",
  "So với": "Against",
  "Trung vị của hạng trong các lần mô phỏng": "Median of the rank over the draws",
  "Trọng số của": "Weights of",
  "Trọng số": "Weights",
  "Trọng số: điểm tối đa của từng lĩnh vực là một quyết định; mỗi lần mô phỏng đổi chúng một ít rồi đưa tổng về như cũ.":
    "Weights: the maximum of each field is a decision; each draw changes them a little and then restores their total.",
  "các cách chuẩn hoá": "several normalisations",
  "có lúc bỏ một lĩnh vực": "at times without a field",
  "cộng hoặc nhân": "adding or multiplying",
  "giữ nguyên": "as they are",
  "không có sai số": "without error",
  "lệch như tự chấm và thẩm định": "as self-assessment and appraisal differ",
  "nhóm {0} {1}": "group {0} {1}",
  "như công bố": "as published",
  "tiêu chí cấp cuối": "lowest-level criteria",
  "{0} chưa được xếp hạng năm {1}, nên chưa so được.": "{0} is not ranked in {1} and cannot be compared.",
  "{0} còn tiêu chí chưa có điểm năm {1} nên chưa xếp hạng; khoảng hạng của các đơn vị khác ở dưới.":
    "{0} has criteria without a score in {1} and is not ranked; the intervals of the other agencies are below.",
  "{0} hạng đầu": "First {0} {0:rank|ranks}",
  "{0} không có điểm năm {1}; khoảng hạng của các đơn vị khác ở dưới.":
    "{0} has no scores in {1}; the intervals of the other agencies are below.",
  "{0} lần mô phỏng trong {1} giây.": "{0} draws in {1} {1:second|seconds}.",
  "{0} phiếu": "{0} answers",
  "{0} thật sự hơn {1}: hơn trong {2} số lần mô phỏng (bằng {3}, kém {4}); chỉ số hiện chênh {5} điểm.":
    "{0} is really ahead of {1}: ahead in {2} of the draws (level in {3}, behind in {4}); their indices now differ by {5} points.",
  "{0} thật sự kém {1}: kém trong {2} số lần mô phỏng (bằng {3}, hơn {4}); chỉ số hiện chênh {5} điểm.":
    "{0} is really behind {1}: behind in {2} of the draws (level in {3}, ahead in {4}); their indices now differ by {5} points.",
  "± {0} điểm mỗi tiêu chí": "± {0} points per criterion",
  "Điểm thẩm định": "Appraised scores",
  "Điểm thẩm định: hai lần chấm cùng một hồ sơ ít khi bằng nhau. Mức lệch lấy từ chênh lệch giữa tự chấm và thẩm định của từng tiêu chí, hoặc do bạn đặt.":
    "Appraised scores: two gradings of one file are seldom equal. How far they are apart is taken from the differences of self-assessment and appraisal on each criterion, or set by you.",
  "Điểm điều tra": "Survey scores",
  "Điểm điều tra: hỏi một mẫu khác thì tỷ lệ hài lòng sẽ hơi khác; mẫu càng nhỏ, điểm càng dao động.":
    "Survey scores: another sample would have given a slightly different share; the smaller the sample, the more the score varies.",
  "đơn vị xếp liền kề": "the agency next in rank",
  "đủ các lĩnh vực hoặc bỏ một lĩnh vực bất kỳ": "all fields or all but one of them",
  "Số lần mô phỏng đã xong": "Draws done",
  "Tỷ lệ số lần mô phỏng đơn vị ở trong những hạng đầu":
    "Share of the draws in which the agency is among the first ranks",
  "Giữ nhóm": "Keeps its group",
  "Tỷ lệ số lần mô phỏng đơn vị ở nhóm như hiện nay": "Share of the draws in which the agency is in its present group",
  "Tỷ lệ số lần mô phỏng {0} hơn đơn vị này": "Share of the draws in which {0} is ahead of this agency",
  "Năm {0}: thứ hạng và chỉ số trong {1} lần mô phỏng": "{0}: rank and index over {1} draws",
  "Năm {0} chưa có đơn vị nào được xếp hạng, nên không có thứ hạng để mô phỏng.":
    "No agency is ranked in {0}, so there are no ranks to simulate.",
  "Năm {0} chỉ có một đơn vị được xếp hạng: không có đơn vị nào khác để hơn kém.":
    "Only one agency is ranked in {0}: there is no other to be ahead of.",
  "điều tra {0} phiếu": "survey of {0}",
  "thẩm định lệch như giữa tự chấm và thẩm định": "appraisal off as self-assessment and appraisal differ",
  "thẩm định lệch đến ± {0} điểm mỗi tiêu chí": "appraisal off by up to ± {0} points per criterion",
  "theo Dirichlet {0}": "as Dirichlet {0}",
  "một nửa số lần lấy trung bình nhân": "geometric mean in half of the draws",
  "điểm để nguyên hoặc chuẩn hoá (min–max, z-score, thứ hạng)":
    "scores as they are or normalised (min–max, z-score, rank)",
  "trọng số {0} {1}": "weights of {0} {1}",
  "không có gì không chắc chắn": "nothing is uncertain",
  "{0} lần mô phỏng ({1}), không phải kết quả chính thức": "{0} draws ({1}), not official results",
  "Ở nhóm {0} như hiện nay trong {1} số lần.": "It is in group {0}, as now, in {1} of them.",
  "{0} ở trong {1} hạng đầu trong {2} số lần mô phỏng; xếp nhóm: {3}.":
    "{0} is among the first {1} in {2} of the draws; groups: {3}.",
  "Không chạy được phần tính độ nhạy.": "The computation of sensitivity does not run.",
  "tiêu chí chấm điểm": "scored criteria",
  "thứ hạng của {0}": "the rank of {0}",
  "tính từ điểm năm {0}, mỗi trọng số lệch đến ± {1}; không phải kết quả chính thức":
    "computed from the scores of {0}, each weight off by up to ± {1}; not official results",
  "Năm {0} chỉ có một đơn vị có điểm: trọng số nào cũng cho thứ hạng như nhau.":
    "Only one agency has scores in {0}: any weights give the same rank.",
  "Không đơn vị nào có đủ điểm ở cấp này; hãy chọn cấp cao hơn.":
    "No agency is known in full at this level; choose a higher one.",
  "{0} chưa đủ điểm ở cấp này nên chưa xếp hạng; hãy chọn cấp cao hơn.":
    "{0} is not known in full at this level and not ranked; choose a higher one.",
  "Bộ tiêu chí lấy trung bình nhân: không thay đổi riêng từng trọng số được.":
    "The criteria take geometric means: no weight can be changed alone.",
  "Không tính được: {0}": "Could not compute: {0}",
  "Điểm điều tra: số phiếu": "Survey scores: ballots",
  "tệp giả định {0}": "assumptions of {0}",
  "Lưu giả định": "Save assumptions",
  "Mở giả định": "Open assumptions",
  "{0}: không phải tệp giả định (không đọc được JSON).": "{0}: no file of assumptions (it is no JSON).",
  "Theo giả định này không có gì dao động.": "Under these assumptions nothing varies.",
  "Theo giả định này chỉ có một nguồn dao động: {0}.": "Under these assumptions one source alone varies: {0}.",
  "{0}; không phải kết quả chính thức": "{0}; not official results",
  "Có cách tính mà đơn vị này không xếp hạng được, nên không tách được ảnh hưởng của từng nguồn.":
    "By one of the methods this agency has no rank, so that the sources cannot be told apart.",
  "Điểm dao động không vượt 0 và điểm tối đa, và đều về hai phía: điểm càng gần một đầu thì dao động càng ít, điểm tối đa thì không dao động.":
    "Points stay between 0 and the maximum and vary alike to both sides: the nearer to an end the less they vary, and full marks do not vary at all.",
  "Trọng số (%)": "Weight (%)",
  "Hạng giữ nguyên khi từ … đến (%)": "Rank stands from … to (%)",
  "Các trọng số khác giữ tỷ lệ với nhau; so theo chỉ số chưa làm tròn":
    "The other weights keep their proportions; indices are compared before rounding",
  "Hạng nếu bỏ mục này": "Rank without it",
  "Đổi hạng trung bình": "Mean shift",
  "Trung bình số bậc mà các đơn vị lên hoặc xuống nếu bỏ mục này":
    "Mean number of places by which agencies move without it",
  "Thứ hạng năm {0} của {1} phụ thuộc vào từng trọng số đến đâu": "How far the rank of {1} in {0} hangs on each weight",
  "Không thay đổi riêng một trọng số nào mà {0} đổi chỗ với đơn vị khác.":
    "{0} changes places with no other agency by the change of one weight alone.",
  "Đổi chỗ với": "Changes places with",
  "{0} (đang dưới)": "{0} (now below)",
  "{0} (đang trên)": "{0} (now above)",
  "Đổi chỗ ở (%)": "Change at (%)",
  "{0} thay đổi của riêng một trọng số làm {1} đổi chỗ với đơn vị khác, gần nhất trước":
    "{0} {0:change|changes} of one weight alone with which {1} changes places with another agency, the nearest first",
  "Chỉ cần riêng trọng số của “{0}” đổi từ {1} % thành {2} % là {3} vượt {4}.":
    "If the weight of “{0}” alone changes from {1}% to {2}%, {3} overtakes {4}.",
  "{0} lần mô phỏng là đủ: sai số chuẩn của một tỷ lệ nhiều nhất {1} điểm phần trăm, và hai đầu của khoảng hạng giữa hai nửa số lần chênh nhau nhiều nhất {2} bậc.":
    "{0} draws are enough: the standard error of a share is at most {1} percentage points, and the ends of the intervals differ between the two halves of the draws by at most {2} {2:place|places}.",
  "{0} lần mô phỏng chưa đủ: sai số chuẩn của một tỷ lệ đến {1} điểm phần trăm, hai đầu của khoảng hạng giữa hai nửa số lần chênh nhau đến {2} bậc. Hãy tăng số lần mô phỏng.":
    "{0} draws are not enough: the standard error of a share is up to {1} percentage points, and the ends of the intervals differ between the two halves of the draws by up to {2} {2:place|places}. Draw more often.",
  "Bộ tiêu chí năm này lấy trung bình nhân, chưa mô phỏng được độ tin cậy của thứ hạng.":
    "The criteria of this year take geometric means, for which ranks cannot be simulated yet.",
  "Giả định mặc định là minh hoạ: số phiếu bình quân mỗi tỉnh trong khảo sát người dân năm 2024, và độ lệch trọng số theo thông lệ của các nghiên cứu.":
    "The default assumptions are illustrative: the average number of answers per province in the survey of citizens of 2024, and a spread of the weights that studies often try.",
};
