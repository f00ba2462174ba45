import { regionName, scoredAgencies } from "./src/data/workbench.ts";

/** Three bars, the tallest first. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="#1f4fb0"><path d="M1 2h4v13H1zM6 5h4v10H6zM11 9h4v6h-4z"/></svg>';

/** Observable Framework's settings. Pages are listed here in the order of the sidebar. */
export default {
  root: "src",
  output: process.env.PAR_SITE_OUTPUT ?? "dist",
  title: "PAR INDEX – Bàn làm việc",
  home: "PAR INDEX",
  pages: [
    { name: "Tổng quan", path: "/index" },
    { name: "Xếp hạng", path: "/xep-hang" },
    { name: "Hồ sơ đơn vị", path: "/don-vi/" },
    { name: "Bộ tiêu chí", path: "/bo-tieu-chi" },
    { name: "Cơ quan chủ trì", path: "/co-quan-chu-tri" },
    { name: "Kết quả công bố", path: "/ket-qua-cong-bo" },
    { name: "Kiểm tra dữ liệu", path: "/kiem-tra-du-lieu" },
  ],
  dynamicPaths: scoredAgencies.map(({ id }) => `/don-vi/${id}`),
  head: `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(ICON)}">`,
  style: "style.css",
  // Framework's default is a web font from another host.
  globalStylesheets: [],
  // The pinned node runs TypeScript itself.
  interpreters: { ".ts": ["node"] },
  // The agencies' pages share one source; their names are known here. Pages in the sidebar are indexed anyway.
  search: {
    *index() {
      for (const { id, name, region } of scoredAgencies) {
        yield { path: `/don-vi/${id}`, title: `Hồ sơ ${name}`, keywords: [id, regionName(region)].join(" ") };
      }
    },
  },
  toc: { label: "Trong trang này" },
  typographer: false,
  footer: "PAR INDEX – Bàn làm việc. Mã nguồn mở, giấy phép MIT.",
};
