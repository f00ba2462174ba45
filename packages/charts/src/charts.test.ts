import { createRequire } from "node:module";
import { formats, LANGUAGES } from "@par-index/text";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { linesOf, marksOf, render, tableOf, wordsOf } from "../test/drawing.js";
import { SAMPLES } from "../test/samples.js";
import type { Frame } from "./index.js";
import * as charts from "./index.js";

const require = createRequire(import.meta.url);
const schema = require("vega-lite/vega-lite-schema.json");
const valid = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema);

/** A letter that only Vietnamese has, of the languages spoken here. */
const VIETNAMESE = /(?![\p{ASCII}])\p{L}/u;
const NOTHING = { vi: "Không có dữ liệu", en: "No data" } as const;
const SIMULATED = { vi: "Dữ liệu mô phỏng.", en: "Simulated data." } as const;
const SOURCE = { vi: "Nguồn: Hội đồng thẩm định.", en: "Source: Hội đồng thẩm định." } as const;

it("tries every chart that the package exports", () => {
  // What else is a function and exported says a finding.
  const exported = Object.entries(charts).flatMap(([name, value]) =>
    typeof value === "function" && !name.endsWith("Finding") ? [name] : [],
  );
  expect(Object.keys(SAMPLES).sort()).toEqual(exported.sort());
});

describe.each(Object.entries(SAMPLES))("%s", (_, { draw, drawPlain, none, shows, figures, agencies }) => {
  describe.each(LANGUAGES)("in %s", (lang) => {
    const frames: Frame[] = [
      { width: 900, theme: "light", lang, simulated: true, highlight: "lam-khue" },
      { width: 340, theme: "dark", lang },
    ];
    const [frame] = frames as [Frame];

    it.each(frames)("is a valid specification that draws without a warning, $width wide, $theme", async (each) => {
      const spec = draw(each);
      valid(spec);
      expect(valid.errors ?? []).toEqual([]);
      const svg = await render(spec);
      expect(svg).not.toMatch(/NaN|undefined|null|Infinity/);
      expect(svg.match(/<(path|text)[^>]*aria-roledescription|<path/g)?.length ?? 0).toBeGreaterThan(3);
      expect(svg.includes(SIMULATED[lang])).toBe(each.simulated === true);
      expect(Number(/width="(\d+)/.exec(svg)?.[1])).toBeLessThanOrEqual(each.width);
    });

    it.each([340, 900])("cuts nothing off, %i wide", async (width) => {
      for (const highlight of [undefined, ...agencies]) {
        const { root, origin } = await marksOf(draw({ ...frame, width, ...(highlight ? { highlight } : {}) }));
        expect(root.bounds.x1 + origin[0]).toBeGreaterThanOrEqual(-1);
        expect(root.bounds.x2 + origin[0]).toBeLessThanOrEqual(width + 1);
      }
    });

    it("names its source", async () => {
      expect(await render(draw({ ...frame, simulated: false, source: "Hội đồng thẩm định" }))).toContain(SOURCE[lang]);
    });

    it("writes figures as the language does", async () => {
      const words = await wordsOf(draw(frame));
      if (shows !== null) expect(words.join("\n")).toContain(formats(lang).index(shows));
      expect(words.filter((text) => (lang === "vi" ? /\d\.\d\d(?!\d)/ : /\d,\d/).test(text))).toEqual([]);
    });

    it("says that there is nothing to draw", async () => {
      for (const title of [undefined, "PAR INDEX 2024"]) {
        const spec = none({ width: 340, theme: "light", lang, ...(title ? { title } : {}) });
        valid(spec);
        expect(valid.errors ?? []).toEqual([]);
        expect(linesOf(await render(spec)).filter((line) => line.startsWith(NOTHING[lang]))).toHaveLength(1);
        expect(spec.description).toContain(NOTHING[lang]);
        expect(tableOf(spec)).toEqual({ columns: [], rows: [] });
        if (lang === "en") expect((await wordsOf(spec)).filter((text) => VIETNAMESE.test(text))).toEqual([]);
      }
    });

    it("describes itself to screen readers with its finding, or with the title it is given", async () => {
      expect(draw(frame).description?.length).toBeGreaterThan(20);
      const titled = draw({ ...frame, title: "Tiêu đề riêng" });
      expect(titled.description).toContain("Tiêu đề riêng");
      expect(await render(titled)).toContain("Tiêu đề riêng");
    });

    it("carries the figures it draws, every column filled", () => {
      const { columns, rows } = tableOf(draw(frame)) ?? { columns: [], rows: [] };
      expect(rows).toHaveLength(figures);
      expect(columns.length).toBeGreaterThan(1);
      for (const { key, label } of columns) {
        expect(label).not.toBe("");
        expect(rows.map((row) => row[key])).not.toContain(undefined);
        expect(rows.some((row) => row[key] !== null)).toBe(true);
      }
    });
  });

  it("says not a word of Vietnamese in English", async () => {
    for (const highlight of [undefined, ...agencies]) {
      const frame: Frame = { width: 900, theme: "light", lang: "en", ...(highlight ? { highlight } : {}) };
      expect((await wordsOf(drawPlain(frame))).filter((text) => VIETNAMESE.test(text))).toEqual([]);
    }
  });

  it("tells which agency a mark stands for, and marks the highlighted one", async () => {
    const frame: Frame = { width: 900, theme: "light", lang: "vi" };
    const { items } = await marksOf(draw(frame));
    const known = new Set(items.flatMap(({ datum }) => (datum?.agency === undefined ? [] : [datum.agency])));
    expect([...known].sort()).toEqual([...agencies].sort());
    const pictures = await Promise.all(agencies.map((highlight) => render(draw({ ...frame, highlight }))));
    expect(new Set(pictures).size).toBe(agencies.length);
  });

  it("takes a highlighted agency that is not in its rows for none", async () => {
    const frame: Frame = { width: 900, theme: "light", lang: "vi" };
    expect(await render(draw({ ...frame, highlight: "elsewhere" }))).toBe(await render(draw(frame)));
  });
});
