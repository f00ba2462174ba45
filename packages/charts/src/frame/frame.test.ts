import { expect, it } from "vitest";
import { wrap } from "./frame.js";

it("breaks long labels between words and loses none", () => {
  expect(wrap("Xây dựng và phát triển chính quyền điện tử", 17)).toEqual([
    "Xây dựng và phát",
    "triển chính quyền",
    "điện tử",
  ]);
});
