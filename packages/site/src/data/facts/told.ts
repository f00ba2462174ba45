/** Findings as loaders print them: in both languages, without the rows behind them. */
import type { Bilingual } from "@par-index/core";
import { LANGUAGES, type Language, readableName } from "@par-index/text";
import type { Finding, FindingCode, Names, Telling } from "@par-index/text/findings";
import { agencyName, dataset, regionName } from "./workbench.ts";

/** A finding on a page. */
export interface Told {
  code: FindingCode;
  text: Bilingual;
}

const namesIn = (lang: Language): Names => ({
  agency: (id) => agencyName(id)[lang],
  node(code, id) {
    const tree = dataset.trees.find((each) => each.id === id) ?? dataset.trees.find((each) => each.has(code));
    return tree ? readableName(tree.get(code).name)[lang] : code;
  },
  region: (id) => regionName(id)?.[lang] ?? id,
});

/** Tells findings in every language. They are the same in each, in the same order. */
export function told(tell: (telling: Telling) => Finding[]): Told[] {
  const [vi, en] = LANGUAGES.map((lang) => tell({ lang, names: namesIn(lang) })) as [Finding[], Finding[]];
  return vi.map(({ code, text }, i) => ({ code, text: { vi: text, en: (en[i] as Finding).text } }));
}
