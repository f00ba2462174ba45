import { html } from "htl";
import { byName, formatIndex, plain } from "../page/format.js";
import { say } from "../page/language.js";

interface ListedAgency {
  id: string;
  name: string;
  region: string | null;
  index: number | null;
  rank: number | null;
}

/** Links to the profiles, by region, with index and rank of the latest year. */
export function agencyIndex(list: { latest: number; agencies: ListedAgency[] }, query: string): HTMLElement {
  const found = list.agencies.filter(({ name }) => plain(name).includes(plain(query.trim())));
  if (found.length === 0) return html`<p class="empty">${say`Không có đơn vị nào tên như vậy.`}</p>` as HTMLElement;
  const regions = [...new Set(found.map(({ region }) => region ?? say`Khác`))];
  return html`<div>${regions.map(
    (region) =>
      html`<section><h2>${region}</h2><ul class="agencies">${found
        .filter((agency) => (agency.region ?? say`Khác`) === region)
        .sort((a, b) => byName(a.name, b.name))
        .map(
          ({ id, name, index, rank }) =>
            html`<li><a href=${`./${id}`}>${name}</a> <small>${rank === null ? say`chưa xếp hạng` : say`${formatIndex(index)} · hạng ${rank}`}</small></li>`,
        )}</ul></section>`,
  )}</div>` as HTMLElement;
}
