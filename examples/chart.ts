// Chart: rows to a Vega-Lite specification, and that to SVG. Figures are illustrative.
import { writeFile } from "node:fs/promises";
import { rankedBars } from "@par-index/charts";
import { parse, View } from "vega";
import { compile } from "vega-lite";

const spec = rankedBars(
  [
    { agency: "a", name: "Lam Khuê", index: 87.33, rank: 1 },
    { agency: "b", name: "Vân Khê", index: 86.98, rank: 2 },
    { agency: "c", name: "An Thới", index: 78.4, rank: 3 },
  ],
  { width: 640, theme: "light", lang: "en", simulated: true, thresholds: [70, 80, 90], highlight: "b" },
);
const svg = await new View(parse(compile(spec).spec), { renderer: "none" }).toSVG();
await writeFile("ranking.svg", svg);
console.log("ranking.svg says:", /Lam Khuê leads[^<"']*/.exec(svg)?.[0]);

// Prints:
// ranking.svg says: Lam Khuê leads with 87.33, 0.35 points ahead of Vân Khê
