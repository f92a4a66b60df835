/** Asks the engine that holds `events`; integers may come as numbers or bigints. */
export type Query = <T extends object>(sql: string) => Promise<readonly T[]>;
