import type { ColumnRole } from "@par-index/core/issues";
import type { Language } from "../language.js";
import { STAGE_NAMES } from "../names.js";

const ROLES: Readonly<Record<Language, Readonly<Record<ColumnRole, string>>>> = {
  vi: {
    code: "mã tiêu chí",
    name: "tên tiêu chí",
    agency: "đơn vị",
    year: "năm",
    stage: "giai đoạn",
    points: "điểm",
    value: "giá trị (số liệu thô)",
    max: "điểm tối đa, để đối chiếu",
    applicable: "có đánh giá hay không",
    note: "ghi chú",
    evidence: "minh chứng, đưa vào ghi chú",
    lead: "cơ quan chủ trì, không đọc vào điểm",
    ignored: "không đọc",
    unknown: "không rõ, không đọc",
  },
  en: {
    code: "code of the criterion",
    name: "name of the criterion",
    agency: "agency",
    year: "year",
    stage: "stage",
    points: "points",
    value: "value (raw figure)",
    max: "maximum, to compare",
    applicable: "whether it applies",
    note: "note",
    evidence: "evidence, kept as a note",
    lead: "lead agency, not read into scores",
    ignored: "not read",
    unknown: "not understood, not read",
  },
};

/**
 * What a column of a file was taken for: its role, and whose points it holds as far as its headings say.
 *
 * @example
 * columnText({ role: "points", stage: "self", year: 2024 }, "en") // "points, self-assessed, 2024"
 */
export function columnText(
  column: {
    readonly role: ColumnRole;
    readonly stage?: "self" | "appraised";
    readonly year?: number;
    readonly agency?: string;
    readonly code?: string;
  },
  language: Language,
): string {
  const { role, stage, year, agency, code } = column;
  return [ROLES[language][role], stage && STAGE_NAMES[language][stage], year, agency, code]
    .filter((part) => part !== undefined)
    .join(", ");
}
