import { type ErrorCode, ParError, parseRegions } from "@par-index/core";
import { type Decision, issue, setWording } from "@par-index/core/issues";
import { afterEach, describe, expect, test } from "vitest";
import { issueIndex, writtenIndex } from "../../test/issue-index.js";
import { DECISIONS, SAMPLES } from "../../test/issue-samples.js";
import { LANGUAGES } from "../language.js";
import { decisionText, errorText, issueLine, issueText, speak } from "./issue-text.js";

const samples = Object.entries(SAMPLES).flatMap(([code, all]) =>
  all.map((figures: object) => ({ code: code as ErrorCode, figures })),
);

const decisions = Object.entries(DECISIONS).flatMap(([code, all]) =>
  all.map((figures: object) => ({ code, figures, place: {} }) as Decision),
);

/** What a hole in a sentence looks like. */
const HOLE = /undefined|null|NaN|\[object| {2}|""|có thể là \.|: \.|, ,|\(\)/;

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(samples)("$code has a sentence without holes: $figures", (fault) => {
    const text = issueText(fault, language);
    expect(text).not.toMatch(HOLE);
    expect(text).toMatch(/^\S.*\S$/s);
  });

  test.each(decisions)("the decision $code has one too: $figures", (decision) => {
    expect(decisionText(decision, language)).not.toMatch(HOLE);
    expect(decisionText(decision, language)).toMatch(/^\S.*\.$/s);
  });

  test("different figures make different sentences", () => {
    const texts = samples.map((fault) => `${fault.code} ${issueText(fault, language)}`);
    expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
  });
});

test("no code has a number inside: numbers are figures", () => {
  expect([...Object.keys(SAMPLES), ...Object.keys(DECISIONS)].filter((code) => /\d/.test(code))).toEqual([]);
});

test("English has no Vietnamese letters but those of names", () => {
  const texts = [
    ...samples.map((fault) => issueText(fault, "en")),
    ...decisions.map((decision) => decisionText(decision, "en")),
  ].map((text) => text.replaceAll("Đắk Lắk", ""));
  expect(texts.filter((text) => /[à-ỹđ]/i.test(text.replace(/[×÷]/g, "")))).toEqual([]);
});

test("figures are written as the language writes them", () => {
  const over = { code: "points-over-maximum", figures: SAMPLES["points-over-maximum"][0] as object } as const;
  expect(issueText(over, "vi")).toBe(
    "Điểm 1,25 vượt điểm tối đa 1 của 3.4.2. Sửa điểm, hoặc sửa điểm tối đa trong bộ tiêu chí.",
  );
  expect(issueText(over, "en")).toBe(
    "1.25 points for 3.4.2 is more than the maximum of 1. Correct the points, or the maximum in the criteria tree.",
  );
});

describe("an issue on one line", () => {
  test("has its place as files name it, and its code", () => {
    const figures = { code: "3.4.2", points: -1 };
    const inText = issue("error", "points-negative", figures, { file: "scores.csv", row: 7, column: "points" });
    expect(issueLine(inText, "vi")).toBe(
      "scores.csv, dòng 7, cột points: Điểm -1 của 3.4.2 nhỏ hơn 0. [points-negative]",
    );
    const inWorkbook = issue("warning", "points-negative", figures, { file: "a.xlsx", sheet: "Điểm", cell: "F12" });
    expect(issueLine(inWorkbook, "vi")).toBe(
      'a.xlsx, trang "Điểm", ô F12: Cảnh báo: Điểm -1 của 3.4.2 nhỏ hơn 0. [points-negative]',
    );
    expect(issueLine(inWorkbook, "en")).toBe(
      'a.xlsx, sheet "Điểm", cell F12: Warning: The points of 3.4.2 are below 0: -1. [points-negative]',
    );
    expect(issueLine(issue("error", "target-empty", {}, { path: "target" }), "en")).toMatch(/^target: A target/);
  });
});

describe("an error", () => {
  const rows: unknown[] = [...Array.from({ length: 30_000 }, () => ({ id: "a", name: "A", nameEn: "A" })), { id: "b" }];
  const refusal = () => {
    try {
      parseRegions(rows, { file: "regions.csv" });
    } catch (error) {
      return error as ParError;
    }
    throw new Error("nothing was thrown");
  };
  afterEach(() => setWording(undefined));

  test("of thirty thousand issues says the first of each code and how many more there are", () => {
    const error = refusal();
    expect(error.issues).toHaveLength(30_001);
    expect(errorText(error, "vi").split("\n")).toEqual([
      "Danh mục vùng có lỗi:",
      "regions.csv, dòng 30002, cột name: Thiếu giá trị. [shape]",
      "… và 1 chỗ nữa như vậy",
      'regions.csv, dòng 3, cột id: Mã vùng "a" xuất hiện hai lần. [region-duplicate]',
      "… và 29998 chỗ nữa như vậy",
    ]);
  });

  test("speaks of code and figures, until it is told a language", () => {
    expect(refusal().message.split("\n")).toEqual([
      "regions-invalid",
      expect.stringMatching(/^shape: problem .* \(regions\.csv, row 30002, column name\)$/),
      "… and 1 more",
      "region-duplicate: region a (regions.csv, row 3, column id)",
      "… and 29998 more",
    ]);
    speak("en");
    expect(refusal().message).toMatch(/^The list of regions has errors:\n/);
    speak("vi");
    expect(refusal().message).toBe(errorText(refusal(), "vi"));
  });

  test("of one fault says it once", () => {
    const empty = issue("error", "file-empty", {}, { file: "a.csv" });
    expect(errorText(new ParError("file-empty", {}, [empty]), "vi")).toBe("a.csv: Tệp không có dữ liệu. [file-empty]");
  });
});

test("the index of all codes in docs is up to date: node packages/text/test/issue-index.ts", () => {
  expect(writtenIndex()).toBe(issueIndex());
});
