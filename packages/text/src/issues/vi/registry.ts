import type { DocumentKind, RegistryFigures } from "@par-index/core/issues";
import vietnamese from "zod/v4/locales/vi.js";
import type { Words } from "../../words.js";
import { listed, meant } from "./common.js";

const { localeError } = vietnamese();

const DOCUMENTS: Readonly<Record<DocumentKind, { readonly foreign: string; readonly newer: string }>> = {
  plan: { foreign: "Đây không phải bài toán lập phương án: tệp", newer: "Bài toán" },
  scenario: { foreign: "Đây không phải kịch bản: tệp kịch bản", newer: "Kịch bản" },
  uncertainty: { foreign: "Đây không phải tệp giả định về độ không chắc chắn: tệp", newer: "Tệp" },
};

const NO_AGENCY = {
  id: "Thiếu mã đơn vị.",
  row: "Dòng có điểm nhưng không có tên đơn vị.",
  table:
    'Chưa rõ điểm của đơn vị nào: ghi "Đơn vị" và tên ở phía trên bảng, thêm cột Đơn vị, hoặc chọn đơn vị khi đọc tệp.',
} as const;

export const registry: Words<RegistryFigures> = {
  shape: ({ problem }) => {
    if (problem.code === "invalid_type" && problem.input === undefined) return "Thiếu giá trị.";
    const said = localeError(problem);
    return (typeof said === "string" ? said : said?.message) ?? "Giá trị không hợp lệ";
  },
  "unknown-key": ({ keys }) => `Khóa không được nhận dạng: ${keys.map((key) => `"${key}"`).join(", ")}`,
  "document-foreign": ({ document, version }) =>
    `${DOCUMENTS[document].foreign} là một đối tượng JSON mở đầu bằng "${document}": ${version}.`,
  "document-newer": ({ document, version, known }) =>
    `${DOCUMENTS[document].newer} theo định dạng ${version}, mới hơn định dạng ${known} mà bản này đọc được. Cập nhật công cụ.`,

  "agency-duplicate": ({ agency, within }) =>
    within === "registry"
      ? `Mã đơn vị "${agency}" xuất hiện hai lần.`
      : within === "attributes"
        ? `Đơn vị "${agency}" có hai dòng; giữ một dòng.`
        : within === "lead-cell"
          ? `Đơn vị "${agency}" ghi hai lần trong một ô.`
          : `Mã đơn vị "${agency}" đã có trong tệp khác.`,
  "agency-unknown": (figures) => {
    if (figures.within === "file") {
      const { agency, near } = figures;
      const hint = near
        ? `Có phải "${near.name}" (${near.id})? Nếu phải, sửa tên, hoặc thêm tên này vào aliases.csv.`
        : "Sửa tên, hoặc thêm đơn vị vào danh mục (agencies.csv).";
      return `Không có đơn vị "${agency}" trong danh mục các đơn vị được chấm. ${hint}`;
    }
    const { agency, near, within } = figures;
    if (agency === "") return NO_AGENCY.id;
    const hint = within === "scores" ? " Dùng mã (id) trong agencies.csv." : "";
    return `Không có đơn vị "${agency}" trong danh mục.${hint}${meant(near)}`;
  },
  "agency-missing": ({ of }) => NO_AGENCY[of],
  "region-unknown": ({ region, regions }) => `Vùng "${region}" không có trong danh mục.${listed("Các vùng", regions)}`,
  "region-duplicate": ({ region }) => `Mã vùng "${region}" xuất hiện hai lần.`,
  "parent-unknown": ({ parent }) => `Không có đơn vị "${parent}" trong danh mục.`,
  "heading-empty": () => 'Có cột không có tên; đặt tên thuộc tính làm tiêu đề cột, ví dụ "Địa hình".',
  "heading-duplicate": ({ heading }) => `Thuộc tính "${heading}" có hai cột; gộp thành một cột.`,
  "attribute-not-text": ({ written }) => `Giá trị ${written} không phải là chữ.`,
  "attribute-unknown": ({ attribute, attributes }) =>
    `Không đơn vị nào có thuộc tính "${attribute}"; ghi tên một cột của attributes.csv, hoặc bỏ "of" để so với mọi đơn vị.${listed("Các thuộc tính", attributes)}`,
  "lead-unknown": ({ agency, name, near }) =>
    `"${agency}"${name ? ` (${name.vi})` : ""} không chủ trì tiêu chí nào theo bảng phân công.${meant(near)}`,
  "assignment-missing": ({ tree }) => `Giới hạn theo cơ quan chủ trì cần bảng phân công của bộ tiêu chí ${tree}.`,
};
