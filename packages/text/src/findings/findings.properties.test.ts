import { type NodeScore, ROOT, type Scored, totalTable } from "@par-index/core";
import { attributeChange, attributeDifference } from "@par-index/core/attribution";
import {
  type Benchmark,
  benchmarks,
  type Change,
  changes,
  distribution,
  type Gap,
  gaps,
  outliers,
  peerGroup,
  strengths,
} from "@par-index/core/compare";
import { forecast } from "@par-index/core/forecast";
import { levers } from "@par-index/core/levers";
import { disagreements, optimism } from "@par-index/core/self-assessment";
import { rankMobility, type Trend, trends } from "@par-index/core/years";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEAVES, MAXIMA, type Points, scoredOf } from "../../test/four-provinces.js";
import { formats } from "../format.js";
import type { Language } from "../language.js";
import {
  changeFindings,
  contributionFindings,
  differenceFindings,
  easyFindings,
  type Finding,
  fieldFindings,
  flatFindings,
  forecastFindings,
  groupFindings,
  leverFindings,
  lostFindings,
  meanFindings,
  moveFindings,
  optimismFindings,
  outlierFindings,
  ownRegionFindings,
  regionFindings,
  selfFindings,
  spreadFindings,
  standingFindings,
  type Telling,
  trendFindings,
} from "./index.js";

const IDS = ["a", "b", "c", "d"];
const YEARS = [2022, 2023, 2024];

/** Names in brackets, so that no figure or word of theirs is taken for the sentence's. */
const name = (id: string) => `‹${id}›`;
const tellingIn = (lang: Language): Telling => ({ lang, names: { agency: name, node: name, region: name } });

/** Random points in quarters; few values, so that ties, full marks and zeros are common; some unknown. */
const arbitraryPoints: fc.Arbitrary<Points> = fc
  .record({
    draws: fc.array(fc.integer({ min: -1, max: 12 }), { minLength: 96, maxLength: 96 }),
    unknown: fc.boolean(),
  })
  .map(({ draws, unknown }) => {
    let next = 0;
    const points = () =>
      LEAVES.map((_, i) => {
        const draw = draws[next++] as number;
        if (draw < 0) return unknown ? null : 0;
        return Math.min(MAXIMA[i] as number, draw > 8 ? (MAXIMA[i] as number) : draw * 2.25 + 0.004 * (draw % 2));
      });
    return Object.fromEntries(
      ["appraised", "self"].map((stage) => [
        stage,
        Object.fromEntries(YEARS.map((year) => [year, Object.fromEntries(IDS.map((id) => [id, points()]))])),
      ]),
    );
  });

/** All that can be said of agency a in 2024. */
function allFindings(scored: Scored, telling: Telling): Finding[] {
  const [agency, year] = ["a", 2024];
  const official = <Row extends { stage: string; year: number }>(rows: object[]) =>
    (rows as Row[]).filter((row) => row.stage === "appraised" && row.year === year);
  const totals = official<NodeScore>(totalTable(scored).objects());
  const root = official<Change>(changes(scored).objects()).filter(({ code }) => code === ROOT);
  const gap = official<Gap>(gaps(scored).objects()).find((row) => row.agency === agency && row.code === ROOT) as Gap;
  const marks = official<Benchmark>(benchmarks(scored).objects());
  const mean = marks.find(({ code, region }) => code === ROOT && region === null);
  const before = benchmarks(scored)
    .objects()
    .find((row) => row.year === year - 1 && row.stage === "appraised" && row.code === ROOT && row.region === null);
  const north = marks.find(({ code, region }) => code === ROOT && region === "north");
  const peers = peerGroup(scored, { agency, year, by: "all" });
  const leaves = strengths(scored, { agency, year, peers }).objects();
  const nodes = distribution(scored, { year }).objects();
  const isKnown = (of: number) => scored.at({ agency, year: of }, ROOT).coverage === 1;
  return [
    ...standingFindings({ agency, totals, gap }, telling),
    ...changeFindings(
      { before: scored.at({ agency, year: year - 1 }, ROOT), after: scored.at({ agency, year }, ROOT) },
      telling,
    ),
    ...(isKnown(year) && isKnown(year - 1)
      ? contributionFindings(attributeChange(scored, { agency, from: year - 1, to: year }), telling)
      : []),
    ...(isKnown(year) && peers.length
      ? differenceFindings(
          { attribution: attributeDifference(scored, { agency, year, against: peers }), agency, against: "‹khác›" },
          telling,
        )
      : []),
    ...lostFindings(leaves, telling),
    ...easyFindings(leaves, telling),
    ...leverFindings(
      {
        levers: levers(scored, { agency, year }).objects(),
        total: scored.at({ agency, year }, ROOT),
        ruleOf: () => undefined,
      },
      telling,
    ),
    ...forecastFindings({ forecast: forecast(scored, { agency, year }), agency, year, level: 0.9 }, telling),
    ...trends(scored)
      .objects()
      .filter((row) => row.agency === agency && row.code === ROOT)
      .flatMap((row) => trendFindings(row, telling)),
    ...regionFindings(
      marks.filter(({ code }) => code === ROOT),
      telling,
    ),
    ...(north ? ownRegionFindings({ gap, region: north }, telling) : []),
    ...(mean ? meanFindings({ now: mean, before }, telling) : []),
    ...moveFindings(root, telling),
    ...fieldFindings(
      marks.filter(({ code, region }) => region === null && ["1", "2"].includes(code)),
      telling,
    ),
    ...groupFindings({ totals, groups: scored.groups }, telling),
    ...nodes.filter(({ code }) => code === ROOT).flatMap((row) => spreadFindings(row, telling)),
    ...flatFindings(
      nodes.filter(({ code }) => LEAVES.includes(code)),
      telling,
    ),
    ...outlierFindings(
      outliers(scored, { year })
        .objects()
        .filter(({ code }) => code === ROOT),
      telling,
    ),
    ...selfFindings(
      { disagreements: disagreements(scored, { agency, year }).objects(), compared: LEAVES.length },
      telling,
    ),
    ...optimismFindings(optimism(scored, { year }).objects(), telling),
  ];
}

/** A sentence without its names and the codes before them. */
const bare = (text: string) => text.replace(/(?:\d[\d.]*\s)?‹[^›]*›/g, "");

/**
 * Every figure that the rows of a finding can give: their own figures, the year before, how many
 * rows there are, and per column the sums, the differences, and how many are above, at and below 0
 * or share a value.
 */
function figuresOf(rows: readonly object[], lang: Language): Set<string> {
  const { index, points, count } = formats(lang);
  const texts = new Set<string>();
  const add = (value: number) => {
    for (const print of [index, points, count]) texts.add(print(Math.abs(value)));
    texts.add(String(Math.abs(value)));
  };
  const number = (value: unknown): value is number => typeof value === "number";
  add(rows.length);
  const columns = new Set(rows.flatMap((row) => Object.keys(row)));
  for (const column of columns) {
    const cells = rows.map((row) => (row as Record<string, unknown>)[column]);
    for (const cell of new Set(cells)) {
      add(cells.filter((other) => other === cell).length);
      add(cells.filter((other) => other === cell).length - 1);
    }
    const values = cells.filter(number);
    for (const value of values) {
      add(value);
      add(value - 1);
      for (const other of values) add(Math.round((value - other) * 100) / 100);
    }
    add(values.reduce((sum, value) => sum + Math.round(value * 1e6), 0) / 1e6);
    // The sign is of the figure as printed.
    for (const sign of [-1, 0, 1]) add(values.filter((value) => Math.sign(Number(value.toFixed(2))) === sign).length);
    add(values.filter((value) => value > 0).length);
  }
  for (const row of rows as Partial<Trend>[])
    if (number(row.last) && number(row.first)) add(Math.round((row.last - row.first) * 100) / 100);
  return texts;
}

/** Judgements and words of statistics that no figure here carries. */
const BANNED =
  /mạnh|ấn tượng|đáng kể|vượt bậc|nổi bật|xuất sắc|đột phá|tích cực|tiêu cực|rất|quá (?!nửa)|yếu kém|tốt|ý nghĩa|significan|impressive|strong|weak|dramatic|remarkabl|sharp|substantial|notabl|excellent|\bvery\b|good|poor/i;

describe("whatever the scores", () => {
  test("no adjective that figures do not carry, nothing unknown, every figure from its rows", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(arbitraryPoints, (points) => {
        const scored = scoredOf(points);
        for (const lang of ["vi", "en"] as const)
          for (const { code, text, rows } of allFindings(scored, tellingIn(lang))) {
            seen.add(code);
            expect(text).not.toMatch(BANNED);
            expect(text).not.toMatch(/NaN|null|undefined|–| {2}|\(\)|: \.|, ,/);
            expect(rows.length).toBeGreaterThan(0);
            const known = figuresOf(rows, lang);
            const shares = /^(?:lost-most|not-ranked)$/.test(code) ? /\d+(?:[.,]\d+)?%/g : /(?!)/g;
            const figures =
              bare(text)
                .replace(shares, "")
                .match(/\d+(?:[.,]\d+)*/g) ?? [];
            expect(figures.filter((figure) => !known.has(figure))).toEqual([]);
          }
      }),
      { numRuns: 60 },
    );
    // Random scores reach most kinds; a kind that never comes up is not tested.
    expect(seen.size).toBeGreaterThan(30);
  });

  test("both languages say the same things in the same order", () => {
    fc.assert(
      fc.property(arbitraryPoints, (points) => {
        const scored = scoredOf(points);
        const [vi, en] = (["vi", "en"] as const).map((lang) => allFindings(scored, tellingIn(lang)));
        expect(en?.map(({ code, rows }) => ({ code, rows }))).toEqual(vi?.map(({ code, rows }) => ({ code, rows })));
      }),
      { numRuns: 30 },
    );
  });

  test("words of direction agree with the sign of what moved", () => {
    const rises = /tăng|lên|rose|raised|\bup\b/i;
    const falls = /giảm|xuống|fell|lowered|\bdown\b/i;
    fc.assert(
      fc.property(arbitraryPoints, (points) => {
        const scored = scoredOf(points);
        const moves = rankMobility(scored, { from: 2023, to: 2024 }).moves.objects();
        for (const lang of ["vi", "en"] as const) {
          const found = allFindings(scored, tellingIn(lang));
          for (const { code, text, rows } of found) {
            const [row] = rows as [Partial<Change>];
            const sign = code.startsWith("index-")
              ? Math.sign(row.indexChange as number)
              : code.startsWith("rank-") && code !== "rank-worth"
                ? Math.sign(moves.find(({ agency }) => agency === "a")?.change as number)
                : null;
            if (sign === null) continue;
            expect([rises.test(text), falls.test(text)]).toEqual([sign > 0, sign < 0]);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
