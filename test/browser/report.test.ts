import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT, scoreTree } from "@par-index/core";
import { readDataset } from "@par-index/io/node";
import { formats, type Language } from "@par-index/text";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { settle } from "../../packages/site/scripts/chromium.ts";
import { WORKSPACE } from "../../packages/site/scripts/paths.ts";
import { printReport, reportName, writeReports } from "../../packages/site/scripts/report.ts";
import { DIST } from "./pages.ts";
import { pageTexts } from "./pdf.ts";
import { readerOfSite, servedSite } from "./reader.ts";

const [AGENCY, NAME, YEAR] = ["lam-khue", "Lam Khuê", 2024] as const;

/** Cover, summary, fields, points lost, responsibilities, and what some 90 leaves take. */
const [FEWEST, MOST] = [9, 18];

/** Letters on a page that is not blank, beside its margins. */
const SOME = 200;

const site = servedSite();
const on = readerOfSite(site);
const folder = mkdtempSync(join(tmpdir(), "par-report-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Prints briefings into the folder, as `par site report` does. */
const write = (agencies: readonly string[], language: Language) =>
  writeReports(agencies, {
    year: YEAR,
    language,
    site: DIST,
    fileOf: (id) => join(folder, reportName(id, YEAR, language)),
  });

const dataset = await readDataset(join(WORKSPACE, "data"));
const scored = scoreTree(dataset.scores, dataset.groups ? { groups: dataset.groups } : {});

describe.each([
  { language: "vi", simulated: "Dữ liệu mô phỏng", illustrative: "Điểm tối đa có dấu * là minh hoạ", name: NAME },
  { language: "en", simulated: "Simulated data", illustrative: "Maxima marked * are illustrative", name: "Lam Khue" },
] as const)("a briefing in $language", ({ language, simulated, illustrative, name }) => {
  let pages: string[];
  beforeAll(async () => {
    await write([AGENCY], language);
    pages = pageTexts(readFileSync(join(folder, reportName(AGENCY, YEAR, language))));
  });

  test("is of so many pages, none of them blank", () => {
    expect(pages.length).toBeGreaterThanOrEqual(FEWEST);
    expect(pages.length).toBeLessThanOrEqual(MOST);
    for (const [i, text] of pages.entries()) expect(text.length, `page ${i + 1}`).toBeGreaterThan(SOME);
  });

  test("says on every page whom it is about, which page it is, and that data and maxima are not real", () => {
    for (const [i, text] of pages.entries()) {
      expect(text).toContain(`${name} ${YEAR}`);
      expect(text).toContain(`${i + 1} / ${pages.length}`);
      expect(text).toContain(simulated);
      expect(text).toContain(illustrative);
    }
  });

  test("has every leaf, and the index, rank and points lost of the data set", () => {
    const all = pages.join(" ");
    const tree = scored.treeOf({ agency: AGENCY, year: YEAR });
    const appendix = pages
      .slice(pages.findIndex((text) => /Phụ lục: nguồn|Appendix: sources/.test(text) && text.includes("1.1")))
      .join(" ");
    for (const { code } of tree.leaves()) expect(appendix).toContain(code);
    const { index, rank } = scored.at({ agency: AGENCY, year: YEAR }, ROOT);
    expect(all).toContain(formats(language).index(index));
    expect(pages[0]).toContain(String(rank));
  });
});

test("an agency or a year that the site does not have is refused by name, and no file is left of it", async () => {
  await expect(write(["khong-co"], "vi")).rejects.toThrow('đơn vị "khong-co" năm 2024');
  await expect(printReport(site.pool, { url: site.url, agency: AGENCY, year: 1999 })).rejects.toThrow(
    `đơn vị "${AGENCY}" năm 1999`,
  );
  expect(readdirSync(folder).sort()).toEqual(["bao-cao-lam-khue-2024-en.pdf", "bao-cao-lam-khue-2024.pdf"]);
});

test("the page follows its address, and says so where there is no earlier year", async () => {
  const [first = 0] = [
    ...new Set(scored.units.filter((unit) => unit.agency === AGENCY).map((unit) => unit.year)),
  ].sort();
  const address = `bao-cao?don-vi=${AGENCY}&nam=${first}`;
  await on(address, async (page) => {
    expect(await page.locator("h1").textContent()).toBe(NAME);
    expect(await page.locator(".briefing").textContent()).toContain("Không có năm trước để so sánh.");
    await page.locator("form", { hasText: "Năm" }).getByLabel(String(YEAR)).check();
    await settle(page);
    expect(await page.locator(".briefing").getAttribute("data-year")).toBe(String(YEAR));
    expect(page.url()).toContain(`nam=${YEAR}`);
  });
});
