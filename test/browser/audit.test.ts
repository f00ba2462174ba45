import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { scoreTree } from "@par-index/core";
import { type Audit, audit, type EffectiveWeight, type ScaleReliability } from "@par-index/core/audit";
import { readDataset } from "@par-index/io/node";
import { formats } from "@par-index/text";
import { expect, test } from "vitest";
import { settle } from "../../packages/site/scripts/chromium.ts";
import { readerOfSite } from "./reader.ts";

const { scores } = await readDataset(fileURLToPath(new URL("../../data", import.meta.url)), "demo");
const scored = scoreTree(scores);
const of = (year: number) => audit(scored, { year }) as Audit;
const { index } = formats("vi");
const on = readerOfSite();

test("the page says core's verdicts and figures, of the year and the field that are chosen", async () => {
  await on("kiem-toan-thong-ke", async (page) => {
    const verdicts = async () => {
      const items = await page
        .locator(".audit-checks")
        .first()
        .locator("li")
        .evaluateAll((all) => all.map((item) => `${item.getAttribute("data-check")} ${item.className}`));
      return items.sort();
    };
    const expected = (year: number) =>
      of(year)
        .checks.map(({ id, verdict }) => `${id} verdict-${verdict ?? "none"}`)
        .sort();
    expect(await verdicts()).toEqual(expected(2024));
    const counts = (year: number) => of(year).checks.filter(({ verdict }) => verdict === "problem").length;
    expect(await page.locator("main .lead").textContent()).toContain(`${counts(2024)} mục có vấn đề`);
    const table = (caption: string) => page.locator("main .table", { hasText: caption }).first().locator("tbody");
    const alphas = async () => table("Độ nhất quán của các nhóm").locator("td:nth-child(5)").allTextContents();
    const alphasOf = (year: number) =>
      (of(year).reliability.objects() as ScaleReliability[]).map(({ alpha }) => index(alpha));
    expect(await alphas()).toEqual(alphasOf(2024));
    const weights = (of(2024).weights.objects() as EffectiveWeight[]).filter(({ part }) => part === "field");
    expect(await table("Trọng số của các lĩnh vực").locator("td:nth-child(3)").allTextContents()).toEqual(
      weights.map(({ effective }) => index((effective as number) * 100)),
    );

    await page.locator("main select").selectOption({ index: 4 });
    await settle(page);
    expect(new URL(page.url()).searchParams.get("linh-vuc")).toBe("5");
    const fifth = of(2024)
      .reliability.objects()
      .find((row) => (row as ScaleReliability).code === "5") as ScaleReliability;
    expect(await page.locator("main caption", { hasText: "alpha của cả lĩnh vực" }).textContent()).toContain(
      index(fifth.alpha),
    );

    await page.getByRole("radio", { name: "2022" }).check();
    await settle(page);
    await page.reload();
    await settle(page);
    expect(new URL(page.url()).searchParams.get("nam")).toBe("2022");
    expect(await verdicts()).toEqual(expected(2022));
    expect(await alphas()).toEqual(alphasOf(2022));

    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Tải CSV" }).first().click(),
    ]);
    const text = readFileSync(await file.path(), "utf8");
    expect(text).toContain("Dữ liệu mô phỏng.");
    expect(text.trim().split("\r\n").length).toBeGreaterThan(of(2022).checks.length);
  });
});
