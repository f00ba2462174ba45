import type { Dictionary } from "./dictionary.js";

/** Changes of the index and comparisons of agencies. */
export const change: Dictionary = {
  // change
  "Chọn hai năm khác nhau để so sánh.": "Choose two different years.",
  "{0} còn tiêu chí chưa có điểm ở một trong hai năm nên chưa phân tích được thay đổi.":
    "{0} has criteria without a score in one of the two years, so its change cannot be taken apart yet.",
  "Hai năm chấm theo hai bộ tiêu chí và chưa có bảng chuyển đổi giữa chúng, nên chỉ so sánh được tổng.":
    "The two years were scored on two criteria sets and no crosswalk links them, so only the totals can be compared.",
  "mới có": "new",
  "không còn": "gone",
  "{0} (%)": "{0} (%)",
  "Do kết quả": "By performance",
  "Do trọng số": "By weight",
  "Góp vào tổng": "Contribution",
  "Cần ít nhất hai đơn vị đủ điểm ở cả hai năm để so sánh thứ hạng.":
    "At least two agencies with all scores in both years are needed to compare ranks.",
  "Trong {0} đơn vị đủ điểm cả hai năm, mỗi đơn vị đổi trung bình {1} bậc. Hệ số tương quan hạng Kendall là {2}: 1 là thứ tự giữ nguyên, 0 là không liên quan, −1 là đảo ngược.":
    "Among the {0} agencies with all scores in both years, an agency moved {1} places on average. Kendall's rank correlation is {2}: 1 is the same order, 0 no relation, −1 the reverse order.",
  "Chỉ số các đơn vị, năm {0} so với năm {1}": "Index of the agencies, {0} against {1}",

  // compare
  "tất cả đơn vị khác": "all other agencies",
  "các đơn vị cùng vùng": "agencies of the same region",
  "các đơn vị cùng loại": "agencies of the same kind",
  "5 đơn vị có hồ sơ điểm gần nhất": "the 5 agencies with the nearest score profiles",
  "các đơn vị cùng {0}": "agencies with the same {0}",
  "trung bình": "mean",
  "trung vị": "median",
  "cao nhất": "best",
  "Không có đơn vị nào đủ điểm trong nhóm {0} của {1} năm {2}.":
    "No agency with all scores is in the group “{0}” of {1} in {2}.",
  "{0} hoặc đơn vị được so sánh còn tiêu chí chưa có điểm năm {1}.":
    "{0} or an agency it is compared with has criteria without a score in {1}.",
  "Các đơn vị chấm theo những bộ tiêu chí khác nhau.": "The agencies were scored on different criteria sets.",
  "Nhóm so sánh: {0}.": "Compared with: {0}.",
  "Nhóm so sánh: {0} đơn vị đủ điểm.": "Compared with {0} agencies with all scores.",
  "Mốc so sánh là điểm của {0}.": "The benchmark is the score of {0}.",
  "Không có đơn vị nào có điểm năm {0} trên cùng bộ tiêu chí.":
    "None of the agencies has scores in {0} on one criteria set.",
  "Chỉ số chung (%)": "Total index (%)",
  "Chỉ số (%) các lĩnh vực năm {0}": "Index (%) of the fields, {0}",
  "Điểm từng tiêu chí năm {0}": "Points of each criterion, {0}",
  "trung bình của {0}": "the mean of {0}",

  // bests, and what changes and comparisons say of how they were made
  "Cao nhất trừ thấp nhất trong các đơn vị đã chọn": "The highest less the lowest of the chosen agencies",
  "Chỉ số (%) của {0} năm {1} và mức tốt nhất đã có": "Index (%) of {0} in {1} and the best reached so far",
  "Cộng điểm cao nhất mà các đơn vị đạt được ở từng tiêu chí":
    "The highest points any agency reached on each criterion, added up",
  "Hai năm chấm theo hai bộ tiêu chí, nối với nhau bằng bảng chuyển đổi “{0}”. “Do kết quả” là phần chỉ số từng mục tăng giảm, “do trọng số” là phần điểm tối đa khác trước; mục mới có và mục không còn tính vào trọng số.":
    "The two years are scored on two criteria sets, linked by the crosswalk “{0}”. “By performance” is due to the items' own indices, “by weight” to other maxima; items that came or went count as weight.",
  "Khoảng cách hồ sơ điểm: {0}. Khoảng cách là căn bậc hai của trung bình bình phương chênh lệch chỉ số các lĩnh vực, mỗi lĩnh vực theo tỷ trọng điểm tối đa; 0 là giống hệt nhau.":
    "Distance of the score profiles: {0}. The distance is the square root of the mean squared difference of the field indices, each field weighted by its share of the maximum; 0 is the same profile.",
  "Mỗi cơ quan chủ trì góp bao nhiêu điểm vào thay đổi của chỉ số":
    "How many points each lead agency contributed to the change of the index",
  "Năm tốt nhất của {0} là {1}, với {2} %; năm {3} là {4} %.": "The best year of {0} is {1}, with {2}%; {3} has {4}%.",
  "Năm {0}, {1} đạt mức tốt nhất của chính mình.": "In {0}, {1} reached its own best.",
  "Nếu ở mọi tiêu chí đều làm tốt như đơn vị làm tốt nhất năm {0}, {1} sẽ đạt {2} %, hơn {3} điểm.":
    "If it did as well on every criterion as the best agency of {0}, {1} would reach {2}%, {3} points more.",
  "Tốt nhất của chính mình": "Its own best",
  "Tốt nhất ở từng tiêu chí": "Best on each criterion",
  "Còn cách": "Still to go",
  "{0} chưa đủ điểm năm {1} để so với mức tốt nhất.": "{0} does not have all scores of {1} to hold against the best.",
  "{0} đơn vị không so được vì thiếu điểm một trong hai năm, hoặc năm {1} chấm theo bộ tiêu chí khác.":
    "{0} {0:agency|agencies} cannot be compared: scores of one of the years are missing, or {1} was scored on other criteria.",
};
