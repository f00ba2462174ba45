import type { Plan } from "@par-index/core/plan";
import type { MadeFile } from "./download.js";
import { figureCsv } from "./figure-csv.js";
import { lang, say } from "./language.js";
import { captionMarks } from "./leads.js";
import type { Found } from "./plan-result.js";
import { rawText, treeOf } from "./plan-tables.js";
import { planMark, unitOf } from "./planner-problem.js";
import type { World } from "./world.js";

/** The plan's leaves as a file for a spreadsheet. */
export async function planFile(world: World, { problem }: Found, { moves }: Plan): Promise<MadeFile> {
  const tree = treeOf(world, problem);
  const title = say`Kế hoạch của ${world.name(problem.agency)} từ điểm năm ${problem.year}: ${moves.length} tiêu chí cần nâng`;
  const content = figureCsv(
    {
      columns: [
        { key: "code", label: say`Mã`, kind: "text" },
        { key: "name", label: say`Tiêu chí`, kind: "text" },
        { key: "from", label: say`Hiện nay`, kind: "points" },
        { key: "to", label: say`Cần đạt`, kind: "points" },
        { key: "points", label: say`Tăng`, kind: "points" },
        { key: "value", label: say`Giá trị cần đạt`, kind: "text" },
        { key: "cost", label: say`Chi phí (${unitOf(problem)})`, kind: "points" },
        { key: "leads", label: say`Chủ trì`, kind: "text" },
      ],
      rows: moves.map(({ code, from, to, points, cost, value, leads }) => ({
        code,
        name: world.nodeName(tree, code),
        from,
        to,
        points,
        value: rawText(tree, code, value),
        cost,
        leads: leads.map((id) => world.name(id)).join(", "),
      })),
    },
    [`${title} (${planMark()})${captionMarks(world)}`],
    lang,
  );
  return { name: `ke-hoach-${problem.agency}-${problem.year}.csv`, content };
}
