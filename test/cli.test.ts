import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT, scoreTree } from "@par-index/core";
import { sumDecimals } from "@par-index/core/numbers";
import { optimism } from "@par-index/core/self-assessment";
import { readSource, readTable } from "@par-index/io";
import { readDataset } from "@par-index/io/node";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { parIn, type Ran, startPar } from "./command-line.ts";

// A call takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let work: string;
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "par-cli-"));
  expect((await par("init", "tap-huan", "--demo")).code).toBe(0);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Runs the built command in the work folder, its data being the demonstration. */
function par(...words: string[]): Promise<Ran> {
  return parIn(work, words);
}

const CSV = "agency,year,code,stage,points\n";
const demo = readDataset(fileURLToPath(new URL("../data", import.meta.url)), "demo");

describe("results", () => {
  test("ranks as core does, in JSON and CSV", async () => {
    const { scores } = await demo;
    const scored = scoreTree(scores);
    const rows = JSON.parse((await par("rank", "--year", "2024", "--json")).out) as {
      agency: string;
      rank: number | null;
      index: number;
    }[];
    expect(rows).toHaveLength(63);
    for (const { agency, rank, index } of rows)
      expect(scored.at({ agency, year: 2024 }, ROOT)).toMatchObject({ rank, index });
    const lines = (await par("rank", "--year", "2024", "--csv")).out.trimEnd().split("\n");
    expect(lines).toHaveLength(64);
    expect(lines[0]).toMatch(/^rank,agency,name,year,/);
  });

  test("says on standard error that the data are simulated, and colours nothing in a pipe", async () => {
    const { out, err } = await par("rank", "--year", "2024");
    expect(err).toContain("mô phỏng");
    expect(out + err).not.toContain("\u001b[");
  });

  test("compares stages as core does", async () => {
    const rows = JSON.parse((await par("agreement", "--by", "optimism", "--year", "2024", "--json")).out);
    expect(rows).toEqual(optimism(scoreTree((await demo).scores), { year: 2024 }).objects());
    expect((await par("agreement", "--by", "node", "--agency", "lam-khue")).code).toBe(2);
  });

  test("finds agencies without accents, and suggests near misses", async () => {
    expect((await par("card", "LAM KHUE", "2024")).out).toMatch(/^Lam Khuê, năm 2024/);
    const missed = await par("card", "lam khuee", "2024");
    expect(missed.code).toBe(2);
    expect(missed.err).toContain("Lam Khuê");
  });
});

describe("diff", () => {
  interface Difference {
    readonly code: string;
    readonly level: number;
    readonly kind: string | null;
    readonly indexBefore: number | null;
    readonly contribution: number | null;
  }
  const diff = async (...words: string[]): Promise<Difference[]> =>
    JSON.parse((await par("diff", ...words, "--json")).out);
  const sum = (rows: Difference[]) => sumDecimals(rows.map(({ contribution }) => contribution as number));

  test("of two years shows what each field contributed to the change of the total", async () => {
    const [total, ...fields] = await diff("lam-khue", "2023", "2024");
    expect(fields).toHaveLength(8);
    expect(sum(fields)).toBe(total?.contribution);
    expect(await diff("lam-khue", "2023", "2024", "--level", "all")).toHaveLength(129); // 1 + 8 + 37 + 83
  });

  test("by leaf and by lead agency adds up to the same total", async () => {
    const [total] = await diff("lam-khue", "2023", "2024");
    for (const by of ["leaf", "lead"]) {
      const rows = JSON.parse((await par("diff", "lam-khue", "2023", "2024", "--by", by, "--json")).out) as {
        total: number;
      }[];
      expect(sumDecimals(rows.map((row) => row.total))).toBe(total?.contribution);
    }
  });

  test("across two trees goes through the crosswalk, and without one compares the totals only", async () => {
    cpSync(fileURLToPath(new URL("../data", import.meta.url)), join(work, "hai-bo"), { recursive: true });
    const write = (file: string, text: string) => {
      mkdirSync(join(work, "hai-bo/thu"), { recursive: true });
      writeFileSync(join(work, "hai-bo/thu", file), text);
    };
    const settings = { id: "thu", name: { vi: "Thử", en: "Test" }, simulated: true };
    const trees = { trees: ["province-2017", "province-2022"] };
    const rows = [2017, 2024].flatMap((year) =>
      [1, 2, 3, 4, 5, 6, 7, 8].map((field) => `dak-lak,${year},${field},appraised,${field === 1 ? 5 : 6}`),
    );
    write("scores.csv", CSV + rows.join("\n"));
    const words = ["dak-lak", "2017", "2024", "--data", "hai-bo", "--dataset", "thu"];

    write("dataset.json", JSON.stringify({ ...settings, ...trees }));
    expect((await diff(...words)).map(({ code, contribution }) => [code, contribution])).toEqual([["0", null]]);
    expect((await par("diff", ...words)).err).toContain("chỉ so sánh được tổng điểm");
    expect(await par("diff", ...words, "--by", "leaf")).toMatchObject({
      code: 2,
      err: expect.stringContaining("phải có bảng chuyển mã"),
    });

    write("dataset.json", JSON.stringify({ ...settings, ...trees, crosswalks: ["province-2017-2022"] }));
    const [total, ...fields] = await diff(...words);
    // 5 + 7 · 6 = 47 of 100 points in both years: what the fields gained and lost cancels out.
    expect([total?.contribution, fields.length, sum(fields)]).toEqual([0, 8, 0]);
    expect(fields[0]).toMatchObject({ kind: "kept", indexBefore: 50 }); // 5 of 10 in 2017
    expect((await par("diff", ...words)).err).toContain("qua bảng chuyển mã province-2017-2022");
  });
});

describe("diff of files", () => {
  test("adds up scores, and names subtotals apart", async () => {
    // 1.3 adds up 1.3.1 and 1.3.2; what 1.3.1 loses, it loses too, and only once.
    const file = (name: string, points: number) =>
      writeFileSync(
        join(work, name),
        `${CSV}lam-khue,2024,1.3.1,self,${points}\nlam-khue,2024,1.3.2,self,0.5\nlam-khue,2024,1.3,self,${points + 0.5}\n`,
      );
    file("truoc.csv", 0.5);
    file("sau.csv", 0.25);
    const { out } = await par("diff", "truoc.csv", "sau.csv");
    expect(out).toContain("1 điểm khác nhau; các điểm được sửa cộng lại −0,25.");
    expect(out).toContain("Không kể 1 điểm cộng của cấp trên.");
    const rows = JSON.parse((await par("diff", "truoc.csv", "sau.csv", "--json")).out) as {
      code: string;
      subtotal: boolean;
    }[];
    expect(rows.map(({ code, subtotal }) => [code, subtotal])).toEqual([
      ["1.3.1", false],
      ["1.3", true],
    ]);
  });
});

describe("check", () => {
  test("ends with 0 for a good file and 1 for one with errors, from a file or standard input", async () => {
    writeFileSync(join(work, "tot.csv"), `${CSV}lam-khue,2024,1.1,self,1.5\n`);
    expect((await par("check", "tot.csv")).code).toBe(0);
    const bad = `${CSV}lam-khue,2024,1.1,self,99\nlam-khue,2024,9.9,self,1\n`;
    const { code, out } = startPar(work, ["check", "-", "--json"], { input: bad });
    expect(code).toBe(1);
    const { issues } = JSON.parse(out) as { issues: { row: number; severity: string }[] };
    expect(
      issues
        .filter(({ severity }) => severity === "error")
        .map(({ row }) => row)
        .sort(),
    ).toEqual([2, 3]);
  });

  test("reads back the practice workbook with nothing to say", async () => {
    const { code, out } = await par("check", "tap-huan/diem-lam-khue-2024.xlsx");
    expect(code).toBe(0);
    expect(out).toMatch(/235 điểm đọc được, \d+ ô trống, không có lỗi\.\s*$/);
  });
});

test("a CSV of 400,000 rows is checked in 128 MB of heap, which its cells alone would overfill", async () => {
  const row = (i: number) => `lam-khue,${2022 + (i % 3)},${1 + (i % 7)}.1,appraised,0.5,ghi chú`;
  const rows = Array.from({ length: 400_000 }, (_, i) => row(i)).join("\n");
  writeFileSync(join(work, "dai.csv"), `agency,year,code,stage,points,note\n${rows}\n`);
  const heap = { NODE_OPTIONS: "--max-old-space-size=128" };
  const { code, out } = startPar(work, ["check", "dai.csv"], { environment: heap });
  expect(code).toBe(0);
  // Seven criteria in three years; all others say the same again.
  expect(out).toContain("dai.csv: mỗi dòng một điểm, 21 điểm, 0 ô bị từ chối");
  expect(out).toContain("1 tệp, 1 bảng: 21 điểm đọc được, không có lỗi.");
});

describe("wrong usage ends with 2 and says in Vietnamese what would be right", () => {
  test.for([
    [["ranks"], /Không có lệnh "ranks".*rank/],
    [["card", "lam-khue"], /Thiếu đối số <năm>/],
    [["card", "lam-khue", "24"], /Năm gồm bốn chữ số/],
    [["rank", "--yaer", "2024"], /Không có tùy chọn "--yaer".*--year/],
    [["check", "khong-co.xlsx"], /Không có tệp "khong-co.xlsx"/],
    [["rank", "--json", "--csv"], /Chọn một/],
    [["export", "rank", "-o", "bang.doc"], /dạng tệp/],
    [["export", "report", "-o", "bao-cao.csv"], /\.xlsx/],
    [["rank", "--data", "khong-co"], /par init/],
    [["init", "tap-huan", "--demo"], /không ghi đè/],
    [["maxima", "tot.csv", "--source", "Quyết định"], /--url/],
  ] as const)("par %j", async ([words, message], { expect }) => {
    const { code, err, out } = await par(...words);
    expect(err).toMatch(message);
    expect({ code, out }).toEqual({ code: 2, out: "" });
  });
});

describe("files", () => {
  test("exports a ranking that reads back, and a report", async () => {
    expect((await par("export", "rank", "--year", "2024", "-o", "hang.parquet")).code).toBe(0);
    const table = await readTable(new Uint8Array(readFileSync(join(work, "hang.parquet"))), "parquet");
    expect(table.numRows()).toBe(63);
    expect((await par("export", "report", "--agency", "lam khue", "--year", "2024", "-o", "bc.xlsx")).code).toBe(0);
    const { tables } = await readSource(new Uint8Array(readFileSync(join(work, "bc.xlsx"))), "bc.xlsx");
    expect(tables.map(({ sheet }) => sheet)).toContain("Phiếu điểm");
  });

  test("exports the issues of a file, and ends with 1 as check does", async () => {
    writeFileSync(join(work, "sai.csv"), `${CSV}lam-khue,2024,1.1,self,99\n`);
    expect((await par("export", "issues", "sai.csv", "-o", "van-de.csv")).code).toBe(1);
    expect(readFileSync(join(work, "van-de.csv"), "utf8")).toContain("points-over-maximum");
  });

  test("are written whole or not at all", async () => {
    writeFileSync(join(work, "la-tep"), "");
    const before = readdirSync(work);
    const { code, err } = await par("export", "rank", "--year", "2024", "-o", "la-tep/hang.csv");
    expect(code).toBe(2);
    expect(err).toContain("Không ghi được");
    expect(readdirSync(work)).toEqual(before);
  });

  test("init makes a folder whose own workbook and data are good", async () => {
    expect((await par("init", "tinh-toi", "--agency", "dak lak", "--year", "2024", "--yes")).code).toBe(0);
    const own = (...words: string[]) => par(...words, "--data", "tinh-toi");
    expect((await own("check")).code).toBe(0);
    expect((await own("check", "tinh-toi/dak-lak-2024/diem-dak-lak-2024.xlsx")).err).not.toContain("mô phỏng");
    expect((await own("site", "build")).code).toBe(2);
    expect((await own("site", "build")).err).toContain("chưa có điểm thẩm định");
  });

  test("maxima takes what a workbook states into the tree, or refuses all of it", async () => {
    expect((await par("maxima", "tap-huan/diem-lam-khue-2024.xlsx", "--dry-run")).out).toMatch(/^0 điểm tối đa đổi/);
    const tree = (folder: string) => readFileSync(join(work, folder, "trees", "province-2022.json"), "utf8");
    const [demoTree, ownTree] = [tree("tap-huan"), tree("tinh-toi")];
    // 1.1 and 1.2 have 2 and 1 points: exchanged, the totals hold.
    const stated = (one: number, two: number) =>
      writeFileSync(join(work, "toi-da.csv"), `Mã;Điểm tối đa;Thẩm định\n1.1;${one};\n1.2;${two};\n`);
    const own = () => par("maxima", "toi-da.csv", "--data", "tinh-toi");
    stated(1, 2);
    expect((await own()).out).toContain("1.1: 2 → 1");
    expect(tree("tinh-toi")).not.toBe(ownTree);
    // The demonstration's scores go up to the old maximum.
    const broken = await par("maxima", "toi-da.csv");
    expect(broken.code).toBe(1);
    expect(broken.err).toContain("chưa đổi gì");
    expect(tree("tap-huan")).toBe(demoTree);
    stated(2, 1);
    expect((await own()).code).toBe(0);
    expect(JSON.parse(tree("tinh-toi"))).toEqual(JSON.parse(ownTree));
    stated(2, 7);
    expect((await own()).code).toBe(1);
    // What the real run says, the trial says.
    expect((await par("maxima", "toi-da.csv", "--data", "tinh-toi", "--dry-run")).code).toBe(1);
    stated(1, 2);
    expect((await par("maxima", "toi-da.csv", "--dry-run")).err).toBe(broken.err);
    // An official maximum keeps its source, and is not changed without another.
    const source = ["--source", "Quyết định thử", "--url", "https://example.org/qd"];
    expect((await par("maxima", "toi-da.csv", "--data", "tinh-toi", ...source)).code).toBe(0);
    const official = tree("tinh-toi");
    expect((await own()).code).toBe(0);
    expect(JSON.parse(tree("tinh-toi"))).toEqual(JSON.parse(official));
    stated(2, 1);
    expect(await own()).toMatchObject({
      code: 2,
      err: expect.stringContaining("2 tiêu chí có điểm tối đa chính thức"),
    });
    expect(tree("tinh-toi")).toBe(official);
    writeFileSync(join(work, "tinh-toi/trees/province-2022.json"), ownTree);
    stated(2, 7);
    expect(JSON.parse(tree("tinh-toi"))).toEqual(JSON.parse(ownTree));
  });
});

describe("a data folder of one's own", () => {
  test("a registry that cannot be read is one problem, and an unknown agency is named once", async () => {
    cpSync(join(work, "tap-huan"), join(work, "hong"), { recursive: true });
    const registry = join(work, "hong/demo/agencies.csv");
    const [header, first, ...rest] = readFileSync(registry, "utf8").split("\n");
    writeFileSync(registry, [header, `${first},thừa`, ...rest].join("\n"));
    const broken = await par("check", "--data", "hong");
    expect(broken.code).toBe(1);
    expect(broken.err.match(/\[[a-z-]+\]/g)).toEqual(["[csv-columns]"]);

    writeFileSync(registry, [header, ...rest].join("\n"));
    const missing = await par("check", "--data", "hong");
    expect(missing.err.match(/\[agency-unknown\] … và \d+ chỗ nữa như vậy/g)?.length).toBeGreaterThan(0);
    expect(missing.err.split("\n").length).toBeLessThan(10);
  });

  test("a registry saved by Excel with semicolons is read", async () => {
    cpSync(join(work, "tap-huan"), join(work, "cham-phay"), { recursive: true });
    const registry = join(work, "cham-phay/demo/agencies.csv");
    const text = readFileSync(registry, "utf8");
    writeFileSync(registry, `\ufeff${text.replaceAll(",", ";").replaceAll("\n", "\r\n")}`);
    const ranks = async (data: string) => (await par("rank", "--year", "2024", "--csv", "--data", data)).out;
    expect(await ranks("cham-phay")).toBe(await ranks("tap-huan"));
  });

  test("the year decides which namesake is meant: Huế is a city of its own since 2025", async () => {
    expect((await par("init", "hue-2024", "--agency", "Huế", "--year", "2024", "--yes")).code).toBe(0);
    expect(readdirSync(join(work, "hue-2024"))).toContain("thua-thien-hue-2024");
    writeFileSync(join(work, "hue.csv"), "Đơn vị,Năm,Mã,Thẩm định\nHuế,2024,1.1,1\n");
    const { out } = await par("score", "hue.csv", "--data", "hue-2024", "--csv");
    expect(out).toMatch(/^thua-thien-hue,/m);
    expect(out).not.toContain("hue-2025");
  });
});

test("a Node that is too old is told so in a sentence", () => {
  const old = `data:text/javascript,${encodeURIComponent('Object.defineProperty(process.versions, "node", { value: "20.19.0" })')}`;
  const { engines } = JSON.parse(
    readFileSync(fileURLToPath(new URL("../packages/cli/package.json", import.meta.url)), "utf8"),
  );
  const { code, out, err } = startPar(work, ["rank"], { environment: { NODE_OPTIONS: `--import "${old}"` } });
  expect([code, out]).toEqual([2, ""]);
  expect(err).toBe(
    `par cần Node ${engines.node.slice(2)} trở lên; máy đang chạy Node 20.19.0. Cài bản mới từ nodejs.org.\n`,
  );
});

describe("site report says before anything is built", () => {
  test.for([
    [[], "Thiếu đơn vị"],
    [["khong co don vi nay", "2024"], 'Không có đơn vị "khong co don vi nay"'],
    [["lam khue", "1999"], "không có điểm thẩm định năm 1999"],
    [["lam khue", "năm nay"], '"năm nay" không phải năm'],
    [["--all", "1999"], "Không có đơn vị nào có điểm thẩm định năm 1999"],
    [["--all", "lam-khue", "2024"], "Không ghi đơn vị cùng với --all"],
    [["lam khue", "2024", "--site", "tap-huan"], "tap-huan không có trang báo cáo"],
    [["lam khue", "2024", "-o", "tap-huan"], "tap-huan là thư mục"],
    [["lam khue", "--lang", "fr"], "vi, en"],
  ] as const)("%j: %s", async ([words, message]) => {
    const { code, err } = await par("site", "report", ...words);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

test("completion prints a script for each shell, and suggests commands and agencies", async () => {
  for (const shell of ["bash", "zsh", "fish", "powershell"])
    expect((await par("completion", shell)).out).toMatch(/par complete/);
  expect((await par("complete", "--", "ra")).out).toContain("rank");
  expect(startPar(work, ["complete", "--", "card", "lam"]).out).toContain("lam-khue");
});

test("every example of every command's help runs", async () => {
  const workbook = readFileSync(join(work, "tap-huan", "diem-lam-khue-2024.xlsx"));
  for (const name of ["diem-2024.xlsx", "diem-2024-sua.xlsx", "bang-cham-2024.xlsx"])
    writeFileSync(join(work, name), workbook);
  cpSync(join(work, "tap-huan", "demo", "scores.csv"), join(work, "diem.csv"));
  writeFileSync(join(work, "tu-cham.csv"), "Mã;Điểm\n1.1;1,5\n");
  const commands = Array.from(
    (await par("--help")).out.matchAll(/^ {2}([a-z]+)(?: |$)/gm),
    ([, name]) => name as string,
  );
  expect(commands.length).toBeGreaterThan(12);
  const tried: string[] = [];
  for (const command of commands) {
    // The site has a test of its own; the folders of `init` exist by now.
    if (["site", "init", "help", "par"].includes(command)) continue;
    const help = (await par(command, "--help")).out;
    const examples = Array.from(help.matchAll(/^ {2}par (.+)$/gm), ([, line]) => line as string);
    expect(examples.length, command).toBeGreaterThan(0);
    for (const example of examples) {
      // The demonstration has no scores of real places.
      const line = example.replace(/'dak lak'|'Đắk Lắk'|dak-lak/g, "lam-khue");
      const [call = "", redirected] = line.split(" < ");
      const words = Array.from(call.matchAll(/'([^']*)'|\S+/g), ([whole, quoted]) => quoted ?? whole);
      const { code, err } = redirected
        ? startPar(work, words, { input: readFileSync(join(work, redirected)) })
        : await par(...words);
      expect(code, `par ${line}\n${err}`).toBe(0);
      tried.push(line);
    }
  }
  expect(tried.length).toBeGreaterThan(25);
}, 300_000);
