import { ROOT } from "@par-index/core";
import { type Benchmark, benchmarks, drivers, traitBenchmarks } from "@par-index/core/compare";
import { rankMobility, transitions } from "@par-index/core/years";
import { formats } from "@par-index/text";
import { expect, test } from "vitest";
import { AGENCY, scored, YEAR } from "./demo.ts";
import { faultsOf } from "./faults.ts";
import { pageReader } from "./read-page.ts";
import { cellsOf, columnOf, tableOf, textOf } from "./tables.ts";

const FIELDS = scored.treeOf({ agency: AGENCY, year: YEAR }).fields.map(({ code }) => code);
const YEARS = [2022, 2023, 2024];
const source = "linh-vuc/[field]";
const { index, share } = formats("vi");

const markOf = (year: number, code: string) =>
  benchmarks(scored)
    .objects()
    .find(
      (row) => row.stage === "appraised" && row.region === null && row.year === year && row.code === code,
    ) as Benchmark;

test.each(["vi", "en"] as const)("the pages of all fields say core's mean, in %s", async (lang) => {
  const reader = pageReader(lang);
  for (const [i, code] of FIELDS.entries()) {
    const year = YEARS[(i + Number(lang === "en")) % YEARS.length] as number;
    const page = await reader.read(`linh-vuc/${code}?nam=${year}`, { source });
    const { n, mean } = markOf(year, code);
    const lead = textOf(page.main.querySelector(".lead"));
    expect(lead).toContain(
      lang === "vi"
        ? `Năm ${year}, trung bình ${n} đơn vị đã đủ điểm là ${index(mean)} %`
        : `the mean of the ${n} agencies with all scores is ${formats("en").index(mean)}%`,
    );
    expect(page.charts.length).toBeGreaterThanOrEqual(4);
    expect(faultsOf(page, lang)).toEqual([]);
  }
});

test("the overview has core's mean of every field, and leads to a page for each", async () => {
  const { main } = await pageReader("vi").read("linh-vuc/", { source: "linh-vuc/index" });
  const table = tableOf(main, `các lĩnh vực năm ${YEAR}`);
  expect(columnOf(table, 2)).toEqual(FIELDS.map((code) => index(markOf(YEAR, code).mean)));
  const links = [...table.querySelectorAll("tbody a")].map((link) => link.getAttribute("href"));
  expect(links).toEqual(FIELDS.map((code) => `./${code}`));
});

test("of a field, the leaves that decide are core's, the greatest share first; the marked agency has its place and its row", async () => {
  const leaves = drivers(scored, { year: YEAR, code: "3" })
    .objects()
    .sort((a, b) => (b.share as number) - (a.share as number));
  const { main } = await pageReader("vi").read(`linh-vuc/3?don-vi=${AGENCY}`, { source });
  const first = textOf(main.querySelector("ul li"));
  expect(first).toContain(leaves[0]?.code);
  expect(first).toContain(`${share(leaves[0]?.share)} chênh lệch`);
  expect(columnOf(tableOf(main, "Các tiêu chí của lĩnh vực 3"), 2)).toEqual(leaves.map((row) => share(row.share)));
  const own = scored.at({ agency: AGENCY, year: YEAR }, "3");
  const sharing = scored.units.filter(
    ({ agency, year, stage }) =>
      year === YEAR && stage === "appraised" && scored.at({ agency, year }, "3").rank === own.rank,
  );
  expect(sharing.length).toBe(2);
  expect(textOf(main.querySelector(".lead"))).toContain(
    `Lam Khuê đạt ${index(own.index)} %, cùng xếp thứ ${own.rank} với 1 đơn vị khác trong ${markOf(YEAR, "3").n} đơn vị`,
  );
  expect([...main.querySelectorAll("tr.marked th")].map(textOf)).toEqual(["Lam Khuê"]);
});

test("groups, regions and each value of an attribute are core's, of the years in the address; one year twice is not compared", async () => {
  const reader = pageReader("vi");
  for (const from of [2023, 2022]) {
    const { main } = await reader.read(`nhom-va-vung?tu=${from}&den=${YEAR}`);
    const shown = cellsOf(tableOf(main, "ô đậm là giữ nguyên nhóm")).flatMap((row) => row.slice(1, -1));
    expect(shown).toEqual(
      transitions(scored, { from, to: YEAR })
        .objects()
        .map(({ count }) => (count ? String(count) : "–")),
    );
    const { meanShift } = rankMobility(scored, { from, to: YEAR });
    expect(textOf(main)).toContain(`đổi bình quân ${index(meanShift)} bậc`);
    for (const [caption, by] of [
      ["theo vùng", "region"],
      ["theo địa hình", { attribute: "Địa hình" }],
    ] as const)
      expect(columnOf(tableOf(main, `năm ${YEAR} ${caption}`), 2)).toEqual(
        traitBenchmarks(scored, { year: YEAR, by, code: ROOT })
          .objects()
          .map(({ mean }) => index(mean)),
      );
  }
  const { main } = await reader.read(`nhom-va-vung?tu=${YEAR}&den=${YEAR}`);
  expect(textOf(main.querySelector(".empty"))).toContain("Cần hai năm khác nhau");
});
