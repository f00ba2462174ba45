#!/usr/bin/env node
import { run } from "./program.js";

// The reader of a pipe may have had enough: `par score | head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

await run(process.argv.slice(2));
