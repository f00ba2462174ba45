/**
 * Makes the demonstration data set: `pnpm demo` writes regions.csv, agencies.csv, attributes.csv and
 * scores.csv.
 *
 * Everything here is invented. The 63 names and 6 regions are no real places (checked against the
 * list of provinces, districts and communes of 2019), and the scores are drawn from a fixed seed,
 * so that running it again writes the same bytes. The model, in short:
 *
 *   ability of an agency = region + own level + trend by year (+ a level per field and year)
 *   survey leaf      = maximum × logistic(ability − difficulty + noise), four decimals
 *   statistics leaf  = the same with more noise, two decimals
 *   file-based leaf  = the same, rounded to a step of the leaf (0, ¼, ½, ¾, 1 of the maximum)
 *   self score       = appraised score, often a step higher, seldom a step lower
 */
import { readFileSync, writeFileSync } from "node:fs";
import { type CriteriaNode, parseCriteriaTree } from "@par-index/core";
import { sumDecimals } from "@par-index/core/numbers";
import { randomLcg, randomNormal } from "d3-random";

const here = (file: string) => new URL(file, import.meta.url);
const tree = parseCriteriaTree(JSON.parse(readFileSync(here("../trees/province-2022.json"), "utf8")));
const leaves = tree.leaves();
const YEARS = [2022, 2023, 2024];

const REGIONS = [
  {
    id: "thuong-nguyen",
    name: "Thượng Nguyên",
    nameEn: "Thuong Nguyen",
    ability: -0.12,
    names:
      "Lam Khuê, Vân Khê, Thạch Trúc, Tường Điền, Mộc Sa, Thiên Lam, Nhật Bích, Cẩm Trạch, Bạch Đình, Hạc Giang, Trúc Tuyền, Sương Châu",
  },
  {
    id: "trung-lam",
    name: "Trung Lâm",
    nameEn: "Trung Lam",
    ability: 0.02,
    names: "Ngàn Thạch, Hồng Ngạn, Yên Sương, Phong Tùng, Đan Vũ, Kim Nguyên, Linh Vân, Diên Dương, Hà Mộc, Quế Khuê",
  },
  {
    id: "dong-ha",
    name: "Đồng Hạ",
    nameEn: "Dong Ha Plain",
    ability: 0.2,
    names:
      "Bích Trúc, Hải Điền, Giang Sa, Khê Lam, Lam Trạch, Thạch Giang, Tường Tuyền, Thiên Thạch, Nhật Ngạn, Bạch Sương, Hạc Tùng",
  },
  {
    id: "hoanh-linh",
    name: "Hoành Lĩnh",
    nameEn: "Hoanh Linh",
    ability: -0.18,
    names: "Trúc Vũ, Sương Nguyên, Ngàn Vân, Thanh Hạc, Phong Mộc, Đan Khuê, Linh Trúc, Mai Điền",
  },
  {
    id: "duyen-khe",
    name: "Duyên Khê",
    nameEn: "Duyen Khe Coast",
    ability: 0.12,
    names:
      "Minh Sa, Diên Lam, Hà Bích, Quế Trạch, Tùng Đình, Bích Giang, Hải Tuyền, Giang Châu, Khê Thạch, Lam Lĩnh, Vân Sương, Thạch Tùng",
  },
  {
    id: "chau-tho-nam-lam",
    name: "Châu thổ Nam Lam",
    nameEn: "Nam Lam Delta",
    ability: -0.06,
    names: "Tường Vũ, Mộc Nguyên, Thiên Vân, Nhật Thủy, Cẩm Hạc, Bạch Dương, Hạc Mộc, Trúc Khuê, Sương Khê, Ngàn Trúc",
  },
];
const CITIES = ["Đan Vũ", "Thạch Giang", "Thanh Hạc", "Hải Tuyền", "Nhật Thủy"];

const slug = (name: string) =>
  name.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().replaceAll(" ", "-");

const agencies = REGIONS.flatMap((region) =>
  region.names.split(", ").map((name) => ({
    id: slug(name),
    name,
    nameEn: name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D"),
    kind: CITIES.includes(name) ? "city" : "province",
    region: region.id,
    ability: region.ability,
  })),
);

const random = randomLcg(0.876);
const normal = randomNormal.source(random);
const noise = normal(0, 1);
const logistic = (x: number) => 1 / (1 + Math.exp(-x));
const round = (x: number, digits: number) => Number(x.toFixed(digits));

/** How hard a leaf is; file-based leaves are mostly held in full, surveys never quite. */
const EASE = { appraisal: 2.55, survey: 1.5, satisfaction: 1.4, statistics: 0.75 };
const fieldEase = new Map(tree.fields.map((field) => [field.code, 0.35 * noise()]));
const ease = new Map(
  leaves.map((leaf) => {
    const field = fieldEase.get(leaf.code.split(".")[0] as string) as number;
    return [leaf.code, EASE[leaf.source ?? "appraisal"] + field + 0.7 * noise()];
  }),
);
/** Everyone gets better by about 1.5 index points a year, as the published means did. */
const TREND = [0, 0.14, 0.28];

function appraised(leaf: CriteriaNode, ability: number): number {
  const x = (ease.get(leaf.code) as number) + ability;
  switch (leaf.source) {
    case "survey":
    case "satisfaction":
      return round(leaf.max * logistic(x + 0.12 * noise()), 4);
    case "statistics":
      return round(leaf.max * logistic(x + 0.9 * noise()), 2);
    default:
      return step(leaf, Math.round(stepsOf(leaf) * Math.min(1, logistic(x + 1.3 * noise()) + 0.04)));
  }
}

/** File-based leaves are scored in quarters of a point where the maximum is large, else in halves of it. */
const stepsOf = (leaf: CriteriaNode) => (leaf.max >= 1 ? 4 : 2);
const step = (leaf: CriteriaNode, steps: number) =>
  round((leaf.max * Math.max(0, Math.min(stepsOf(leaf), steps))) / stepsOf(leaf), 4);

function selfScore(leaf: CriteriaNode, points: number): number {
  const draw = random();
  if (leaf.source === "statistics") return round(Math.min(leaf.max, points * (1 + 0.1 * Math.max(0, noise()))), 2);
  const steps = Math.round((points / leaf.max) * stepsOf(leaf));
  return step(leaf, draw < 0.5 ? steps + 1 : draw < 0.53 ? steps - 1 : steps);
}

interface Row {
  agency: string;
  year: number;
  code: string;
  stage: "self" | "appraised";
  points: number | null;
  applicable: boolean;
  note: string;
}
const rows: Row[] = [];
for (const agency of agencies) {
  const own = 0.32 * noise();
  const momentum = 0.1 * noise();
  const fieldLevel = new Map(tree.fields.map((field) => [field.code, 0.25 * noise()]));
  YEARS.forEach((year, t) => {
    for (const leaf of leaves) {
      const field = leaf.code.split(".")[0] as string;
      const ability = agency.ability + own + (TREND[t] as number) + momentum * t + (fieldLevel.get(field) as number);
      const points = appraised(leaf, ability);
      const row = { agency: agency.id, year, code: leaf.code, applicable: true, note: "" };
      if (leaf.source === "appraisal" || leaf.source === "statistics")
        rows.push({ ...row, stage: "self", points: selfScore(leaf, points) });
      rows.push({ ...row, stage: "appraised", points });
    }
  });
}

const find = (agency: string, year: number, code: string) =>
  rows.filter((row) => row.agency === agency && row.year === year && row.code === code);
const at = (i: number) => (agencies[i] as { id: string }).id;

// Some leaves do not apply: no unlawful document was found, no vertical procedure was on the list.
for (const [i, year, code] of [
  [4, 2022, "2.3"],
  [17, 2022, "2.3"],
  [17, 2023, "2.3"],
  [33, 2024, "2.3"],
  [41, 2023, "2.3"],
  [52, 2024, "3.3.2"],
  [8, 2024, "2.3"],
] as const)
  for (const row of find(at(i), year, code))
    Object.assign(row, { points: null, applicable: false, note: "Không phát sinh trong năm" });

// Some are unknown: the appraisal was not finished.
for (const [i, year, codes] of [
  [11, 2022, ["6.3.4"]],
  [29, 2023, ["6.1.1", "6.3.4"]],
  [47, 2024, ["7.1.4"]],
  [59, 2024, ["5.2.1", "5.2.2", "6.3.4"]],
] as const)
  for (const code of codes)
    for (const row of find(at(i), year, code))
      if (row.stage === "appraised") Object.assign(row, { points: null, note: "Chưa có kết quả thẩm định" });

// One agency has no scores for one year.
const missing = (row: Row) => row.agency === at(36) && row.year === 2022;

// Two exact ties in 2024: in two pairs of neighbours the lower one's SIPAS points are raised to meet.
const totals = agencies
  .map(({ id }) => rows.filter((row) => row.agency === id && row.year === 2024 && row.stage === "appraised"))
  .filter((own) => own.every((row) => row.points !== null))
  .map((own) => ({ own, total: sumDecimals(own.map((row) => row.points as number)) }))
  .sort((a, b) => b.total - a.total);
for (const place of [9, 30]) {
  const [upper, lower] = [totals[place], totals[place + 1]];
  const sipas = lower?.own.find((row) => row.code === "8.1");
  if (!upper || !lower || !sipas || sipas.points === null) throw new Error("no pair to tie");
  sipas.points = sumDecimals([sipas.points, upper.total, -lower.total]);
}

/**
 * Terrain (Địa hình): drawn within the region by these weights, from a stream of its own, so that
 * the scores do not depend on it; terrains differ in score only as far as their regions do.
 */
const TERRAIN_WEIGHTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "thuong-nguyen": { "Miền núi": 9, "Trung du": 3 },
  "trung-lam": { "Miền núi": 3, "Trung du": 7, "Đồng bằng": 2 },
  "dong-ha": { "Trung du": 2, "Đồng bằng": 8, "Ven biển": 2 },
  "hoanh-linh": { "Miền núi": 8, "Trung du": 3 },
  "duyen-khe": { "Trung du": 1, "Đồng bằng": 3, "Ven biển": 9 },
  "chau-tho-nam-lam": { "Đồng bằng": 8, "Ven biển": 4 },
};
const drawTerrain = randomLcg(0.34);
function terrainOf(region: string): string {
  const weights = Object.entries(TERRAIN_WEIGHTS[region] as Readonly<Record<string, number>>);
  const pool = weights.flatMap(([terrain, weight]) => Array<string>(weight).fill(terrain));
  return pool[Math.floor(drawTerrain() * pool.length)] as string;
}

const csv = (header: readonly string[], lines: readonly (readonly (string | number | null)[])[]) =>
  `${[header, ...lines].map((cells) => cells.map((cell) => cell ?? "").join(",")).join("\n")}\n`;
writeFileSync(
  here("regions.csv"),
  csv(
    ["id", "name", "nameEn"],
    REGIONS.map(({ id, name, nameEn }) => [id, name, nameEn]),
  ),
);
writeFileSync(
  here("agencies.csv"),
  csv(
    ["id", "name", "nameEn", "kind", "code", "region", "parent", "mergedFrom"],
    agencies.map(({ id, name, nameEn, kind, region }) => [id, name, nameEn, kind, null, region, null, null]),
  ),
);
writeFileSync(
  here("attributes.csv"),
  csv(
    ["agency", "Địa hình"],
    agencies.map(({ id, region }) => [id, terrainOf(region)]),
  ),
);
writeFileSync(
  here("scores.csv"),
  csv(
    ["agency", "year", "code", "stage", "points", "applicable", "note"],
    rows
      .filter((row) => !missing(row))
      .map((row) => [row.agency, row.year, row.code, row.stage, row.points, row.applicable ? null : "false", row.note]),
  ),
);
