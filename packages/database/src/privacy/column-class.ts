import type { DB } from "../schema.generated.ts";

/**
 * How a column may be shown and how long it is kept (design 4):
 * `public` anybody · `members` people of the organisations concerned and their desk · `personal` about a person: exported
 * to and erased for them · `secret` never leaves the database · `legal` kept for proof, whoever leaves.
 */
export type ColumnClass = "public" | "members" | "personal" | "secret" | "legal";

/** The classes of every column of some tables: a column added without its class does not compile. */
export type ClassesOf<Table extends keyof DB> = { [Name in Table]: Record<keyof DB[Name], ColumnClass> };
