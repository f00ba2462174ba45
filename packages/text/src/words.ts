/** A sentence for each code, made of its figures: one that is missing does not compile. */
export type Words<Figures> = { readonly [Code in keyof Figures]: (figures: Figures[Code]) => string };
