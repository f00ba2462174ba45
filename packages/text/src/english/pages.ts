import type { Dictionary } from "./dictionary.js";

/** Prose, inputs and titles of the site's pages. */
export const pages: Dictionary = {
  // The sidebar
  "Kết quả": "Results",
  "Dữ liệu": "Data",
  "PAR INDEX – Bàn làm việc. Mã nguồn mở, giấy phép MIT.": "PAR INDEX workbench. Open source, MIT licence.",

  // Bộ tiêu chí
  "Bộ tiêu chí": "Criteria set",
  "Tám lĩnh vực và các tiêu chí": "The eight fields and their criteria",
  "Ghi chú": "Notes",

  // Cơ quan chủ trì
  "Mỗi cơ quan chủ trì những tiêu chí nào": "Which criteria each lead agency answers for",

  // Kịch bản
  "Mô phỏng": "Simulation",
  "Các tiêu chí thay đổi": "Criteria changed",
  "Kéo điểm của bất kỳ tiêu chí nào để thấy ngay chỉ số, nhóm và thứ hạng sẽ ra sao, rồi lưu, so sánh và gửi cho cơ quan chủ trì. Mọi kết quả ở đây là giả định, không phải kết quả chính thức.":
    "Move the score of any criterion and see at once what becomes of index, group and rank; then save it, compare it and send it to the lead agencies. All results here are hypothetical, not official.",
  "Kịch bản đi đến đâu": "Where the scenario leads",
  "Nhóm so sánh": "Peers",
  "So sánh các kịch bản": "Scenarios compared",
  "Việc của từng cơ quan chủ trì": "What each lead agency has to do",
  "Đòn bẩy": "Levers",

  // Hồ sơ đơn vị
  "Hồ sơ đơn vị": "Agency profiles",
  "Tám lĩnh vực so với trung vị và đơn vị cao nhất": "The eight fields against the median and the best agency",
  "Vị trí trong các đơn vị": "Place among the agencies",
  "Qua các năm": "Over the years",
  "Điểm chính": "Main points",
  "Vì sao chỉ số thay đổi": "Why the index changed",
  "Không có năm trước đủ điểm trên cùng bộ tiêu chí để so sánh.":
    "There is no year before with all scores on the same criteria set to compare with.",
  "Điểm dễ lấy lại": "Points within reach",
  "Các cơ quan chủ trì": "Lead agencies",
  "{0} trong phân bố của các đơn vị": "{0} among the agencies",
  "Tám lĩnh vực qua các năm": "The eight fields over the years",
  "Đến từng tiêu chí": "Down to each criterion",
  "Mỗi đơn vị một trang: chỉ số và thứ hạng, tám lĩnh vực so với trung vị và đơn vị cao nhất, tiêu chí được và mất điểm, đến từng tiêu chí thành phần.":
    "A page for each agency: index and rank, the eight fields against the median and the best agency, criteria gained and lost, down to each sub-criterion.",

  // Tổng quan
  "Tổng quan": "Overview",
  "Chỉ số cải cách hành chính năm {0}": "Public administration reform index {0}",
  "Ai dẫn đầu, ai ở cuối": "Who leads, who comes last",
  "Xem đủ các đơn vị và các năm ở trang [Xếp hạng](./xep-hang); thử xem thêm điểm ở đâu thì lên hạng bao nhiêu ở trang [Kịch bản](./kich-ban).":
    "All agencies and years are on the page [Ranking](./xep-hang); try where more points would lift the rank on the page [Scenarios](./kich-ban).",
  "Lĩnh vực nào mạnh, lĩnh vực nào yếu": "Which fields are strong, which are weak",

  // Kết quả công bố
  "Kết quả công bố": "Published results",
  "Mọi số trên trang này là số đã công bố, mỗi số một nguồn; chỗ để trống là chưa tìm thấy số công bố.":
    "Every figure on this page has been published, each with its source; where a cell is empty, no published figure was found.",
  "Trung bình cả nước": "National mean",
  "Các tỉnh, thành phố dẫn đầu": "The leading provinces and cities",
  "Sáu vùng kinh tế – xã hội": "The six socio-economic regions",
  "Đắk Lắk": "Dak Lak",
  "Những chỗ số liệu không khớp": "Where figures do not agree",
  "Tất cả số liệu": "All figures",
  "Đắk Lắk 2023 theo bốn nguồn điểm": "Dak Lak 2023 by the four sources of points",
  Tìm: "Find",
  "Tên, năm hoặc nguồn": "Name, year or source",

  // Kiểm tra dữ liệu
  "Kiểm tra dữ liệu": "Check data",
  "Đưa tệp Excel chấm điểm vào đây: từng ô được đọc, đối chiếu với bộ tiêu chí và tính điểm ngay trong trình duyệt. Tệp không rời khỏi máy của bạn.":
    "Drop an Excel file of scores here: every cell is read, checked against the criteria and scored right in the browser. The file does not leave your machine.",
  "Chưa có tệp?": "No file yet?",
  "Mẫu chấm điểm là một sổ Excel có sẵn mã, tên, điểm tối đa, cơ quan chủ trì và công thức cộng. Điền xong, thả lại vào trang này: không phải khai báo gì thêm.":
    "The scoring template is a workbook with codes, names, maxima, lead agencies and sums in place. Fill it in and drop it on this page: nothing else has to be declared.",

  // Xếp hạng
  "Xếp hạng": "Ranking",
  "Chỉ số là phần trăm số điểm đạt được trên điểm tối đa. Đơn vị bằng chỉ số thì đồng hạng. Đơn vị còn tiêu chí chưa có điểm thì chưa xếp hạng; chỉ số của đơn vị đó tính trên phần đã biết và ghi kèm độ phủ.":
    "The index is the share of the maximum that was reached, in percent. Agencies with the same index share a rank. An agency with unknown scores is not ranked; its index is over what is known, with the coverage beside it.",
  "Thứ hạng qua các năm": "Ranks over the years",

  // Inputs and figures of several pages
  "Tìm tiêu chí": "Find a criterion",
  "Mã, tên hoặc cơ quan chủ trì": "Code, name or lead agency",
  "Tìm đơn vị": "Find an agency",
  "Gõ tên, có dấu hoặc không dấu": "Type a name, with or without diacritics",
  "Tất cả các vùng": "All regions",
  "{0} năm {1}": "{0} in {1}",
  "trung vị {0}": "median {0}",
  "{0} đơn vị được xếp hạng": "{0} {0:agency|agencies} ranked",
  "từ {0} %": "from {0}%",
  "còn lại": "the rest",

  // Biến động
  "Phân tích": "Analysis",
  "Từ năm": "From",
  "Đến năm": "To",
  "Mỗi lĩnh vực góp bao nhiêu điểm vào thay đổi của chỉ số":
    "Points that each field contributed to the change of the index",
  "Mỗi tiêu chí của lĩnh vực góp bao nhiêu điểm vào thay đổi của chỉ số":
    "Points that each criterion of the field contributed to the change of the index",
  "Không có bảng phân công cơ quan chủ trì cho bộ tiêu chí này, hoặc chưa phân tích được thay đổi.":
    "There is no assignment of lead agencies for this criteria set, or the change cannot be taken apart yet.",
  "Chỉ số năm {0} (%)": "Index {0} (%)",
  "Thay đổi từ năm {0} (điểm)": "Change since {0} (points)",
  "Lĩnh vực nào làm chỉ số thay đổi": "Which fields changed the index",
  "Cơ quan chủ trì nào làm chỉ số thay đổi": "Which lead agencies changed the index",
  "Tiêu chí có nhiều cơ quan chủ trì được chia đều cho các cơ quan, nên các phần cộng lại bằng thay đổi của chỉ số.":
    "A criterion with several lead agencies is shared equally among them, so that the parts add up to the change of the index.",
  "Tất cả đơn vị": "All agencies",

  // So sánh
  "So sánh": "Compare",
  "Với các đơn vị": "With agencies",
  "Hoặc với nhóm": "Or with a group",
  Mốc: "Benchmark",
  "Hơn kém nhau ở lĩnh vực nào": "In which fields they differ",
  "Tiêu chí nào làm nên chênh lệch": "Which criteria make the difference",
  "Đặt cạnh nhau": "Side by side",
  "Các tiêu chí làm nên chênh lệch nhiều nhất: {0} so với {1}, năm {2}":
    "The criteria that make most of the difference: {0} against {1}, {2}",
  // Lĩnh vực
  "Các đơn vị ở từng lĩnh vực": "The agencies in each field",
  "Từng lĩnh vực một trang": "A page for each field",
  "Mất điểm ở đâu trong bộ tiêu chí": "Where in the criteria points are lost",
  "Màu của ô là chỉ số trung bình của các đơn vị đã đủ điểm ở mục đó; ô càng cao thì điểm tối đa càng lớn.":
    "The colour of a cell is the mean index of the agencies with all scores there; the taller the cell, the greater the maximum.",
  "Trung bình qua các năm": "The means over the years",
  "Các đơn vị theo vùng": "The agencies by region",
  "Tiêu chí nào quyết định": "Which criteria decide",
  "Điểm mất bình quân mỗi đơn vị năm {0}": "Mean points lost per agency in {0}",
  "Đơn vị dẫn đầu làm được gì": "What the best do",
  "Dẫn đầu": "Top quarter",
  "Còn lại": "The rest",
  "Từng tiêu chí": "Each criterion",
  "Từng đơn vị": "Each agency",

  // Nhóm và vùng
  "Nhóm và vùng": "Groups and regions",
  "Các nhóm qua các năm": "The groups over the years",
  "Ai lên nhóm, ai xuống nhóm": "Who moved up, who moved down",
  "Các vùng": "The regions",
  "Thứ hạng xáo trộn nhiều hay ít": "How far the ranking was reshuffled",
  "Các đơn vị xích lại gần hay xa nhau": "Whether agencies come closer to each other",
  "Xu hướng của từng đơn vị": "The trend of each agency",
  "So với năm": "Compared with",

  // Biến động: title
  "Biến động": "Changes",
  // Báo cáo
  "Báo cáo của một đơn vị": "Briefing on one agency",
  "Báo cáo {0} {1} | PAR INDEX": "Briefing {0} {1} | PAR INDEX",
  "Báo cáo của một đơn vị | PAR INDEX": "Briefing on one agency | PAR INDEX",
  "{0} không có điểm thẩm định năm {1}. Chọn năm khác.": "{0} has no appraised scores in {1}. Choose another year.",
  // Biến động, So sánh: the rest
  "Nếu chỉ lĩnh vực này thay đổi": "If only this field had changed",
  "So với mức tốt nhất": "Against the best",
  // Cơ quan chủ trì, Phiếu cơ quan chủ trì, Tự chấm và thẩm định
  "Hai lần chấm phù hợp đến đâu": "How far the two scores agree",
  "Một tiêu chí lệch có hệ thống khi các đơn vị cùng nghiêng về một phía đến mức khó là ngẫu nhiên: kiểm định t theo cặp, hiệu chỉnh Holm cho số tiêu chí được xét. Khoảng tin cậy cho biết mức lệch trung bình nằm trong khoảng nào, với độ tin cậy 95 %; d so mức lệch với độ phân tán của nó, từ 0,5 là vừa, từ 0,8 là lớn.":
    "A criterion departs systematically when agencies lean the same way so far that it is hardly chance: a paired t-test with Holm's correction for the number of criteria tested. The interval says where the mean gap lies, with 95% confidence; d sets the gap against its spread: medium from 0.5, large from 0.8.",
  "Theo cơ quan chủ trì": "By lead agency",
  "Tiêu chí tự chấm lệch một cách có hệ thống": "Criteria on which self-assessment departs systematically",
  "Tất cả cơ quan": "All lead agencies",
  "Tự chấm cao hơn nhiều nhất": "Where self-assessment is furthest above",
  "Tự chấm và thẩm định": "Self-assessment and appraisal",
  "Đơn vị được chấm": "Scored agency",

  // Hồ sơ, báo cáo
  "Mất điểm ở đâu": "Where points are lost",

  // Hồ sơ: liên kết
  "Báo cáo để in": "Briefing to print",

  // Kịch bản: planner
  "Cách rẻ nhất để đạt mục tiêu, tính từ điểm và điểm tối đa hiện nay chứ không từ các thay đổi trong kịch bản: mỗi kế hoạch là tối ưu, không có cách nào rẻ hơn với đúng chi phí và điều kiện đã nhập.":
    "The cheapest way to a target, from scores and maxima as they are and not from what the scenario changes: every plan is optimal, nothing cheaper keeps the costs and conditions entered.",
  "Có thật sự hơn không": "Really ahead?",
  "Khoảng hạng của mọi đơn vị": "Intervals of all ranks",
  "Mọi đơn vị qua con số": "All agencies in figures",
  "Thứ hạng của đơn vị này": "The rank of this agency",
  "Điều gì ảnh hưởng nhiều nhất": "What matters most",
  "Từng trọng số": "Weight by weight",

  // Kiểm toán thống kê
  "Kiểm toán thống kê": "Statistical audit",
  "Bộ tiêu chí này không chia lĩnh vực thành tiêu chí.": "This criteria set does not divide its fields into criteria.",
  "Kết luận từng mục": "The checks",
  "Mỗi mục so một con số với một ngưỡng đã công bố hoặc một quy ước ghi rõ. Kết luận chỉ ra chỗ nên xem lại; nó không nói rằng một tiêu chí là sai. Bộ tiêu chí đòi hỏi những việc cơ quan hành chính phải làm, kể cả khi mọi nơi đều đã làm tốt.":
    "Each check holds a figure against a published threshold or a convention that is named. A verdict says where to look; it does not say that a criterion is wrong. The criteria ask for what an administration must do, even where everybody already does it well.",
  "Các lĩnh vực có đi cùng nhau không": "Do the fields go together",
  "Tổng điểm có nghĩa khi các lĩnh vực cùng tăng, cùng giảm. Hai lĩnh vực ngược chiều thì bù trừ nhau; hai lĩnh vực gần như trùng nhau thì một điều được tính hai lần.":
    "A total means something where the fields rise and fall together. Two fields that run against each other cancel out; of two that are nearly the same, one thing is counted twice.",
  "Trọng số thực có như trọng số danh nghĩa không": "Do the weights do what they say",
  "Điểm tối đa là trọng số danh nghĩa. Lĩnh vực nào thật sự quyết định thứ tự còn tuỳ các đơn vị khác nhau nhiều hay ít ở lĩnh vực đó. Trọng số thực là phần khác biệt của tổng điểm đi cùng lĩnh vực (tỷ số tương quan của Pearson, theo Paruolo, Saisana và Saltelli 2013), quy về tổng 100 %: theo đường thẳng (r²), và theo năm nhóm điểm để thấy cả quan hệ không thẳng.":
    "The maximum is the nominal weight. Which field decides the order also depends on how much agencies differ in it. The effective weight is the share of the differences in the total that goes with the field (Pearson's correlation ratio, after Paruolo, Saisana and Saltelli 2013), scaled to 100%: along a straight line (r²), and over five groups of scores, which also shows relations that are not straight.",
  "Tiêu chí có phân biệt được các đơn vị không": "Do the criteria tell agencies apart",
  "Tiêu chí mà hầu hết các đơn vị đạt điểm tối đa không còn cho biết ai làm tốt hơn. Tiêu chí đi ngược tổng điểm thì làm khó đơn vị đứng đầu.":
    "A criterion on which most agencies have full marks no longer says who does better. One that runs against the total works against those who lead.",
  "Hệ số alpha của Cronbach cho biết các tiêu chí của một lĩnh vực đi cùng nhau đến đâu: gần 1 là cùng đo một điều. Alpha thấp không phải là lỗi khi một lĩnh vực gồm nhiều việc khác nhau, nhưng khi đó một con số của lĩnh vực nói được ít.":
    "Cronbach's alpha says how far the criteria of a field go together: near 1 they measure one thing. A low alpha is no fault where a field is made of different tasks, but one figure for the field then says little.",
  "Phân tích thành phần chính tìm những hướng mà các đơn vị khác nhau nhiều nhất. Thành phần có giá trị riêng trên 1 giữ nhiều hơn một lĩnh vực (tiêu chuẩn Kaiser).":
    "Principal components are the directions in which agencies differ most. A component with an eigenvalue over 1 holds more than one field (Kaiser's criterion).",
  "Bên trong một lĩnh vực": "Within a field",
  "Đủ số liệu không": "Is enough known",
  "Mô phỏng đơn vị này": "Simulate this agency",
};
