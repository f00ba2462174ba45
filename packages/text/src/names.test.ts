import { expect, test } from "vitest";
import { readableName, stageLabel } from "./names.js";

const nameOf = (vi: string) => readableName({ vi, en: "" }).vi;

test("a field printed in capitals reads as a sentence, its abbreviations as they are", () => {
  expect(nameOf("CẢI CÁCH THỦ TỤC HÀNH CHÍNH")).toBe("Cải cách thủ tục hành chính");
  expect(nameOf("CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC")).toBe("Công tác chỉ đạo, điều hành CCHC");
});

test("a name that is a sentence already stays", () => {
  expect(nameOf("Kế hoạch CCHC năm")).toBe("Kế hoạch CCHC năm");
});

test("a stage by itself begins with a capital", () => {
  expect([stageLabel("self", "vi"), stageLabel("appraised", "en")]).toEqual(["Tự chấm", "Appraised"]);
});
