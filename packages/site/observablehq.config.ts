import { type Language, readableName, type Say, translator } from "@par-index/text";
import { agencyName, dataset, fields, regionName, scoredAgencies } from "./src/data/facts/workbench.ts";

/** Three bars, the tallest first. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="#1f4fb0"><path d="M1 2h4v13H1zM6 5h4v10H6zM11 9h4v6h-4z"/></svg>';

/** English pages have the same addresses under this folder. */
const ENGLISH = "/en";

/** The sidebar's pages, in its order, in one language. */
function sections(say: Say, root: string) {
  const page = (name: string, path: string) => ({ name, path: root + path, pager: root || "main" });
  return [
    {
      name: say`Kết quả`,
      pages: [
        page(say`Tổng quan`, "/index"),
        page(say`Xếp hạng`, "/xep-hang"),
        page(say`Hồ sơ đơn vị`, "/don-vi/"),
        page(say`Lĩnh vực`, "/linh-vuc/"),
        page(say`Cơ quan chủ trì`, "/co-quan-chu-tri"),
      ],
    },
    {
      name: say`Phân tích`,
      pages: [
        page(say`Biến động`, "/bien-dong"),
        page(say`So sánh`, "/so-sanh"),
        page(say`Nhóm và vùng`, "/nhom-va-vung"),
        page(say`Tự chấm và thẩm định`, "/tu-cham-va-tham-dinh"),
        page(say`Độ tin cậy`, "/do-tin-cay"),
        page(say`Kiểm toán thống kê`, "/kiem-toan-thong-ke"),
      ],
    },
    {
      name: say`Mô phỏng`,
      pages: [page(say`Kịch bản`, "/kich-ban")],
    },
    {
      name: say`Dữ liệu`,
      pages: [
        page(say`Bộ tiêu chí`, "/bo-tieu-chi"),
        page(say`Kết quả công bố`, "/ket-qua-cong-bo"),
        page(say`Kiểm tra dữ liệu`, "/kiem-tra-du-lieu"),
      ],
    },
  ];
}

const languageOf = (path: string): Language => (path.startsWith(`${ENGLISH}/`) ? "en" : "vi");

/** A text as the value of an HTML attribute. */
const attribute = (text: string) => text.replace(/[&"<]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Links to the same page, with the same choices, in the other language; unknown addresses have the overview. */
function languageLink(page: string): string {
  const path = page === "/404" ? "/index" : page;
  const isEnglish = languageOf(path) === "en";
  const other = (isEnglish ? path.slice(ENGLISH.length) : ENGLISH + path).replace(/\/index$/, "/");
  return isEnglish
    ? `<a class="language" href="${other}" onclick="this.search = location.search" hreflang="vi" lang="vi">Tiếng Việt</a>`
    : `<a class="language" href="${other}" onclick="this.search = location.search" hreflang="en" lang="en">English</a>`;
}

/** Observable Framework's settings. */
export default {
  root: "src",
  output: process.env.PAR_SITE_OUTPUT ?? "dist",
  title: "PAR INDEX",
  home: "PAR INDEX",
  pages: [...sections(translator("vi"), ""), ...sections(translator("en"), ENGLISH)],
  dynamicPaths: ["", ENGLISH].flatMap((root) => [
    ...scoredAgencies.map(({ id }) => `${root}/don-vi/${id}`),
    ...fields.map(({ code }) => `${root}/linh-vuc/${code}`),
  ]),
  // Downloads name the data set they come from.
  head: ({ path }: { path: string }) =>
    `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(ICON)}"><meta name="par-index-dataset" content="${attribute(dataset.name[languageOf(path)])}">`,
  header: ({ path }: { path: string }) => languageLink(path),
  style: "style.css",
  // Framework's default is a web font from another host.
  globalStylesheets: [],
  // The pinned node runs TypeScript itself.
  interpreters: { ".ts": ["node"] },
  // The pages of agencies, and of fields, share one source; their names are known here. Pages in the sidebar are indexed anyway.
  search: {
    *index() {
      for (const { id, region } of scoredAgencies) {
        const [name, place] = [agencyName(id), regionName(region)];
        yield { path: `/don-vi/${id}`, title: `Hồ sơ ${name.vi}`, keywords: [id, place?.vi].join(" ") };
        yield { path: `${ENGLISH}/don-vi/${id}`, title: `Profile of ${name.en}`, keywords: [id, place?.en].join(" ") };
      }
      for (const { code, name } of fields) {
        const { vi, en } = readableName(name);
        yield { path: `/linh-vuc/${code}`, title: `Lĩnh vực ${code}. ${vi}`, keywords: "" };
        yield { path: `${ENGLISH}/linh-vuc/${code}`, title: `Field ${code}. ${en}`, keywords: "" };
      }
    },
  },
  toc: { label: "Trong trang này" },
  typographer: false,
  footer: ({ path }: { path: string }) => {
    const say = translator(languageOf(path));
    const simulated = dataset.simulated ? ` ${say`Dữ liệu mô phỏng.`}` : "";
    return `${say`PAR INDEX – Bàn làm việc. Mã nguồn mở, giấy phép MIT.`}${simulated}`;
  },
};
