import { ROOT } from "@par-index/core";
import { attributeChange, attributeDifference } from "@par-index/core/attribution";
import { peerGroup } from "@par-index/core/compare";
import { formats } from "@par-index/text";
import { expect, test } from "vitest";
import { AGENCY, scored, YEAR } from "./demo.ts";
import { pageReader } from "./read-page.ts";
import { choices, textOf } from "./tables.ts";

const { change, index } = formats("vi");
const reader = pageReader("vi");

/** The last cell of each row of a table of contributions, by the code in its first. */
const contributions = (table: Element | undefined) =>
  new Map(
    [...(table?.querySelectorAll("tbody tr") ?? [])].map((row) => [
      textOf(row.querySelector("b")),
      textOf([...row.querySelectorAll("td")].at(-1)),
    ]),
  );

test("the changes of an agency are core's, of the years in the address, down to the criteria of the field that is chosen", async () => {
  const { before, after, rows } = attributeChange(scored, { agency: AGENCY, from: 2022, to: YEAR });
  const all = rows.objects();
  const { main } = await reader.read(`bien-dong?don-vi=${AGENCY}&tu=2022&den=${YEAR}&linh-vuc=3`);
  const lead = textOf(main.querySelector(".lead"));
  for (const figure of [index(before), index(after)]) expect(lead).toContain(figure);
  const [fields, leaves] = main.querySelectorAll("table");
  expect(contributions(fields)).toEqual(
    new Map(all.filter(({ parent }) => parent === ROOT).map(({ code, total }) => [code, change(total)])),
  );
  const totals = new Map(all.map(({ code, total }) => [code, total]));
  const ofField = contributions(leaves);
  expect(ofField.size).toBeGreaterThan(3);
  for (const [code, last] of ofField) {
    expect(code).toMatch(/^3\./);
    expect(last).toBe(change(totals.get(code)));
  }
});

test("what cannot be taken apart is said", async () => {
  // The only two agencies of 2024 with unknown criteria have no rank.
  const { agency: unranked } = scored.units.find(
    ({ agency, year, stage }) =>
      year === YEAR && stage === "appraised" && scored.at({ agency, year }, ROOT).rank === null,
  ) as { agency: string };
  for (const [address, words] of [
    [`bien-dong?don-vi=${AGENCY}&tu=${YEAR}&den=${YEAR}`, "Chọn hai năm khác nhau"],
    [`bien-dong?don-vi=${unranked}&tu=2023&den=${YEAR}`, "còn tiêu chí chưa có điểm"],
  ] as const) {
    const { main } = await reader.read(address);
    expect(textOf(main.querySelector(".empty"))).toContain(words);
  }
});

test("an agency against the mean of its region is core's difference", async () => {
  const against = peerGroup(scored, { agency: AGENCY, year: YEAR, by: "region" });
  const { total } = attributeDifference(scored, { agency: AGENCY, year: YEAR, against });
  const { main } = await reader.read(`so-sanh?don-vi=${AGENCY}&nam=${YEAR}&nhom=vung&moc=mean`);
  const points = textOf(main.querySelector(".main-points li"));
  expect(points).toContain(index(Math.abs(total)));
  expect(points).toContain("trung bình của các đơn vị cùng vùng");
});

test("agencies are put side by side, taken out again, and stand in the address", async () => {
  const heads = (main: HTMLElement) =>
    [...(main.querySelectorAll("table")[1]?.querySelectorAll("th[scope=col]") ?? [])].map(textOf);
  const { main } = await reader.read(`so-sanh?don-vi=${AGENCY}&nam=${YEAR}`);
  const add = main.querySelector(".agency-list select") as HTMLSelectElement;
  for (const id of ["tuong-tuyen", "ha-moc"]) {
    add.value = id;
    add.dispatchEvent(new Event("change", { bubbles: true }));
  }
  expect(choices()["so-voi"]).toBe("tuong-tuyen,ha-moc");
  const both = await reader.read(`so-sanh${location.search}`);
  expect(heads(both.main)).toEqual(["Lĩnh vực", "Lam Khuê", "Tường Tuyền", "Hà Mộc", "Chênh lệch"]);
  both.main.querySelector<HTMLElement>("[aria-label='Bỏ Tường Tuyền']")?.click();
  expect(choices()["so-voi"]).toBe("ha-moc");
  const one = await reader.read(`so-sanh${location.search}`);
  expect(heads(one.main)).toEqual(["Lĩnh vực", "Lam Khuê", "Hà Mộc", "Chênh lệch"]);
});
