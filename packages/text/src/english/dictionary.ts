/** Vietnamese text → English; see `translator` for the placeholders. */
export type Dictionary = Readonly<Record<string, string>>;
