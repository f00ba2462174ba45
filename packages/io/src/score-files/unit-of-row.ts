import type { Agency, CriteriaTree, Stage } from "@par-index/core";
import { fault } from "@par-index/core/issues";
import { treeFor } from "@par-index/core/tree";
import { fold } from "../cells/fold.js";
import { cellText } from "../cells/text.js";
import { stageIn, yearIn } from "../words/headings.js";
import type { BodyRows } from "./body-rows.js";
import type { Column, Layout } from "./layout.js";
import type { Ledger } from "./ledger.js";
import type { Vocabulary } from "./vocabulary.js";

/** Whose score a cell holds, of what year and stage, and the tree that scores it. */
export interface Unit {
  readonly agency: string;
  readonly year: number;
  readonly stage: Stage;
  readonly tree: CriteriaTree | undefined;
}

/**
 * Finds agency, year and stage of a cell: in the column's headings, in the row, in what stands
 * above the table, in the names of sheet and file, in the context, in this order.
 */
export class UnitOfRow {
  readonly #rows: BodyRows;
  readonly #layout: Layout;
  readonly #vocabulary: Vocabulary;
  readonly #ledger: Ledger;

  constructor(rows: BodyRows, layout: Layout, vocabulary: Vocabulary, ledger: Ledger) {
    this.#rows = rows;
    this.#layout = layout;
    this.#vocabulary = vocabulary;
    this.#ledger = ledger;
  }

  /** The unit of a cell; undefined if a part of it is not known, which is then reported. */
  at(row: number, column: Column): Unit | undefined {
    const year = this.#yearAt(row, column);
    const stage = this.#stageAt(row, column);
    const agency = this.#agencyAt(row, column, year);
    if (year === undefined || stage === undefined || agency === undefined) return undefined;
    const tree = treeFor(this.#vocabulary.trees, agency.kind, year);
    return { agency: agency.id, year, stage, tree };
  }

  #yearAt(row: number, column: Column): number | undefined {
    if (column.year !== undefined) return column.year;
    const text = this.#rows.text(row, "year");
    if (text !== "") {
      const year = /^\d{4}(?:\.0+)?$/.test(text) ? Number(text) : yearIn(text).year;
      if (year === undefined)
        this.#ledger.report(fault("year-invalid", { year: text }), row, this.#rows.column("year")?.index);
      return year;
    }
    const year = this.#layout.year?.value ?? this.#vocabulary.year;
    if (year === undefined) this.#ledger.reportOnce(fault("year-missing", {}));
    return year;
  }

  #stageAt(row: number, column: Column): Stage | undefined {
    if (column.stage !== undefined) return column.stage;
    const text = this.#rows.text(row, "stage");
    if (text !== "") {
      const hit = stageIn(fold(text));
      if (!hit) this.#ledger.report(fault("stage-unknown", { stage: text }), row, this.#rows.column("stage")?.index);
      return hit?.stage;
    }
    const stage = this.#layout.stage?.value ?? this.#vocabulary.stage;
    if (stage === undefined) this.#ledger.reportOnce(fault("stage-missing", {}));
    return stage;
  }

  #agencyAt(row: number, column: Column, year: number | undefined): Agency | undefined {
    const fromRow = this.#rows.text(row, "agency");
    const text = column.agency ?? (fromRow || this.#layout.agency?.value);
    if (text === undefined) return this.#agencyOfContext();
    const at =
      column.agency !== undefined
        ? ([this.#layout.header[0], column.index] as const)
        : fromRow
          ? ([row, this.#rows.column("agency")?.index] as const)
          : (this.#layout.agency?.at ?? ([row, undefined] as const));
    return this.#agencyNamed(text, at, year);
  }

  #agencyOfContext(): Agency | undefined {
    const { agency: id, agencies } = this.#vocabulary;
    const agency = id === undefined ? undefined : agencies.get(id);
    if (!agency) this.#ledger.reportOnce(fault("agency-missing", { of: "table" }));
    return agency;
  }

  /** The agency that a text names; namesakes are told apart by their years. */
  #agencyNamed(
    text: string,
    at: readonly [row: number, column: number | undefined],
    year: number | undefined,
  ): Agency | undefined {
    // Something of a name is said once; the other rows with it are counted as refused all the same.
    const isNew = () => this.#ledger.isNewText(`agency ${text}`);
    const reading = this.#vocabulary.names.find(text);
    if (reading.kind !== "found") {
      const near = reading.kind === "near" ? named(reading.suggestion) : null;
      if (isNew()) this.#ledger.report(fault("agency-unknown", { agency: text, near, within: "file" }), ...at);
      return undefined;
    }
    const isIn = ({ since = 0, until = 9999 }: Agency) => year === undefined || (since <= year && year <= until);
    const registered = reading.agencies.filter(isIn);
    const inYear = registered.length ? registered : this.#vocabulary.names.namesakes(text).filter(isIn);
    const [agency, other] = inYear.length ? inYear : reading.agencies;
    if (other) {
      if (isNew())
        this.#ledger.report(
          fault("agency-ambiguous", {
            written: text,
            agencies: (inYear.length ? inYear : reading.agencies).map(named),
          }),
          ...at,
        );
      return undefined;
    }
    const isExact = reading.exact && agency !== undefined && reading.agencies.includes(agency);
    if (agency && !isExact && cellText(agency.name) !== text && isNew())
      this.#ledger.decide("agency-matched", ...at, { written: text, ...named(agency) });
    return agency;
  }
}

const named = ({ id, name }: Agency) => ({ id, name });
