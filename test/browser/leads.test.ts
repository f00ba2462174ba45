import { fileURLToPath } from "node:url";
import { type Responsibility, ROOT, responsibility, scoreTree } from "@par-index/core";
import { attributeChange, attributeToLeads, type LeadContribution } from "@par-index/core/attribution";
import { peerGroup, strengths } from "@par-index/core/compare";
import { type Agreement, agreement, type Disagreement, disagreements, optimism } from "@par-index/core/self-assessment";
import { readDataset } from "@par-index/io/node";
import { formats } from "@par-index/text";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { settle } from "../../packages/site/scripts/chromium.ts";
import { pageTexts } from "./pdf.ts";
import { readerOfSite } from "./reader.ts";

const dataset = await readDataset(fileURLToPath(new URL("../../data", import.meta.url)), "demo");
const scored = scoreTree(dataset.scores);
const assignment = dataset.assignment as NonNullable<typeof dataset.assignment>;
const { change, count, index, points } = formats("vi");
const [AGENCY, YEAR] = ["lam-khue", 2024];

const parts = (sharing: "full" | "equal") =>
  (responsibility(scored, assignment, sharing).objects() as Responsibility[]).filter(
    (row) => row.agency === AGENCY && row.year === YEAR && row.stage === "appraised" && row.leadAgency !== null,
  );
const byLeaves = parts("full").sort((a, b) => b.leaves - a.leaves);
const [largest, smallest] = [byLeaves[0], byLeaves.at(-1)] as [Responsibility, Responsibility];
const nameOf = (id: string | null) => dataset.agencies.get(id ?? "")?.name ?? "";

const on = readerOfSite();

const choices = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const tableOf = (page: Page, caption: string) => page.locator("main .table", { hasText: caption }).first();

describe("the lead agencies of a scored agency", () => {
  test("have core's points lost in full and in equal shares, with their part in the change, and a page each, which the address keeps and back undoes", async () => {
    await on(`co-quan-chu-tri?don-vi=${AGENCY}&nam=${YEAR}`, async (page) => {
      const attribution = attributeChange(scored, { agency: AGENCY, from: YEAR - 1, to: YEAR });
      for (const [sharing, caption] of [
        ["full", "tính đủ cho mỗi cơ quan"],
        ["equal", "chia đều cho các cơ quan"],
      ] as const) {
        const moves = attributeToLeads(attribution, assignment, sharing).objects() as LeadContribution[];
        for (const part of parts(sharing)) {
          const row = tableOf(page, caption).locator("tbody tr", { hasText: nameOf(part.leadAgency) });
          const move = moves.find(({ leadAgency }) => leadAgency === part.leadAgency)?.total;
          expect(await row.locator("td").allTextContents()).toEqual([
            points(part.lost),
            points(part.max),
            index(part.index),
            count(part.leaves),
            change(move),
            "–",
          ]);
        }
      }
      // Equal shares add up to the whole.
      const total = page.locator("tfoot td");
      expect(await total.nth(0).textContent()).toBe("Tổng");
      expect(await total.nth(2).textContent()).toBe("100");
      expect(await total.nth(5).textContent()).toBe(change(attribution.total));

      const lead = page.getByLabel("Cơ quan chủ trì", { exact: true });
      await lead.selectOption({ label: nameOf(largest.leadAgency) });
      await settle(page);
      expect(choices(page)).toEqual({ "don-vi": AGENCY, "co-quan": largest.leadAgency, nam: String(YEAR) });
      const text = await page.locator("main .lead").textContent();
      expect(text).toContain(
        `${nameOf(largest.leadAgency)} chủ trì ${largest.leaves} tiêu chí của ${nameOf(AGENCY)}: đạt ${points(largest.score)} trên ${points(largest.knownMax)} điểm (${index(largest.index)} %), mất ${points(largest.lost)} điểm.`,
      );
      await page.reload();
      await settle(page);
      expect(await page.locator("main .lead").textContent()).toBe(text);
      const peers = peerGroup(scored, { agency: AGENCY, year: YEAR, by: "all" });
      const easy = strengths(scored, { agency: AGENCY, year: YEAR, peers })
        .objects()
        .filter((row) => {
          const { code, easy } = row as { code: string; easy: boolean };
          return easy && assignment.leads.get(code)?.agencies.includes(largest.leadAgency as string);
        });
      expect(await page.locator(".easy li").count()).toBe(easy.length);
      const rows = tableOf(page, "tiêu chí chung tính đủ; trung vị").locator("tbody tr");
      expect(await rows.count()).toBe(largest.leaves);
      await page.goBack();
      await expect.poll(() => page.locator("tfoot td").nth(2).textContent()).toBe("100");
    });
  });

  test("have a sheet that prints on exactly one A4 page, most criteria or fewest, in both languages", async () => {
    for (const { root, leads, select, signature, simulated } of [
      {
        root: "",
        leads: [largest, smallest],
        select: "Cơ quan chủ trì",
        signature: "Lãnh đạo cơ quan chủ trì",
        simulated: "Dữ liệu mô phỏng",
      },
      {
        root: "en/",
        leads: [largest],
        select: "Lead agency",
        signature: "Head of the lead agency",
        simulated: "Simulated data",
      },
    ])
      await on(`${root}phieu-co-quan?don-vi=${AGENCY}&nam=${YEAR}`, async (page) => {
        for (const lead of leads) {
          const { name = "", nameEn = "" } = dataset.agencies.get(lead.leadAgency ?? "") ?? {};
          await page.getByLabel(select, { exact: true }).selectOption({ label: root ? nameEn : name });
          for (const width of [1280, 390]) {
            await page.setViewportSize({ width, height: 900 });
            await settle(page);
            const listed = await page.locator(".lead-sheet tbody tr").count();
            const rest = await page.locator(".lead-sheet > .rest").allTextContents();
            const counted = rest.map((text) => Number(/\d+/.exec(text)?.[0])).reduce((sum, n) => sum + n, 0);
            expect(listed + counted).toBe(lead.leaves);
            const pages = pageTexts(await page.pdf({ preferCSSPageSize: true }));
            expect(pages.length).toBe(1);
            // Fonts draw some letters as one.
            expect(pages[0]?.normalize("NFKC")).toContain(root ? nameEn : name);
            expect(pages[0]).toContain(signature);
            expect(pages[0]).toContain(simulated);
          }
        }
      });
  });
});

describe("self-assessment and appraisal", () => {
  test("of all agencies core's mean difference and its systematic criteria, of one every over-claim, largest first", async () => {
    await on(`tu-cham-va-tham-dinh?nam=${YEAR}`, async (page) => {
      const root = (agreement(scored, { year: YEAR }).objects() as Agreement[]).find(({ code }) => code === ROOT);
      const tested = optimism(scored, { year: YEAR }).objects() as { verdict: string }[];
      const text = await page.locator("main .lead").textContent();
      expect(text).toContain(`ở ${root?.n} đơn vị`);
      expect(text).toContain(`trung bình ${points(Number(root?.meanDifference.toFixed(2)))} điểm`);
      const systematic = tableOf(page, "lệch một cách có hệ thống").locator("tbody tr");
      expect(await systematic.count()).toBe(tested.filter(({ verdict }) => verdict !== "none").length);

      await page.getByLabel("Đơn vị", { exact: true }).selectOption({ label: nameOf(AGENCY) });
      await settle(page);
      expect(choices(page)).toEqual({ "don-vi": AGENCY, nam: String(YEAR) });
      const over = (disagreements(scored, { agency: AGENCY, year: YEAR }).objects() as Disagreement[]).filter(
        ({ difference }) => difference > 0,
      );
      const rows = tableOf(page, "chênh nhiều nhất trước").locator("tbody tr");
      expect(await rows.locator("b").allTextContents()).toEqual(over.map(({ code }) => code));
      await page.reload();
      await settle(page);
      expect(await page.locator("main .lead").textContent()).toContain(`cao hơn thẩm định ở ${over.length} tiêu chí`);
    });
  });
});
