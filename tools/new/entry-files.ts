/** Path from the repository's root → content. The test comes last. */
export type EntryFiles = Readonly<Record<string, string>>;
