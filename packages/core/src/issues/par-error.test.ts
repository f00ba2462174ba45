import { expect, test, vi } from "vitest";
import { ParError } from "./par-error.js";

test("an error of another copy of the package is a ParError too, and nothing else is", async () => {
  vi.resetModules();
  const other = await import("./par-error.js");
  expect(other.ParError).not.toBe(ParError);
  const foreign = new other.ParError("scenarios-empty", {});
  expect(foreign).toBeInstanceOf(ParError);
  expect(new ParError("scenarios-empty", {})).toBeInstanceOf(other.ParError);
  for (const value of [new Error("scenarios-empty"), { code: "scenarios-empty" }, null, "scenarios-empty"])
    expect(value instanceof ParError).toBe(false);
});
