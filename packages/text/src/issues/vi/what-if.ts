import type { WhatIfFigures } from "@par-index/core/issues";
import type { Words } from "../../words.js";
import { exact, listed } from "./common.js";

const TREND = '"fixed" (giữ nguyên) hoặc { "trend": 1 } (đi theo xu hướng của mình, số năm)';

const quoted = (texts: readonly string[]) => texts.map((text) => `"${text}"`).join(", ");

export const whatIf: Words<WhatIfFigures> = {
  "change-form": ({ forms, found }) =>
    `Mỗi thay đổi ghi đúng một trong ${quoted(forms)}${found.length ? `; ở đây có ${quoted(found)}` : ""}.`,
  "change-as-malformed": () =>
    '"as" là "last-year" (như năm trước), "best" (bằng đơn vị cao nhất), "median" (bằng trung vị) hoặc "full" (điểm tối đa).',
  "change-value-malformed": () => '"value" là một số, hoặc các mục đạt của danh mục, ví dụ "1;3".',
  "change-of-malformed": () =>
    '"of" là "all" (mọi đơn vị), "nearest", "region", "kind" hoặc { "attribute": "tên thuộc tính" }.',
  "change-of-alone": () => '"of" chỉ đi với "as": "best" hoặc "median".',
  "peers-malformed": () => `"peers" là ${TREND}.`,
  "other-malformed": () => `Ghi ${TREND}, hoặc { "changes": {…} }.`,
  "other-form": () => 'Ghi đúng một trong "trend" và "changes".',
  "other-is-agency": ({ agency }) => `"${agency}" là đơn vị của kịch bản; ghi thay đổi của đơn vị đó ở "changes".`,
  "other-without-scores": ({ agency, beside, year }) =>
    `Đơn vị "${agency}" không được xếp hạng cùng ${beside} năm ${year}.`,
  "leaf-not-applicable": ({ code, agency }) =>
    `${code} không áp dụng cho ${agency} nên không thay đổi được; bỏ dòng này.`,
  "add-without-score": ({ code }) =>
    `${code} chưa có điểm nên không cộng thêm được; ghi "points" (điểm đạt) hoặc "share" (phần trăm điểm tối đa).`,
  "share-out-of-range": ({ code, share }) => `Tỷ lệ ${exact(share)} % của ${code} nằm ngoài 0 đến 100 %.`,
  "last-year-unknown": ({ code }) =>
    `${code} không có điểm của năm trước; ghi "points" (điểm đạt) hoặc "share" (phần trăm điểm tối đa).`,
  "peers-unknown": ({ code }) =>
    `Không có đơn vị so sánh nào đã có điểm ${code}; chọn nhóm so sánh khác ở "of", hoặc ghi "points".`,
  "value-without-rule": ({ code }) =>
    `${code} không có quy tắc tính điểm từ giá trị; ghi "points" (điểm đạt) hoặc "share" (phần trăm điểm tối đa).`,
  "value-not-number": ({ code, written }) =>
    `Giá trị "${written}" của ${code} phải là một số, không đặt trong ngoặc kép, dùng dấu chấm thập phân: 92.4.`,

  "cost-too-large": ({ max }) => `Chi phí lớn hơn ${max}: dùng đơn vị lớn hơn, ví dụ triệu đồng.`,
  "cost-decimals": ({ of, decimals }) =>
    `${of === "cost" ? "Chi phí" : "Ngân sách"} có nhiều nhất ${decimals} chữ số thập phân.`,
  "cost-form": () => 'Ghi đúng một trong "perPoint" (chi phí mỗi điểm) và "steps" (chi phí đến từng mức).',
  "cost-steps-unordered": () => 'Các mức trong "steps" phải tăng dần về điểm, chi phí không giảm.',
  "unit-malformed": () => '"unit" là đơn vị của chi phí, ví dụ "triệu đồng".',
  "target-empty": () => 'Mục tiêu ghi ít nhất một trong "points", "index", "rank", "group", "fields".',
  "group-unknown": ({ group, groups }) => `Không có nhóm "${group}".${listed("Các nhóm", groups)}`,
  "total-incomplete": ({ of }) =>
    `Còn tiêu chí chưa có điểm nên không có ${of === "rank" ? "hạng" : "nhóm"}: ghi điểm của chúng trong "ranges" ("from"), hoặc đặt mục tiêu theo điểm.`,
  "leaf-fixed": ({ code }) =>
    `${code} chưa có điểm, hoặc chỉ có điểm chung ở mục trên, nên không nâng được. Nếu biết mức hiện nay, ghi "ranges": { "${code}": { "from": … } }.`,
  "leaf-at-top": ({ code }) => `${code} đã ở mức cao nhất, không nâng thêm được.`,
  "move-contradicts": ({ code }) => `${code} vừa phải nâng vừa không được nâng: giữ một.`,
  "points-below-now": ({ code, now, points, of }) =>
    of === "step"
      ? `${code} đã có ${exact(now)} điểm: các mức phải cao hơn.`
      : `${code} đang có ${exact(now)} điểm, không hạ xuống ${exact(points)}: ghi từ ${exact(now)} trở lên.`,
  "points-not-by-rule": ({ code, points, levels }) =>
    `Cách chấm của ${code} không cho ${exact(points)} điểm.${listed("Các mức có thể", levels.map(exact))}`,
  "range-empty": ({ code, from, to }) => `${code}: mức từ ${exact(from)} lớn hơn mức đến ${exact(to)}.`,
  "precedence-circular": ({ first, next }) =>
    `${next} phải chờ ${first}, mà ${first} lại phải chờ ${next}: bỏ một thứ tự.`,

  "noise-malformed": () =>
    '"kind" là "fixed" (không đổi), "survey" (điều tra, kèm "sample"), "disagreement" (chênh tự chấm – thẩm định) hoặc "band" (khoảng, kèm "points").',
  "level-malformed": () => '"level" là 1 (lĩnh vực), 2 (tiêu chí) hoặc "leaf" (tiêu chí cuối).',
  "spread-out-of-range": () => '"spread" từ 0 đến dưới 1, ví dụ 0.2 là mỗi trọng số tăng, giảm đến 20 %.',
  "weights-malformed": () => '"kind" của trọng số là "uniform" (kèm "spread") hoặc "dirichlet" (kèm "concentration").',
  "nothing-left": ({ code }) => `Bỏ "${code}" thì không còn tiêu chí nào.`,
  "band-over-maximum": ({ code, points, max }) =>
    `Khoảng ±${exact(points)} điểm rộng hơn điểm tối đa ${exact(max)} của ${code}.`,
};
