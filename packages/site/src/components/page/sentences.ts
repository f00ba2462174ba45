import { html } from "htl";
import { say } from "./language.js";

/** One year of the overview. */
export interface YearSummary {
  year: number;
  mean: number | null;
  median: number | null;
  best: number | null;
  worst: number | null;
  agencies: number;
  ranked: number;
  groups: { name: string; atLeast: number; count: number }[];
}

/** One agency of a ranking. */
export interface RankedAgency {
  agency: string;
  name: string;
  region: string | null;
  index: number | null;
  rank: number | null;
  group: string | null;
  coverage: number | null;
  change: number | null;
  rankChange: number | null;
}

/** A finding of `@par-index/text/findings` in the page's language, as loaders print it. */
export interface ToldFinding {
  code: string;
  text: string;
}

/** Mean, best and worst of every year as the series of a trend chart. */
export function trendRows(years: readonly Pick<YearSummary, "year" | "mean" | "best" | "worst">[]) {
  return years.flatMap(({ year, mean, best, worst }) => [
    { agency: "mean", isAgency: false, name: say`Trung bình`, year, index: mean },
    { agency: "best", isAgency: false, name: say`Cao nhất`, year, index: best },
    { agency: "worst", isAgency: false, name: say`Thấp nhất`, year, index: worst },
  ]);
}

/** A sentence whose per cent signs do not start a line. */
const unbroken = ({ text }: ToldFinding): string => text.replaceAll(" %", "\u00a0%");

/** Findings as running text. */
export const paragraph = (findings: readonly ToldFinding[]): string => findings.map(unbroken).join(" ");

/** The main points of a page: a short list, the beginning of each, up to its colon, set in bold. */
export function mainPoints(findings: readonly ToldFinding[]): HTMLElement {
  if (findings.length === 0) return html`<p class="empty">${say`Chưa đủ điểm để nêu điểm chính.`}</p>` as HTMLElement;
  return html`<ul class="main-points">${findings.map((finding) => {
    const text = unbroken(finding);
    const colon = text.indexOf(": ");
    return colon < 0
      ? html`<li>${text}</li>`
      : html`<li><b>${text.slice(0, colon + 1)}</b>${text.slice(colon + 1)}</li>`;
  })}</ul>` as HTMLElement;
}
