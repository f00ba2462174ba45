import { type Language, translator } from "@par-index/text";

/** The language of the page; Vietnamese where there is no page (tests, loaders). */
export const lang: Language = globalThis.document?.documentElement.lang === "en" ? "en" : "vi";

/** Says a text in the page's language: say`Năm ${year}`. The Vietnamese text is the dictionary's key. */
export const say = translator(lang);

/** The address of a page of the site in the page's language: siteLink("xep-hang") is "/en/xep-hang". */
export const siteLink = (page: string): string => `${lang === "en" ? "/en" : ""}/${page}`;
