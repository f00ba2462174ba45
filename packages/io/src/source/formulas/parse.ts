/** A formula as a tree. */
export type Expression =
  | { readonly kind: "value"; readonly value: number | string | boolean }
  | { readonly kind: "cell"; readonly sheet: string | undefined; readonly row: number; readonly column: number }
  | {
      readonly kind: "range";
      readonly sheet: string | undefined;
      readonly top: number;
      readonly left: number;
      readonly bottom: number;
      readonly right: number;
    }
  | { readonly kind: "minus" | "percent"; readonly of: Expression }
  | { readonly kind: "binary"; readonly sign: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "call"; readonly name: string; readonly given: readonly (Expression | undefined)[] };

const TOKEN =
  /\s*(?:(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)|("(?:[^"]|"")*")|((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\d_.]*)!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?![\p{L}\d_(.])|([\p{L}_][\p{L}\d_.]*)|(<=|>=|<>|[-+*/^&=<>%(),;:]))/giuy;

interface Token {
  readonly kind: "number" | "string" | "cell" | "word" | "sign" | "end";
  readonly text: string;
  readonly sheet?: string | undefined;
  readonly row?: number;
  readonly column?: number;
}

/** How deep a formula may be nested; Excel allows 64 functions. */
const DEEPEST = 200;

/**
 * Parses a formula of a spreadsheet, without its equals sign.
 *
 * @returns undefined where it holds what is not understood: names, whole columns, arrays, other files
 */
export function parseFormula(formula: string): Expression | undefined {
  const tokens = tokensOf(formula);
  if (!tokens) return undefined;
  const parser = new Parser(tokens);
  try {
    return parser.whole();
  } catch (error) {
    if (error instanceof Beyond) return undefined;
    throw error;
  }
}

class Beyond extends Error {}

function tokensOf(formula: string): Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const text = formula.trimEnd();
  while (TOKEN.lastIndex < text.length) {
    const hit = TOKEN.exec(text);
    if (!hit) return undefined;
    const [, number, string, sheet, letters, digits, word, sign] = hit;
    if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (string !== undefined) tokens.push({ kind: "string", text: string.slice(1, -1).replaceAll('""', '"') });
    else if (letters !== undefined)
      tokens.push({
        kind: "cell",
        text: hit[0],
        sheet: sheet?.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'"),
        row: Number(digits) - 1,
        column: columnOf(letters),
      });
    else if (word !== undefined) tokens.push({ kind: "word", text: word.toUpperCase() });
    else tokens.push({ kind: "sign", text: sign === ";" ? "," : (sign as string) });
  }
  return [...tokens, { kind: "end", text: "" }];
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** From the signs that bind least to those that bind most; they bind to the left, powers too. */
const BINDING: readonly (readonly string[])[] = [
  ["=", "<", ">", "<=", ">=", "<>"],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expression {
    const expression = this.#binary(0);
    if (this.#next().kind !== "end") throw new Beyond();
    return expression;
  }

  #next(): Token {
    return this.#tokens[this.#at] as Token;
  }

  #take(sign: string): boolean {
    const { kind, text } = this.#next();
    if (kind !== "sign" || text !== sign) return false;
    this.#at++;
    return true;
  }

  #binary(level: number): Expression {
    const signs = BINDING[level];
    if (!signs) return this.#signed();
    let left = this.#binary(level + 1);
    for (;;) {
      const sign = signs.find((one) => this.#take(one));
      if (sign === undefined) return left;
      left = { kind: "binary", sign, left, right: this.#binary(level + 1) };
    }
  }

  /** In spreadsheets a sign before a number binds more than a power: -2^2 is 4. */
  #signed(): Expression {
    if (++this.#depth > DEEPEST) throw new Beyond();
    try {
      if (this.#take("-")) return { kind: "minus", of: this.#signed() };
      if (this.#take("+")) return this.#signed();
      let value = this.#operand();
      while (this.#take("%")) value = { kind: "percent", of: value };
      return value;
    } finally {
      this.#depth--;
    }
  }

  #operand(): Expression {
    const token = this.#next();
    this.#at++;
    switch (token.kind) {
      case "number":
        return { kind: "value", value: Number(token.text) };
      case "string":
        return { kind: "value", value: token.text };
      case "cell":
        return this.#reference(token);
      case "word":
        return this.#word(token.text);
      default:
        if (token.text !== "(") throw new Beyond();
        return this.#closed(this.#binary(0));
    }
  }

  #closed<T>(value: T): T {
    if (!this.#take(")")) throw new Beyond();
    return value;
  }

  #reference({ sheet, row = 0, column = 0 }: Token): Expression {
    if (!this.#take(":")) return { kind: "cell", sheet, row, column };
    const other = this.#next();
    if (other.kind !== "cell" || (other.sheet !== undefined && other.sheet !== sheet)) throw new Beyond();
    this.#at++;
    const [toRow = 0, toColumn = 0] = [other.row, other.column];
    return {
      kind: "range",
      sheet,
      top: Math.min(row, toRow),
      left: Math.min(column, toColumn),
      bottom: Math.max(row, toRow),
      right: Math.max(column, toColumn),
    };
  }

  #word(name: string): Expression {
    if (!this.#take("(")) {
      if (name === "TRUE" || name === "FALSE") return { kind: "value", value: name === "TRUE" };
      throw new Beyond();
    }
    const given: (Expression | undefined)[] = [];
    if (this.#take(")")) return { kind: "call", name, given };
    for (;;) {
      const { kind, text } = this.#next();
      given.push(kind === "sign" && (text === "," || text === ")") ? undefined : this.#binary(0));
      if (this.#take(",")) continue;
      return this.#closed({ kind: "call", name, given });
    }
  }
}

const SHIFTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\d_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\d_(.])/giu;

/** A formula as it reads so many rows further down and columns further right: what Excel stores once for a range. */
export function shifted(formula: string, rows: number, columns: number): string {
  return formula.replace(SHIFTED, (whole, fixedColumn, letters, fixedRow, digits) => {
    if (letters === undefined) return whole;
    const column = fixedColumn ? letters : lettersOf(columnOf(letters) + columns);
    return `${fixedColumn}${column}${fixedRow}${fixedRow ? digits : Number(digits) + rows}`;
  });
}

function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? lettersOf(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/**
 * An OpenDocument formula as other spreadsheets write it.
 *
 * @example
 * fromOpenFormula("of:=SUM([.D4:.D6];[$Nháp.A1])") // "SUM(D4:D6;'Nháp'!A1)"
 */
export function fromOpenFormula(formula: string): string {
  return formula.replace(/^\w+:=|^=/, "").replace(/\[([^\]]*)\]/g, (_, reference: string) =>
    reference
      .split(/:(?=(?:[^']*'[^']*')*[^']*$)/)
      .map((part) => {
        const dot = part.lastIndexOf(".");
        const sheet = part.slice(0, Math.max(0, dot)).replace(/^\$/, "").replace(/^'|'$/g, "");
        return sheet === "" ? part.slice(dot + 1) : `'${sheet}'!${part.slice(dot + 1)}`;
      })
      .join(":"),
  );
}
