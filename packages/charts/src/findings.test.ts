import { describe, expect, it } from "vitest";
import { bars, bullets, fields, ranks, trend } from "../test/samples.js";
import { standingFinding } from "./distribution-strip.js";
import { type FieldRow, weakestFieldFinding } from "./field-heatmap.js";
import { rankFinding } from "./rank-bump.js";
import { leaderFinding } from "./ranked-bars.js";
import { medianFinding } from "./score-bullet.js";
import { trendFinding } from "./trend-lines.js";

describe("findings", () => {
  it("say who leads and by how much", () => {
    // 87.33 − 86.98 = 0.35
    expect(leaderFinding(bars, "vi")).toBe("Lam Khuê dẫn đầu với 87,33, hơn Vân Khê 0,35 điểm");
    expect(leaderFinding(bars.slice(0, 1), "vi")).toBe("Lam Khuê đạt 87,33");
    expect(leaderFinding([], "vi")).toBe("Chưa có đơn vị nào được xếp hạng");
  });

  it("name all who lead together", () => {
    const tied = bars.slice(0, 2).map((row) => ({ ...row, index: 90, rank: 1 }));
    expect(leaderFinding([...tied, ...bars.slice(2)], "vi")).toBe("Lam Khuê, Vân Khê cùng dẫn đầu với 90,00");
    const many = [...tied, ...tied].map((row) => ({ ...row }));
    expect(leaderFinding([...many, ...bars.slice(2)], "vi")).toBe("4 đơn vị cùng dẫn đầu với 90,00");
    expect(leaderFinding(many, "vi")).toBe("Cả 4 đơn vị cùng đạt 90,00");
  });

  it("say the direction of a trend, and when there is none", () => {
    // 87.33 − 84.79 = 2.54; 90.10 − 87.50 = 2.60
    expect(trendFinding(trend, "mean", "vi")).toBe("Trung bình tăng 2,54 điểm từ năm 2022 đến năm 2024, lên 87,33");
    expect(trendFinding(trend, "lam-khue", "vi")).toBe("Lam Khuê giảm 2,60 điểm từ năm 2022 đến năm 2024, còn 87,50");
    expect(
      trendFinding(
        [
          { agency: "a", name: "A", year: 2023, index: 80 },
          { agency: "a", name: "A", year: 2024, index: 80 },
        ],
        "a",
        "vi",
      ),
    ).toBe("A năm 2024 bằng năm 2023: 80,00");
    expect(trendFinding([{ agency: "a", name: "A", year: 2024, index: 80 }], "a", "vi")).toBe("A đạt 80,00 năm 2024");
    expect(trendFinding([{ agency: "a", name: "A", year: 2024, index: null }], "a", "vi")).toBe(
      "A chưa có chỉ số năm nào",
    );
    expect(trendFinding(trend, "none", "vi")).toBe("Chưa có chỉ số năm nào");
  });

  it("say how a rank moved", () => {
    expect(rankFinding(ranks, "lam-khue", "vi")).toBe("Lam Khuê từ hạng 12 năm 2022 lên hạng 4 năm 2024");
    expect(rankFinding(ranks, "van-khe", "vi")).toBe("Vân Khê từ hạng 3 năm 2022 xuống hạng 9 năm 2024");
    expect(rankFinding([{ agency: "a", name: "A", year: 2024, rank: null }], "a", "vi")).toBe(
      "A chưa được xếp hạng năm nào",
    );
    const held = [3, 1, 3].map((rank, i) => ({ agency: "a", name: "A", year: 2022 + i, rank }));
    expect(rankFinding(held, "a", "vi")).toBe("A năm 2024 xếp hạng 3 như năm 2022");
    expect(rankFinding(held.toSpliced(1, 1), "a", "vi")).toBe("A giữ hạng 3 từ năm 2022 đến năm 2024");
    expect(rankFinding(held, undefined, "vi")).toBe("Không đơn vị nào tăng hạng");
  });

  it("compare with the median", () => {
    // field 1: 87.33 < 90, behind by 2.67; field 2 unknown; field 3: 91 > 90
    expect(medianFinding(bullets, "vi")).toBe(
      "Cao hơn trung vị ở 1/2 lĩnh vực đã biết; kém trung vị nhất ở Công tác chỉ đạo điều hành (2,67 điểm)",
    );
    expect(medianFinding([{ code: "1.2", name: "A", index: 80, median: 80, best: 90 }], "vi")).toBe(
      "Bằng trung vị ở 1/1 tiêu chí",
    );
    expect(medianFinding([], "vi")).toBe("Chưa đủ điểm để so với trung vị");
  });

  it("name the weakest field by its mean over the known rows", () => {
    expect(weakestFieldFinding(fields, "vi")).toBe("Lĩnh vực thấp nhất: Cải cách thể chế, trung bình 61,00 %");
    const [, second] = fields as [FieldRow, FieldRow];
    expect(weakestFieldFinding([second, { ...second, code: "3", field: "Cải cách tài chính công" }], "vi")).toBe(
      "Các lĩnh vực bằng nhau, trung bình 61,00 %",
    );
  });

  it("say where an agency stands among the others", () => {
    // field 1: 87.33 is 1.34 below the median of 87.33 and 90, 88.665, printed 88.67; field 2: alone, so at the median
    expect(standingFinding(fields, "lam-khue", "vi")).toBe(
      "Lam Khuê cao hơn trung vị ở 0/2 lĩnh vực; kém trung vị nhất ở Công tác chỉ đạo điều hành cải cách hành chính (CCHC) (1,34 điểm)",
    );
    expect(standingFinding(fields, "hac-giang", "vi")).toContain("Lĩnh vực thấp nhất");
    // two nodes of two depths: 80 = 80, and 70 < 71.5 by 1.5
    expect(
      medianFinding(
        [
          { code: "1", name: "A", index: 80, median: 80, best: null },
          { code: "1.1", name: "B", index: 70, median: 71.5, best: null },
        ],
        "vi",
        "Lam Khuê",
      ),
    ).toBe("Lam Khuê cao hơn trung vị ở 0/2 mục; kém trung vị nhất ở B (1,50 điểm)");
  });

  it("are sentences in English too", () => {
    expect(leaderFinding(bars, "en")).toBe("Lam Khuê leads with 87.33, 0.35 points ahead of Vân Khê");
    expect(trendFinding(trend, "mean", "en")).toBe("Trung bình rose by 2.54 points from 2022 to 2024, to 87.33");
    expect(rankFinding(ranks, "van-khe", "en")).toBe("Vân Khê fell from rank 3 in 2022 to rank 9 in 2024");
    expect(rankFinding(ranks, undefined, "en")).toBe("Largest climb: Lam Khuê, from rank 12 in 2022 to rank 4 in 2024");
    expect(weakestFieldFinding(fields, "en")).toBe("Lowest field: Cải cách thể chế, with a mean of 61.00%");
    const [first] = bullets as [(typeof bullets)[number]];
    expect(medianFinding([first], "en")).toBe(
      "Above the median in 0 of 1 field; furthest below it in Công tác chỉ đạo điều hành (2.67 points)",
    );
    expect(standingFinding(fields, "van-khe", "en")).toBe("Vân Khê is above the median in 1 of 1 known field");
  });
});
