/** The part of `highs` that is used here. */
export interface Highs {
  withModel<Result>(source: object, operation: (model: HighsModel) => Result): Result;
}

export interface HighsModel {
  readonly options: { set(options: Readonly<Record<string, unknown>>): void };
  setSolution(solution: { readonly colValue: readonly number[] }): void;
  run(): unknown;
  getModelStatus(): number;
  getSolution(): { readonly colValue: Float64Array };
}

/** Loads HiGHS: its WebAssembly comes from `wasmBinary`, or from where `locateFile` says. */
export default function load(options: {
  readonly wasmBinary?: ArrayBuffer;
  readonly locateFile?: () => string;
}): Promise<Highs>;
