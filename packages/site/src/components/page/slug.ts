import { plain } from "./format.js";

/** A text as part of a file's name: "Trực tuyến 62,5 %" is "truc-tuyen-62-5". */
export const slug = (text: string): string =>
  plain(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "") || "khong-ten";
