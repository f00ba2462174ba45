/**
 * Prints briefings of a built site as PDF:
 * `node scripts/report.ts --year 2024 --agency lam-khue [--agency …] [--site dist] [--lang vi|en] (--output file.pdf | --folder .)`.
 */
import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Language } from "@par-index/text";
import type { Page } from "playwright-core";
import { type BrowserPool, browserPool } from "./browser-pool.ts";
import { settle } from "./chromium.ts";
import { asCommand } from "./interruption.ts";
import { OUTPUT } from "./paths.ts";
import { step } from "./progress.ts";
import { serve } from "./serve.ts";

/** Width of A4 in CSS px, at which the page is laid out before it is printed. */
const A4_WIDTH = 794;

/** Name of a briefing's file: `bao-cao-lam-khue-2024.pdf`, `bao-cao-lam-khue-2024-en.pdf`. */
export function reportName(agency: string, year: number, language: Language): string {
  return `bao-cao-${agency}-${year}${language === "en" ? "-en" : ""}.pdf`;
}

/** The briefing to print: of whom, and the site that has it. */
interface Briefing {
  /** The site's root, with a closing slash. */
  readonly url: string;
  readonly agency: string;
  readonly year: number;
  readonly language?: Language;
}

/**
 * The briefing on one agency and year, printed to A4 from a site that is served at `url`.
 *
 * @throws Error if the site has no such page, agency or year, or anything on the page failed; see
 *   also `BrowserPool.use`
 */
export async function printReport(pool: BrowserPool, briefing: Briefing): Promise<Uint8Array> {
  return pool.use(async (open) =>
    print(
      await open({
        viewport: { width: A4_WIDTH, height: 1123 },
        colorScheme: "light",
        reducedMotion: "reduce",
        locale: briefing.language === "en" ? "en-GB" : "vi-VN",
      }),
      briefing,
    ),
  );
}

async function print(page: Page, { url, agency, year, language = "vi" }: Briefing): Promise<Uint8Array> {
  const faults = faultsOf(page);
  const query = new URLSearchParams({ "don-vi": agency, nam: String(year) });
  await page.emulateMedia({ media: "print" });
  const response = await page.goto(`${url}${language === "en" ? "en/" : ""}bao-cao?${query}`, {
    waitUntil: "networkidle",
  });
  if (!response?.ok()) throw new Error(`Trang không có báo cáo (${response?.status()}): dựng lại trang rồi thử lại.`);
  await settle(page);
  await page.evaluate(() => document.fonts.ready);
  if (faults.length) throw new Error(`Trang báo cáo có lỗi:\n${faults.join("\n")}`);
  // An agency or a year that the page does not offer leaves it with another, or with none.
  const shown = page.locator(`.briefing[data-agency="${agency}"][data-year="${year}"]`);
  if ((await shown.count()) === 0) throw new Error(`Trang không có điểm thẩm định của đơn vị "${agency}" năm ${year}.`);
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
}

/** What goes wrong on a page, as it comes: errors of its code, cells and charts, files not there. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.stack ?? error.message));
  page.on("requestfailed", (request) => faults.push(`${request.url()}: ${request.failure()?.errorText}`));
  return faults;
}

/** Writes a file whole or not at all. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const target = resolve(path);
  const unfinished = join(dirname(target), `.par-${randomUUID()}.tmp`);
  await mkdir(dirname(target), { recursive: true });
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, target);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/**
 * Prints the briefings on several agencies, one after the other, with progress.
 *
 * @param fileOf where an agency's briefing is written
 * @throws Error naming the first that failed; those before it are written
 */
export async function writeReports(
  agencies: readonly string[],
  {
    year,
    language,
    site,
    fileOf,
  }: { year: number; language: Language; site: string; fileOf: (agency: string) => string },
): Promise<void> {
  const serving = await serve({ port: 0, folder: site });
  const pool = browserPool();
  try {
    for (const [i, agency] of agencies.entries()) {
      const file = fileOf(agency);
      await step(`In báo cáo ${i + 1}/${agencies.length}: ${file}`, async () =>
        writeWhole(file, await printReport(pool, { url: serving.url, agency, year, language })),
      );
    }
  } finally {
    await pool.close();
    await serving.close();
  }
}

async function fromCommandLine(): Promise<void> {
  const { values } = parseArgs({
    options: {
      agency: { type: "string", multiple: true },
      year: { type: "string" },
      lang: { type: "string", default: "vi" },
      site: { type: "string", default: OUTPUT },
      output: { type: "string" },
      folder: { type: "string", default: "." },
    },
  });
  const { agency = [], year: yearText = "", lang, site, output, folder } = values;
  const year = Number(yearText);
  if (agency.length === 0 || !Number.isInteger(year) || year === 0) throw new Error("Cần --agency và --year.");
  const language: Language = lang === "en" ? "en" : "vi";
  await writeReports(agency, {
    year,
    language,
    site,
    fileOf: (id) => output ?? join(folder, reportName(id, year, language)),
  });
}

if (import.meta.main) await asCommand(fromCommandLine);
