/**
 * Builds the site on a data folder, serves it, and builds again whenever the folder changes:
 * `PAR_DATA=… node scripts/preview.ts [--port 3000]`, which `par site preview` runs.
 */
import { watch } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./build.ts";
import { asCommand } from "./interruption.ts";
import { serveFromCommandLine } from "./serve.ts";

/** A saved workbook comes as several changes; this long without one and it is whole, in ms. */
const QUIET = 1000;

const data = process.env.PAR_DATA;
if (!data) throw new Error("PAR_DATA must name the data folder.");
const output = await mkdtemp(join(tmpdir(), "par-site-"));
/** The build that runs, or the last one. */
let turn: Promise<void> = Promise.resolve();
const clear = () => rm(output, { recursive: true, force: true });
// A build that runs clears up behind itself first.
const end = () =>
  void turn
    .catch(() => {})
    .then(clear)
    .then(() => process.exit(0));
process.on("SIGINT", end).on("SIGTERM", end).on("SIGHUP", end);

/** Runs one build after another, never two at once; a failed one leaves the last good pages. */
function rebuild(): void {
  turn = turn.then(async () => {
    try {
      await build({ output });
      console.log("✓ Đã dựng lại trang: tải lại trong trình duyệt để xem.");
    } catch (error) {
      console.error(`\n✗ ${error instanceof Error ? error.message : error}`);
    }
  });
}

await asCommand(async () => {
  turn = build({ output });
  // The first one that fails ends the preview, and leaves no folder behind.
  await turn.catch((error) => clear().then(() => Promise.reject(error)));
  await serveFromCommandLine(output);
});
let timer: NodeJS.Timeout | undefined;
watch(data, { recursive: true }, (_, name) => {
  // What Excel and LibreOffice leave beside an open workbook is not data.
  if (name && /(^|[\\/])(~\$|\.~lock|\.par-)/.test(name)) return;
  clearTimeout(timer);
  timer = setTimeout(rebuild, QUIET);
});
