import { type Responsibility, ROOT, responsibility } from "@par-index/core";
import { attributeChange, attributeToLeads } from "@par-index/core/attribution";
import { peerGroup, strengths } from "@par-index/core/compare";
import { agreement, disagreements, optimism } from "@par-index/core/self-assessment";
import { formats } from "@par-index/text";
import { expect, test } from "vitest";
import { AGENCY, dataset, scored, YEAR } from "./demo.ts";
import { pageReader } from "./read-page.ts";
import { cellsOf, tableOf, textOf } from "./tables.ts";

const assignment = dataset.assignment as NonNullable<typeof dataset.assignment>;
const { change, count, index, points } = formats("vi");
const nameOf = (id: string | null) => dataset.agencies.get(id ?? "")?.name ?? "Chưa phân công";
const reader = pageReader("vi");

const parts = (sharing: "full" | "equal") =>
  responsibility(scored, assignment, sharing)
    .objects()
    .filter((row) => row.agency === AGENCY && row.year === YEAR && row.stage === "appraised");

test("lead agencies have core's points lost in full and in equal shares, with their part in the change; equal shares add up", async () => {
  const attribution = attributeChange(scored, { agency: AGENCY, from: YEAR - 1, to: YEAR });
  const { main } = await reader.read(`co-quan-chu-tri?don-vi=${AGENCY}&nam=${YEAR}`);
  for (const [sharing, caption] of [
    ["full", "tính đủ cho mỗi cơ quan"],
    ["equal", "chia đều cho các cơ quan"],
  ] as const) {
    const moves = attributeToLeads(attribution, assignment, sharing).objects();
    const expected = parts(sharing).map((part) => [
      nameOf(part.leadAgency),
      points(part.lost),
      points(part.max),
      index(part.index),
      count(part.leaves),
      change(moves.find(({ leadAgency }) => leadAgency === part.leadAgency)?.total),
      "–",
    ]);
    expect(cellsOf(tableOf(main, caption)).sort()).toEqual(expected.sort());
  }
  const total = [...main.querySelectorAll("tfoot td")].map(textOf);
  expect([total[0], total[2], total[5]]).toEqual(["Tổng", "100", change(attribution.total)]);
});

test("a lead agency has a page of its own: what it answers for, its criteria, and which of them are easy points", async () => {
  const largest = parts("full").sort((a, b) => b.leaves - a.leaves)[0] as Responsibility;
  const lead = largest.leadAgency as string;
  const { main } = await reader.read(`co-quan-chu-tri?don-vi=${AGENCY}&co-quan=${lead}&nam=${YEAR}`);
  expect(textOf(main.querySelector(".lead"))).toContain(
    `${nameOf(lead)} chủ trì ${largest.leaves} tiêu chí của ${nameOf(AGENCY)}: đạt ${points(largest.score)} trên ${points(largest.knownMax)} điểm (${index(largest.index)} %), mất ${points(largest.lost)} điểm.`,
  );
  const peers = peerGroup(scored, { agency: AGENCY, year: YEAR, by: "all" });
  const easy = strengths(scored, { agency: AGENCY, year: YEAR, peers })
    .objects()
    .filter((row) => row.easy && assignment.leads.get(row.code)?.agencies.includes(lead));
  expect(main.querySelectorAll(".easy li").length).toBe(easy.length);
  expect(cellsOf(tableOf(main, "tiêu chí chung tính đủ; trung vị")).length).toBe(largest.leaves);
});

test("self-assessment: of all agencies core's mean difference and its systematic criteria", async () => {
  const root = agreement(scored, { year: YEAR })
    .objects()
    .find(({ code }) => code === ROOT);
  const tested = optimism(scored, { year: YEAR }).objects();
  const { main } = await reader.read(`tu-cham-va-tham-dinh?nam=${YEAR}`);
  const lead = textOf(main.querySelector(".lead"));
  expect(lead).toContain(`ở ${root?.n} đơn vị`);
  expect(lead).toContain(`trung bình ${points(Number(root?.meanDifference.toFixed(2)))} điểm`);
  expect(cellsOf(tableOf(main, "lệch một cách có hệ thống")).length).toBe(
    tested.filter(({ verdict }) => verdict !== "none").length,
  );
});

test("self-assessment: of one agency every over-claim, largest first", async () => {
  const over = disagreements(scored, { agency: AGENCY, year: YEAR })
    .objects()
    .filter(({ difference }) => difference > 0);
  const { main } = await reader.read(`tu-cham-va-tham-dinh?don-vi=${AGENCY}&nam=${YEAR}`);
  const rows = tableOf(main, "chênh nhiều nhất trước").querySelectorAll("tbody tr");
  expect([...rows].map((row) => textOf(row.querySelector("b")))).toEqual(over.map(({ code }) => code));
  expect(textOf(main.querySelector(".lead"))).toContain(`cao hơn thẩm định ở ${over.length} tiêu chí`);
});
