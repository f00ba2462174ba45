import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { scoreTree } from "@par-index/core";
import { peerGroup, strengths } from "@par-index/core/compare";
import {
  compareOutcomes,
  composeScenarios,
  formatScenario,
  type LeafChange,
  type Outcome,
  parseScenario,
  type Scenario,
  scenarioBase,
} from "@par-index/core/scenario";
import { readDataset } from "@par-index/io/node";
import { formats } from "@par-index/text";
import { conflictText } from "@par-index/text/scenario";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { settle } from "../../packages/site/scripts/chromium.ts";
import { linkOf } from "../../packages/site/src/components/lab/scenario-link.ts";
import { pageTexts } from "./pdf.ts";
import { readerOfSite } from "./reader.ts";

const dataset = await readDataset(fileURLToPath(new URL("../../data", import.meta.url)), "demo");
const scored = scoreTree(dataset.scores, dataset.groups ? { groups: dataset.groups } : {});
const assignment = dataset.assignment as NonNullable<typeof dataset.assignment>;
const { change, index, points, pointsChange, rankChange } = formats("vi");
const UNIT = { agency: "lam-khue", year: 2024, stage: "appraised" } as const;
const ADDRESS = `kich-ban?don-vi=${UNIT.agency}&nam=${UNIT.year}`;
const base = scenarioBase(scored, UNIT);
const leaves = base.tree.leaves().map(({ code }) => base.scored.at({ agency: UNIT.agency, year: UNIT.year }, code));
/** Leaves with whole points to gain: what moving them does is seen. */
const lossy = leaves.filter(({ score, max }) => score !== null && max - score >= 0.25);
const [one, two] = [lossy[0], lossy[1]] as [(typeof lossy)[0], (typeof lossy)[0]];

const scenario = (changes: Record<string, LeafChange>, name = "Kịch bản"): Scenario => ({
  scenario: 1,
  name,
  ...UNIT,
  changes,
});
const outcome = (changes: Record<string, LeafChange>) => base.outcome(scenario(changes));

const on = readerOfSite();
const leaf = (page: Page, code: string) => page.locator(`.lab-leaf[data-code="${code}"]`).first();
const slider = (page: Page, code: string) => leaf(page, code).locator("input[type=range]");
const field = (page: Page, code: string) => leaf(page, code).locator("input[type=text]");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const line = (text: string | null) => (text ?? "").replace(/\s+/g, " ").trim();
const lines = async (all: Locator) => (await all.allTextContents()).map(line);
const tableOf = (page: Page, caption: string) => page.locator("main .table", { hasText: caption }).first();

/** Where the reader chooses which leaves are shown. */
const shownOf = (page: Page) => page.locator(".lab-view select").nth(1);

/** Moves a slider to a value, as one gesture. */
async function move(page: Page, code: string, to: number): Promise<void> {
  await slider(page, code).fill(String(to));
}

/** The head as the page shows it, and as core's outcome would have it. */
const head = (page: Page) => lines(page.locator(".lab-head dd"));
function headOf({ before, after, ranked, scenario: { changes } }: Outcome): string[] {
  const arrow = (a: string, b: string) => (a === b ? b : `${a} → ${b}`);
  const difference = Number(((after.index ?? 0) - (before.index ?? 0)).toFixed(2));
  return [
    `${arrow(index(before.index), index(after.index))} ${change(difference)}`,
    `${arrow(String(before.rank), String(after.rank))} ${rankChange((before.rank ?? 0) - (after.rank ?? 0))} trong ${ranked}`,
    arrow(before.group ?? "–", after.group ?? "–"),
    String(Object.keys(changes).length),
  ].map(line);
}

test("a slider, the keyboard and a typed figure move a leaf; head, subtotal and ladder follow at once, and undo takes back", async () => {
  await on(ADDRESS, async (page) => {
    expect(await head(page)).toEqual(headOf(outcome({})));

    await move(page, one.code, one.max);
    const first = outcome({ [one.code]: { points: one.max } });
    expect(await head(page)).toEqual(headOf(first));
    expect(await leaf(page, one.code).locator(".leaf-change").textContent()).toBe(
      `→ ${points(one.max)} (${pointsChange(one.max - (one.score ?? 0))})`,
    );
    const top = base.tree.path(one.code)[1]?.code as string;
    const { before, after } = first.at(top);
    const summary = page.locator(".lab-group", { has: leaf(page, one.code) }).locator(".group-figures");
    expect(line(await summary.textContent())).toBe(
      `${points(before.score)} → ${points(after.score)} / ${points(after.max)} ${pointsChange((after.score ?? 0) - (before.score ?? 0))}`,
    );
    expect(line(await page.locator(".rung.own").textContent())).toContain(String(first.after.rank));

    // A step of the arrow keys goes to the next 0,05 from wherever the leaf stands.
    const next = (Math.floor((two.score ?? 0) / 0.05 + 1e-6) + 1) * 0.05;
    await slider(page, two.code).focus();
    await page.keyboard.press("ArrowRight");
    const second = { [one.code]: { points: one.max }, [two.code]: { points: Number(next.toFixed(2)) } };
    expect(await head(page)).toEqual(headOf(outcome(second)));

    await field(page, two.code).fill("0,01");
    await page.keyboard.press("Tab");
    const third = { ...second, [two.code]: { points: 0.01 } };
    expect(await head(page)).toEqual(headOf(outcome(third)));

    await slider(page, one.code).focus();
    await page.keyboard.press("Control+z");
    expect(await head(page)).toEqual(headOf(outcome(second)));
    await page.keyboard.press("Control+z");
    await button(page, "↶ Hoàn tác").click();
    expect(await head(page)).toEqual(headOf(outcome({})));
    expect(await button(page, "↶ Hoàn tác").isDisabled()).toBe(true);
    await slider(page, one.code).focus();
    await page.keyboard.press("Control+Shift+z");
    await page.keyboard.press("Control+y");
    expect(await head(page)).toEqual(headOf(outcome(second)));

    // A drag over many values is one step.
    const box = (await slider(page, one.code).boundingBox()) as NonNullable<
      Awaited<ReturnType<Locator["boundingBox"]>>
    >;
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width - 8, y);
    await page.mouse.down();
    for (const part of [0.8, 0.6, 0.4, 0.2]) await page.mouse.move(box.x + box.width * part, y);
    await page.mouse.up();
    expect(await head(page)).not.toEqual(headOf(outcome(second)));
    await page.keyboard.press("Control+z");
    expect(await head(page)).toEqual(headOf(outcome(second)));

    await leaf(page, one.code).locator(".leaf-reset").click();
    expect(await head(page)).toEqual(headOf(outcome({ [two.code]: second[two.code] as LeafChange })));
    await button(page, "Trả về hiện nay").click();
    expect(await head(page)).toEqual(headOf(outcome({})));
    // Screen readers are told once changes rest.
    await expect.poll(() => page.locator(".lab-head [role=status]").textContent()).toContain("vẫn là");
  });
});

test("the tree is grouped by lead agency, filtered and searched; presets set many leaves at once", async () => {
  await on(ADDRESS, async (page) => {
    const shown = () => page.locator(".lab-leaf:visible").count();
    expect(await shown()).toBe(leaves.length);
    await shownOf(page).selectOption("lost");
    expect(await shown()).toBe(leaves.filter(({ score, max }) => score === null || score < max).length);
    await page.getByLabel("Tìm tiêu chí").fill("so tu phap");
    const named = leaves.filter(({ code }) => assignment.leads.get(code)?.agencies.includes("so-tu-phap"));
    expect(await shown()).toBe(named.filter(({ score, max }) => score === null || score < max).length);
    await page.getByLabel("Tìm tiêu chí").fill("không có");
    expect(await page.locator(".lab-tree .empty").isVisible()).toBe(true);
    await page.getByLabel("Tìm tiêu chí").fill("");

    await shownOf(page).selectOption("all");
    await page.getByLabel("Xếp theo").selectOption("lead");
    const group = page.locator(".lab-group", { hasText: "Sở Tư pháp" }).first();
    expect(await group.locator(".lab-leaf").count()).toBe(named.length);
    await page.getByLabel("Xếp theo").selectOption("field");

    await page.getByLabel("Áp dụng mẫu").selectOption({ index: 3 });
    const peers = peerGroup(scored, { ...UNIT, by: "all" });
    const easy = strengths(scored, { ...UNIT, peers })
      .objects()
      .filter((row) => row.easy);
    const full = Object.fromEntries(easy.map(({ code }) => [code, { as: "full" as const }]));
    expect(await head(page)).toEqual(headOf(outcome(full)));
    await shownOf(page).selectOption("changed");
    expect(await shown()).toBe(easy.length);
    await button(page, "↶ Hoàn tác").click();
    await shownOf(page).selectOption("all");

    await page.getByLabel("Nhóm so sánh").selectOption({ label: "các đơn vị cùng vùng" });
    await leaf(page, one.code).getByRole("combobox").selectOption({ label: "Cao nhất nhóm so sánh" });
    const best: Record<string, LeafChange> = { [one.code]: { as: "best", of: "region" } };
    expect(await head(page)).toEqual(headOf(outcome(best)));
    expect(await leaf(page, one.code).textContent()).toContain("cao nhất trong các đơn vị cùng vùng");

    const leads = tableOf(page, "Việc của từng cơ quan chủ trì");
    const asked = outcome(best)
      .leads(assignment, "equal")
      .objects()
      .find(({ leaves }) => leaves > 0);
    const name = dataset.agencies.get(asked?.leadAgency ?? "")?.name ?? "";
    await expect
      .poll(async () => lines(leads.locator("tbody tr", { hasText: name }).first().locator("td")))
      .toEqual(["1", pointsChange(asked?.difference), points(asked?.lostBefore), points(asked?.lostAfter)]);

    // A lever's button sets its leaf to full marks, and so does a click on its bar.
    await button(page, "Trả về hiện nay").click();
    const lever = page.getByRole("button", { name: /^Đặt điểm tối đa cho/ }).first();
    const most = (await lever.getAttribute("aria-label"))?.split(" ").at(-1) as string;
    await lever.click();
    expect(await head(page)).toEqual(headOf(outcome({ [most]: { as: "full" } })));
    await button(page, "↶ Hoàn tác").click();
    await button(page, "↶ Hoàn tác").click();

    // Others move along their trends; the fields' maxima may be others.
    await page.getByText("Giả định: các đơn vị khác").click();
    await page.getByLabel("Các đơn vị khác").selectOption("2");
    const moved = base.outcome({ ...scenario(best), peers: { trend: 2 } });
    expect(await head(page)).toEqual(headOf(moved));
    await page.getByLabel("Điểm tối đa đề xuất: 1.").fill("20");
    const weighted = base.outcome({ ...scenario(best), peers: { trend: 2 }, weights: { 1: 20 } });
    expect(await head(page)).toEqual(headOf(weighted));
    expect(await page.locator(".lab-weights tfoot").textContent()).toContain(points(weighted.tree.root.max));
  });
});

test("scenarios stand side by side, are compared and composed, deleted and brought back, and are still there after a reload", async () => {
  await on(ADDRESS, async (page) => {
    const first = { [one.code]: { points: one.max } };
    const second = { [one.code]: { points: 0 }, [two.code]: { points: two.max } };
    await move(page, one.code, one.max);
    await page.getByLabel("Tên kịch bản").fill("Làm ngay");
    await button(page, "Nhân bản").click();
    await page.getByLabel("Tên kịch bản").fill("Làm sau");
    await move(page, one.code, 0);
    await move(page, two.code, two.max);
    const all = [scenario({}, "Hiện nay"), scenario(first, "Làm ngay"), scenario(second, "Làm sau")];
    const rows = compareOutcomes(all.map(base.outcome)).objects();
    const table = tableOf(page, "So sánh 2 kịch bản");
    const expected = rows.map((row) => [row.name, index(row.index as number), change(row.difference as number)]);
    const cells = async () =>
      Promise.all(
        (await table.locator("tbody tr").all()).map(async (row) => (await lines(row.locator("th, td"))).slice(0, 3)),
      );
    await expect.poll(cells).toEqual(expected);
    const [csv] = await Promise.all([page.waitForEvent("download"), button(page, "Tải bảng so sánh (CSV)").click()]);
    const text = await readFile(await csv.path(), "utf8");
    expect(text).toContain("giả định, không phải kết quả chính thức");
    expect(text).toContain("dữ liệu mô phỏng");
    expect(text).toContain("Làm sau");

    const { conflicts, scenario: both } = composeScenarios(all.slice(1), { name: "Cả hai" });
    await button(page, "Ghép hai kịch bản").click();
    expect(await head(page)).toEqual(headOf(outcome(both.changes)));
    expect(await page.locator(".lab-compose li").allTextContents()).toEqual(
      conflicts.map((conflict) => conflictText(conflict, "vi")),
    );

    await button(page, "Xoá").click();
    expect(await lines(page.locator(".lab-tabs button"))).toEqual(["Làm ngay", "Làm sau"]);
    await button(page, "Lấy lại kịch bản vừa xoá").click();
    expect(await page.locator(".lab-tabs button").count()).toBe(3);
    await button(page, "Làm ngay").click();
    // What was changed last is kept too, however soon the reader leaves.
    await page.reload();
    await settle(page);
    await expect.poll(() => head(page)).toEqual(headOf(outcome(first)));
    expect(await lines(page.locator(".lab-tabs button"))).toEqual(["Làm ngay", "Làm sau", "Làm ngay và Làm sau"]);
  });
});

test("a scenario is saved to a file, opened again and sent as a link; what cannot be opened says why and changes nothing", async () => {
  const saved = scenario({ [one.code]: { points: one.max }, [two.code]: { as: "full" } });
  const link = linkOf(JSON.stringify(saved)) as string;
  await on(ADDRESS, async (page) => {
    await move(page, one.code, one.max);
    await leaf(page, two.code).getByRole("combobox").selectOption({ label: "Đạt điểm tối đa" });
    const [file] = await Promise.all([page.waitForEvent("download"), button(page, "Lưu ra tệp").click()]);
    expect(file.suggestedFilename()).toBe("kich-ban-kich-ban.json");
    const text = await readFile(await file.path(), "utf8");
    expect(text).toBe(formatScenario(saved));
    expect(parseScenario(JSON.parse(text), { scored })).toEqual(saved);

    await button(page, "Chép liên kết").click();
    const carried = await page.getByLabel("Liên kết kịch bản").inputValue();
    expect(carried).toContain("/kich-ban#k=");

    const open = (name: string, content: string) =>
      page
        .locator('.lab-strip input[type="file"]')
        .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
    const alert = page.locator(".lab-refusals");
    await open("hong.json", "{ không phải JSON");
    await expect.poll(() => alert.textContent()).toContain("hong.json: không phải tệp kịch bản");
    await open("tinh-khac.json", JSON.stringify({ ...saved, agency: "tinh-khac", changes: { "99.9": { points: 1 } } }));
    await expect.poll(() => alert.textContent()).toContain("tinh-khac.json: không mở được");
    expect(await alert.textContent()).toContain('Không có đơn vị "tinh-khac"');
    await open("moi.json", JSON.stringify({ ...saved, scenario: 99 }));
    await expect.poll(() => alert.textContent()).toContain("mới hơn định dạng");
    await button(page, "Đã hiểu").click();
    expect(await alert.textContent()).toBe("");
    expect(await page.locator(".lab-tabs button").count()).toBe(1);

    await open("kich-ban.json", JSON.stringify({ ...saved, name: "Từ tệp", changes: { [one.code]: { share: 50 } } }));
    await expect.poll(() => head(page)).toEqual(headOf(outcome({ [one.code]: { share: 50 } })));
    expect(await lines(page.locator(".lab-tabs button"))).toEqual(["Kịch bản", "Từ tệp"]);

    // The link, for someone who has nothing of it in the browser: once all is kept, it is cleared.
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("Từ tệp");
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await page.goto("about:blank");
    await page.goto(carried);
    await settle(page);
    await expect.poll(() => head(page)).toEqual(headOf(outcome(saved.changes)));
    expect(page.url()).not.toContain("#k=");
    expect(await page.locator(".lab-tabs button").count()).toBe(1);

    // A link that was cut, in a page that is open.
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      link.slice(0, -9),
    );
    await expect.poll(() => alert.textContent()).toContain("bị cắt hoặc bị sửa");
    expect(await head(page)).toEqual(headOf(outcome(saved.changes)));
  });
});

test("a raw value goes through the leaf's rule, and a checklist through its boxes", async () => {
  // The demonstration data have no rules: two leaves are given some.
  const giveRules = async (page: Page): Promise<void> => {
    await page.route("**/_file/data/world*.json", async (route) => {
      const response = await route.fetch();
      const world = JSON.parse(await response.text());
      const rules: Record<string, object> = {
        [one.code]: {
          kind: "bands",
          label: { vi: "Tỷ lệ hồ sơ đúng hạn", en: "Files on time" },
          unit: "%",
          bands: [
            { from: 60, points: one.max / 2 },
            { from: 90, points: one.max },
          ],
        },
        [two.code]: {
          kind: "checklist",
          items: [
            { name: { vi: "Có kế hoạch", en: "A plan" }, points: two.max / 2 },
            { name: { vi: "Có báo cáo", en: "A report" }, points: two.max / 2 },
          ],
        },
      };
      const give = (node: { code?: string; children?: never[]; rule?: object }) => {
        if (node.code && rules[node.code]) node.rule = rules[node.code] as object;
        node.children?.forEach(give);
      };
      world.trees.forEach(give);
      await route.fulfill({ response, json: world });
    });
  };
  const act = async (page: Page) => {
    await move(page, one.code, 89.9);
    expect(await leaf(page, one.code).textContent()).toContain(
      `Tỷ lệ hồ sơ đúng hạn 89,9 % ≥ 60 % → ${points(one.max / 2)}/`,
    );
    expect(await head(page)).toEqual(headOf(outcome({ [one.code]: { points: one.max / 2 } })));
    await move(page, one.code, 90);
    await leaf(page, two.code).getByLabel("Có kế hoạch").check();
    await leaf(page, two.code).getByLabel("Có báo cáo").check();
    const full = { [one.code]: { points: one.max }, [two.code]: { points: two.max } };
    expect(await head(page)).toEqual(headOf(outcome(full)));
  };
  await on(ADDRESS, act, {}, giveRules);
});

test("on paper the scenario is a report, without sliders", async () => {
  await on(ADDRESS, async (page) => {
    await move(page, one.code, one.max);
    await tableOf(page, "Các tiêu chí thay đổi trong kịch bản").waitFor();
    await settle(page);
    const text = pageTexts(await page.pdf({ preferCSSPageSize: true }))
      .join("\n")
      .replace(/\s+/g, " ");
    const { after } = outcome({ [one.code]: { points: one.max } });
    for (const part of [
      "Theo kịch bản “Kịch bản”",
      index(after.index),
      "Các tiêu chí thay đổi trong kịch bản",
      "Việc của từng cơ quan chủ trì trong kịch bản",
      "dữ liệu mô phỏng",
      "giả định",
    ])
      expect(text).toContain(part);
    for (const control of ["Đặt nhanh", "Hoàn tác", "Lưu ra tệp", "Xếp theo"]) expect(text).not.toContain(control);
  });
});
