import { type Audit, audit } from "@par-index/core/audit";
import { formats } from "@par-index/text";
import { expect, test, vi } from "vitest";
import { scored, YEAR } from "./demo.ts";
import { pageReader } from "./read-page.ts";
import { columnOf, tableOf, textOf } from "./tables.ts";

const { index } = formats("vi");
const reader = pageReader("vi");
const of = (year: number) => audit(scored, { year }) as Audit;
const scales = (year: number) => of(year).reliability.objects();

test.for([YEAR, 2022])("the page says core's verdicts and figures of %s", async (year) => {
  const { main } = await reader.read(`kiem-toan-thong-ke?nam=${year}&linh-vuc=5`);
  const verdicts = [...(main.querySelector(".audit-checks")?.querySelectorAll("li") ?? [])].map(
    (item) => `${item.getAttribute("data-check")} ${item.className}`,
  );
  const { checks, weights } = of(year);
  expect(verdicts.sort()).toEqual(checks.map(({ id, verdict }) => `${id} verdict-${verdict ?? "none"}`).sort());
  const problems = checks.filter(({ verdict }) => verdict === "problem").length;
  expect(textOf(main.querySelector(".lead"))).toContain(`${problems} mục có vấn đề`);
  expect(columnOf(tableOf(main, "Độ nhất quán của các nhóm"), 4)).toEqual(
    scales(year).map(({ alpha }) => index(alpha)),
  );
  const ofFields = weights.objects().filter(({ part }) => part === "field");
  expect(columnOf(tableOf(main, "Trọng số của các lĩnh vực"), 2)).toEqual(
    ofFields.map(({ effective }) => index((effective as number) * 100)),
  );
  const fifth = scales(year).find(({ code }) => code === "5");
  expect(textOf(tableOf(main, "alpha của cả lĩnh vực").caption)).toContain(index(fifth?.alpha));
});

test("its tables are handed out as CSV, with what they are and that the data is simulated", async () => {
  const { main } = await reader.read(`kiem-toan-thong-ke?nam=${YEAR}`);
  const made = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:file");
  [...main.querySelectorAll<HTMLElement>(".audit-file button")].find((one) => textOf(one) === "Tải CSV")?.click();
  await expect.poll(() => made.mock.calls.length).toBe(1);
  const [[file]] = made.mock.calls as [[Blob]];
  const text = await file.text();
  made.mockRestore();
  expect(text).toContain("Dữ liệu mô phỏng.");
  expect(text.trim().split("\r\n").length).toBeGreaterThan(of(YEAR).checks.length);
});
