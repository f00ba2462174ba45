import { expect, test } from "vitest";
import { errorOf, leaf, provinces, score, scoredOf, treeOf, tuples } from "../../test/fixtures.js";
import { parseAttributes } from "../agencies/attributes.js";
import { mainTree } from "../scoring/cohort.js";
import { benchmarks } from "./benchmarks.js";
import { traitBenchmarks } from "./trait.js";

const tree = treeOf(100, [leaf("1", 100)]);
const agencies = provinces("a:north", "b:north", "c:south", "d:south", "e");
const rows = [
  ...[70, 80.01, 90, null].map((points, i) => score("abcd"[i] as string, "1", points)),
  score("e", "1", 99),
  ...[60, 60].map((points, i) => score("ab"[i] as string, "1", points, { year: 2022 })),
];

test("each region has its figures, the highest mean first, those of no region last", () => {
  // North 2023: (70 + 80.01) ÷ 2 = 75.005 → 75.01, in 2022 60: +15.01. d of the south is not known.
  expect(
    tuples(
      traitBenchmarks(scoredOf(tree, agencies, rows), { year: 2023, by: "region" }),
      "trait",
      "scored",
      "n",
      "mean",
      "median",
      "best",
      "worst",
      "change",
    ),
  ).toEqual([
    ["south", 2, 1, 90, 90, 90, 90, null],
    ["north", 2, 2, 75.01, 75.01, 80.01, 70, 15.01],
    [null, 1, 1, 99, 99, 99, 99, null],
  ]);
});

test("by region it says what the benchmarks say", () => {
  const scored = scoredOf(tree, agencies, rows);
  const columns = ["n", "mean", "median", "best", "worst"];
  const north = benchmarks(scored)
    .objects()
    .find(({ region, code, year }) => region === "north" && code === "1" && year === 2023) as object as Record<
    string,
    unknown
  >;
  const [, own] = tuples(traitBenchmarks(scored, { year: 2023, by: "region", code: "1" }), ...columns);
  expect(own).toEqual(columns.map((column) => north[column]));
});

test("an attribute sorts as a region does; a region of whom nobody is known has no figures", () => {
  const described = new Map(
    parseAttributes(
      [
        { agency: "a", "Địa hình": "Núi" },
        { agency: "c", "Địa hình": "Núi" },
        { agency: "d", "Địa hình": "Biển" },
      ],
      { agencies },
    ).map((agency) => [agency.id, agency]),
  );
  const scored = scoredOf(tree, new Map([...agencies, ...described]), rows);
  expect(
    tuples(traitBenchmarks(scored, { year: 2023, by: { attribute: "Địa hình" } }), "trait", "scored", "n", "mean"),
  ).toEqual([
    ["Núi", 2, 2, 80],
    ["Biển", 1, 0, null],
    [null, 2, 2, 89.51], // (80.01 + 99) ÷ 2 = 89.505
  ]);
  expect(errorOf(() => traitBenchmarks(scored, { year: 2023, by: { attribute: "Dân số" } })).code).toBe(
    "attribute-unknown",
  );
});

test("the main tree is the one that most agencies are scored on; without scores there is none", () => {
  const other = treeOf(5, [leaf("1", 5)], { id: "khac", appliesTo: ["city"] });
  const city = { id: "x", name: "Thành phố x", nameEn: "City x", kind: "city" } as const;
  const scored = scoredOf([other, tree], new Map([...agencies, ["x", city]]), [...rows, score("x", "1", 5)]);
  expect(mainTree(scored, { year: 2023 })?.id).toBe("thu");
  expect(mainTree(scored, { year: 2021 })).toBeNull();
});
