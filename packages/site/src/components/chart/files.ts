import type { FigureTable } from "@par-index/charts";
import type { TopLevelSpec } from "vega-lite";
import type { MadeFile } from "../page/download.js";
import { lang, say } from "../page/language.js";
import { figureCsv } from "../table/figure-csv.js";
import { loadVega } from "./vega.js";

/** What a chart of `@par-index/charts` says of itself, its `usermeta`. */
export interface ChartMeta {
  readonly title: string;
  readonly subtitle: string;
  readonly table?: FigureTable;
}

/** Title, subtitle and figures of a chart. */
export const metaOf = (spec: TopLevelSpec): ChartMeta => spec.usermeta as unknown as ChartMeta;

/** Pixels of a PNG per pixel of the page. */
const SCALE = 2;

/** "xep-hang-thu-hang" for the chart `thu-hang` on the page of the ranking. */
function fileName(chart: string, extension: string): string {
  const parts = location.pathname.replace(/\.html$/, "").split("/");
  const page = parts.filter((part) => part !== "" && part !== "index").join("-");
  return `${page || "tong-quan"}-${chart}.${extension}`;
}

/** Day of the download: 25/11/2026, in both languages. */
const today = () => new Intl.DateTimeFormat("en-GB", { dateStyle: "short" }).format(new Date());

/** Where a chart's figures come from, a sentence each. The page says the data set in a `<meta>`. */
function provenance({ subtitle }: ChartMeta): string[] {
  const dataset = document.querySelector<HTMLMetaElement>('meta[name="par-index-dataset"]')?.content;
  const simulated = say`Dữ liệu mô phỏng.`;
  return [
    ...(dataset ? [say`Bộ dữ liệu: ${dataset}`] : []),
    ...(subtitle.includes(simulated) ? [simulated] : []),
    say`Trang: ${location.href}`,
    say`Ngày tải: ${today()}`,
  ];
}

/** A chart off the page, on white. */
async function drawn(spec: TopLevelSpec) {
  const { vega, vegaLite } = await loadVega();
  const compiled = vegaLite.compile({ ...spec, background: "white" }).spec;
  return new vega.View(vega.parse(compiled), { renderer: "none" }).runAsync();
}

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The picture as a file of its own; title and note are in the picture, where it comes from is its description. */
export async function svgFile(spec: TopLevelSpec, name: string): Promise<MadeFile> {
  const meta = metaOf(spec);
  const svg = await (await drawn(spec)).toSVG();
  const about = `<title>${escaped(meta.title)}</title><desc>${escaped([meta.subtitle, ...provenance(meta)].join("\n"))}</desc>`;
  return { name: fileName(name, "svg"), content: svg.replace(/<svg[^>]*>/, (start) => start + about) };
}

/** The picture with two pixels for one, on white. */
export async function pngFile(spec: TopLevelSpec, name: string): Promise<MadeFile> {
  const canvas = (await (await drawn(spec)).toCanvas(SCALE)) as unknown as HTMLCanvasElement;
  const content = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!content) throw new Error(say`hình quá lớn`);
  return { name: fileName(name, "png"), content };
}

/** The figures behind the picture, below title, note and provenance. */
export async function csvFile(spec: TopLevelSpec, name: string): Promise<MadeFile> {
  return tableFile(metaOf(spec), name);
}

/** Figures below what they are called, a note and their provenance, as CSV. */
export function tableFile(meta: ChartMeta, name: string): MadeFile {
  const table = meta.table ?? { columns: [], rows: [] };
  return {
    name: fileName(name, "csv"),
    content: figureCsv(table, [meta.title, meta.subtitle, ...provenance(meta)], lang),
  };
}
