import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Item, linesOf, marksOf, overlaps, render } from "../test/drawing.js";
import { nodes } from "../test/samples.js";
import { PALETTE } from "./frame/theme.js";
import { type Frame, type IcicleRow, mostLostFinding, treeIcicle } from "./index.js";

const frame: Frame = { width: 900, theme: "light", lang: "vi" };

const isCell = ({ datum, text, fill }: Item) => datum?.code !== undefined && text === undefined && fill !== undefined;
const cellsOf = async (rows: readonly IcicleRow[], each: Frame) => {
  const { items } = await marksOf(treeIcicle(rows, each));
  return new Map(items.filter(isCell).map((item) => [item.datum?.code as string, item]));
};

it("says where most points are lost", () => {
  // field 1: 12 × 12.67 % = 1.5204; field 2: 8 × 21 % = 1.68
  expect(mostLostFinding(nodes, "vi")).toBe("Mất nhiều điểm nhất ở Cải cách thể chế: 1,68 trên 8 điểm");
  expect(mostLostFinding(nodes, "en")).toBe("Most points lost in Cải cách thể chế: 1.68 of 8");
  const at = (...indices: (number | null)[]) =>
    indices.map((index, i) => ({ code: `${i + 1}`, parent: null, level: 1, name: "F", max: 10, index }));
  expect(mostLostFinding(at(80, 80, 90), "vi")).toBe("2 lĩnh vực cùng mất nhiều điểm nhất, mỗi lĩnh vực 2,00 điểm");
  expect(mostLostFinding(at(100, null), "vi")).toBe("Không lĩnh vực nào mất điểm");
  expect(mostLostFinding(at(null), "vi")).toBe("Chưa có điểm lĩnh vực nào");
});

it("makes nodes as high as their maxima, inside the node above", async () => {
  const cells = await cellsOf(nodes, frame);
  const high = (code: string) => {
    const { y1, y2 } = (cells.get(code) as Item).bounds;
    return y2 - y1;
  };
  const root = high("0");
  // 12, 8, 4 and 8 of 20; a hairline of at most a pixel lies between.
  for (const [code, share] of [
    ["1", 0.6],
    ["1.1", 0.4],
    ["1.2", 0.2],
    ["2", 0.4],
  ] as const)
    expect(Math.abs(high(code) - share * root)).toBeLessThan(1.5);
  for (const { code, parent } of nodes.slice(1)) {
    const [own, above] = [cells.get(code) as Item, cells.get(parent as string) as Item];
    expect(own.bounds.y1).toBeGreaterThanOrEqual(above.bounds.y1 - 0.01);
    expect(own.bounds.y2).toBeLessThanOrEqual(above.bounds.y2 + 0.01);
    expect(own.bounds.x1).toBeGreaterThanOrEqual(above.bounds.x2);
  }
});

it.each(["light", "dark"] as const)(
  "shows unknown as grey with a dash, or crossed where there is no room, %s",
  async (theme) => {
    const cells = await cellsOf(nodes, { ...frame, theme });
    expect([...cells.values()].filter(({ fill }) => fill === PALETTE[theme].rule)).toHaveLength(1);
    expect(linesOf(await render(treeIcicle(nodes, { ...frame, theme })))).toContain("–");
    const slim = nodes.map((row) => ({ ...row, max: row.code === "1.2" ? 0.1 : row.max }));
    const { items } = await marksOf(treeIcicle(slim, { ...frame, theme }));
    expect(items.filter(({ datum, text }) => datum?.code === "1.2" && !text)).toHaveLength(2);
  },
);

it("leaves out a node whose maximum is 0, not its figures", async () => {
  const rows = nodes.map((row) => ({ ...row, max: row.code === "1.2" ? 0 : row.max }));
  expect([...(await cellsOf(rows, frame)).keys()]).not.toContain("1.2");
});

it("tells code, name, index and maximum", async () => {
  expect((await cellsOf(nodes, frame)).get("1.1")?.tooltip).toEqual({
    Mã: "1.1",
    "Tiêu chí": "Kế hoạch",
    "Chỉ số (%)": "90,00",
    "Điểm tối đa": "8",
  });
});

describe("the province tree of 97 leaves", () => {
  interface Source {
    readonly code?: string;
    readonly name: { readonly vi: string };
    readonly max?: number;
    readonly children?: readonly Source[];
  }
  const source = JSON.parse(
    readFileSync(new URL("../../../data/trees/province-2022.json", import.meta.url), "utf8"),
  ) as Source;
  const flatten = (node: Source, parent: string | null, level: number): IcicleRow[] => {
    const { code = "0" } = node;
    const below = (node.children ?? []).flatMap((child) => flatten(child, code, level + 1));
    const own = below.filter((row) => row.parent === code).reduce((sum, { max }) => sum + max, 0);
    const max = node.children ? own : (node.max ?? 0);
    return [{ code, parent, level, name: node.name.vi, max, index: 60 + level * 10 }, ...below];
  };
  const tree = flatten(source, null, 0);

  it.each([340, 390, 700, 1280])(
    "names every field, covers no text and keeps each in its cell, %i wide",
    async (width) => {
      const { items } = await marksOf(treeIcicle(tree, { ...frame, width }));
      const cells = new Map(items.filter(isCell).map((item) => [item.datum?.code, item]));
      expect(cells.size).toBe(tree.length);
      const labels = items.filter(({ datum, text }) => datum?.code !== undefined && text !== undefined);
      for (const { code, name } of tree.filter(({ level }) => level === 1)) {
        const label = labels.find(({ datum }) => datum?.code === code)?.text as string[];
        expect(label.join(" ")).toBe(`${code}. ${name.replaceAll(/\s+/g, " ")} 70,00`);
      }
      expect(overlaps(labels)).toEqual([]);
      for (const { datum, bounds } of labels) {
        const cell = cells.get(datum?.code)?.bounds as Item["bounds"];
        expect(bounds.x2).toBeLessThanOrEqual(cell.x2 + 1);
        expect(bounds.y1).toBeGreaterThanOrEqual(cell.y1 - 1);
        expect(bounds.y2).toBeLessThanOrEqual(cell.y2 + 1);
      }
    },
  );
});
