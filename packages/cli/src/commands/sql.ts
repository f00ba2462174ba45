import type { CriteriaTree } from "@par-index/core";
import { DIALECTS, type DialectName, responsibilitySql, scoringSql } from "@par-index/sql";
import { type Command, Option } from "commander";
import { withoutAssignment } from "../console/assignment.js";
import { UsageError } from "../console/exit.js";
import { type DataChoice, openDataset, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import { say } from "../console/language.js";
import { treesOf } from "../duckdb/intake.js";
import { AGENCIES_NEEDED, compile } from "../duckdb/query.js";

const TABLES = ["nodes", "lead"] as const;

interface SqlChoice extends DataChoice {
  readonly dialect: DialectName;
  readonly table: string;
  readonly agencies?: string;
  readonly by: (typeof TABLES)[number];
  readonly sharing: "full" | "equal";
  readonly unknown: "partial" | "zero";
  readonly pointsOnly?: boolean;
}

/** `par sql`: the query that scores a table of scores in a database. */
export function addSql(program: Command): void {
  const command = program
    .command("sql")
    .description(say("In câu lệnh SQL tính điểm theo bộ tiêu chí, để chạy trong DuckDB, ClickHouse hoặc PostgreSQL"))
    .addOption(new Option(say("--dialect <hệ>"), say("hệ cơ sở dữ liệu")).choices([...DIALECTS]).default("duckdb"))
    .option(say("--table <bảng>"), say("bảng điểm: agency, year, code, stage, points, applicable"), "scores")
    .option(say("--agencies <bảng>"), say("bảng đơn vị: id, kind, position; cần khi các bộ tiêu chí trùng năm"))
    .addOption(
      new Option(say("--by <bảng kết quả>"), say("nodes (mọi cấp của bộ tiêu chí), lead (cơ quan chủ trì)"))
        .choices([...TABLES])
        .default("nodes"),
    )
    .addOption(
      new Option(say("--sharing <cách>"), say("tiêu chí nhiều cơ quan chủ trì: full (tính đủ), equal (chia đều)"))
        .choices(["full", "equal"])
        .default("full"),
    )
    .addOption(
      new Option(say("--unknown <cách>"), say("điểm chưa biết: partial (chỉ tính phần đã biết), zero (tính 0 điểm)"))
        .choices(["partial", "zero"])
        .default("partial"),
    )
    .option("--points-only", say("bảng đã ghi đủ điểm, kể cả của tiêu chí có quy tắc tính từ giá trị"));
  withData(command).action(printSql);
  withExamples(command, [
    ["par sql --dialect postgres --table diem", say("câu lệnh cho PostgreSQL, điểm ở bảng diem")],
    ["par sql --by lead --sharing equal", say("trách nhiệm của từng cơ quan chủ trì, bằng DuckDB")],
  ]);
}

async function printSql({ by, sharing, unknown, ...choice }: SqlChoice): Promise<void> {
  const dataset = await openDataset(choice);
  const { assignment, groups } = dataset;
  if (by === "lead" && !assignment) throw new UsageError(withoutAssignment(dataset));
  const { dialect, table, agencies, pointsOnly = false } = choice;
  const source = { dialect, table, pointsOnly, ...(agencies === undefined ? {} : { agencies }) };
  if (by === "lead" && assignment && agencies === undefined && sharesYears(assignment.tree, treesOf(dataset)))
    throw new UsageError(AGENCIES_NEEDED);
  const query = compile(() =>
    by === "lead" && assignment
      ? responsibilitySql(assignment, { ...source, sharing })
      : scoringSql(treesOf(dataset), { ...source, unknown, ...(groups ? { groups } : {}) }),
  );
  process.stdout.write(query);
}

/** Whether other trees score some of a tree's years: without the agencies' kinds their rows would count too. */
function sharesYears({ id, years }: CriteriaTree, trees: readonly CriteriaTree[]): boolean {
  return trees.some((other) => other.id !== id && other.years.some((year) => years.includes(year)));
}
