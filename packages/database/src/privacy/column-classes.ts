import type { DB } from "../schema.generated.ts";
import type { ClassesOf } from "./column-class.ts";
import { listingsColumns } from "./listings-columns.ts";
import { peopleColumns } from "./people-columns.ts";
import { territoriesColumns } from "./territories-columns.ts";

/** The one registry: every column of every table, with its class. */
export const columnClasses: ClassesOf<keyof DB> = { ...listingsColumns, ...peopleColumns, ...territoriesColumns };
