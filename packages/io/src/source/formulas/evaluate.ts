import type { CellValue } from "../../cells/grid.js";
import { withoutNoise } from "../../cells/number.js";
import { type Expression, parseFormula } from "./parse.js";

/** What a formula gives; an error as spreadsheets write it (`#DIV/0!`). */
export class FormulaError {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Value = number | string | boolean | null | FormulaError;
/** A value, or the values of a range. */
type Given = Value | readonly Value[];

/** Where a formula finds the cells that it names. */
export interface Cells {
  /** The value of a cell; `undefined` if nobody can tell. */
  readonly at: (sheet: string | undefined, row: number, column: number) => CellValue | FormulaError | undefined;
  /** Last row and column that hold anything. */
  readonly extent: (sheet: string | undefined) => readonly [rows: number, columns: number];
}

/** Cells that the formulas of one workbook may look at together: a hostile file asks for many more. */
const MOST_LOOKS = 3_000_000;

/** Computes what templates use: arithmetic, comparisons, and the functions in this file. */
export class Calculator {
  readonly #cells: Cells;
  readonly #parsed = new Map<string, Expression | undefined>();
  #looks = 0;

  constructor(cells: Cells) {
    this.#cells = cells;
  }

  /**
   * The result of a formula.
   *
   * @param formula without its equals sign
   * @param sheet on which it stands
   * @returns undefined if the formula holds what is not understood, or looks at too much
   */
  result(formula: string, sheet: string): number | string | boolean | FormulaError | undefined {
    if (!this.#parsed.has(formula)) {
      if (this.#parsed.size > 50_000) this.#parsed.clear();
      this.#parsed.set(formula, parseFormula(formula));
    }
    const expression = this.#parsed.get(formula);
    if (!expression) return undefined;
    try {
      const value = single(this.#value(expression, sheet)) ?? 0;
      return typeof value === "number" ? withoutNoise(value) : value;
    } catch (error) {
      if (error instanceof Beyond) return undefined;
      throw error;
    }
  }

  #look(sheet: string | undefined, row: number, column: number): Value {
    if (++this.#looks > MOST_LOOKS) throw new Beyond();
    const value = this.#cells.at(sheet, row, column);
    if (value === undefined) throw new Beyond();
    if (value instanceof Date) throw new Beyond();
    return typeof value === "string" && ERROR.test(value) ? new FormulaError(value) : value;
  }

  #value(expression: Expression, home: string): Given {
    switch (expression.kind) {
      case "value":
        return expression.value;
      case "cell":
        return this.#look(expression.sheet ?? home, expression.row, expression.column);
      case "range":
        return this.#range(expression, home);
      case "minus":
        return arithmetic("-", 0, single(this.#value(expression.of, home)));
      case "percent":
        return arithmetic("/", single(this.#value(expression.of, home)), 100);
      case "binary": {
        const left = single(this.#value(expression.left, home));
        const right = single(this.#value(expression.right, home));
        return arithmetic(expression.sign, left, right);
      }
      case "call":
        return this.#call(expression, home);
    }
  }

  #range({ sheet, top, left, bottom, right }: Expression & { kind: "range" }, home: string): readonly Value[] {
    const [rows, columns] = this.#cells.extent(sheet ?? home);
    const values: Value[] = [];
    for (let row = top; row <= Math.min(bottom, rows - 1); row++)
      for (let column = left; column <= Math.min(right, columns - 1); column++)
        values.push(this.#look(sheet ?? home, row, column));
    return values;
  }

  #call({ name, given }: Expression & { kind: "call" }, home: string): Given {
    const value = (index: number): Value => {
      const expression = given[index];
      return expression ? single(this.#value(expression, home)) : null;
    };
    // These look only at what they choose.
    if (name === "IF") {
      if (given.length < 2) throw new Beyond();
      const condition = truth(value(0));
      if (condition instanceof FormulaError) return condition;
      return condition ? value(1) : given.length > 2 ? value(2) : false;
    }
    if (name === "IFERROR") {
      const first = value(0);
      return first instanceof FormulaError ? value(1) : first;
    }
    // Of cells that are named one by one, too, a sum leaves out the texts.
    const isList = LISTS.has(name);
    const all = given.map((expression): Given => {
      if (!expression) return null;
      const value = this.#value(expression, home);
      return isList && expression.kind === "cell" ? [value as Value] : value;
    });
    const of = FUNCTIONS[name];
    if (!of) throw new Beyond();
    const failed = all.flat().find((one) => one instanceof FormulaError);
    if (failed !== undefined && name !== "COUNT" && name !== "COUNTA") return failed;
    return of(all);
  }
}

/** Functions of lists of cells. */
const LISTS = new Set(["SUM", "PRODUCT", "AVERAGE", "MIN", "MAX", "COUNT", "COUNTA", "SUBTOTAL", "AND", "OR"]);

/** Thrown where a formula goes beyond what is understood. */
class Beyond extends Error {}

/** The errors of cells, as spreadsheets show them; LibreOffice has numbers for some. */
export const ERROR =
  /^(?:#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)|Err:\d{3})$/;

function single(value: Given): Value {
  if (!Array.isArray(value)) return value as Value;
  // A range where one value is wanted means the cell beside the formula, or an array.
  throw new Beyond();
}

/** A value as a number; texts that look like numbers depend on the machine's language. */
function number(value: Value): number | FormulaError {
  if (value instanceof FormulaError) return value;
  if (value === null) return 0;
  if (typeof value === "string") throw new Beyond();
  return Number(value);
}

function truth(value: Value): boolean | FormulaError {
  const known = number(value);
  return known instanceof FormulaError ? known : known !== 0;
}

function arithmetic(sign: string, left: Value, right: Value): Value {
  if (left instanceof FormulaError) return left;
  if (right instanceof FormulaError) return right;
  if (sign === "&") return `${shown(left)}${shown(right)}`;
  if (/[<=>]/.test(sign)) return compare(sign, left, right);
  const [a, b] = [number(left) as number, number(right) as number];
  switch (sign) {
    case "+":
      return noiseless(a + b, a, b);
    case "-":
      return noiseless(a - b, a, b);
    case "*":
      return a * b;
    case "/":
      return b === 0 ? new FormulaError("#DIV/0!") : a / b;
    default: {
      const power = a ** b;
      return Number.isFinite(power) ? power : new FormulaError("#NUM!");
    }
  }
}

/** A sum of which only noise is left is zero, as in spreadsheets. */
function noiseless(sum: number, a: number, b: number): number {
  return Math.abs(sum) < Math.max(Math.abs(a), Math.abs(b)) * 1e-15 ? 0 : sum;
}

function shown(value: Value): string {
  if (typeof value === "number" && !Number.isInteger(value)) throw new Beyond();
  return value === null ? "" : typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function compare(sign: string, left: Value, right: Value): boolean {
  const plain = (value: Value, other: Value) =>
    value === null
      ? typeof other === "string"
        ? ""
        : typeof other === "boolean"
          ? false
          : 0
      : typeof value === "string"
        ? value.toLowerCase()
        : typeof value === "number"
          ? withoutNoise(value)
          : value;
  const [a, b] = [plain(left, right), plain(right, left)];
  const kind = (value: typeof a) => ["number", "string", "boolean"].indexOf(typeof value);
  const order = typeof a !== typeof b ? kind(a) - kind(b) : a < b ? -1 : a > b ? 1 : 0;
  const holds: Record<string, boolean> = {
    "=": order === 0,
    "<>": order !== 0,
    "<": order < 0,
    ">": order > 0,
    "<=": order <= 0,
    ">=": order >= 0,
  };
  return holds[sign] ?? false;
}

/** The numbers among what a function is given: of a range, texts and truths do not count. */
function numbers(given: readonly Given[]): number[] {
  return given.flatMap((one) => {
    if (Array.isArray(one)) return one.filter((value) => typeof value === "number") as number[];
    return one === null ? [] : [number(one as Value) as number];
  });
}

const sum = (values: readonly number[]) => withoutNoise(values.reduce((total, value) => total + value, 0));

/** Rounds half away from zero in decimal, as spreadsheets do. */
function round(value: number, digits: number, how: (scaled: number) => number): number {
  const scale = 10 ** digits;
  return (Math.sign(value) * how(withoutNoise(Math.abs(value) * scale))) / scale;
}

const rounding =
  (how: (scaled: number) => number) =>
  (given: readonly Given[]): Value =>
    round(one(given, 0), Math.trunc(given.length > 1 ? one(given, 1) : 0), how);

const one = (given: readonly Given[], index: number) => number(single(given[index] ?? null)) as number;

const extreme = (pick: (a: number, b: number) => number) => (given: readonly Given[]) => {
  const values = numbers(given);
  return values.length ? values.reduce((a, b) => pick(a, b)) : 0;
};

const truths = (given: readonly Given[]) =>
  given
    .flat()
    .filter((value) => value !== null && typeof value !== "string")
    .map((value) => Boolean(value));

const average = (given: readonly Given[]): Value => {
  const values = numbers(given);
  return values.length ? sum(values) / values.length : new FormulaError("#DIV/0!");
};

const FUNCTIONS: Readonly<Record<string, (given: readonly Given[]) => Value>> = {
  SUM: (given) => sum(numbers(given)),
  PRODUCT: (given) => numbers(given).reduce((product, value) => product * value, 1),
  AVERAGE: average,
  MIN: extreme(Math.min),
  MAX: extreme(Math.max),
  COUNT: (given) => given.flat().filter((value) => typeof value === "number").length,
  COUNTA: (given) => given.flat().filter((value) => value !== null).length,
  SUMPRODUCT: (given) => {
    const lists = given.map((list) => (Array.isArray(list) ? (list as readonly Value[]) : [list as Value]));
    const [first = []] = lists;
    if (lists.some((list) => list.length !== first.length)) return new FormulaError("#VALUE!");
    const plain = (value: Value | undefined) => (typeof value === "number" ? value : 0);
    return sum(first.map((_, i) => lists.reduce((product, list) => product * plain(list[i]), 1)));
  },
  SUBTOTAL: (given) => {
    const [which, ...rest] = given;
    const kind = number(single(which ?? null)) as number;
    // Others leave out what is hidden or filtered.
    if (kind === 9) return sum(numbers(rest));
    throw new Beyond();
  },
  ABS: (given) => Math.abs(one(given, 0)),
  INT: (given) => Math.floor(withoutNoise(one(given, 0))),
  MOD: (given) => {
    const [value, by] = [one(given, 0), one(given, 1)];
    return by === 0 ? new FormulaError("#DIV/0!") : value - by * Math.floor(value / by);
  },
  ROUND: rounding(Math.round),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  TRUNC: rounding(Math.floor),
  AND: (given) => truths(given).every(Boolean),
  OR: (given) => truths(given).some(Boolean),
  NOT: (given) => !truth(single(given[0] ?? null)),
  ISNUMBER: (given) => typeof single(given[0] ?? null) === "number",
  ISBLANK: (given) => single(given[0] ?? null) === null,
  N: (given) => {
    const value = single(given[0] ?? null);
    return typeof value === "string" ? 0 : (number(value) as number);
  },
};
