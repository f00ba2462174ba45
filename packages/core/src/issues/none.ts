/** Figures of an issue that its code says in full. */
export type None = Readonly<Record<string, never>>;
