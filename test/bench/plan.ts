/**
 * How long a plan takes: `node test/bench/plan.ts [agency]` plans for simulated agencies on the
 * shipped tree of 97 leaves and prints the processor's time for each,
 * in ms, which is what a machine without other work needs. Printed, not asserted.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type Assignment,
  parseAssignment,
  parseCriteriaTree,
  parseScores,
  type Scored,
  scoreTree,
} from "@par-index/core";
import { loadSolver, type PlanProblem, planAlternatives, planFrontier, planLeastCost } from "@par-index/core/plan";
import { readCsv } from "@par-index/io";
import { readDataset } from "@par-index/io/node";

const data = (path: string) => readFileSync(new URL(`../../data/${path}`, import.meta.url), "utf8");
const dataset = await readDataset(fileURLToPath(new URL("../../data", import.meta.url)));
const treeJson = JSON.parse(data("trees/province-2022.json"));
const YEAR = 2024;
const UNIT = "triệu đồng";

interface Node {
  code: string;
  max?: number;
  rule?: object;
  children?: Node[];
}

/** The tree with five bands of 20 % on every leaf. */
function withBands(tree: Node): Node {
  const copy = structuredClone(tree);
  const visit = (node: Node) => {
    node.children?.forEach(visit);
    if (node.children?.length || node.max === undefined) return;
    const { max } = node;
    const bands = [20, 40, 60, 80, 100].map((from) => ({ from, points: Math.round(max * from * 100) / 10_000 }));
    node.rule = { kind: "bands", unit: "%", bands };
  };
  copy.children?.forEach(visit);
  return copy;
}

function scoredOn(json: unknown): { scored: Scored; assignment: Assignment } {
  const tree = parseCriteriaTree(json);
  const { agencies } = dataset.scores;
  const scores = parseScores(
    readCsv(data("demo/scores.csv")).records.filter((row) => row.year === String(YEAR)),
    { trees: [tree], agencies },
  );
  const assignment = parseAssignment(JSON.parse(data("assignments/dak-lak-2024.json")), { trees: [tree], agencies });
  return { scored: scoreTree(scores), assignment };
}

/** A cost between 1 and 100, the same on every run. */
const price = (i: number) => 1 + ((i * 7919) % 1000) / 10;

async function measure(name: string, run: () => unknown): Promise<void> {
  const start = process.cpuUsage();
  const result = (await run()) as { kind?: string; cost?: number; moves?: unknown[]; length?: number };
  const told = result.kind
    ? `${result.kind}, cost ${result.cost}, ${result.moves?.length} moves`
    : `${result.length} rows`;
  console.log(`${name.padEnd(40)} ${(process.cpuUsage(start).user / 1000).toFixed(0).padStart(6)} ms  ${told}`);
}

const start = performance.now();
const solver = await loadSolver();
console.log(`${"loading the solver".padEnd(40)} ${(performance.now() - start).toFixed(0).padStart(6)} ms`);
const plain = scoredOn(treeJson);
const banded = scoredOn(withBands(treeJson));
const chosen = process.argv[2] ? [process.argv[2]] : ["lam-khue", "van-khe"];
for (const agency of chosen) {
  const { index } = plain.scored.at({ agency, year: YEAR }, "0");
  console.log(`\n${agency}, ${index}`);
  const tree = plain.scored.treeOf({ agency, year: YEAR });
  const leaves = tree.leaves().map((leaf) => leaf.code);
  const costs = (more: (i: number) => object) =>
    Object.fromEntries(leaves.map((code, i) => [code, { perPoint: price(i), ...more(i) }]));
  const problem = (more: object): PlanProblem =>
    ({
      plan: 1,
      agency,
      year: YEAR,
      stage: "appraised",
      unit: UNIT,
      target: { index: 90 },
      cost: {},
      ...more,
    }) as PlanProblem;
  const linear = problem({ cost: { leaves: costs(() => ({})) } });
  const fixed = problem({ cost: { leaves: costs((i) => ({ fixed: price(i + 500) / 4 })) } });
  const leads = [...new Set([...plain.assignment.leads.values()].flatMap((lead) => lead.agencies))];
  const capped = { ...fixed, leads: Object.fromEntries(leads.map((id) => [id, { leaves: 4, budget: 120 }])) };
  const order = {
    ...capped,
    precedence: leaves.slice(1, 20).map((then, i) => ({ first: leaves[i], then })),
  } as PlanProblem;
  for (const [label, { scored, assignment }] of [
    ["hundredths", plain],
    ["bands", banded],
  ] as const) {
    const options = { solver, assignment };
    await measure(`${label}: default costs`, () => planLeastCost(scored, problem({}), options));
    await measure(`${label}: linear costs`, () => planLeastCost(scored, linear, options));
    await measure(`${label}: fixed costs`, () => planLeastCost(scored, fixed, options));
    await measure(`${label}: fixed costs, caps`, () => planLeastCost(scored, capped, options));
    await measure(`${label}: fixed costs, caps, 19 orders`, () => planLeastCost(scored, order, options));
    await measure(`${label}: no plan (budget)`, () => planLeastCost(scored, { ...capped, budget: 20 }, options));
    await measure(`${label}: 5 alternatives`, () => planAlternatives(scored, capped, { ...options, count: 5 }));
    await measure(`${label}: frontier, linear`, () => planFrontier(scored, linear, options));
    await measure(`${label}: frontier, fixed, caps`, () => planFrontier(scored, capped, options));
  }
}
