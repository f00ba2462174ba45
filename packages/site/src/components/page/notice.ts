import { html } from "htl";
import { say, siteLink } from "./language.js";
import "./paper.js";

/** The banner of a page that shows simulated scores. */
export function simulatedNotice(simulated: boolean): HTMLElement | string {
  if (!simulated) return "";
  return html`<p class="notice simulated" role="note"><strong>${say`Dữ liệu mô phỏng.`}</strong> ${say`Tên đơn vị và điểm số trên trang này được tạo ra để minh hoạ, không phải của địa phương nào. Số liệu chính thức ở trang`} <a href=${siteLink("ket-qua-cong-bo")}>${say`Kết quả công bố`}</a>.</p>` as HTMLElement;
}

/** The banner of the page of the criteria while some maxima are not official. */
export function illustrativeNotice(illustrative: boolean): HTMLElement | string {
  if (!illustrative) return "";
  return html`<p class="notice" role="note"><strong>${say`Điểm tối đa có dấu * là minh hoạ.`}</strong> ${say`Chỉ các tổng dưới đây là số đã công bố; điểm tối đa của từng tiêu chí là bội của 0,25 được chọn để mọi tổng đã công bố đều đúng.`}</p>` as HTMLElement;
}

/** The mark beside a maximum that is not an official figure. */
export function illustrativeMark(provenance: string): HTMLElement | string {
  if (provenance === "official") return "";
  return html`<abbr class="illustrative" title=${say`Điểm tối đa minh hoạ: chưa có số chính thức, chỉ các tổng đã công bố là đúng`}>*</abbr>` as HTMLElement;
}
