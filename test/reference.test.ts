import { expect, test } from "vitest";
import { readReference } from "../packages/publishing/reference.ts";

test("every export has a docstring, mentions exported types only, and links to what is there", async () => {
  const { project, complaints } = await readReference();
  expect(complaints).toEqual([]);
  const modules = project.children?.map((module) => module.name);
  expect(modules).toContain("@par-index/core/plan");
});
