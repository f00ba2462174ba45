import type { ErrorFigures, Place, Severity } from "@par-index/core";
import type { DecisionFigures } from "@par-index/core/issues";
import type { Language } from "../language.js";
import type { Words } from "../words.js";
import { decisions as decisionsEn } from "./en/decisions.js";
import { placeInTable as placeEn } from "./en/place.js";
import { en } from "./en.js";
import { decisions as decisionsVi } from "./vi/decisions.js";
import { placeInTable as placeVi } from "./vi/place.js";
import { vi } from "./vi.js";

interface IssueWords {
  readonly words: Words<ErrorFigures>;
  readonly decisions: Words<DecisionFigures>;
  readonly place: (place: Place) => string;
  readonly mark: Readonly<Record<Severity, string>>;
  readonly more: (count: number) => string;
}

export const ISSUE_WORDS: Readonly<Record<Language, IssueWords>> = {
  vi: {
    words: vi,
    decisions: decisionsVi,
    place: placeVi,
    mark: { error: "", warning: "Cảnh báo: " },
    more: (count) => `… và ${count} chỗ nữa như vậy`,
  },
  en: {
    words: en,
    decisions: decisionsEn,
    place: placeEn,
    mark: { error: "", warning: "Warning: " },
    more: (count) => `… and ${count} more like it`,
  },
};
