/** Sources that are mutated together, and the tests that are to find it. */
export interface Part {
  readonly name: string;
  /** Globs, from the root. */
  readonly sources: readonly string[];
  readonly tests: readonly string[];
}

const CORE = "packages/core/src";
const IO = "packages/io/src";

/** What `pnpm mutate` mutates: what every published figure goes through. */
export const PARTS: readonly Part[] = [
  {
    name: "points",
    sources: [`${CORE}/decimal.ts`],
    tests: [`${CORE}/decimal.test.ts`],
  },
  {
    name: "ranking",
    sources: [`${CORE}/{rank,group}.ts`],
    tests: [`${CORE}/{rank,group}.test.ts`],
  },
  {
    name: "rules",
    sources: [`${CORE}/{rule,rule-points,rule-check}.ts`],
    tests: [`${CORE}/{rule,rule.properties,tree,scores,score}.test.ts`],
  },
  {
    name: "scoring",
    sources: [`${CORE}/{score,engine}.ts`],
    tests: [`${CORE}/{score,score.properties,scores,normalise}.test.ts`],
  },
  {
    name: "attribution",
    sources: [`${CORE}/{attribution,effects,index-parts}.ts`],
    tests: [`${CORE}/attribution*.test.ts`],
  },
  {
    name: "cells",
    sources: [`${IO}/{points,codes}.ts`],
    tests: [`${IO}/{points,codes,score-files}.test.ts`],
  },
];
