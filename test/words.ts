/** What no text of a page may say: a value that was never meant to be read. */
export const UNREADABLE = /(?<![\p{L}\p{N}])(?:NaN|undefined|null|Infinity)(?![\p{L}\p{N}])|\[object \w+\]/u;

/** Letters that only Vietnamese has here; names of the data set have English forms. */
const VIETNAMESE = /[ăđơưạ-ỹ]/i;

/** Where an English page may say something in Vietnamese: names and titles of Vietnamese documents, marked so. */
export const QUOTED = '[lang="vi"], .language, code, pre';

const NAMES = /Báo Mới|“[^”]*”?|(?:Quyết định số )?876\/QĐ-BNV|Đắk Lắk|\(Phụ lục[^)]*\)/g;

/** Attributes of agencies are the data set's own words, which have no English. */
const ATTRIBUTES = /địa hình|ven biển|đồng bằng|trung du|miền núi/gi;

/** Whether a text of an English page has Vietnamese in it beside names. */
export const saysVietnamese = (text: string): boolean =>
  VIETNAMESE.test(text.replace(NAMES, "").replace(ATTRIBUTES, ""));
