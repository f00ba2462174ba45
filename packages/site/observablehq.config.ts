/** Observable Framework's settings. Pages are listed here in the order of the sidebar. */
export default {
  root: "src",
  output: "dist",
  title: "PAR INDEX – Bàn làm việc",
  home: "PAR INDEX",
  pages: [{ name: "Tổng quan", path: "/index" }],
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
