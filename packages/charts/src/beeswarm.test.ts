import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Item, marksOf, overlaps } from "../test/drawing.js";
import { LONG, swarm } from "../test/samples.js";
import { beeswarm, regionFinding, type SwarmFrame, type SwarmRow } from "./index.js";
import { dodge } from "./layers/dodge.js";

const frame: SwarmFrame = { width: 900, theme: "light", lang: "vi" };
const isDot = ({ datum, text, fill }: Item) => datum?.agency !== undefined && !text && fill !== undefined;

describe("dodge", () => {
  it("leaves dots on the line where they have room, and stacks those in one place above and below", () => {
    expect(dodge([30, 0, 10], 10)).toEqual([0, 0, 0]);
    expect(dodge([5, 5, 5], 10)).toEqual([0, -10, 10]);
    // 6 to the side of a dot on the line, 10 apart: √(10² − 6²) = 8 above
    expect(dodge([0, 6], 10)).toEqual([0, -8]);
    expect(dodge([], 10)).toEqual([]);
  });

  it("never lets two dots touch, whatever their order, and lands alike", () => {
    const xs = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(xs, fc.integer({ min: 1, max: 12 }), (at, apart) => {
        const offsets = dodge(at, apart);
        expect(dodge(at, apart)).toEqual(offsets);
        at.forEach((x, i) => {
          for (let j = 0; j < i; j++) {
            const away = Math.hypot(x - (at[j] as number), (offsets[i] as number) - (offsets[j] as number));
            expect(away).toBeGreaterThanOrEqual(apart - 1e-4);
          }
        });
      }),
    );
  });
});

it("compares the regions by their medians", () => {
  const at = (region: string, ...indices: (number | null)[]): SwarmRow[] =>
    indices.map((index, i) => ({ agency: `${region}${i}`, name: region, index, region }));
  // medians: 90; (80 + 86) / 2 = 83; 70
  const rows = [...at("Đồng Hạ", 80, 90, 91), ...at("Trung Lâm", 80, 86, null), ...at("Hoành Lĩnh", 70)];
  expect(regionFinding(rows, "vi")).toBe("Trung vị cao nhất ở Đồng Hạ (90,00), thấp nhất ở Hoành Lĩnh (70,00)");
  expect(regionFinding([...rows, ...at("Duyên Khê", 70)], "vi")).toBe(
    "Trung vị cao nhất ở Đồng Hạ (90,00), thấp nhất ở Hoành Lĩnh, Duyên Khê (70,00)",
  );
  expect(regionFinding(rows.slice(3), "en")).toBe("Highest median in Trung Lâm (83.00), lowest in Hoành Lĩnh (70.00)");
  expect(regionFinding([...at("A", 80), ...at("B", 80)], "vi")).toBe("Trung vị các vùng bằng nhau: 80,00");
  expect(regionFinding(at("A", 80, 86), "vi")).toBe("Trung vị của 2 đơn vị là 83,00");
  expect(regionFinding(at("A", null), "vi")).toBe("Chưa có chỉ số nào");
});

it("draws a dot for every index, none for unknown, and says how many", async () => {
  const spec = beeswarm(swarm, frame);
  const { items } = await marksOf(spec);
  expect(
    items
      .filter(isDot)
      .map(({ datum }) => datum?.agency)
      .sort(),
  ).toEqual(["lam-khue", "moc-sa", "so", "van-khe"]);
  expect(spec.description).toContain("1 đơn vị chưa có chỉ số.");
});

it("keeps the order of regions it is given, else the best median first", async () => {
  const regions = async (each: SwarmFrame) => {
    const { items } = await marksOf(beeswarm(swarm, each));
    return items.flatMap(({ text }) =>
      Array.isArray(text) && / \(\d\)$/.test(text.join(" ")) ? [text.join(" ")] : [],
    );
  };
  // 95; (87.33 + 87.35) / 2 = 87.34; 71.2
  expect(await regions(frame)).toEqual(["Châu thổ Nam Lam (1)", "Thượng Nguyên (2)", "Ngoài vùng (1)"]);
  expect(await regions({ ...frame, regions: ["Thượng Nguyên", "Châu thổ Nam Lam"] })).toEqual([
    "Thượng Nguyên (2)",
    "Châu thổ Nam Lam (1)",
    "Ngoài vùng (1)",
  ]);
});

it("names the highlighted agency with its index", async () => {
  const { items } = await marksOf(beeswarm(swarm, { ...frame, highlight: "van-khe" }));
  expect(items.filter(({ text }) => String(text) === "Vân Khê 87,35")).toHaveLength(1);
});

it.each([340, 700, 1280])(
  "covers no dot and no text with 63 agencies, ties and a long name, %i wide",
  async (width) => {
    const rows: SwarmRow[] = Array.from({ length: 63 }, (_, i) => ({
      agency: `a${i}`,
      name: i === 20 ? LONG : `Hạc Giang ${i}`,
      index: i < 12 ? 88.5 : 75 + ((i * 37) % 200) / 10,
      region: `Châu thổ Nam Lam ${i % 6}`,
    }));
    const { items } = await marksOf(beeswarm(rows, { ...frame, width, highlight: "a20" }));
    expect(overlaps(items)).toEqual([]);
    const dots = items.filter(isDot).map(({ bounds: { x1, x2, y1, y2 } }) => ({ x: (x1 + x2) / 2, y: (y1 + y2) / 2 }));
    expect(dots).toHaveLength(63);
    dots.forEach((dot, i) => {
      for (const other of dots.slice(0, i)) expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThan(9);
    });
  },
);
