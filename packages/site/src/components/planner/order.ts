import { html } from "htl";
import { say } from "../page/language.js";
import type { PlannerProblem } from "./problem.js";

/** Which leaves may move only after others. */
export function plannerOrder(planner: PlannerProblem): HTMLElement {
  const { tree, world, edit } = planner;
  const leaves = () => {
    const list =
      html`<select><option value=""></option>${tree.leaves().map(({ code }) => html`<option value=${code}>${code} ${world.nodeName(tree, code)}</option>`)}</select>` as HTMLSelectElement;
    return list;
  };
  const [first, then] = [leaves(), leaves()];
  const add = html`<button type="button">${say`Thêm thứ tự`}</button>` as HTMLButtonElement;
  const list = html`<ul class="plan-order"></ul>` as HTMLElement;
  const show = () =>
    list.replaceChildren(
      ...(planner.problem.precedence ?? []).map((pair) => {
        const remove = html`<button type="button">${say`Bỏ`}</button>` as HTMLButtonElement;
        remove.onclick = () => {
          edit((now) => {
            const left = now.precedence?.filter((other) => other !== pair);
            return { ...now, precedence: left?.length ? left : undefined };
          });
          show();
        };
        return html`<li>${say`${pair.then} chỉ được nâng khi ${pair.first} đã lên mức cao nhất`} ${remove}</li>` as Node;
      }),
    );
  add.onclick = () => {
    if (!first.value || !then.value || first.value === then.value) return;
    // biome-ignore lint/suspicious/noThenProperty: the format's word; a text cannot be awaited by mistake.
    const pair = { first: first.value, then: then.value };
    edit((now) => ({ ...now, precedence: [...(now.precedence ?? []), pair] }));
    show();
  };
  show();
  return html`<div>${list}<div class="plan-row">
    <label class="choice">${say`Làm trước`} ${first}</label><label class="choice">${say`Làm sau`} ${then}</label>${add}
  </div></div>` as HTMLElement;
}
