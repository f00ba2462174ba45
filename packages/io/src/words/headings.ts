import type { Stage } from "@par-index/core";
import type { ColumnRole } from "@par-index/core/issues";
import { fold } from "../cells/fold.js";

/** What a column holds. `points` are points of a stage, `ignored` is computed or read elsewhere. */
export type Role = Exclude<ColumnRole, "unknown">;

/** What a heading says. */
export interface Heading {
  readonly role?: Role;
  readonly stage?: Stage;
  readonly year?: number;
}

const SELF = [
  "tu cham diem",
  "tu cham",
  "tu danh gia",
  "tu cham diem cua don vi",
  "self",
  "self assessed",
  "self score",
];
const APPRAISED = [
  "tham dinh",
  "appraised",
  "appraisal",
  "cham tham dinh",
  "duoc tham dinh",
  "bo noi vu tham dinh",
  "hoi dong tham dinh",
  "so noi vu tham dinh",
  "chinh thuc",
  "duoc cong nhan",
  "cong nhan",
];

/** Headings as they fold, per role. The first of each is what our own files write. */
const VOCABULARY: Record<Role, readonly string[]> = {
  code: [
    "ma",
    "code",
    "ma tieu chi",
    "ma so",
    "ma so tieu chi",
    "ma tc",
    "ma chi tieu",
    "stt",
    "tt",
    "so tt",
    "so thu tu",
    "muc",
    "criterion code",
  ],
  name: [
    "tieu chi",
    "ten tieu chi",
    "noi dung",
    "noi dung tieu chi",
    "linh vuc tieu chi tieu chi thanh phan",
    "linh vuc tieu chi",
    "tieu chi tieu chi thanh phan",
    "linh vuc",
    "tieu chi thanh phan",
    "ten",
    "name",
    "criterion",
    "criteria",
    "field",
  ],
  agency: [
    "don vi",
    "agency",
    "ten don vi",
    "co quan don vi",
    "co quan",
    "ten co quan",
    "tinh",
    "tinh thanh pho",
    "ten tinh",
    "dia phuong",
    "so nganh",
    "so ban nganh",
    "bo nganh",
    "don vi duoc cham",
    "don vi duoc danh gia",
    "ma don vi",
    "agency id",
    "province",
    "unit",
    "department",
    "ubnd tinh",
  ],
  year: ["nam", "year", "nam danh gia", "nam cham diem"],
  stage: ["giai doan", "stage", "loai diem", "vong", "buoc", "hinh thuc cham"],
  points: [
    "diem",
    "points",
    "diem so",
    "diem dat",
    "diem dat duoc",
    "so diem",
    "score",
    "tong diem",
    "ket qua diem",
    "diem cham",
    "diem danh gia",
  ],
  value: [
    "gia tri",
    "value",
    "so lieu",
    "ket qua thuc hien",
    "gia tri thuc te",
    "so lieu thuc te",
    "ty le dat",
    "ty le thuc hien",
    "raw value",
  ],
  max: [
    "diem toi da",
    "max",
    "diem chuan",
    "thang diem",
    "khung diem",
    "diem quy dinh",
    "toi da",
    "maximum",
    "max points",
    "maximum score",
  ],
  applicable: ["applicable", "ap dung", "co ap dung", "danh gia khong danh gia"],
  note: ["ghi chu", "note", "notes", "giai trinh", "ly do", "y kien", "dien giai"],
  evidence: [
    "minh chung",
    "tai lieu kiem chung",
    "tai lieu minh chung",
    "evidence",
    "van ban minh chung",
    "danh muc tai lieu kiem chung",
  ],
  lead: [
    "co quan chu tri",
    "co quan chu tri tham muu",
    "don vi chu tri",
    "chu tri",
    "lead agency",
    "leadagency",
    "don vi phu trach",
    "co quan theo doi",
    "phong phu trach",
  ],
  ignored: [
    "chi so",
    "ty le",
    "ty le %",
    "%",
    "index",
    "xep hang",
    "hang",
    "thu hang",
    "rank",
    "nhom",
    "group",
    "xep loai",
    "diem mat",
    "chenh lech",
    "coverage",
    "level",
    "cap",
    "do phu",
    "region",
    "vung",
    "kind",
    "loai",
    "provenance",
    "nguon goc",
  ],
};

const ROLE_OF = new Map<string, Role>();
for (const [role, words] of Object.entries(VOCABULARY)) for (const word of words) ROLE_OF.set(word, role as Role);
const STAGE_WORDS: readonly [string, Stage][] = [
  ...SELF.map((word): [string, Stage] => [word, "self"]),
  ...APPRAISED.map((word): [string, Stage] => [word, "appraised"]),
].sort(([a], [b]) => b.length - a.length);
/** Words that may stand beside a stage without changing what the column holds. */
const FILLER = /\b(?:diem|so|ket qua|nam|cua|tinh|don vi|do|bo noi vu|so noi vu|hoi dong|lan|dot|points?|score)\b/g;

/**
 * Reads a column heading: what it holds, and the stage and year it names
 * ("Điểm tự chấm năm 2024" is points, self, 2024). Accents, case and notes in brackets do not count.
 *
 * @returns an empty object if it says nothing known
 */
export function readHeading(text: string): Heading {
  const whole = ROLE_OF.get(fold(text));
  if (whole) return { role: whole };
  const words = fold(text.replace(/\([^)]*\)/g, " "));
  const role = ROLE_OF.get(words);
  if (role) return { role, ...yearIn(text) };
  const year = yearIn(text);
  const withoutYear = words
    .replace(/\b(?:19|20)\d\d\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (withoutYear === "" || withoutYear === "nam") return year;
  const stage = stageIn(withoutYear);
  if (stage) {
    const rest = withoutYear.replace(stage.word, " ").replace(/\s+/g, " ").trim();
    const other = ROLE_OF.get(rest);
    // "Chỉ số tự chấm" is computed from what stands beside it; "Minh chứng tự chấm" is evidence.
    if (other !== undefined && other !== "points") return { role: other };
    return rest.replace(FILLER, " ").trim() === "" ? { role: "points", stage: stage.stage, ...year } : {};
  }
  const known = ROLE_OF.get(withoutYear) ?? ROLE_OF.get(withoutYear.replace(/\bnam$/, "").trim());
  return known ? { role: known, ...year } : {};
}

/** The stage a folded text names, with the words that do. */
export function stageIn(folded: string): { stage: Stage; word: string } | undefined {
  const hit = STAGE_WORDS.find(([word]) => ` ${folded} `.includes(` ${word} `));
  return hit && { word: hit[0], stage: hit[1] };
}

/**
 * The assessment year a text names: one "năm 2024" (but not the year of a date, "tháng 5 năm
 * 2024"), or, in a short text such as a sheet's name, one four-digit year.
 */
export function yearIn(text: string, { anywhere = true } = {}): { year?: number } {
  const folded = fold(text);
  const named = [...folded.matchAll(/(?<!thang \d{1,2} )\bnam ((?:19|20)\d\d)\b/g)].map(([, year]) => Number(year));
  const found =
    named.length || !anywhere ? named : [...folded.matchAll(/\b((?:19|20)\d\d)\b/g)].map(([, year]) => Number(year));
  const distinct = new Set(found);
  return distinct.size === 1 ? { year: found[0] as number } : {};
}
