import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseScores, ROOT, scoreTree } from "@par-index/core";
import { scenarioBase } from "@par-index/core/scenario";
import { packScores } from "@par-index/core/scores";
import { sourceSobol } from "@par-index/core/sensitivity";
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
const rowsOf = (of: RankUncertainty) => (of.table(0.9).objects() as Row[]).filter(({ rankLow }) => rankLow !== null);
const nameOf = (agency: string) => dataset.agencies.get(agency)?.name;
const interval = ({ rankLow, rankHigh }: Row) => (rankLow === rankHigh ? String(rankLow) : `${rankLow}–${rankHigh}`);

const on = readerOfSite();
/** Rows of the page's table before the reader asks for all. */
const SHOWN = 20;

/** Opens the page once it was prepared. */
const prepared = (prepare: (page: Page) => Promise<void>, act: (page: Page) => Promise<void>): Promise<void> =>
  on(
    `do-tin-cay?don-vi=lam-khue&nam=${YEAR}`,
    async (page) => {
      await page.getByText(/lần mô phỏng trong .* giây/).waitFor();
      await act(page);
    },
    {},
    prepare,
  );

/** A machine with so many processors, on which the page starts as many workers. */
const withProcessors = (value: number) => async (page: Page) => {
  await page.addInitScript((n) => Object.defineProperty(navigator, "hardwareConcurrency", { value: n }), value);
};
const drawing = (page: Page) => page.workers().filter((worker) => worker.url().includes("draws.worker")).length;
const line = (text: string | null) => (text ?? "").replace(/\s+/g, " ").trim();
/** Cells of the table of all agencies. */
const cells = (page: Page) =>
  page
    .locator("main table", { hasText: "thứ hạng và chỉ số trong" })
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? "").trim())));
const lead = async (page: Page) => line(await page.locator("main .lead").first().textContent());

/** What the page shows, if it draws as core does in Node. */
function cellsOf(of: RankUncertainty): string[][] {
  const tops = new Map(
    of
      .top(10)
      .objects()
      .map((row) => [row.agency, row.share]),
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
  await prepared(withProcessors(1), async (page) => {
    expect(drawing(page)).toBe(1);
    expect((await cells(page)).map((row) => row.slice(0, 7))).toEqual(cellsOf(found).slice(0, SHOWN));
  });
  await prepared(withProcessors(3), async (page) => {
    expect(drawing(page)).toBe(3);
    await page.getByRole("button", { name: `Xem cả ${rowsOf(found).length} dòng` }).click();
    expect((await cells(page)).map((row) => row.slice(0, 7))).toEqual(cellsOf(found));
    const own = rowsOf(found).find(({ agency }) => agency === "lam-khue") as Row;
    expect(await lead(page)).toContain(
      `xếp hạng ${own.rank} trong ${rowsOf(found).length} đơn vị năm ${YEAR}, nhưng chỉ chắc là từ hạng ${own.rankLow} đến hạng ${own.rankHigh} `,
    );
    const sources = page.locator(".sources figure");
    await sources.scrollIntoViewIfNeeded();
    await settle(page);
    const drawnSources = await sources.locator("svg").first().textContent();
    const ofRank = sourceSobol(scored, { agency: "lam-khue", year: YEAR })
      .objects()
      .filter(({ output }) => output === "rank");
    expect(ofRank.map(({ source }) => source).sort()).toEqual(["appraisal", "survey", "weights"]);
    for (const { first, total } of ofRank)
      for (const part of [first, total]) expect(drawnSources).toContain(share(Math.max(0, part as number)));

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

test("what the address says is uncertain is drawn; with nothing uncertain every rank is sure", async () => {
  const address = `do-tin-cay?don-vi=lam-khue&nam=${YEAR}&phieu=&tham-dinh=khong&so-voi=truc-khue`;
  await on(address, async (page) => {
    const weights = { weights: DEFAULT_UNCERTAINTY.weights } as UncertaintySpec;
    const found = simulate(scored, { year: YEAR, spec: weights });
    const own = rowsOf(found).find(({ agency }) => agency === "lam-khue") as Row;
    const drawn = page.getByText(`chỉ chắc là từ hạng ${own.rankLow} đến hạng ${own.rankHigh} `);
    await drawn.waitFor();
    const { ahead, tied, behind } = found.against("lam-khue", "truc-khue") as Ahead;
    const sentence = line(await page.locator("main .lead").nth(1).textContent());
    for (const figure of [ahead, tied, behind]) expect(sentence).toContain(share(figure));
    expect(sentence).toContain("Trúc Khuê");

    await page.locator(".assumptions > summary").click();
    await page.getByLabel("Trọng số", { exact: true }).selectOption({ label: "giữ nguyên" });
    const { rank } = scored.at({ agency: "lam-khue", year: YEAR }, ROOT);
    await page
      .getByText(`Lam Khuê xếp hạng ${rank} trong ${rowsOf(found).length} đơn vị năm ${YEAR}, và hạng đó chắc chắn`)
      .waitFor();
    await page.getByText("Theo giả định này không có gì dao động.").waitFor();
    const shown = await cells(page);
    expect(shown.map((row) => row[2])).toEqual(shown.map((row) => row[0]));
    expect(new URL(page.url()).searchParams.get("trong-so")).toBe("khong");
    await page.goBack();
    await drawn.waitFor();

    // As many ballots as there were, which no list knows.
    await page.getByLabel("Điểm điều tra: số phiếu").fill("1.412");
    await page.getByText("Giả định: điều tra 1.412 phiếu;").waitFor();
    const surveyed: UncertaintySpec = { ...weights, survey: { kind: "survey", sample: 1412 } };
    const asked = rowsOf(simulate(scored, { year: YEAR, spec: surveyed })).slice(0, SHOWN);
    await expect.poll(async () => (await cells(page)).map((row) => row[2])).toEqual(asked.map(interval));

    // A file says more than the inputs; one with problems says them all and changes nothing.
    const open = (content: object) =>
      page.locator('.assumptions input[type="file"]').setInputFiles({
        name: "gia-dinh.json",
        mimeType: "application/json",
        buffer: Buffer.from(JSON.stringify(content)),
      });
    await open({ uncertainty: 1, byCode: { "9.9": { kind: "fixed" }, "1.1": { kind: "band", points: 1000 } } });
    const refusal = page.locator(".assumptions [role=alert]");
    await refusal.waitFor();
    expect(await refusal.locator("code").allTextContents()).toEqual(["byCode.9.9", "byCode.1.1.points"]);
    expect((await cells(page)).map((row) => row[2])).toEqual(asked.map(interval));
    const ofFile = { byCode: { "5.1.1": { kind: "band", points: 0.25 } } } as const;
    await open({ uncertainty: 1, ...ofFile });
    await page.getByText("Giả định: tệp giả định gia-dinh.json.").waitFor();
    const filed = rowsOf(simulate(scored, { year: YEAR, spec: ofFile })).slice(0, SHOWN);
    await expect.poll(async () => (await cells(page)).map((row) => row[2])).toEqual(filed.map(interval));
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Lưu giả định" }).click(),
    ]);
    expect(JSON.parse(readFileSync(await download.path(), "utf8"))).toEqual({ uncertainty: 1, ...ofFile });
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
    const own = rowsOf(found).find(({ agency }) => agency === "lam-khue") as Row;
    await page.getByText(`hạng của Lam Khuê nằm từ ${own.rankLow} đến ${own.rankHigh}.`).waitFor();

    // A scenario moves the draws, with the same noise: as core has it for the outcome.
    const leaf = scored
      .treeOf({ agency: "lam-khue", year: YEAR })
      .leaves()
      .map(({ code }) => scored.at({ agency: "lam-khue", year: YEAR }, code));
    const { code, max } = leaf.find(({ score, max }) => score !== null && max - score >= 0.5) as (typeof leaf)[number];
    await page.locator(`.lab-leaf[data-code="${code}"] input[type=range]`).first().fill(String(max));
    const outcome = scenarioBase(scored, { agency: "lam-khue", year: YEAR }).outcome({
      scenario: 1,
      name: "",
      agency: "lam-khue",
      year: YEAR,
      stage: "appraised",
      changes: { [code]: { as: "full" } },
    });
    const after = simulate(outcome.scored, { year: YEAR, measured: scored });
    const then = rowsOf(after).find(({ agency }) => agency === "lam-khue") as Row;
    await page
      .getByText(
        `theo kịch bản nằm từ ${then.rankLow} đến ${then.rankHigh}; hiện nay từ ${own.rankLow} đến ${own.rankHigh}.`,
      )
      .waitFor();
  });
});

/** Totals of provinces, and nothing else, in the place of the data set. */
async function withTotals(page: Page): Promise<void> {
  const { trees, agencies } = dataset.scores;
  const total = (agency: string, year: number, points: number) => ({
    ...{ agency, year, points },
    ...{ code: ROOT, stage: "appraised" },
  });
  const rows = [total("truc-khue", YEAR - 1, 87), total("lam-khue", YEAR, 88.12), total("truc-khue", YEAR, 87.5)];
  const scores = parseScores(rows, { trees, agencies });
  await page.route(/\/world\.[^/]*\.json$/, async (route) => {
    const world = (await (await route.fetch()).json()) as object;
    await route.fulfill({ json: { ...world, years: [YEAR - 1, YEAR], latest: YEAR, scores: packScores(scores) } });
  });
}

test("a data set of totals, and a year of one agency, are told in words", async () => {
  await prepared(withTotals, async (page) => {
    // A total is one figure: neither weights nor leaves can vary.
    expect(await lead(page)).toContain(`Lam Khuê xếp hạng 1 trong 2 đơn vị năm ${YEAR}, và hạng đó chắc chắn`);
    await page.getByRole("radio", { name: String(YEAR - 1) }).check();
    await settle(page);
    expect(await lead(page)).toContain("chỉ có một đơn vị được xếp hạng");
    expect(await page.locator("main figure:visible").count()).toBe(0);
  });
});
