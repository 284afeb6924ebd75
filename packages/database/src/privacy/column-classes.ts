import type { DB } from "../schema.generated.ts";
import type { ClassesOf } from "./column-class.ts";
import { listingsColumns } from "./listings-columns.ts";
import { peopleColumns } from "./people-columns.ts";
import { searchColumns } from "./search-columns.ts";
import { territoriesColumns } from "./territories-columns.ts";

const registry = { ...listingsColumns, ...peopleColumns, ...searchColumns, ...territoriesColumns };

/** The one registry: every column of every table, with its class. */
export const columnClasses: ClassesOf<keyof DB> = registry;

type Registry = typeof registry;

/** The columns of a table that the registry calls personal. */
export type PersonalColumn<Table extends keyof Registry> = {
  [Column in keyof Registry[Table]]: Registry[Table][Column] extends "personal" ? Column : never;
}[keyof Registry[Table]];

/** The tables that hold something personal. */
export type PersonalTable = {
  [Table in keyof Registry]: PersonalColumn<Table> extends never ? never : Table;
}[keyof Registry];
