/** Prints `N passed, N failed` from vitest's JSON report: `node test/summary.ts <report> <failed checks>`. */
import { existsSync, readFileSync } from "node:fs";

const [, , report = "", checks = "0"] = process.argv;
const ran = existsSync(report);
const {
  numPassedTests: passed,
  numFailedTests,
  numFailedTestSuites,
  success,
} = ran
  ? JSON.parse(readFileSync(report, "utf8"))
  : { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 0, success: false };

// A suite that cannot be loaded fails without a failed test in it.
let failed = Number(checks) + numFailedTests;
if (!success && failed === 0) failed = Math.max(1, numFailedTestSuites);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
