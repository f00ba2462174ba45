import { describe, expect, test } from "vitest";
import { dataFile } from "./data-file.ts";
import { faultsOf } from "./faults.ts";
import { pageReader } from "./read-page.ts";
import { textOf } from "./tables.ts";

interface Listed {
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
}
const { agencies } = dataFile("agencies.json") as { agencies: readonly Listed[] };
const yearsOf = (id: string) =>
  (dataFile(`don-vi/${id}.json`) as { cards: readonly { year: number }[] }).cards.map(({ year }) => year);
const source = "don-vi/[agency]";

describe.each(["vi", "en"] as const)("the profiles in %s", (lang) => {
  // Two years out of three are read in one language, the third in the other. The tree of criteria,
  // which takes most of a page's time and is the same code for all, is read of every third agency.
  test("of every agency say whom and which year they are about, and nothing that nobody can read", async () => {
    expect(agencies.length).toBe(63);
    const reader = pageReader(lang);
    const faults: string[] = [];
    for (const [i, { id, name }] of agencies.entries())
      for (const [k, year] of yearsOf(id).entries()) {
        if ((i + k) % 2 === (lang === "vi" ? 0 : 1)) continue;
        const isWhole = i % 9 === 3 * k;
        const without = isWhole ? [] : ["drillDown"];
        const page = await reader.read(`don-vi/${id}?nam=${year}`, { source, without });
        const lead = textOf(page.main.querySelector(".lead"));
        const isNamed = lead.includes(name[lang]) && lead.includes(String(year));
        faults.push(
          ...(isNamed && page.charts.length >= 5 ? [] : [`${lead} ${page.charts.length}`]),
          ...faultsOf(page, lang).map((fault) => `${id} ${year}: ${fault}`),
        );
      }
    expect(faults).toEqual([]);
  });
});

test("a profile opens down to a leaf with its lead agency", async () => {
  const { main } = await pageReader("vi").read("don-vi/lam-khue", { source });
  const field = main.querySelectorAll(".drill-down > li")[2];
  expect(field?.querySelectorAll("details").length).toBeGreaterThan(1);
  const leaf = [...(field?.querySelectorAll(".leaf") ?? [])].find((one) => textOf(one).startsWith("3.2.3 "));
  expect(textOf(leaf)).toContain("Chủ trì: Sở Thông tin và Truyền thông");
});
