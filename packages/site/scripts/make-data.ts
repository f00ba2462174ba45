/**
 * Makes what the loaders in `src/data` print where Framework keeps it, so that it finds it fresh:
 * `node scripts/make-data.ts`. One process reads and scores the data set once for all of them.
 */
import { mkdir, readdir, rename, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import { CACHE, SITE } from "./paths.ts";

const LOADERS = join(SITE, "src", "data");
const LOADER = /^[\w-]+\.(?!test\.)\w+\.ts$/;
const ARCHIVE = ".zip";

const parent = process.ppid;

/** Runs a loader in this process: the name of the file that it makes, and what it prints. */
async function print(loader: string): Promise<[name: string, bytes: Uint8Array]> {
  const printed: Uint8Array[] = [];
  const { write } = process.stdout;
  process.stdout.write = (chunk: string | Uint8Array) => {
    printed.push(Buffer.from(chunk));
    return true;
  };
  try {
    await import(pathToFileURL(join(LOADERS, loader)).href);
  } finally {
    process.stdout.write = write;
  }
  return [loader.slice(0, -".ts".length), Buffer.concat(printed)];
}

/** Puts a file where Framework looks for it, whole or not at all. */
async function keep(name: string, bytes: Uint8Array): Promise<void> {
  // Whoever started this is gone; another build may use the cache by now.
  if (process.ppid !== parent) process.exit(1);
  const target = join(CACHE, "data", name);
  const made = `${target}.${process.pid}`;
  await mkdir(dirname(target), { recursive: true });
  await writeFile(made, bytes);
  await rename(made, target);
}

// Pages whose data comes from an archive are built last.
const isArchive = (loader: string) => loader.includes(ARCHIVE);
const loaders = (await readdir(LOADERS)).filter((name) => LOADER.test(name));
for (const loader of loaders.sort((a, b) => Number(isArchive(a)) - Number(isArchive(b)))) {
  const [name, bytes] = await print(loader);
  if (extname(name) !== ARCHIVE) await keep(name, bytes);
  else
    for (const [file, content] of Object.entries(unzipSync(bytes)))
      await keep(join(name.slice(0, -ARCHIVE.length), file), content);
}
