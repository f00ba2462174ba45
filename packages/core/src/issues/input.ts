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
export type Input<Given, Document> = unknown extends Given
  ? Given
  : string extends keyof Given
    ? Given
    : Document;
