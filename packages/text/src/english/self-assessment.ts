import type { Dictionary } from "./dictionary.js";

/** Self-assessment beside appraisal. */
export const selfAssessment: Dictionary = {
  "Bằng nhau": "Equal",
  "Bộ dữ liệu này không có điểm tự chấm để so với thẩm định.":
    "This data set has no self-assessed scores to compare with the appraisal.",
  "Giới hạn đồng thuận": "Limits of agreement",
  "Hệ số phù hợp": "Concordance",
  "Hệ số tương quan phù hợp của Lin: 1 là trùng khớp": "Lin's concordance correlation: 1 is identical",
  "Không có bảng phân công cơ quan chủ trì cho bộ tiêu chí của năm này.":
    "There is no assignment of lead agencies for the criteria of this year.",
  "Không tiêu chí nào tự chấm cao hơn thẩm định.": "No criterion is self-assessed above the appraisal.",
  "Lệch trung bình (điểm)": "Mean gap (points)",
  "Lệch trung bình ± 1,96 độ lệch chuẩn: khoảng chứa gần 95 % đơn vị":
    "Mean gap ± 1.96 standard deviations: holds about 95% of the agencies",
  "Mức lệch": "Size",
  "Năm {0} chưa có đơn vị nào đủ cả điểm tự chấm và thẩm định để so tổng điểm.":
    "In {0} no agency has all self-assessed and appraised scores, so totals cannot be compared.",
  "Năm {0} chưa tiêu chí nào có từ 5 đơn vị đủ cả hai số liệu để xét.":
    "In {0} no criterion has both figures in five agencies or more, so none is tested.",
  "Năm {0} không có tự chấm: {1}.": "Without self-assessment in {0}: {1}.",
  "Năm {0}, cộng tất cả đơn vị: tiêu chí chung chia đều cho các cơ quan.":
    "{0}, all agencies added up: shared criteria divided equally among their lead agencies.",
  "Năm {0}, mọi đơn vị có điểm thẩm định đều có tự chấm.":
    "In {0} every agency with appraised scores has self-assessed ones.",
  "Năm {0}, so {1} tiêu chí có đủ hai số liệu, {2} tự chấm cao hơn thẩm định ở {3} tiêu chí ({4} điểm) và thấp hơn ở {5} tiêu chí ({6} điểm).":
    "In {0}, over the {1} {1:criterion|criteria} with both figures, {2} assesses itself above the appraisal in {3} ({4} points) and below it in {5} ({6} points).",
  "Năm {0}, tất cả đơn vị đủ cả hai số liệu: lệch là tự chấm trừ thẩm định.":
    "{0}, all agencies with both figures: the gap is self-assessed minus appraised.",
  "Năm {0}, tất cả đơn vị: tự chấm cao hơn thẩm định ở {1} chỗ, chênh nhiều nhất trước.":
    "{0}, all agencies: {1} {1:score|scores} self-assessed above the appraisal, largest gap first.",
  "Năm {0}, ở {1} đơn vị đủ cả hai số liệu, tự chấm cao hơn thẩm định trung bình {2} điểm.":
    "In {0}, in the {1} {1:agency|agencies} with both figures, self-assessment is above the appraisal by {2} points on average.",
  "Năm {0}, ở {1} đơn vị đủ cả hai số liệu, tự chấm thấp hơn thẩm định trung bình {2} điểm.":
    "In {0}, in the {1} {1:agency|agencies} with both figures, self-assessment is below the appraisal by {2} points on average.",
  "Năm {0}: trong {1} tiêu chí được xét, {2} tiêu chí lệch một cách có hệ thống.":
    "{0}: of {1} {1:criterion|criteria} tested, {2} {2:departs|depart} systematically.",
  "Số lần khác nhau": "Times different",
  "Tự chấm cao hơn (điểm)": "Self-assessed higher (points)",
  "Tự chấm cao hơn một cách có hệ thống ở {0} tiêu chí.":
    "Self-assessment is systematically higher in {0} {0:criterion|criteria}.",
  "Tự chấm thấp hơn (điểm)": "Self-assessed lower (points)",
  "Xét {0} tiêu chí năm {1}: không tiêu chí nào lệch một cách có hệ thống.":
    "{0} {0:criterion|criteria} tested in {1}: none departs systematically.",
  "lớn (d = {0})": "large (d = {0})",
  "mọi đơn vị như nhau": "the same in all agencies",
  "nhỏ (d = {0})": "small (d = {0})",
  "từ {0} đến {1}": "{0} to {1}",
  "tự chấm cao hơn": "self-assessed higher",
  "tự chấm thấp hơn": "self-assessed lower",
  "vừa (d = {0})": "medium (d = {0})",
  "{0} không có đủ điểm tự chấm và thẩm định năm {1}.":
    "{0} does not have both self-assessed and appraised scores in {1}.",
  "{0} tiêu chí không so vì không có điểm tự chấm, như tiêu chí chấm qua điều tra xã hội học.":
    "{0} {0:criterion is|criteria are} not compared for want of a self-assessed score, such as those scored by surveys.",
  "{0} trên {1}": "{0} of {1}",
  "{0} đơn vị có tổng điểm tự chấm và thẩm định khác nhau nhiều nhất năm {1}":
    "The {0} {0:agency|agencies} whose self-assessed and appraised totals differ most in {1}",
  "{0}, năm {1}: tiêu chí chung chia đều cho các cơ quan.":
    "{0}, {1}: shared criteria divided equally among their lead agencies.",
  "{0}, năm {1}: tự chấm cao hơn thẩm định ở {2} tiêu chí, chênh nhiều nhất trước.":
    "{0}, {1}: {2} {2:criterion|criteria} self-assessed above the appraisal, largest gap first.",
};
