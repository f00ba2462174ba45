/**
 * Follows docs/analyst-guide.md step by step: runs its commands, makes its edits, takes its
 * pictures. `node test/guide.ts` writes them to docs/images; a test compares them with those there.
 */
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { recalculate } from "../packages/io/test/recalculate.ts";
import { type BrowserPool, browserPool } from "../packages/site/scripts/browser-pool.ts";
import { serve } from "../packages/site/scripts/serve.ts";
import { DIST } from "./browser/pages.ts";
import { visit } from "./browser/visit.ts";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
export const GUIDE = path("../docs/analyst-guide.md");
export const IMAGES = path("../docs/images/");
const PAR = path("../packages/cli/dist/par.js");
const WORKBOOK = "tap-huan/diem-lam-khue-2024.xlsx";

const STEP =
  /^npx pnpm@12 par (?<line>[^#\n]+?)(?: *# mã thoát (?<code>\d))?$|^<!-- sửa (?<file>\S+): (?<sheet>.+)!(?<cell>[A-Z]+\d+) = (?<value>[\d.]+) -->$|^!\[.*\]\(images\/(?<image>[\w-]+\.png)\)$/gm;

/**
 * Follows the guide in `work`, and writes its pictures to `images`.
 *
 * @param beforeSite what is done before the guide builds its site
 * @returns the names of the pictures, in the guide's order
 * @throws Error if a command ends with another exit code than the guide says
 */
export async function followGuide(
  work: string,
  images: string,
  pool: BrowserPool,
  beforeSite: () => Promise<void> = async () => {},
): Promise<string[]> {
  const taken: string[] = [];
  let terminal = { command: "", output: "" };
  for (const { groups = {} } of (await readFile(GUIDE, "utf8")).matchAll(STEP)) {
    const { line, code = "0", file, sheet, cell, value, image } = groups;
    if (line?.startsWith("site build")) await beforeSite();
    if (line !== undefined) terminal = { command: `par ${line}`, output: run(work, line, Number(code)) };
    else if (file && sheet && cell && value) await edit(join(work, file), sheet, cell, value);
    else if (image !== undefined) {
      await picture(image, { work, terminal, pool, target: join(images, image) });
      taken.push(image);
    }
  }
  return taken;
}

function run(work: string, line: string, code: number): string {
  const words = Array.from(line.matchAll(/"([^"]*)"|\S+/g), ([whole, quoted]) => quoted ?? whole);
  const { status, stdout, stderr } = spawnSync(process.execPath, [PAR, ...words], {
    cwd: work,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", COLUMNS: "155", PAR_DATA: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (status !== code) throw new Error(`par ${line}: exit code ${status}, not ${code}\n${stdout}${stderr}`);
  return stderr + stdout;
}

/** Types a number into a cell that holds one, recalculates and saves, as Excel would. */
async function edit(file: string, sheet: string, cell: string, value: string): Promise<void> {
  const parts = unzipSync(await readFile(file));
  const part = (name: string) => strFromU8(parts[name] as Uint8Array);
  const partOf = (title: string) => {
    const id = new RegExp(`<sheet [^>]*name="${title}"[^>]*r:id="(\\w+)"`).exec(part("xl/workbook.xml"))?.[1];
    const relations = part("xl/_rels/workbook.xml.rels").match(/<Relationship [^>]*>/g) ?? [];
    const relation = relations.find((each) => each.includes(`Id="${id}"`)) ?? "";
    return `xl/${/Target="\/?(?:xl\/)?([^"]+)"/.exec(relation)?.[1]}`;
  };
  const name = partOf(sheet);
  const before = part(name);
  const after = before.replace(new RegExp(`(<c r="${cell}"[^>]*><v>)[^<]*`), `$1${value}`);
  if (after === before) throw new Error(`${file}: ${sheet}!${cell} was not changed`);
  parts[name] = strToU8(after);
  const values = await recalculate(zipSync(parts));
  for (const [title, rows] of values) {
    const sheetPart = partOf(title);
    parts[sheetPart] = strToU8(
      part(sheetPart).replace(
        /<c r="([A-Z]+)(\d+)"([^>]*>)(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g,
        (whole, letters: string, row: string, attributes: string, formula: string) => {
          const value = rows[Number(row) - 1]?.[letters.charCodeAt(0) - 65];
          return typeof value === "number" ? `<c r="${letters}${row}"${attributes}${formula}<v>${value}</v>` : whole;
        },
      ),
    );
  }
  await writeFile(file, zipSync(parts));
}

interface Scene {
  readonly work: string;
  readonly terminal: { readonly command: string; readonly output: string };
  readonly pool: BrowserPool;
  readonly target: string;
}

async function picture(image: string, scene: Scene): Promise<void> {
  if (image === "guide-kiem-tra.png")
    return onSite(scene, DIST, "kiem-tra-du-lieu", async (page) => {
      await page.setInputFiles("input[type=file]", join(scene.work, WORKBOOK));
      await page.locator(".issues button.place", { hasText: "ô F7" }).click();
      await page.locator(".cells-around .here").waitFor();
      await page.screenshot({ path: scene.target, clip: { x: 0, y: 0, width: 1280, height: 1000 }, fullPage: true });
    });
  if (image === "guide-trang.png")
    return onSite(scene, join(scene.work, "trang-web"), "don-vi/lam-khue", async (page) => {
      await page.screenshot({ path: scene.target, clip: { x: 0, y: 0, width: 1280, height: 1000 }, fullPage: true });
    });
  await terminalPicture(scene);
}

async function onSite(
  { pool }: Scene,
  folder: string,
  address: string,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const site = await serve({ port: 0, folder });
  try {
    await visit(pool, site.url + address, { width: 1280, theme: "light" }, async ({ page, faults }) => {
      await use(page);
      if (faults.length) throw new Error(faults.join("\n"));
    });
  } finally {
    await site.close();
  }
}

/** The last command and the head of its output, as a terminal shows it. */
async function terminalPicture({ pool, terminal, target }: Scene): Promise<void> {
  const lines = [`$ ${terminal.command}`, ...terminal.output.trimEnd().split("\n")];
  const shown = lines.length > LINES ? [...lines.slice(0, LINES), "…"] : lines;
  await pool.use(async (open) => {
    const page = await open({ viewport: { width: 1280, height: 400 } });
    await page.setContent(
      `<style>body{margin:0}pre{margin:0;padding:16px;background:#16191f;color:#e6e8ec;font:13px/20px "DejaVu Sans Mono",monospace;overflow:hidden}</style><pre></pre>`,
    );
    await page.locator("pre").evaluate((element, text) => {
      element.textContent = text;
    }, shown.join("\n"));
    await page.locator("pre").screenshot({ path: target });
  });
}

const LINES = 24;

if (import.meta.main) {
  const work = await mkdtemp(join(tmpdir(), "par-guide-"));
  await mkdir(IMAGES, { recursive: true });
  const pool = browserPool();
  try {
    for (const image of await followGuide(work, IMAGES, pool)) console.log(basename(image));
  } finally {
    await pool.close();
    await rm(work, { recursive: true, force: true });
  }
}
