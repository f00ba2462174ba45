/**
 * Reads and checks made-up scores from a CSV file in memory, by one of several ways, in a process of
 * its own: `node test/bench/speed/parsing.ts <way> <rows> <runs>` prints what it took as JSON.
 */
import { parseScoreColumns } from "@par-index/core";
import { readCsvColumns } from "@par-index/io";
import { fromCSV } from "arquero";
import * as z from "zod";
import { medianTaken, type Taken, timed } from "./measure.ts";
import { csvOf, FULL, makeWorld, type World } from "./world.ts";

/** What one way took. */
export interface Parsing {
  /** The median of the runs. */
  readonly taken: Taken;
  /** Rows accepted, and the sum of their points in hundredths: the same for all ways. */
  readonly accepted: string;
  readonly megabytes: number;
}

/** Each takes the file's bytes and holds the accepted rows; what comes after tells of their points. */
const WAYS: Record<string, (world: World, bytes: Uint8Array) => () => readonly number[]> = {
  core: ({ tree, agencies }, bytes) => {
    const { columns, rowOf } = readCsvColumns(bytes);
    const scores = parseScoreColumns(columns, { trees: [tree], agencies, rowOf });
    return () =>
      scores.blocks.flatMap(({ given }) =>
        Array.from(
          given.filter((units) => units >= 0),
          (units) => units / 1e12,
        ),
      );
  },
  // As one writes it without a package for scores: a parser, a schema for a row, a look at what is there already.
  zod: ({ tree, agencies, years }, bytes) => {
    const known = new Set(years);
    const row = z.object({
      agency: z.string().refine((id) => agencies.has(id)),
      year: z.coerce
        .number()
        .int()
        .refine((year) => known.has(year)),
      code: z.string().refine((code) => tree.has(code)),
      stage: z.enum(["self", "appraised"]),
      points: z.coerce.number().nonnegative(),
    });
    const seen = new Set<string>();
    const accepted: number[] = [];
    for (const record of fromCSV(new TextDecoder().decode(bytes), { autoType: false })) {
      const { data } = row.safeParse(record);
      if (!data || data.points > tree.get(data.code).max) continue;
      const key = `${data.agency}|${data.year}|${data.stage}|${data.code}`;
      if (seen.has(key)) continue;
      seen.add(key);
      accepted.push(data.points);
    }
    return () => accepted;
  },
};

const [way = "core", rows, runs] = process.argv.slice(2);
const world = makeWorld(FULL);
const bytes = csvOf(world, Number(rows));
const taken: Taken[] = [];
let accepted = "";
for (let i = 0; i < Number(runs); i++) {
  const once = await timed(() => (WAYS[way] as (typeof WAYS)[string])(world, bytes));
  taken.push(once.taken);
  const points = once.result();
  accepted = `${points.length} ${points.reduce((sum, own) => sum + Math.round(own * 100), 0)}`;
}
const parsing: Parsing = { taken: medianTaken(taken), accepted, megabytes: bytes.length / 1e6 };
console.log(JSON.stringify(parsing));
