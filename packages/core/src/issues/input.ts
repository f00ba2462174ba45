/**
 * What a parser takes: a document as its type says, or data of which nothing is known yet, as JSON
 * and the rows of a file are. So a misspelt key in a document that is written in code does not
 * compile, and what was read needs no cast.
 *
 * @example
 * declare function parse<Given>(json: Input<Given, { agency: string }>): void;
 * parse({ agancy: "a" }); // does not compile
 * parse(JSON.parse(text));
 */
export type Input<Given, Document> =
  Record<never, never> extends Given ? Given : string extends keyof Given ? Given : Written<Document>;

/**
 * A document as code writes it: its keys, with any text where only some are allowed, and undefined, since
 * what `texts.map((text) => ({ kind: "province", id: text.split(":")[0] }))` makes says no more.
 */
export type Written<Document> = Document extends string
  ? Document | (string & {})
  : Document extends number
    ? number
    : Document extends readonly (infer Item)[]
      ? readonly Written<Item>[]
      : Document extends object
        ? { readonly [Key in keyof Document]: Written<Document[Key]> | undefined }
        : Document;
