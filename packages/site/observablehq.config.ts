/** Three bars, the tallest first. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="#1f4fb0"><path d="M1 2h4v13H1zM6 5h4v10H6zM11 9h4v6h-4z"/></svg>';

/** Observable Framework's settings. Pages are listed here in the order of the sidebar. */
export default {
  root: "src",
  output: "dist",
  title: "PAR INDEX – Bàn làm việc",
  home: "PAR INDEX",
  pages: [{ name: "Tổng quan", path: "/index" }],
  head: `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(ICON)}">`,
  style: "style.css",
  // Framework's default is a web font from another host.
  globalStylesheets: [],
  // The pinned node runs TypeScript itself.
  interpreters: { ".ts": ["node"] },
  search: true,
  toc: { label: "Trong trang này" },
  typographer: false,
  footer: "PAR INDEX – Bàn làm việc. Mã nguồn mở, giấy phép MIT.",
};
