import type { Dictionary } from "./dictionary.js";

/** The criteria set and the published results. */
export const criteria: Dictionary = {
  // criteria
  "ngày {0}": "of {0}",
  "của {0}": "by {0}",
  "{0}, áp dụng các năm {1}: {2} lĩnh vực, {3} tiêu chí, {4} tiêu chí thành phần, tổng {5} điểm.":
    "{0}, for the years {1}: {2} fields, {3} criteria, {4} sub-criteria, {5} points in all.",
  "Nguồn điểm": "Source of points",
  "Nơi công bố": "Published at",
  "Các tổng đã công bố": "Published totals",
  "Chưa phân công cơ quan chủ trì": "No lead agency assigned",
  "Ô trống trong phụ lục, theo cơ quan ghi ở {0}": "Empty cell in the annex; takes the agency printed at {0}",
  "(theo {0})": "(as {0})",
  'Không có tiêu chí nào khớp với "{0}".': 'No criterion matches "{0}".',
  "Cơ quan chủ trì: {0} ({1}). “theo 1.1” nghĩa là ô để trống trong phụ lục, lấy cơ quan ghi ở trên trong cùng lĩnh vực.":
    "Lead agencies: {0} ({1}). “as 1.1” means that the cell is empty in the annex and takes the agency printed above it in the same field.",
  "Nguồn:": "Sources:",

  // published
  "không có trang nguồn": "no page recorded",
  "suy ra từ nguồn": "derived from the source",
  "không đọc được trong nguồn": "illegible in the source",
  "Chưa có số trung bình cả nước.": "There is no national mean yet.",
  "Năm {0}, Chỉ số CCHC trung bình của các tỉnh, thành phố là {1}.":
    "In {0} the mean PAR INDEX of the provinces and cities was {1}.",
  "Năm {0}, Chỉ số CCHC trung bình của các tỉnh, thành phố là {1}, {2}.":
    "In {0} the mean PAR INDEX of the provinces and cities was {1}, {2}.",
  "{0} đứng đầu với {1}.": "{0} came first with {1}.",
  "Cả nước": "National",
  "Chỉ số trung bình của các tỉnh, thành phố": "Mean index of the provinces and cities",
  "Tỉnh, thành phố": "Province or city",
  "Năm vị trí đầu mỗi năm; chỉ số để – là nguồn chỉ nêu thứ hạng":
    "The first five places of each year; where the index is –, the source states the rank only",
  "Số tỉnh, thành phố": "Provinces and cities",
  "Số tỉnh, thành phố theo nhóm: A từ 90, B từ 80 đến dưới 90, C từ 70 đến dưới 80":
    "Provinces and cities by group: A from 90, B from 80 to under 90, C from 70 to under 80",
  "Hạng {0}": "Rank {0}",
  "Chỉ số trung bình của các vùng": "Mean index of the regions",
  "{0} trong các năm có số công bố": "{0} in the years with published figures",
  "Đã kiểm {0} phép cộng, trừ nêu trong các nguồn; {1} phép không khớp với chính các số đi kèm. Số liệu được giữ nguyên như nguồn công bố.":
    "{0} {0:sum or difference|sums and differences} stated in the sources {0:was|were} checked; {1} {1:does|do} not agree with the figures beside {1:it|them}. The figures stay as published.",
  "Nguồn nêu": "The source states",
  "Số nêu": "Stated",
  "Tính lại": "Computed",
  Lệch: "Difference",
  "Các phép tính không khớp": "Sums and differences that do not hold",
  "Thay đổi chỉ số": "Change of the index",
  "Thay đổi thứ hạng": "Change of rank",
  "Số lượng": "Number",
  "Số phiếu": "Ballots",
  "Số đơn vị trong nhóm": "Agencies in group",
  "Ngưỡng nhóm": "Threshold of group",
  "so với trung bình": "to the mean",
  "so với đơn vị đứng đầu": "to the first",
  "đơn vị cao hơn trung bình": "agencies above the mean",
  "đơn vị tăng điểm": "agencies that rose",
  "đơn vị giảm điểm": "agencies that fell",
  "tăng ít nhất": "smallest rise",
  "tăng nhiều nhất": "largest rise",
  "giảm ít nhất": "smallest fall",
  "giảm nhiều nhất": "largest fall",
  "tiêu chí thành phần": "sub-criteria",
  "điều tra xã hội học": "sociological surveys",
  "phần tác động": "impact part",
  tổng: "total",
  "người dân": "citizens",
  "cán bộ, công chức": "officials and civil servants",
  'Không có số nào khớp với "{0}".': 'No figure matches "{0}".',
  "Các tỉnh, thành phố": "Provinces and cities",
  "Điều tra xã hội học": "Sociological survey",
  "Các bộ, ngành": "Ministries",
  "Phạm vi": "Scope",
  "Số liệu": "Figure",
  "{0} số liệu đã công bố": "{0} published {0:figure|figures}",
  Nguồn: "Source",
};
