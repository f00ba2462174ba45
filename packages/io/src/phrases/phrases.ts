import type { Language } from "@par-index/text";
import { en } from "./en.js";
import { type Phrases, vi } from "./vi.js";

/** What our workbooks say, by language. */
export const PHRASES: Readonly<Record<Language, Phrases>> = { vi, en };
