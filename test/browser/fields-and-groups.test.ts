import { fileURLToPath } from "node:url";
import { ROOT, scoreTree } from "@par-index/core";
import {
  type Benchmark,
  benchmarks,
  type Driver,
  drivers,
  type TraitBenchmark,
  traitBenchmarks,
} from "@par-index/core/compare";
import { rankMobility, type Transition, transitions } from "@par-index/core/years";
import { readDataset } from "@par-index/io/node";
import { formats } from "@par-index/text";
import { expect, test } from "vitest";
import { settle } from "../../packages/site/scripts/chromium.ts";
import { readerOfSite } from "./reader.ts";

const scored = scoreTree((await readDataset(fileURLToPath(new URL("../../data", import.meta.url)), "demo")).scores);
const { index, share } = formats("vi");

const on = readerOfSite();

const markOf = (year: number, code: string) =>
  (benchmarks(scored).objects() as Benchmark[]).find(
    (row) => row.stage === "appraised" && row.region === null && row.year === year && row.code === code,
  ) as Benchmark;

test("the overview has core's mean of every field, and leads to a page for each, whose year a reload keeps", async () => {
  await on("linh-vuc/", async (page) => {
    const rows = page.locator("main .table", { hasText: "các lĩnh vực năm 2024" }).first().locator("tbody tr");
    expect(await rows.count()).toBe(8);
    const means = await rows.locator("td:nth-child(3)").allTextContents();
    expect(means).toEqual(Array.from({ length: 8 }, (_, i) => index(markOf(2024, String(i + 1)).mean)));
    await rows.nth(2).locator("a").first().click();
    await page.waitForURL("**/linh-vuc/3");
    await settle(page);

    await page.getByRole("radio", { name: "2023" }).check();
    await settle(page);
    expect(new URL(page.url()).searchParams.get("nam")).toBe("2023");
    const lead = page.locator("main .lead");
    expect(await lead.textContent()).toContain(`trung bình ${index(markOf(2023, "3").mean)} %`);
    await page.reload();
    await settle(page);
    expect(await lead.textContent()).toContain(`Năm 2023, ${markOf(2023, "3").n} đơn vị`);
  });
});

test("of a field, the leaves that decide are core's, the greatest share first; the marked agency has its place and its row", async () => {
  const leaves = (drivers(scored, { year: 2024, code: "3" }).objects() as Driver[]).sort(
    (a, b) => (b.share as number) - (a.share as number),
  );
  const own = scored.at({ agency: "lam-khue", year: 2024 }, "3");
  await on("linh-vuc/3?don-vi=lam-khue", async (page) => {
    const first = page.locator("main ul").first().locator("li").first();
    expect(await first.textContent()).toContain(leaves[0]?.code);
    expect(await first.textContent()).toContain(`${share(leaves[0]?.share)} chênh lệch`);
    const shares = page
      .locator("main .table", { hasText: "Các tiêu chí của lĩnh vực 3" })
      .first()
      .locator("tbody td:nth-child(3)");
    expect(await shares.allTextContents()).toEqual(leaves.map((row) => share(row.share)));
    expect(await page.locator("main .lead").textContent()).toContain(
      `Lam Khuê đạt ${index(own.index)} %, hạng ${own.rank}/${markOf(2024, "3").n}`,
    );
    expect(await page.locator("main tr.marked th").first().textContent()).toContain("Lam Khuê");
  });
});

test("groups, regions and each value of an attribute are core's and follow the years; one year twice is not compared", async () => {
  const means = (by: "region" | { attribute: string }) =>
    (traitBenchmarks(scored, { year: 2024, by, code: ROOT }).objects() as TraitBenchmark[]).map(({ mean }) =>
      index(mean),
    );
  await on("nhom-va-vung?tu=2024&den=2024", async (page) => {
    expect(await page.locator("main .empty").first().textContent()).toContain("Cần hai năm khác nhau");
    const from = (year: string) =>
      page
        .getByRole("group", { name: "So với năm" })
        .or(page.locator("form", { hasText: "So với năm" }))
        .first()
        .getByRole("radio", { name: year })
        .check();
    const shown = () =>
      page
        .locator("main .table", { hasText: "ô đậm là giữ nguyên nhóm" })
        .first()
        .locator("tbody td:not(:last-child)")
        .allTextContents();
    const expected = (from: number, to: number) =>
      (transitions(scored, { from, to }).objects() as Transition[]).map(({ count }) => (count ? String(count) : "–"));
    await from("2023");
    await settle(page);
    expect(await shown()).toEqual(expected(2023, 2024));
    await from("2022");
    await settle(page);
    expect(new URL(page.url()).searchParams.get("tu")).toBe("2022");
    expect(await shown()).toEqual(expected(2022, 2024));
    const { meanShift } = rankMobility(scored, { from: 2022, to: 2024 });
    expect(await page.locator("main").textContent()).toContain(`đổi bình quân ${index(meanShift)} bậc`);

    const column = (caption: string) =>
      page.locator("main .table", { hasText: caption }).first().locator("tbody td:nth-child(3)").allTextContents();
    expect(await column("năm 2024 theo vùng")).toEqual(means("region"));
    expect(await column("năm 2024 theo địa hình")).toEqual(means({ attribute: "Địa hình" }));
  });
});
