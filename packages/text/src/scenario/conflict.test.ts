import { expect, test } from "vitest";
import { conflictText } from "./index.js";

const between = { at: "1.1", scenarios: ["Một", "Hai"] } as const;

test("a conflict says which of two scenarios stands", () => {
  expect(conflictText({ kind: "leaf", ...between, isTwice: false }, "vi")).toBe(
    '"Một" và "Hai" ghi khác nhau về thay đổi tiêu chí 1.1; giữ theo "Một".',
  );
  expect(conflictText({ kind: "leaf", ...between, isTwice: true }, "vi")).toBe(
    '"Một" và "Hai" cùng cộng điểm ở một chỗ (thay đổi tiêu chí 1.1); chỉ cộng một lần, theo "Một". Nếu muốn cộng cả hai, ghi tổng số điểm cộng ở một kịch bản.',
  );
  expect(conflictText({ kind: "weight", ...between, at: "0", isTwice: false }, "en")).toBe(
    '"Một" and "Hai" differ on the new maximum of the total; that of "Một" stands.',
  );
});
