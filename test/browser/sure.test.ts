import { readdirSync } from "node:fs";
import { join } from "node:path";
import { packScores, parseScores, ROOT, scoreTree } from "@par-index/core";
import {
  type Ahead,
  DEFAULT_UNCERTAINTY,
  type RankUncertainty,
  runDraws,
  simulate,
  simulation,
  type UncertaintySpec,
} from "@par-index/core/uncertainty";
import { readDataset } from "@par-index/io/node";
import { formats } from "@par-index/text";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { settle } from "../../packages/site/scripts/chromium.ts";
import { WORKSPACE } from "../../packages/site/scripts/paths.ts";
import { DIST } from "./pages.ts";
import { readerOfSite } from "./reader.ts";

const dataset = await readDataset(join(WORKSPACE, "data"), "demo");
const scored = scoreTree(dataset.scores, dataset.groups ? { groups: dataset.groups } : {});
const { index, share } = formats("vi");
const YEAR = 2024;
const found = simulate(scored, { year: YEAR, spec: DEFAULT_UNCERTAINTY });

interface Row {
  agency: string;
  rank: number;
  index: number;
  rankLow: number;
  rankMedian: number;
  rankHigh: number;
  indexLow: number;
  indexHigh: number;
}
const rowsOf = (of: RankUncertainty) => of.table(0.9).objects() as Row[];
const nameOf = (agency: string) => dataset.agencies.get(agency)?.name;
const interval = ({ rankLow, rankHigh }: Row) => (rankLow === rankHigh ? String(rankLow) : `${rankLow}–${rankHigh}`);

const on = readerOfSite();
const line = (text: string | null) => (text ?? "").replace(/\s+/g, " ").trim();
/** Cells of the table of all agencies. */
const cells = (page: Page) =>
  page
    .locator("main table", { hasText: "thứ hạng và chỉ số trong" })
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? "").trim())));
const lead = async (page: Page) => line(await page.locator("main .lead").first().textContent());
const choose = async (page: Page, label: string, option: string) => {
  await page.getByLabel(label, { exact: true }).selectOption({ label: option });
  await settle(page);
};

/** What the page shows, if it draws as core does in Node. */
function cellsOf(of: RankUncertainty): string[][] {
  const tops = new Map(
    (of.top(10).objects() as { agency: string; share: number }[]).map((row) => [row.agency, row.share]),
  );
  return rowsOf(of).map((row) => [
    String(row.rank),
    String(nameOf(row.agency)),
    interval(row),
    String(row.rankMedian),
    index(row.index),
    `${index(row.indexLow)}–${index(row.indexHigh)}`,
    share(tops.get(row.agency)),
  ]);
}

test("with one worker and with three the page shows what core draws in Node, bit for bit", async () => {
  await on(`do-tin-cay?don-vi=lam-khue&nam=${YEAR}`, async (page) => {
    for (const workers of [1, 3]) {
      await page.addInitScript(
        (value) => Object.defineProperty(navigator, "hardwareConcurrency", { value, configurable: true }),
        workers,
      );
      await page.reload({ waitUntil: "networkidle" });
      await settle(page);
      expect(page.workers().filter((worker) => worker.url().includes("draws.worker")).length).toBe(workers);
      await page.getByRole("button", { name: `Xem cả ${rowsOf(found).length} dòng` }).click();
      expect((await cells(page)).map((row) => row.slice(0, 7))).toEqual(cellsOf(found));
    }
    const own = rowsOf(found).find(({ agency }) => agency === "lam-khue") as Row;
    expect(await lead(page)).toContain(
      `hạng nằm từ ${own.rankLow} đến ${own.rankHigh} trong ${rowsOf(found).length} đơn vị`,
    );

    // The page's own code, on the same simulation: every index and rank of a thousand draws.
    const drawn = simulation(scored, { year: YEAR, spec: DEFAULT_UNCERTAINTY });
    const draws = runDraws(drawn, 4_000, 5_000);
    const folder = readdirSync(join(DIST, "_node/@par-index")).find((name) => name.startsWith("core@")) as string;
    const file = readdirSync(join(DIST, "_node/@par-index", folder)).find((name) => /^uncertainty\..*js$/.test(name));
    await page.addScriptTag({
      type: "module",
      content: `import { runDraws } from "/_node/@par-index/${folder}/${file}"; window.runDraws = runDraws;`,
    });
    await page.waitForFunction(() => "runDraws" in window);
    const there = await page.evaluate((of) => {
      const { index, rank } = (window as unknown as { runDraws: typeof runDraws }).runDraws(of, 4_000, 5_000);
      return { index: [...index], rank: [...rank] };
    }, drawn);
    expect(there.rank).toEqual([...draws.rank]);
    expect(there.index).toEqual([...draws.index]);
  });
});

test("with nothing uncertain every rank is sure; choices stay in the address, and another agency is compared", async () => {
  await on(`do-tin-cay?don-vi=lam-khue&nam=${YEAR}`, async (page) => {
    await page.locator(".assumptions > summary").click();
    await choose(page, "Điểm điều tra", "không có sai số");
    await choose(page, "Điểm thẩm định", "không có sai số");
    await choose(page, "Trọng số", "giữ nguyên");
    const { rank } = scored.at("lam-khue", YEAR, ROOT);
    expect(await lead(page)).toContain(`Hạng ${rank} của Lam Khuê năm ${YEAR} là chắc chắn`);
    const shown = await cells(page);
    expect(shown.map((row) => row[2])).toEqual(shown.map((row) => row[0]));

    await page.goBack();
    await settle(page);
    const weightsOnly: UncertaintySpec = {
      weights: DEFAULT_UNCERTAINTY.weights as NonNullable<UncertaintySpec["weights"]>,
    };
    const own = rowsOf(simulate(scored, { year: YEAR, spec: weightsOnly })).find(
      ({ agency }) => agency === "lam-khue",
    ) as Row;
    await page.reload({ waitUntil: "networkidle" });
    await settle(page);
    expect(await lead(page)).toContain(`hạng nằm từ ${own.rankLow} đến ${own.rankHigh}`);
    expect(new URL(page.url()).searchParams.get("tham-dinh")).toBe("khong");
  });
  await on(`do-tin-cay?don-vi=lam-khue&nam=${YEAR}&so-voi=truc-khue`, async (page) => {
    const { ahead, tied, behind } = found.against("lam-khue", "truc-khue") as Ahead;
    const sentence = line(await page.locator("main .lead").nth(1).textContent());
    for (const figure of [ahead, tied, behind]) expect(sentence).toContain(share(figure));
    expect(sentence).toContain("Trúc Khuê");
  });
});

test("the ranking shows the same intervals, and hides them", async () => {
  await on("xep-hang", async (page) => {
    const shown = () =>
      page.locator(".rank-interval").evaluateAll((all) => all.map((each) => (each.textContent ?? "").trim()));
    expect(await shown()).toEqual(rowsOf(found).map(interval));
    await page.getByLabel("Hiện khoảng hạng 90%").uncheck();
    await settle(page);
    expect(await shown()).toEqual([]);
    expect(new URL(page.url()).searchParams.get("khoang-hang")).toBe("khong");
  });
});

test("the lab shows the scenario's rank as a distribution once it is asked for", async () => {
  await on(`kich-ban?don-vi=lam-khue&nam=${YEAR}`, async (page) => {
    expect(page.workers().length).toBe(0);
    await page.getByLabel("Độ bất định").check();
    const sentence = page.locator(".lab-sure p[role=status]");
    await settle(page);
    const own = rowsOf(found).find(({ agency }) => agency === "lam-khue") as Row;
    expect(line(await sentence.textContent())).toContain(`nằm từ ${own.rankLow} đến ${own.rankHigh}`);
  });
});

/** The page of a data set whose provinces have these totals, and nothing else. */
async function withTotals(page: Page, totals: Readonly<Record<string, number>>): Promise<void> {
  const { trees, agencies } = dataset.scores;
  const rows = Object.entries(totals).map(([agency, points]) => ({
    agency,
    year: YEAR,
    code: ROOT,
    stage: "appraised",
    points,
  }));
  const { scores } = parseScores(rows, { trees, agencies });
  await page.unrouteAll();
  await page.route(/\/world\.[^/]*\.json$/, async (route) => {
    const world = (await (await route.fetch()).json()) as object;
    await route.fulfill({ json: { ...world, years: [YEAR], latest: YEAR, scores: packScores(scores) } });
  });
  await page.reload({ waitUntil: "networkidle" });
  await settle(page);
}

test("a data set of totals, and one agency alone, are told in words", async () => {
  await on(`do-tin-cay?don-vi=lam-khue&nam=${YEAR}`, async (page) => {
    // Weights and leaves cannot vary where only totals are known.
    await withTotals(page, { "lam-khue": 88.12, "truc-khue": 87.5 });
    expect(await lead(page)).toContain("Hạng 1 của Lam Khuê năm 2024 là chắc chắn");
    await withTotals(page, { "truc-khue": 87.5 });
    expect(await lead(page)).toContain("chỉ có một đơn vị được xếp hạng");
    expect(await page.locator("main figure:visible").count()).toBe(0);
  });
});
