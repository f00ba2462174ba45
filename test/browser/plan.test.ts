import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { ROOT, scoreTree } from "@par-index/core";
import {
  loadSolver,
  type NoPlan,
  type Plan,
  type PlanProblem,
  parsePlanProblem,
  planAlternatives,
  planLeastCost,
} from "@par-index/core/plan";
import { readSource } from "@par-index/io";
import { readDataset } from "@par-index/io/node";
import { formats } from "@par-index/text";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { settle } from "../../packages/site/scripts/chromium.ts";
import { pageTexts } from "./pdf.ts";
import { readerOfSite } from "./reader.ts";

const dataset = await readDataset(fileURLToPath(new URL("../../data", import.meta.url)), "demo");
const scored = scoreTree(dataset.scores, dataset.groups ? { groups: dataset.groups } : {});
const assignment = dataset.assignment as NonNullable<typeof dataset.assignment>;
const { index, points } = formats("vi");
const UNIT = { agency: "lam-khue", year: 2024, stage: "appraised" } as const;
const ADDRESS = `kich-ban?don-vi=${UNIT.agency}&nam=${UNIT.year}`;
const tree = scored.treeOf({ agency: UNIT.agency, year: UNIT.year });
const now = scored.at({ agency: UNIT.agency, year: UNIT.year }, ROOT);
const solver = await loadSolver();

/** What the page starts with for an agency in group B. */
const START: PlanProblem = {
  plan: 1,
  ...UNIT,
  unit: { vi: "triệu đồng", en: "million VND" },
  target: { index: 90 },
  cost: { default: { perPoint: 1 } },
};
const planned = (problem: PlanProblem) => planLeastCost(scored, problem, { solver, assignment });
const cheapest = planned(START) as Plan;

const on = readerOfSite();
const button = (page: Page, name: string) => page.locator(".planner").getByRole("button", { name, exact: true });
const field = (page: Page, label: string) => page.locator(".planner").getByLabel(label, { exact: true });
const lead = (page: Page) => page.locator(".plan-result .lead");
const status = (page: Page) => page.locator(".plan-run [role=status]");
const codes = (page: Page) => page.locator(".plan-moves tbody th").allTextContents();

/** Presses a button of the planner and waits for what it finds. */
async function search(page: Page, name: string): Promise<void> {
  await button(page, name).click();
  await status(page).filter({ hasText: "Xong sau" }).waitFor({ timeout: 60_000 });
}

/** Opens a problem's file. */
async function open(page: Page, name: string, content: object | string): Promise<void> {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  await page.locator(".planner input[type=file]").setInputFiles({
    name,
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
}

async function downloaded(page: Page, name: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, name).click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

test("one press finds core's cheapest plan for the next group; it and others become scenarios of the lab", async () => {
  expect([now.group, cheapest.group]).toEqual(["B", "A"]);
  await on(ADDRESS, async (page) => {
    await search(page, "Tìm kế hoạch rẻ nhất");
    expect(await lead(page).textContent()).toBe(
      `Rẻ nhất: ${points(cheapest.cost)} triệu đồng, ${cheapest.moves.length} tiêu chí, chỉ số ${index(now.index)} → ${index(cheapest.index)} %, hạng ${now.rank} → ${cheapest.rank}, nhóm B → A.`,
    );
    expect(await codes(page)).toEqual(cheapest.moves.map(({ code }) => code));
    const gains = await page.locator(".plan-moves tbody td:nth-child(5)").allTextContents();
    expect(gains).toEqual(cheapest.moves.map((move) => `+${points(move.points)}`));
    const shares = page
      .locator(".plan-result .table", { hasText: "Việc của từng cơ quan chủ trì" })
      .locator("tbody tr");
    expect(await shares.count()).toBe(cheapest.leads.length);

    await search(page, "Tìm phương án khác");
    const others = planAlternatives(scored, START, { solver, assignment, count: 4 });
    const costs = await page.locator(".plan-choices tbody td:nth-child(2)").allTextContents();
    expect(costs).toEqual([cheapest, ...others].map(({ cost }) => points(cost)));
    await button(page, "Xem phương án 2").click();
    expect(await codes(page)).toEqual(others[0]?.moves.map(({ code }) => code));
    expect(await lead(page).textContent()).toContain("Phương án khác:");

    await button(page, "Xem phương án 1").click();
    await button(page, "Đưa vào kịch bản").click();
    await settle(page);
    expect(await page.locator('.lab-tabs [aria-pressed="true"]').textContent()).toContain("Kế hoạch 90,00 %");
    const head = (await page.locator(".lab-head dd").allTextContents()).join(" ").replace(/\s+/g, " ");
    expect(head).toContain(`→ ${index(cheapest.index)}`);
    expect(head).toContain(`→ ${cheapest.rank}`);
    expect(await codes(page)).toEqual(cheapest.moves.map(({ code }) => code));
  });
});

test("a budget that is too small is named, with what it would have to be; without it there is a workbook and a page to print", async () => {
  await on(ADDRESS, async (page) => {
    await field(page, "Ngân sách").fill("1,5");
    await search(page, "Tìm kế hoạch rẻ nhất");
    const { blocking, reachable } = planned({ ...START, budget: 1.5 }) as NoPlan;
    expect(blocking.map(({ kind }) => kind)).toEqual(["budget"]);
    expect(await page.locator(".plan-blocking li").allTextContents()).toEqual([
      `Ngân sách 1,5 triệu đồng: cần ít nhất ${points(blocking[0]?.needed)} triệu đồng.`,
    ]);
    expect(await lead(page).textContent()).toContain(
      `Xa nhất trong các điều kiện này: chỉ số ${index(now.index)} → ${index(reachable?.index)} %`,
    );
    expect(await codes(page)).toEqual(reachable?.moves.map(({ code }) => code));

    await field(page, "Ngân sách").fill("");
    expect(await page.getByText("đã sửa sau khi tìm").isVisible()).toBe(true);
    await search(page, "Tìm kế hoạch rẻ nhất");
    const { name, bytes } = await downloaded(page, "Tải kế hoạch (Excel)");
    const { tables, issues } = await readSource(bytes, name);
    expect(issues).toEqual([]);
    for (const { lead: id } of cheapest.leads) {
      const agency = dataset.agencies.get(id ?? "")?.name ?? "";
      // Excel has room for 31 letters.
      const sheet = tables.find((table) => table.sheet !== undefined && agency.startsWith(table.sheet.slice(0, 25)));
      const cells = sheet?.rows.flat().map(String) ?? [];
      for (const { code, leads } of cheapest.moves) expect(cells.includes(code)).toBe(leads.includes(id ?? ""));
    }

    await page.evaluate(() => {
      window.print = () => {};
    });
    await button(page, "In kế hoạch").click();
    const text = pageTexts(await page.pdf({ preferCSSPageSize: true }))
      .join("\n")
      .replace(/\s+/g, " ");
    for (const part of ["Rẻ nhất:", "kịch bản, không phải kết quả", "dữ liệu mô phỏng", cheapest.moves[0]?.code ?? ""])
      expect(text).toContain(part);
    for (const part of ["Mục tiêu", "Đòn bẩy", "Tìm kế hoạch"]) expect(text).not.toContain(part);
  });
});

test("what the form says is kept, saved and opened again; what is wrong with a file is told", async () => {
  const [first, second] = cheapest.moves.map(({ code }) => code) as [string, string];
  await on(ADDRESS, async (page) => {
    await field(page, "Mỗi điểm tăng").fill("2,5");
    await page.locator(".plan-form").getByText("Chi phí và điều kiện của từng tiêu chí").click();
    await field(page, `${first} được nâng`).selectOption("never");
    await field(page, `${second} được nâng`).selectOption("must");
    await field(page, `Chi phí của ${second}`).selectOption("points");
    await field(page, `Chi phí mỗi điểm của ${second}`).fill("7");
    const saved = await downloaded(page, "Lưu đề bài");
    const problem = JSON.parse(Buffer.from(saved.bytes).toString());
    expect(problem).toEqual({
      ...START,
      cost: { default: { perPoint: 2.5 }, leaves: { [second]: { perPoint: 7 } } },
      must: [second],
      mustNot: [first],
    });
    expect(parsePlanProblem(problem, { scored, assignment })).toEqual(problem);

    await page.reload();
    await settle(page);
    expect(await field(page, "Mỗi điểm tăng").inputValue()).toBe("2,5");
    await button(page, "Đề bài ban đầu").click();
    expect(await field(page, "Mỗi điểm tăng").inputValue()).toBe("1");
    await open(page, saved.name, problem);
    await page.locator(".planner input[value='2,5']").first().waitFor();
    await search(page, "Tìm kế hoạch rẻ nhất");
    const again = planned(problem) as Plan;
    expect(again.moves.map(({ code }) => code)).toContain(second);
    expect(await codes(page)).toEqual(again.moves.map(({ code }) => code));

    await open(page, "sai.json", { ...problem, must: ["9.9.9"], ranges: { [first]: { to: 99 } } });
    const refusals = page.locator(".planner [role=alert] li");
    await refusals.first().waitFor();
    expect((await refusals.allTextContents()).join()).toMatch(/99 điểm.*9\.9\.9/s);
    await open(page, "chu.json", "không phải JSON");
    await page.getByText("chu.json: không phải đề bài kế hoạch").waitFor();
  });
});

test("a search is stopped at once and the next one runs; 97 leaves with steps on each are planned, the time is printed", async () => {
  // A price between 1 and 100, the same on every run.
  const price = (i: number) => 1 + ((i * 7919) % 1000) / 10;
  const leaves = tree.leaves().map((leaf, i) => {
    const from = scored.at({ agency: UNIT.agency, year: UNIT.year }, leaf.code).score ?? 0;
    const steps = [0.2, 0.4, 0.6, 0.8, 1]
      .map((share) => Math.round(leaf.max * share * 100) / 100)
      .filter((to) => to > from)
      .map((to) => ({ points: to, cost: Math.round((to - from) * price(i) * 100) / 100 }));
    return [leaf.code, steps.length ? { fixed: price(i + 500) / 4, steps } : { perPoint: price(i) }];
  });
  const leads = [...new Set([...assignment.leads.values()].flatMap(({ agencies }) => agencies))];
  const problem = parsePlanProblem(
    {
      ...START,
      unit: "ngày công",
      cost: { leaves: Object.fromEntries(leaves) },
      leads: Object.fromEntries(leads.map((id) => [id, { leaves: 4, budget: 120 }])),
    },
    { scored, assignment },
  );
  const plan = planned(problem) as Plan;
  expect([leaves.length, plan.kind]).toEqual([97, "plan"]);
  await on(ADDRESS, async (page) => {
    await button(page, "Tìm kế hoạch rẻ nhất").click();
    await button(page, "Dừng").click();
    expect(await status(page).textContent()).toContain("Đã dừng sau");
    expect(await page.locator(".plan-result").textContent()).toContain("Chưa tìm kế hoạch nào.");
    await search(page, "Tìm kế hoạch rẻ nhất");
    expect(await codes(page)).toEqual(cheapest.moves.map(({ code }) => code));

    await button(page, "Vẽ đường chi phí").click();
    await status(page)
      .filter({ hasText: /Bước \d+ trên 24/ })
      .waitFor();
    await button(page, "Dừng").click();
    expect(await page.locator(".plan-result figure").count()).toBe(0);
    await search(page, "Vẽ đường chi phí");
    await page.locator(".plan-result figure svg").first().waitFor();
    expect(await page.locator(".plan-result figure").textContent()).toContain("Phương án đang chọn: 90,00");

    await open(page, "97.json", problem);
    await expect.poll(() => field(page, "Đơn vị tính").inputValue(), { timeout: 30_000 }).toBe("ngày công");
    await search(page, "Tìm kế hoạch rẻ nhất");
    console.log(`97 leaves with steps: ${await status(page).textContent()}`);
    expect(await codes(page)).toEqual(plan.moves.map(({ code }) => code));
    expect(await lead(page).textContent()).toContain(`${points(plan.cost)} ngày công`);
  });
});
