import { fileURLToPath } from "node:url";
import { ROOT, scoreTree } from "@par-index/core";
import { attributeChange, attributeDifference, type Contribution } from "@par-index/core/attribution";
import { peerGroup } from "@par-index/core/compare";
import { readDataset } from "@par-index/io/node";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { settle } from "../../packages/site/scripts/chromium.ts";
import { formats } from "../../packages/text/src/index.ts";
import { readerOfSite } from "./reader.ts";

const { scores } = await readDataset(fileURLToPath(new URL("../../data/", import.meta.url)), "demo");
const scored = scoreTree(scores);
const { change } = formats("vi");

const on = readerOfSite();

/** The last cell of each row of the page's n-th table, by the code in its first. */
async function lastCells(page: Page, n: number): Promise<Map<string, string>> {
  const rows = await page.locator("main table").nth(n).locator("tbody tr").all();
  return new Map(
    await Promise.all(
      rows.map(
        async (row): Promise<[string, string]> => [
          (await row.locator("b").first().textContent()) ?? "",
          (await row.locator("td").last().textContent()) ?? "",
        ],
      ),
    ),
  );
}

const parts = (rows: { objects(): object[] }) =>
  (rows.objects() as Contribution[]).filter(({ parent }) => parent === ROOT);

test("the changes of an agency are core's, for the years in the address; choosing a field opens its criteria", async () => {
  await on("bien-dong?don-vi=lam-khue&tu=2022&den=2024", async (page) => {
    const { before, after, rows } = attributeChange(scored, { agency: "lam-khue", from: 2022, to: 2024 });
    const lead = await page.locator("main .lead").textContent();
    const { index } = formats("vi");
    for (const figure of [index(before), index(after)]) expect(lead).toContain(figure);
    expect(await lastCells(page, 0)).toEqual(
      new Map(parts(rows).map(({ code, total: part }): [string, string] => [code, change(part)])),
    );

    await page.getByLabel("Lĩnh vực", { exact: true }).selectOption({ index: 2 });
    await settle(page);
    expect(new URL(page.url()).searchParams.get("linh-vuc")).toBe("3");
    const codes = [...(await lastCells(page, 1)).keys()];
    expect(codes.length).toBeGreaterThan(3);
    expect(codes.every((code) => code.startsWith("3."))).toBe(true);
  });
});

test.for([
  ["bien-dong?don-vi=lam-khue&tu=2024&den=2024", "Chọn hai năm khác nhau"],
  // The only two agencies of 2024 with unknown criteria have no rank.
  [`bien-dong?don-vi=${unranked()}&tu=2023&den=2024`, "còn tiêu chí chưa có điểm"],
] as const)("what cannot be taken apart is said: %s", async ([address, words]) => {
  await on(address, async (page) => {
    expect(await page.locator("main .empty").first().textContent()).toContain(words);
  });
});

function unranked(): string {
  const row = scored.units.find(
    ({ agency, year, stage }) =>
      year === 2024 && stage === "appraised" && scored.at({ agency, year }, ROOT).rank === null,
  );
  return row?.agency ?? "";
}

test("an agency against the mean of its region is core's difference; others are put beside it, taken out again, and stand in the address", async () => {
  await on("so-sanh?don-vi=lam-khue&nam=2024&nhom=vung&moc=mean", async (page) => {
    const against = peerGroup(scored, { agency: "lam-khue", year: 2024, by: "region" });
    const { total } = attributeDifference(scored, { agency: "lam-khue", year: 2024, against });
    const points = await page.locator("main .main-points li").first().textContent();
    expect(points).toContain(formats("vi").index(Math.abs(total)));
    expect(points).toContain("trung bình của các đơn vị cùng vùng");

    const add = page.getByLabel("Thêm đơn vị", { exact: true });
    await add.selectOption({ label: "Tường Tuyền" });
    await add.selectOption({ label: "Hà Mộc" });
    await settle(page);
    expect(new URL(page.url()).searchParams.get("so-voi")).toBe("tuong-tuyen,ha-moc");
    const heads = await page.locator("main table").nth(1).locator("thead th").allTextContents();
    expect(heads).toEqual(["Lĩnh vực", "Lam Khuê", "Tường Tuyền", "Hà Mộc", "Chênh lệch"]);
    await page.getByRole("button", { name: "Bỏ Tường Tuyền" }).click();
    await settle(page);
    expect(new URL(page.url()).searchParams.get("so-voi")).toBe("ha-moc");
    await page.goBack();
    await settle(page);
    expect(await page.getByRole("button", { name: /^Bỏ / }).count()).toBe(2);
  });
});
