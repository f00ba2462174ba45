import { ParError } from "@par-index/core";
import { issue } from "@par-index/core/issues";
import type { Scenario } from "@par-index/core/scenario";
import { afterEach, expect, test, vi } from "vitest";
import { keepAll, mergeKept, openKept, openText, readKept } from "./scenario-store.js";

const scenario: Scenario = { scenario: 1, name: "A", agency: "a", year: 2024, stage: "appraised", changes: {} };
const parse = (json: unknown, file?: string): Scenario => {
  if ((json as Scenario).agency === "a") return json as Scenario;
  const unknown = { agency: "b", near: null, within: "document" } as const;
  throw new ParError("scenario-invalid", { name: null }, [
    issue("error", "agency-unknown", unknown, file ? { file } : {}),
  ]);
};

afterEach(() => vi.unstubAllGlobals());

/** A browser's storage, as far as it is asked. */
function storage(start: Record<string, string> = {}): Map<string, string> {
  const texts = new Map(Object.entries(start));
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  });
  return texts;
}

test("a file that is no JSON, and one of another data set, are refused by name and with all issues", () => {
  expect(openText("a.json", "PK\u0003\u0004", parse)).toEqual({
    refusal: { message: "a.json: không phải tệp kịch bản (không đọc được JSON).", issues: [] },
  });
  const other = openText("b.json", '{"agency":"b"}', parse);
  expect(other).toHaveProperty("refusal.issues.0.code", "agency-unknown");
  expect(other).toHaveProperty("refusal.issues.0.place.file", "b.json");
});

test("a file with the mark of UTF-8 in front is read", () => {
  expect(openText("a.json", `\ufeff${JSON.stringify(scenario)}`, parse)).toEqual({ scenario });
});

test("an error of the program is no refusal", () => {
  const broken = () => {
    throw new TypeError("broken");
  };
  expect(() => openText("a.json", "{}", broken)).toThrow(TypeError);
});

test("what another tab or another data set keeps stays, what is deleted here goes", () => {
  const stored = [
    { id: "1", scenario: "old" },
    { id: "2", scenario: "of another tab" },
    { id: "3", scenario: "deleted here" },
  ];
  expect(mergeKept(stored, [{ id: "1", scenario: "new" }], new Set(["3"]))).toEqual([
    { id: "1", scenario: "new" },
    { id: "2", scenario: "of another tab" },
  ]);
});

test("what is kept comes back; what cannot be opened stays kept and says why", () => {
  const texts = storage();
  const foreign = { ...scenario, agency: "b", name: "Tỉnh khác" };
  keepAll(
    [
      { id: "1", scenario },
      { id: "2", scenario: foreign },
    ],
    new Set(),
  );
  const { opened, refusals } = openKept(parse);
  expect(opened).toEqual([{ id: "1", scenario }]);
  expect(refusals.map(({ message }) => message)).toEqual([
    "Tỉnh khác (đã lưu trong trình duyệt): không mở được với bộ dữ liệu của trang này; kịch bản vẫn được giữ.",
  ]);
  expect(keepAll([{ id: "1", scenario }], new Set())).toBe(true);
  expect(readKept(texts.get("par-index.kich-ban") ?? null)?.map(({ id }) => id)).toEqual(["1", "2"]);
});

test("a text that is no list of scenarios is put aside, not lost", () => {
  const texts = storage({ "par-index.kich-ban": "{broken" });
  expect(openKept(parse)).toEqual({ opened: [], refusals: [] });
  keepAll([{ id: "1", scenario }], new Set());
  expect(texts.get("par-index.kich-ban.hong")).toBe("{broken");
});

test("a browser that keeps nothing is told apart", () => {
  vi.stubGlobal("localStorage", {
    getItem: () => null,
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  });
  expect(keepAll([{ id: "1", scenario }], new Set())).toBe(false);
});
