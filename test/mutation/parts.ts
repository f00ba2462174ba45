/** Sources that are mutated together, and the tests that are to find it. */
export interface Part {
  /** Globs, from the root. */
  readonly sources: readonly string[];
  readonly tests: readonly string[];
}

const CORE = "packages/core/src";
const WORDS = "packages/io/src/words";

/**
 * What `pnpm mutate` mutates: what every published figure goes through. The tests are those of the
 * same rooms, since what is found only by chance elsewhere is not held.
 */
export const PARTS: readonly Part[] = [
  {
    sources: [`${CORE}/numbers/{decimal,fraction,search}.ts`],
    tests: [`${CORE}/numbers/*.test.ts`],
  },
  {
    sources: [`${CORE}/engine/rank.ts`, `${CORE}/scoring/group.ts`],
    tests: [`${CORE}/engine/rank.test.ts`, `${CORE}/scoring/group.test.ts`],
  },
  {
    sources: [`${CORE}/tree/{rule,rule-check}.ts`],
    tests: [`${CORE}/tree/{rule,rule.properties,rule-check,tree}.test.ts`],
  },
  {
    sources: [
      `${CORE}/engine/{block,roll-up,rule-points}.ts`,
      `${CORE}/scoring/{score-tree,scored,scored-block,node-table,rule-comparison}.ts`,
    ],
    tests: [`${CORE}/{engine,scoring}/*.test.ts`],
  },
  {
    sources: [`${CORE}/attribution/{attribution,by-lead,comparable-groups,effects,index-parts}.ts`],
    tests: [`${CORE}/attribution/*.test.ts`],
  },
  {
    sources: [`${WORDS}/{points,codes}.ts`],
    tests: [`${WORDS}/*.test.ts`],
  },
];
