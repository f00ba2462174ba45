import type { Dictionary } from "./dictionary.js";

/** The findings: sentences about core's tables. */
export const findings: Dictionary = {
  "{0} và {1}": "{0} and {1}",
  "{0} ({1} điểm)": "{0} ({1} points)",
  "{0} ({1} %)": "{0} ({1}%)",

  // standing
  "Năm {0}, {1} đạt {2} %": "In {0}, {1} scored {2}%",
  "cùng xếp thứ {0} với {1} đơn vị khác trong {2} đơn vị":
    "sharing rank {0} with {1} other {1:agency|agencies} among {2}",
  "xếp thứ {0} trong {1} đơn vị": "rank {0} of {1} agencies",
  "{0}; chưa có đơn vị khác được xếp hạng.": "{0}; no other agency is ranked yet.",
  "{0} chưa có điểm năm {1}.": "{0} has no scores in {1}.",
  "Năm {0}, {1} đạt {2} % trên phần đã có điểm (độ phủ {3}); còn tiêu chí chưa có điểm nên chưa xếp hạng.":
    "In {0}, {1} scored {2}% over what has a score ({3} covered); some criteria have none yet, so it is not ranked.",
  "cao hơn trung bình {0} điểm": "{0} points above the mean",
  "bằng trung bình": "equal to the mean",
  "thấp hơn trung bình {0} điểm": "{0} points below the mean",
  "cao hơn trung vị {0} điểm": "{0} points above the median",
  "bằng trung vị": "equal to the median",
  "thấp hơn trung vị {0} điểm": "{0} points below the median",
  "không đơn vị nào cao hơn": "with no agency above",
  "kém đơn vị cao nhất {0} điểm": "{0} points behind the best agency",
  "Chỉ số {0}, {1}, {2}.": "The index is {0}, {1}, {2}.",

  // change
  "Chỉ số tăng {0} điểm so với năm {1}, từ {2} % lên {3} %.": "The index rose by {0} points on {1}, from {2}% to {3}%.",
  "Chỉ số giữ nguyên so với năm {0}: {1} %.": "The index is unchanged on {0}: {1}%.",
  "Chỉ số giảm {0} điểm so với năm {1}, từ {2} % xuống {3} %.":
    "The index fell by {0} points on {1}, from {2}% to {3}%.",
  "Thứ hạng giữ nguyên: thứ {0}.": "The rank is unchanged: {0}.",
  "Thứ hạng lên {0} bậc, từ thứ {1} lên thứ {2}.": "Up {0} {0:place|places} in the ranking, from {1} to {2}.",
  "Thứ hạng xuống {0} bậc, từ thứ {1} xuống thứ {2}.": "Down {0} {0:place|places} in the ranking, from {1} to {2}.",
  "Xếp loại chuyển từ nhóm {0} sang nhóm {1}.": "The group changed from {0} to {1}.",

  // attribution
  "Lĩnh vực kéo chỉ số lên nhiều nhất: {0}.": "What raised the index most, by field: {0}.",
  "{0} lĩnh vực cùng kéo chỉ số lên nhiều nhất, mỗi lĩnh vực {1} điểm.":
    "{0} fields together raised the index most, by {1} points each.",
  "Lĩnh vực kéo chỉ số xuống nhiều nhất: {0}.": "What lowered the index most, by field: {0}.",
  "{0} lĩnh vực cùng kéo chỉ số xuống nhiều nhất, mỗi lĩnh vực {1} điểm.":
    "{0} fields together lowered the index most, by {1} points each.",
  "Tiêu chí kéo chỉ số lên nhiều nhất: {0}.": "What raised the index most, by criterion: {0}.",
  "{0} tiêu chí cùng kéo chỉ số lên nhiều nhất, mỗi tiêu chí {1} điểm.":
    "{0} criteria together raised the index most, by {1} points each.",
  "Tiêu chí kéo chỉ số xuống nhiều nhất: {0}.": "What lowered the index most, by criterion: {0}.",
  "{0} tiêu chí cùng kéo chỉ số xuống nhiều nhất, mỗi tiêu chí {1} điểm.":
    "{0} criteria together lowered the index most, by {1} points each.",
  "Cơ quan chủ trì các tiêu chí kéo chỉ số lên nhiều nhất: {0}; tiêu chí chung chia đều.":
    "What raised the index most, by lead agency: {0}; shared criteria are divided equally.",
  "{0} cơ quan chủ trì cùng kéo chỉ số lên nhiều nhất, mỗi cơ quan {1} điểm; tiêu chí chung chia đều.":
    "{0} lead agencies together raised the index most, by {1} points each; shared criteria are divided equally.",
  "Cơ quan chủ trì các tiêu chí kéo chỉ số xuống nhiều nhất: {0}; tiêu chí chung chia đều.":
    "What lowered the index most, by lead agency: {0}; shared criteria are divided equally.",
  "{0} cơ quan chủ trì cùng kéo chỉ số xuống nhiều nhất, mỗi cơ quan {1} điểm; tiêu chí chung chia đều.":
    "{0} lead agencies together lowered the index most, by {1} points each; shared criteria are divided equally.",
  "{0} kéo chỉ số lên": "{0} raised the index",
  "{0} kéo chỉ số xuống": "{0} lowered the index",
  "{0} không làm chỉ số đổi": "{0} left the index unchanged",
  "Cả {0} lĩnh vực đều kéo chỉ số lên.": "All {0} fields raised the index.",
  "Cả {0} lĩnh vực đều kéo chỉ số xuống.": "All {0} fields lowered the index.",
  "Không lĩnh vực nào trong {0} lĩnh vực làm chỉ số đổi.": "None of the {0} fields changed the index.",
  "Trong {0} lĩnh vực, {1}.": "Of the {0} fields, {1}.",
  "Trong thay đổi của chỉ số, {0} điểm là do kết quả và {1} điểm là do bộ tiêu chí hoặc trọng số khác trước.":
    "Of the change of the index, {0} points come from performance and {1} points from other criteria or weights.",
  "{0} cao hơn {1} {2} điểm.": "{0} is {2} points above {1}.",
  "{0} bằng {1}.": "{0} is level with {1}.",
  "{0} thấp hơn {1} {2} điểm.": "{0} is {2} points below {1}.",
  "Lĩnh vực kém {0} nhiều nhất: {1}.": "Furthest behind {0}, by field: {1}.",
  "{0} lĩnh vực cùng kém {1} nhiều nhất, mỗi lĩnh vực {2} điểm.":
    "{0} fields are together furthest behind {1}, by {2} points each.",
  "Lĩnh vực hơn {0} nhiều nhất: {1}.": "Furthest ahead of {0}, by field: {1}.",
  "{0} lĩnh vực cùng hơn {1} nhiều nhất, mỗi lĩnh vực {2} điểm.":
    "{0} fields are together furthest ahead of {1}, by {2} points each.",

  // lost
  "Đạt cả {0} điểm tối đa, không mất điểm nào.": "All {0} points of the maximum were reached, none lost.",
  "Mất {0} điểm trên {1} điểm tối đa, ở {2} trong {3} tiêu chí.":
    "{0} of {1} points were lost, on {2} of {3} {3:criterion|criteria}.",
  "Toàn bộ điểm mất nằm ở {0}.": "All points lost are on {0}.",
  "Điểm mất nhiều nhất: {0}, bằng {1} số điểm mất.": "Most points lost: {0}, which is {1} of all points lost.",
  "{0} tiêu chí cùng mất nhiều nhất, mỗi tiêu chí {1} điểm, bằng {2} số điểm mất.":
    "{0} criteria together lost most, {1} points each, which is {2} of all points lost.",
  "Điểm mất nhiều nhất thuộc các tiêu chí do {0} chủ trì: {1} điểm, bằng {2} số điểm mất (tiêu chí chung chia đều).":
    "Most points were lost on criteria led by {0}: {1} points, {2} of all points lost (shared criteria are divided equally).",
  "Điểm mất nhiều nhất thuộc các tiêu chí do {0} chủ trì: mỗi cơ quan {1} điểm, cộng lại bằng {2} số điểm mất (tiêu chí chung chia đều).":
    "Most points were lost on criteria led by {0}: {1} points each, together {2} of all points lost (shared criteria are divided equally).",
  "{0} cơ quan chủ trì cùng có nhiều điểm mất nhất, mỗi cơ quan {1} điểm, cộng lại bằng {2} số điểm mất (tiêu chí chung chia đều).":
    "{0} lead agencies together have most points lost, {1} points each, together {2} of all points lost (shared criteria are divided equally).",
  "Mất {0} điểm ở các tiêu chí chưa phân công cơ quan chủ trì, bằng {1} số điểm mất.":
    "{0} points were lost on criteria without a lead agency, {1} of all points lost.",

  // one lead agency
  "Năm {0}, {1} chủ trì {2} tiêu chí của {3}: đạt {4} trên {5} điểm ({6} %), mất {7} điểm.":
    "In {0}, {1} leads {2} {2:criterion|criteria} of {3}: {4} of {5} points reached ({6}%), {7} lost.",
  "Năm {0}, {1} chủ trì {2} tiêu chí của {3}, chưa tiêu chí nào có điểm.":
    "In {0}, {1} leads {2} {2:criterion|criteria} of {3}, none of which has a score yet.",
  "Chia đều tiêu chí chung, đó là {0} số điểm mất của {1}.":
    "With shared criteria divided equally, this is {0} of the points lost by {1}.",
  "So với năm {0}, phần này làm chỉ số tăng {1} điểm (tiêu chí chung chia đều).":
    "Compared with {0}, this part raised the index by {1} points (shared criteria are divided equally).",
  "So với năm {0}, phần này không làm chỉ số thay đổi.": "Compared with {0}, this part did not change the index.",
  "So với năm {0}, phần này làm chỉ số giảm {1} điểm (tiêu chí chung chia đều).":
    "Compared with {0}, this part lowered the index by {1} points (shared criteria are divided equally).",
  "{0} tiêu chí chưa có điểm, không tính vào điểm mất.":
    "{0} {0:criterion has|criteria have} no score yet and {0:does|do} not count as points lost.",

  // easy
  "{0} ({1} điểm, {2}/{3} đơn vị đạt tối đa)": "{0} ({1} points; {2} of {3} agencies have full marks)",
  "Không tiêu chí nào mất điểm mà quá nửa số đơn vị được so sánh đạt điểm tối đa.":
    "No points were lost on criteria where more than half of the agencies compared have full marks.",
  "Mất điểm ở nơi quá nửa số đơn vị được so sánh đạt tối đa: {0} điểm, ở {1}.":
    "Lost where more than half of the agencies compared have full marks: {0} points, on {1}.",
  "Mất điểm ở nơi quá nửa số đơn vị được so sánh đạt tối đa: {0} điểm ở {1} tiêu chí, nhiều nhất ở {2}.":
    "Lost where more than half of the agencies compared have full marks: {0} points on {1} criteria, most on {2}.",
  "Mất điểm ở nơi quá nửa số đơn vị được so sánh đạt tối đa: {0} điểm ở {1} tiêu chí.":
    "Lost where more than half of the agencies compared have full marks: {0} points on {1} criteria.",
  "Đạt điểm tối đa ở một trong {0} tiêu chí thì lên {1} bậc, nếu các điểm khác giữ nguyên.":
    "Full marks on any one of {0} criteria would bring {1} {1:place|places}, all other scores unchanged.",
  "Đạt điểm tối đa ở {0} thì lên {1} bậc, nếu các điểm khác giữ nguyên.":
    "Full marks on {0} would bring {1} {1:place|places}, all other scores unchanged.",
  "Đạt điểm tối đa ở một trong các tiêu chí {0} thì lên {1} bậc, nếu các điểm khác giữ nguyên.":
    "Full marks on any one of {0} would bring {1} {1:place|places}, all other scores unchanged.",

  // trend
  "Chỉ số tăng {0} năm liền đến năm {1}.": "The index rose {0} years in a row up to {1}.",
  "Chỉ số giảm {0} năm liền đến năm {1}.": "The index fell {0} years in a row up to {1}.",
  "Từ năm {0} đến năm {1}, chỉ số tăng {2} điểm, từ {3} % lên {4} %.":
    "From {0} to {1} the index rose by {2} points, from {3}% to {4}%.",
  "Chỉ số năm {0} bằng năm {1}: {2} %.": "The index of {0} is the same as in {1}: {2}%.",
  "Từ năm {0} đến năm {1}, chỉ số giảm {2} điểm, từ {3} % xuống {4} %.":
    "From {0} to {1} the index fell by {2} points, from {3}% to {4}%.",
  "Năm tăng nhiều nhất: {0} ({1} điểm).": "Year of the largest rise: {0} ({1} points).",
  "Năm giảm nhiều nhất: {0} ({1} điểm).": "Year of the largest fall: {0} ({1} points).",

  // region
  "Cả {0} vùng có cùng trung bình {1} %.": "All {0} regions have the same mean, {1}%.",
  "Vùng có trung bình cao nhất: {0} ({1} %); thấp nhất: {2} ({3} %).":
    "Region with the highest mean: {0} ({1}%); with the lowest: {2} ({3}%).",
  "Cao hơn trung bình {0} đơn vị vùng {1} {2} điểm.": "{2} points above the mean of the {0} agencies of {1}.",
  "Bằng trung bình {0} đơn vị vùng {1}.": "Level with the mean of the {0} agencies of {1}.",
  "Thấp hơn trung bình {0} đơn vị vùng {1} {2} điểm.": "{2} points below the mean of the {0} agencies of {1}.",

  // scenario
  "Theo kịch bản “{0}”, chỉ số năm {1} của {2} {3}; {4}; {5}.":
    "In the scenario “{0}”, the {1} index of {2} {3}; it {4}; {5}.",
  "Theo kịch bản “{0}”, {1} đạt {2} % trên phần đã có điểm; còn tiêu chí chưa có điểm nên chưa xếp hạng.":
    "In the scenario “{0}”, {1} scores {2}% over what has a score; some criteria have none yet, so it is not ranked.",
  "giữ hạng {0} trong {1} đơn vị": "keeps rank {0} of {1} agencies",
  "từ hạng {0} lên hạng {1} trong {2} đơn vị": "rises from rank {0} to {1} of {2} agencies",
  "từ hạng {0} xuống hạng {1} trong {2} đơn vị": "falls from rank {0} to {1} of {2} agencies",
  "{0} (cùng hạng với {1} đơn vị khác)": "{0} (shared with {1} other {1:agency|agencies})",
  "từ {0} % giảm {1} điểm, còn {2} %": "falls by {1} points, from {0}% to {2}%",
  "từ {0} % tăng {1} điểm, lên {2} %": "rises by {1} points, from {0}% to {2}%",
  "vẫn là {0} %": "stays at {0}%",
  "từ nhóm {0} sang nhóm {1}": "from group {0} to group {1}",

  // year
  "Năm {0}, trung bình {1} đơn vị đã đủ điểm là {2} %.":
    "In {0}, the mean of the {1} {1:agency|agencies} with all scores is {2}%.",
  "Năm {0}, trung bình {1} đơn vị đã đủ điểm là {2} %, tăng {3} điểm so với năm {4}.":
    "In {0}, the mean of the {1} {1:agency|agencies} with all scores is {2}%, up {3} points on {4}.",
  "Năm {0}, trung bình {1} đơn vị đã đủ điểm là {2} %, bằng năm {3}.":
    "In {0}, the mean of the {1} {1:agency|agencies} with all scores is {2}%, the same as in {3}.",
  "Năm {0}, trung bình {1} đơn vị đã đủ điểm là {2} %, giảm {3} điểm so với năm {4}.":
    "In {0}, the mean of the {1} {1:agency|agencies} with all scores is {2}%, down {3} points on {4}.",
  "Tiêu chí có trung bình thấp nhất: {0} ({1} %).": "Lowest mean, by criterion: {0} ({1}%).",
  "Các đơn vị cách nhau xa nhất ở {0} (độ lệch chuẩn {1} điểm).":
    "Agencies lie furthest apart in {0} (standard deviation {1} points).",
  "{0} đơn vị tăng": "{0} {0:agency|agencies} rose",
  "{0} đơn vị giảm": "{0} {0:agency|agencies} fell",
  "{0} đơn vị giữ nguyên": "{0} {0:agency is|agencies are} unchanged",
  "So với năm {0}: {1}.": "Compared with {0}: {1}.",
  "So với năm {0}, cả {1} đơn vị đều tăng.": "Compared with {0}, all {1} agencies rose.",
  "So với năm {0}, cả {1} đơn vị đều giảm.": "Compared with {0}, all {1} agencies fell.",
  "So với năm {0}, cả {1} đơn vị đều giữ nguyên.": "Compared with {0}, all {1} agencies are unchanged.",
  "Tăng nhiều nhất: {0} ({1} điểm).": "Largest rise: {0} ({1} points).",
  "Giảm nhiều nhất: {0} ({1} điểm).": "Largest fall: {0} ({1} points).",
  "Cả {0} lĩnh vực có cùng trung bình {1} %.": "All {0} fields have the same mean, {1}%.",
  "Lĩnh vực có trung bình cao nhất: {0} ({1} %); thấp nhất: {2} ({3} %).":
    "Field with the highest mean: {0} ({1}%); with the lowest: {2} ({3}%).",

  // groups
  "{0} đơn vị nhóm {1}": "{0} in group {1}",
  "Cả {0} đơn vị thuộc nhóm {1}.": "All {0} agencies are in group {1}.",
  "Có {0}.": "By group: {0}.",
  "{0} đơn vị còn tiêu chí chưa có điểm nên chưa xếp hạng.":
    "{0} {0:agency has|agencies have} criteria without a score and {0:is|are} not ranked.",
  "{0} đơn vị lên nhóm": "{0} {0:agency|agencies} went up a group",
  "{0} đơn vị xuống nhóm": "{0} {0:agency|agencies} went down a group",
  "{0} đơn vị giữ nhóm": "{0} stayed in their group",
  "Từ năm {0} đến năm {1}: không đơn vị nào đổi nhóm.": "From {0} to {1}: no agency changed its group.",
  "Từ năm {0} đến năm {1}: {2}.": "From {0} to {1}: {2}.",

  // distribution
  "Cả {0} đơn vị cùng đạt {1} %.": "All {0} agencies scored {1}%.",
  "{0} đơn vị đạt từ {1} % đến {2} %, trung vị {3} %, hai tứ phân vị {4} % và {5} %.":
    "{0} agencies scored from {1}% to {2}%, with a median of {3}% and quartiles of {4}% and {5}%.",
  "{0} tiêu chí mọi đơn vị đạt tối đa": "all agencies have full marks on {0}",
  "{0} tiêu chí không đơn vị nào có điểm": "no agency has a point on {0}",
  "{0} tiêu chí mọi đơn vị bằng điểm nhau": "all agencies have the same points on {0}",
  "{0} không phân biệt được các đơn vị: {1}.": "{0} does not tell agencies apart: {1}.",
  "{0} tiêu chí không phân biệt được các đơn vị: {1}.": "{0} criteria do not tell agencies apart: {1}.",
  "Tách khỏi các đơn vị khác ở phía thấp (dưới {0} %): {1}.": "Apart from the others at the low end (below {0}%): {1}.",
  "Tách khỏi các đơn vị khác ở phía cao (trên {0} %): {1}.": "Apart from the others at the high end (above {0}%): {1}.",

  // self
  "Tự chấm và thẩm định bằng nhau ở cả {0} tiêu chí được so sánh.":
    "Self-assessed and appraised scores agree on all {0} {0:criterion|criteria} compared.",
  "{0} (tự chấm {1}, thẩm định {2})": "{0} (self-assessed {1}, appraised {2})",
  "Tự chấm cao hơn thẩm định {0} điểm, ở {1} trong {2} tiêu chí được so sánh.":
    "Self-assessed {0} points above appraisal, on {1} of {2} {2:criterion|criteria} compared.",
  "Tự chấm thấp hơn thẩm định {0} điểm, ở {1} trong {2} tiêu chí được so sánh.":
    "Self-assessed {0} points below appraisal, on {1} of {2} {2:criterion|criteria} compared.",
  "Chênh lệch nhiều nhất: {0}.": "Largest difference: {0}.",
  "{0} (trung bình {1} điểm)": "{0} (mean {1} points)",
  "Ở {0} tiêu chí, các đơn vị tự chấm cao hơn thẩm định một cách có hệ thống.":
    "On {0} criteria agencies systematically give themselves more than appraisal does.",
  "Các đơn vị tự chấm cao hơn thẩm định một cách có hệ thống ở {0}.":
    "Agencies systematically give themselves more than appraisal does on {0}.",
  "Ở {0} tiêu chí, các đơn vị tự chấm cao hơn thẩm định một cách có hệ thống, nhiều nhất ở {1}.":
    "On {0} criteria agencies systematically give themselves more than appraisal does, most on {1}.",

  // levers
  "Chỉ cần đạt ít nhất {0} điểm (nay {1}) ở {2} là lên {3} bậc, nếu các điểm khác giữ nguyên.":
    "At least {0} points (now {1}) on {2} would be worth {3} {3:rank|ranks}, all other scores unchanged.",
  "Chỉ cần đạt mục {0} của danh mục ở {1} là lên {2} bậc, nếu các điểm khác giữ nguyên.":
    "Meeting items {0} of the checklist on {1} would be worth {2} {2:rank|ranks}, all other scores unchanged.",
  "Chỉ cần {0} không quá {1} ({2}) là lên {3} bậc, nếu các điểm khác giữ nguyên.":
    "At most {1} on “{0}” ({2}) would be worth {3} {3:rank|ranks}, all other scores unchanged.",
  "Chỉ cần {0} đạt ít nhất {1} ({2}) là lên {3} bậc, nếu các điểm khác giữ nguyên.":
    "At least {1} on “{0}” ({2}) would be worth {3} {3:rank|ranks}, all other scores unchanged.",
  "tỷ lệ hài lòng": "share satisfied",
  "giá trị": "value",
  "Đòn bẩy lớn nhất: đạt điểm tối đa ở {0} thì chỉ số tăng {1} điểm, xếp thứ {2}.":
    "Largest lever: full marks on {0} would raise the index by {1} points, to rank {2}.",
  "Đòn bẩy lớn nhất: đạt điểm tối đa ở một trong các tiêu chí {0} thì chỉ số tăng {1} điểm, xếp thứ {2}.":
    "Largest levers: full marks on any one of {0} would raise the index by {1} points, to rank {2}.",
  "Đòn bẩy lớn nhất: đạt điểm tối đa ở một trong {0} tiêu chí thì chỉ số tăng {1} điểm, xếp thứ {2}.":
    "Largest levers: full marks on any one of {0} criteria would raise the index by {1} points, to rank {2}.",
  "Không tiêu chí nào một mình đủ để lên bậc, kể cả khi đạt điểm tối đa.":
    "No criterion alone would lift the rank, not even with full marks.",
  "Chỉ cần thêm {0} điểm ở một trong {1} tiêu chí là lên {2} bậc, nếu các điểm khác giữ nguyên.":
    "{0} more points on any one of {1} criteria would be worth {2} {2:rank|ranks}, all other scores unchanged.",

  // forecast
  "Chưa dự báo được chỉ số năm {0} của {1}: {2} tiêu chí chưa có điểm, cũng không có điểm tự chấm, điểm năm trước hay điểm của đơn vị khác.":
    "The index of {1} in {0} cannot be forecast yet: {2} {2:criterion has|criteria have} no score, and no self-assessed score, score of the year before or score of another agency either.",
  "Dự báo chỉ số năm {0} của {1}: {2} %, từ {3} % đến {4} % (khoảng {5}, theo sai số khi dự báo năm trước của {6} đơn vị).":
    "Forecast of the {0} index of {1}: {2}%, from {3}% to {4}% ({5} interval, by the errors of forecasting the year before for {6} {6:agency|agencies}).",
  "Dự báo chỉ số năm {0} của {1}: {2} %, chưa có khoảng sai số vì chưa đủ hai năm trước để thử.":
    "Forecast of the {0} index of {1}: {2}%, without an interval, as there are not two earlier years to try it on.",
  "Dự báo chỉ số năm {0} của {1}: {2} %, chưa có khoảng sai số vì chỉ thử được với {3} đơn vị.":
    "Forecast of the {0} index of {1}: {2}%, without an interval, as it can be tried on {3} {3:agency|agencies} only.",
  "{0} tiêu chí đã có điểm": "{0} {0:criterion|criteria} with a score",
  "{0} tiêu chí theo điểm tự chấm trừ mức thường chấm cao hơn":
    "{0} {0:criterion|criteria} by self-assessed scores less what is usually claimed too much",
  "{0} tiêu chí theo điểm năm trước": "{0} {0:criterion|criteria} by the year before",
  "{0} tiêu chí theo trung bình các đơn vị khác": "{0} {0:criterion|criteria} by the mean of the other agencies",
  "Dự báo dựa trên {0}.": "The forecast rests on {0}.",

  // the statistical audit
  "Chưa kiểm tra được mục nào với bộ dữ liệu này.": "Nothing could be checked with this data set.",
  "Trong {0} mục kiểm tra, {1} mục tốt, {2} mục cần xem lại, {3} mục có vấn đề.":
    "Of {0} {0:check|checks}, {1} {1:is|are} good, {2} to be watched and {3} {3:is a problem|are problems}.",
  "{0} mục không xét được với bộ dữ liệu này.": "{0} could not be made with this data set.",
  "Số đơn vị so với số tiêu chí": "Agencies per criterion",
  "Tiêu chí thiếu số liệu": "Criteria with missing data",
  "Đơn vị thiếu số liệu": "Agencies with missing data",
  "Tiêu chí không phân hoá": "Criteria that tell nobody apart",
  "Dồn ở điểm tối đa": "Crowding at full marks",
  "Dồn ở 0 điểm": "Crowding at 0 points",
  "Lĩnh vực đi cùng tổng điểm": "Fields and the total",
  "Lĩnh vực ngược chiều nhau": "Fields against each other",
  "Lĩnh vực trùng lặp": "Redundant fields",
  "Tiêu chí trùng lặp": "Redundant criteria",
  "Tiêu chí ngược chiều": "Counter-running criteria",
  "Độ nhất quán của từng lĩnh vực": "Consistency of each field",
  "Các lĩnh vực đo một điều hay nhiều điều": "Do the fields measure one thing or several",
  "Trọng số thực của lĩnh vực": "Effective weights of fields",
  tốt: "good",
  "cần xem lại": "to be watched",
  "có vấn đề": "problem",
  "không xét được": "not checked",
  "Không xét được với bộ dữ liệu này.": "It cannot be checked with this data set.",
  "{0} với {1}": "{0} with {1}",
  "Cứ mỗi tiêu chí được xét cùng lúc có ít nhất {0} đơn vị; có {1} đơn vị.":
    "There are at least {0} agencies for each criterion that is analysed together; {1} agencies in all.",
  "Có {0} đơn vị; ở nhóm đông tiêu chí nhất, mỗi tiêu chí chỉ có {1} đơn vị, nên các hệ số dưới đây chỉ là gợi ý.":
    "There {0:is|are} {0} {0:agency|agencies}; in the set with most criteria only {1} for each criterion, so the coefficients below are hints, no more.",
  "Tiêu chí nào cũng có số liệu ở ít nhất {0} số đơn vị.": "Every criterion is known for at least {0} of the agencies.",
  "{0} tiêu chí có số liệu ở chưa đến {1} số đơn vị, thấp nhất {2}: {3}.":
    "{0} {0:criterion is|criteria are} known for less than {1} of the agencies, at the lowest {2}: {3}.",
  "Đơn vị nào cũng có số liệu ở ít nhất {0} số tiêu chí.": "Every agency is known on at least {0} of the criteria.",
  "{0} đơn vị có số liệu ở chưa đến {1} số tiêu chí, thấp nhất {2}: {3}.":
    "{0} {0:agency is|agencies are} known on less than {1} of the criteria, at the lowest {2}: {3}.",
  "Không tiêu chí nào cho mọi đơn vị cùng một điểm.": "No criterion gives every agency the same points.",
  "{0} tiêu chí cho mọi đơn vị cùng một điểm, chiếm {1} tổng điểm tối đa: {2}.":
    "{0} {0:criterion gives|criteria give} every agency the same points, {1} of the maximum: {2}.",
  "Không tiêu chí nào có quá {0} số đơn vị đạt điểm tối đa; nhiều nhất {1}.":
    "On no criterion do more than {0} of the agencies have full marks; at most {1}.",
  "{0} trong {1} tiêu chí có phân hoá lại có quá {2} số đơn vị đạt điểm tối đa, nhiều nhất {3}: {4}.":
    "On {0} of the {1} criteria that do tell agencies apart, more than {2} of the agencies have full marks, at most {3}: {4}.",
  "Không tiêu chí nào có quá {0} số đơn vị được 0 điểm; nhiều nhất {1}.":
    "On no criterion do more than {0} of the agencies have 0 points; at most {1}.",
  "{0} trong {1} tiêu chí có quá {2} số đơn vị được 0 điểm, nhiều nhất {3}: {4}.":
    "On {0} of {1} criteria more than {2} of the agencies have 0 points, at most {3}: {4}.",
  "Lĩnh vực nào cũng đi cùng tổng điểm; thấp nhất r = {0}.": "Every field goes with the total; the lowest r is {0}.",
  "{0} lĩnh vực ít đi cùng hoặc đi ngược tổng điểm, thấp nhất r = {1}: {2}.":
    "{0} {0:field goes|fields go} little with the total or against it, the lowest r is {1}: {2}.",
  "Không cặp lĩnh vực nào ngược chiều nhau; thấp nhất r = {0}.":
    "No two fields run against each other; the lowest r is {0}.",
  "{0} cặp lĩnh vực ngược chiều nhau, thấp nhất r = {1}: {2}.":
    "{0} {0:pair|pairs} of fields run against each other, the lowest r is {1}: {2}.",
  "Không cặp lĩnh vực nào gần như trùng nhau; cao nhất r = {0}.":
    "No two fields are nearly the same; the highest r is {0}.",
  "{0} cặp lĩnh vực gần như trùng nhau, cao nhất r = {1}: {2}.":
    "{0} {0:pair|pairs} of fields are nearly the same, the highest r is {1}: {2}.",
  "Không cặp tiêu chí nào gần như trùng nhau; cao nhất r = {0}.":
    "No two criteria are nearly the same; the highest r is {0}.",
  "{0} cặp tiêu chí gần như trùng nhau, cao nhất r = {1}: {2}.":
    "{0} {0:pair|pairs} of criteria are nearly the same, the highest r is {1}: {2}.",
  "Không tiêu chí nào đi ngược lĩnh vực của nó hay tổng điểm; thấp nhất r = {0}.":
    "No criterion runs against its field or the total; the lowest r is {0}.",
  "{0} tiêu chí đi ngược lĩnh vực của nó hoặc tổng điểm, thấp nhất r = {1}: {2}.":
    "{0} {0:criterion runs|criteria run} against the field or the total, the lowest r is {1}: {2}.",
  "Với {0} đơn vị, r trong khoảng ±{1} có thể chỉ là ngẫu nhiên.": "With {0} agencies an r within ±{1} may be chance.",
  "Ở lĩnh vực nào các tiêu chí cũng đi cùng nhau; hệ số alpha của Cronbach thấp nhất là {0}.":
    "In every field the criteria go together; the lowest Cronbach's alpha is {0}.",
  "{0} trong {1} lĩnh vực có hệ số alpha của Cronbach dưới {2}, thấp nhất {3}: {4}.":
    "{0} of {1} fields have a Cronbach's alpha below {2}, at the lowest {3}: {4}.",
  "Không quá một thành phần chính của các lĩnh vực có giá trị riêng trên 1: chúng cùng đo một điều.":
    "No more than one principal component of the fields has an eigenvalue over 1: they measure one thing.",
  "{0} thành phần chính của các lĩnh vực có giá trị riêng trên 1: chúng không chỉ đo một điều.":
    "{0} principal components of the fields have an eigenvalue over 1: they do not measure one thing only.",
  "Trọng số thực của mọi lĩnh vực hơn kém trọng số danh nghĩa không quá {0} lần; nhiều nhất {1} lần.":
    "The effective weight of every field is within a factor of {0} of the nominal one; the largest factor is {1}.",
  "{0} lĩnh vực có trọng số thực hơn kém trọng số danh nghĩa quá {1} lần, có lĩnh vực không ảnh hưởng đến thứ tự: {2}.":
    "The effective weight of {0} {0:field|fields} is more than a factor of {1} off the nominal one, and some field has no influence on the order: {2}.",
  "{0} lĩnh vực có trọng số thực hơn kém trọng số danh nghĩa quá {1} lần, nhiều nhất {2} lần: {3}.":
    "The effective weight of {0} {0:field|fields} is more than a factor of {1} off the nominal one, at most {2}: {3}.",
  "{0} và {1} mục khác": "{0} and {1} more",
  "Cần xem lại khi dưới {0}.": "To be watched below {0}.",
  "Cần xem lại khi dưới {0}, có vấn đề khi dưới {1}.": "To be watched below {0}, a problem below {1}.",
  "Cần xem lại khi trên {0}.": "To be watched above {0}.",
  "Cần xem lại khi trên {0}, có vấn đề khi trên {1}.": "To be watched above {0}, a problem above {1}.",
  "Ngưỡng là quy ước của bản kiểm toán này.": "The limits are a convention of this audit.",
  "Nguồn của ngưỡng thứ nhất: {0}; ngưỡng thứ hai là quy ước của bản kiểm toán này.":
    "Source of the first limit: {0}; the second is a convention of this audit.",
  "Nguồn của ngưỡng thứ hai: {0}; ngưỡng thứ nhất là quy ước của bản kiểm toán này.":
    "Source of the second limit: {0}; the first is a convention of this audit.",
};
