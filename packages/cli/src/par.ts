#!/usr/bin/env node
import { readFileSync } from "node:fs";

// Nothing else is imported before the version is known to be new enough for it.
const { engines } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  readonly engines: { readonly node: string };
};
const wanted = engines.node.replace(">=", "");
const parts = (version: string): number[] => version.split(".").map(Number);
const [major = 0, minor = 0] = parts(process.versions.node);
const [leastMajor = 0, leastMinor = 0] = parts(wanted);

if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
  const isEnglish = /--lang[ =]en\b/.test(process.argv.join(" ")) || process.env.PAR_LANG === "en";
  process.stderr.write(
    isEnglish
      ? `par needs Node ${wanted} or newer; this is Node ${process.versions.node}. Install a newer one from nodejs.org.\n`
      : `par cần Node ${wanted} trở lên; máy đang chạy Node ${process.versions.node}. Cài bản mới từ nodejs.org.\n`,
  );
  process.exitCode = 2;
} else {
  // The reader of a pipe may have had enough: `par score | head`.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  const { run } = await import("./program.js");
  await run(process.argv.slice(2));
}
