/** Prints `N passed, N failed` from vitest's JSON report: `node test/summary.ts <report> <failed checks>`. */
import { existsSync, readFileSync } from "node:fs";

interface Report {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

const NOTHING_RAN: Report = { success: false, numPassedTests: 0, numFailedTests: 0, testResults: [] };

const [, , file = "", checks = "0"] = process.argv;
const report: Report = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : NOTHING_RAN;

// A file that cannot be loaded fails without a failed test in it.
const broken = report.testResults.filter(
  ({ status, assertionResults }) => status === "failed" && assertionResults.every((test) => test.status !== "failed"),
);
const inTests = report.numFailedTests + broken.length;
const failed = Number(checks) + (report.success ? inTests : Math.max(1, inTests));

console.log(`${report.numPassedTests} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
