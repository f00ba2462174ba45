/** What the commands say that ask what would be: simulate, plan. */
export const whatIf = {
  "Tiêu chí thay đổi": "Criteria that change",
  "Tính thử kịch bản: điểm, hạng, nhóm trước và sau; nhiều tệp thì so sánh với nhau":
    "Try scenarios: points, rank and group before and after; several files are compared",
  "<TỆP...>": "<FILE...>",
  "tệp kịch bản (.json), hoặc - để đọc đầu vào chuẩn": "files of scenarios (.json), or - for standard input",
  "ghép các tệp thành một kịch bản; chỗ xung đột giữ theo tệp đứng trước, mã thoát 1":
    "compose the files to one scenario; where they conflict the earlier stands, with exit code 1",
  "ghi kịch bản đã đọc hoặc đã ghép ra tệp .json": "write the scenario, as read or composed, to a .json file",
  "của một kịch bản, cho --csv và -o: nodes (điểm mọi cấp), leaves (tiêu chí thay đổi), leads (cơ quan chủ trì), ladder (xếp hạng)":
    "of one scenario, for --csv and -o: nodes (scores of all levels), leaves (criteria that change), leads (lead agencies), ladder (ranking)",
  "tổng điểm, lĩnh vực, tiêu chí thay đổi, hạng và cơ quan chủ trì":
    "the total, fields, criteria that change, rank and lead agencies",
  "so sánh hai kịch bản": "compare two scenarios",
  "ghép hai kịch bản, lưu kịch bản ghép": "compose two scenarios and keep what comes of it",
  "bảng xếp hạng theo kịch bản": "the ranking under the scenario",
  "kịch bản từ đầu vào chuẩn, kết quả dạng JSON": "a scenario from standard input, the result as JSON",
  "--scenario ghi một kịch bản: thêm --compose để ghép các tệp.":
    "--scenario writes one scenario: add --compose to compose the files.",
  "Chỉ so sánh hoặc ghép được các kịch bản của cùng đơn vị, năm và giai đoạn; chạy riêng từng tệp.":
    "Only scenarios of the same agency, year and stage can be compared or composed; run each file by itself.",
  "Xung đột: {0}": "Conflict: {0}",
  "Còn xung đột nên chưa ghi {0}.": "There are conflicts, so {0} was not written.",
  "Không có bảng phân công cơ quan chủ trì của bộ tiêu chí {0}.":
    "There is no assignment of lead agencies for criteria tree {0}.",
  "Tổng và lĩnh vực": "Total and fields",
  "Theo cơ quan chủ trì (chia đều, cộng lại đúng bằng mức thay đổi)":
    "By lead agency (shared equally, adding up to the change)",
  "Số liệu tính theo kịch bản, không phải kết quả chính thức.": "Figures of a scenario, no official results.",
  "do điểm tối đa mới": "by new maxima",
  "mọi đơn vị": "of all agencies",
  "các đơn vị gần giống": "of the most similar agencies",
  "cùng vùng": "of the region",
  "cùng loại": "of its kind",
  "đến {0} điểm": "to {0} {0:point|points}",
  "{0} điểm": "{0} points",
  "{0} % điểm tối đa": "{0} % of the maximum",
  "giá trị {0}": "value {0}",
  "như năm trước": "as last year",
  "điểm tối đa": "the maximum",
  "cùng {0}": "with the same {0}",
  "cao nhất": "the best",
  "trung vị": "the median",
  "Các đơn vị khác giữ nguyên": "The other agencies stay as they are",
  "Các đơn vị khác đi theo xu hướng của mình {0} năm":
    "The other agencies follow their own trends for {0} {0:year|years}",
  "{0}, {1} đơn vị có giả định riêng.": "{0}, {1} {1:agency has|agencies have} assumptions of their own.",
  "Hiện nay: chỉ số {0} %, hạng {1}, nhóm {2}.": "Now: index {0} %, rank {1}, group {2}.",
  "LV {0}": "F {0}",
  "So sánh kịch bản": "Comparison of scenarios",
  "± so với hiện nay, hạng dương là tốt lên; LV: chỉ số của lĩnh vực. Số liệu tính theo kịch bản, không phải kết quả chính thức.":
    "± against now, a positive rank is a rise; F: index of a field. Figures of scenarios, no official results.",

  "Ghi mã=chỉ số, ví dụ 3=90.": "Give code=index, such as 3=90.",
  "Thiếu đơn vị hoặc tệp bài toán: par plan lam-khue --target 90.":
    "An agency or a file with a problem is missing: par plan lam-khue --target 90.",
  "Ghi đơn vị một lần: là đối số, hoặc sau --agency.": "Name the agency once: as the argument, or with --agency.",
  "Thiếu mục tiêu: --target 90 (chỉ số, %), --points, --rank, --group hoặc --field.":
    "The target is missing: --target 90 (index, %), --points, --rank, --group or --field.",
  "đơn vị chi phí": "units of cost",
  "Các đơn vị khác giữ nguyên. Phương án tính theo kịch bản, chưa phải kế hoạch hay số liệu chính thức.":
    "The other agencies stay as they are. The plan is of a scenario; it is no official plan and has no official figures.",
  "Nâng các tiêu chí": "Criteria to raise",
  "Theo cơ quan chủ trì (tính đủ cho từng cơ quan)": "By lead agency (in full for each)",
  "Chi phí: {0} {1}, thấp nhất trong mọi cách đạt mục tiêu với các điều kiện này.":
    "Cost: {0} {1}, the least of all ways to the target under these conditions.",
  "Mục tiêu đã đạt: không cần nâng tiêu chí nào.": "The target is reached already: no criterion has to rise.",
  "Các phương án tốt tiếp theo": "The next best plans",
  "Không còn phương án nào khác.": "There is no other plan.",
  "Không có phương án đạt mục tiêu. Vướng ở:": "No plan reaches the target. In its way stand:",
  "Các điều kiện mâu thuẫn với nhau: không có phương án nào, kể cả giữ nguyên.":
    "The conditions contradict each other: there is no plan, not even to leave things as they are.",
  "Nhiều nhất có thể với các điều kiện này:": "The furthest that these conditions allow:",
  "Chi phí: {0} {1}.": "Cost: {0} {1}.",
  "Chi phí thấp nhất của từng mức điểm": "The least cost of each total",
  "Lập phương án: nâng tiêu chí nào, đến đâu, để đạt mục tiêu với chi phí thấp nhất":
    "Plan: which criteria to raise, and how far, to reach a target at the least cost",
  "[tùy chọn] <đơn vị> | <bài toán.json>": "[options] <agency> | <problem.json>",
  "[bài toán]": "[problem]",
  "đơn vị (mã hoặc tên), hoặc tệp bài toán .json; - để đọc bài toán từ đầu vào chuẩn":
    "agency (id or name), or a .json file with the problem; - for a problem from standard input",
  "đơn vị, thay cho đơn vị của tệp bài toán": "agency, instead of the problem's",
  "năm (mặc định: năm gần nhất có điểm)": "year (default: the newest with scores)",
  "--target <chỉ số>": "--target <index>",
  "chỉ số cần đạt, %; một mục tiêu ở dòng lệnh thay mọi mục tiêu của tệp":
    "index to reach, %; a target on the command line replaces all of the file's",
  "--points <điểm>": "--points <points>",
  "tổng điểm cần đạt": "total to reach",
  "--rank <hạng>": "--rank <rank>",
  "hạng này hoặc tốt hơn, các đơn vị khác giữ nguyên": "this rank or a better one, the other agencies as they are",
  "--group <nhóm>": "--group <group>",
  "nhóm này hoặc tốt hơn, ví dụ A": "this group or a better one, such as A",
  "--field <mã=chỉ số>": "--field <code=index>",
  "chỉ số của lĩnh vực hoặc tiêu chí, %, ví dụ 3=90; ghi được nhiều lần":
    "index of a field or criterion, %, such as 3=90; can be given several times",
  "--budget <số>": "--budget <number>",
  "tổng chi phí nhiều nhất": "most that all may cost",
  "--cost <số>": "--cost <number>",
  "chi phí của mỗi điểm tăng, trừ tiêu chí mà tệp ghi riêng (mặc định: 1)":
    "cost of each point gained, but for criteria with a cost of their own in the file (default: 1)",
  "--unit <đơn vị>": "--unit <unit>",
  "đơn vị của chi phí, ví dụ 'triệu đồng'": "unit of costs, such as 'million dong'",
  "--must <mã,…>": "--must <code,…>",
  "tiêu chí phải nâng": "criteria that must rise",
  "--must-not <mã,…>": "--must-not <code,…>",
  "tiêu chí không được nâng": "criteria that must not rise",
  "chi phí thấp nhất cho từng mức điểm, từ hiện nay đến nhiều nhất có thể":
    "the least cost of each total, from now to the most that can be reached",
  "--alternatives <số>": "--alternatives <number>",
  "thêm các phương án tốt tiếp theo, nâng những tiêu chí khác": "also the next best plans, which raise other criteria",
  "ghi ra .xlsx (sổ giao việc, mỗi cơ quan một trang), .json, .csv, .tsv, .parquet":
    "write .xlsx (a workbook to carry it out with, a sheet per agency), .json, .csv, .tsv, .parquet",
  "ghi phương án thành kịch bản cho par simulate": "write the plan as a scenario for par simulate",
  "cách ít điểm nhất để đạt chỉ số 89 %": "the fewest points to an index of 89 %",
  "lên nhóm A, kèm sổ giao việc": "to group A, with a workbook to carry it out with",
  "bài toán có chi phí riêng từng tiêu chí; ba phương án": "a problem with a cost for each criterion; three plans",
  "đổi mục tiêu; lưu thành kịch bản": "with another target; kept as a scenario",
  "đường biên chi phí – điểm": "the frontier of cost and points",
  "--frontier không đi cùng --scenario và --alternatives.":
    "--frontier does not go with --scenario and --alternatives.",
  "Đang tính đường biên": "Computing the frontier",
  "Đường biên": "Frontier",
  "Đang lập phương án": "Planning",
  "Không có phương án nên chưa ghi tệp nào.": "There is no plan, so no file was written.",
} as const;
