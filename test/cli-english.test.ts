import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ENGLISH } from "../packages/cli/dist/english/english.js";
import { parIn, startPar } from "./command-line.ts";

// A call takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const VIETNAMESE = /[ăđơưạ-ỹ]/i;
const SOURCES = fileURLToPath(new URL("../packages/cli/src", import.meta.url));
const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const read = (file: string) => readFileSync(join(SOURCES, file), "utf8");

let work: string;
const par = (...words: string[]) => parIn(work, ["--lang", "en", ...words]);
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "par-english-"));
  expect((await par("init", "tap-huan", "--demo")).code).toBe(0);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe("the English of par", () => {
  const texts = Object.entries(ENGLISH);
  const holes = (text: string) => [...new Set(Array.from(text.matchAll(/\{(\d+)/g), ([, i]) => i))].sort();

  test("is English, and has the values of the Vietnamese", () => {
    expect(texts.filter(([, english]) => VIETNAMESE.test(english))).toEqual([]);
    expect(texts.filter(([text, english]) => String(holes(text)) !== String(holes(english)))).toEqual([]);
  });

  test("is written once, of texts that par says", () => {
    const dictionaries = files.filter((file) => file.startsWith("english")).map(read);
    const keys = dictionaries.flatMap((text) =>
      Array.from(text.matchAll(/^ {2}("[^\n]*?"|'[^\n]*?'|[^\s:]+):(?: |$)/gm), ([, key]) => key),
    );
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    const code = files
      .filter((file) => !file.startsWith("english"))
      .map(read)
      .join("\n");
    expect(
      texts.filter(
        ([text]) =>
          ![`"${text.replaceAll("\n", "\\n")}"`, `'${text}'`, JSON.stringify(text)].some((said) => code.includes(said)),
      ),
    ).toEqual([]);
  });
});

test("help is English for every command", async () => {
  const { out } = await par("--help");
  const commands = Array.from(
    out.slice(out.indexOf("Commands:")).matchAll(/^ {2}([a-z]+)/gm),
    ([, name]) => name as string,
  );
  expect(commands.length).toBeGreaterThan(20);
  const names = ["site build", "site preview", "site report", ...commands.filter((name) => name !== "help")];
  // What is typed as an example may be a name.
  const wrong = [out];
  for (const name of names) wrong.push((await par(...name.split(" "), "--help")).out);
  const lines = wrong.flatMap((text) => text.split("\n")).filter((line) => !/^ {2}par /.test(line));
  expect(lines.filter((line) => VIETNAMESE.test(line))).toEqual([]);
});

describe("what par says is English but for names", () => {
  // English names have them, and so have what a person calls a scenario and what a file says, which is quoted.
  const NAMES = /Đắk Lắk|QĐ-BNV|"[^"]*"/g;
  const ownWords = () =>
    ["kich-ban", "kich-ban-khao-sat", "bai-toan"].flatMap((file) => {
      const { name, note = name } = JSON.parse(readFileSync(join(work, "tap-huan", `${file}.json`), "utf8"));
      return [name, note] as string[];
    });
  test.each([
    [["check"]],
    [["score", "--year", "2024"]],
    [["rank"]],
    [["card", "lam-khue", "2024"]],
    [["diff", "lam-khue", "2023", "2024"]],
    [["diff", "lam-khue", "2023", "2024", "--by", "lead"]],
    [["responsibility", "lam-khue", "2024"]],
    [["agreement", "--by", "node"]],
    [["agreement", "--by", "optimism"]],
    [["audit"]],
    [["levers", "lam-khue"]],
    [["forecast", "lam-khue"]],
    [["uncertainty", "--draws", "100", "--agency", "lam-khue"]],
    [["sensitivity", "lam-khue", "--kind", "leave-out"]],
    [["plan", "lam-khue", "--target", "89"]],
    [["plan", "lam-khue", "--target", "95", "--budget", "3"]],
    [["simulate", "tap-huan/kich-ban.json"]],
    [["simulate", "tap-huan/kich-ban.json", "tap-huan/kich-ban-khao-sat.json"]],
    [["simulate", "tap-huan/kich-ban.json", "tap-huan/kich-ban-khao-sat.json", "--compose"]],
    [["plan", "tap-huan/bai-toan.json", "--alternatives", "2"]],
    [["plan", "lam-khue", "--target", "89", "--frontier"]],
    [["check", "tap-huan/diem-lam-khue-2024.xlsx"]],
    [["maxima", "tap-huan/diem-lam-khue-2024.xlsx", "--dry-run"]],
    [["sensitivity", "lam-khue"]],
    [["score", "--yeer"]],
    [["rank", "--year", "20x4"]],
    [["card", "lam-khu", "2024"]],
    [["check", "nothing.csv"]],
  ])("par %j", async (words) => {
    const { out, err } = await par(...words);
    expect(out + err).not.toBe("");
    expect(
      ownWords()
        .reduce((text, own) => text.replaceAll(own, ""), `${out}\n${err}`)
        .replace(NAMES, "")
        .split("\n")
        .filter((line) => VIETNAMESE.test(line)),
    ).toEqual([]);
  });
});

test("the language is that of --lang, else of PAR_LANG, else Vietnamese", () => {
  const said = (words: string[], environment = {}) => startPar(work, words, { environment }).err;
  expect(said(["score", "--nothing"])).toMatch(/^Không có tùy chọn "--nothing"/);
  expect(said(["score", "--nothing"], { PAR_LANG: "en" })).toMatch(/^There is no option "--nothing"/);
  expect(said(["score", "--nothing", "--lang", "en"])).toMatch(/^There is no option "--nothing"/);
  expect(said(["score", "--lang=vi", "--nothing"], { PAR_LANG: "en" })).toMatch(/^Không có tùy chọn/);
  expect(said(["score", "--lang", "fr"])).toMatch(/"fr"/);
});
