import { join } from "node:path";
import { type Responsibility, responsibility, scoreTree } from "@par-index/core";
import { readDataset } from "@par-index/io/node";
import { expect, test } from "vitest";
import { settle } from "../../packages/site/scripts/chromium.ts";
import { WORKSPACE } from "../../packages/site/scripts/paths.ts";
import { pageTexts } from "./pdf.ts";
import { readerOfSite } from "./reader.ts";

const dataset = await readDataset(join(WORKSPACE, "data"), "demo");
const scored = scoreTree(dataset.scores);
const assignment = dataset.assignment as NonNullable<typeof dataset.assignment>;
const [AGENCY, YEAR] = ["lam-khue", 2024];

const byLeaves = responsibility(scored, assignment, "full")
  .objects()
  .filter((row) => row.agency === AGENCY && row.year === YEAR && row.stage === "appraised" && row.leadAgency !== null)
  .sort((a, b) => b.leaves - a.leaves);
const [largest, smallest] = [byLeaves[0], byLeaves.at(-1)] as [Responsibility, Responsibility];

const on = readerOfSite();

test("the sheet of a lead agency prints on exactly one A4 page, most criteria or fewest, in both languages", async () => {
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
