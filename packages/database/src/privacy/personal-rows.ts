import { type RawBuilder, sql } from "kysely";
import type { DB } from "../schema.generated.ts";
import type { PersonalColumn, PersonalTable } from "./column-classes.ts";

/**
 * What becomes of a personal column when its person leaves: `kept`, since it only points to the row of the person,
 * emptied, or is a date · `null` · `becomes` these words · `reworded`, the person's name and address taken out of words
 * an organisation keeps · `own`, written by the erasure of the person itself.
 */
export type Fate = "kept" | "null" | "reworded" | "own" | { becomes: string };

type Owner<Table extends keyof DB> = { person?: keyof DB[Table] & string; address?: keyof DB[Table] & string };

/** Whose the rows of a table are, by the columns that name a person or hold an address, and what becomes of them. */
type RowsOf<Table extends PersonalTable> = Owner<Table> &
  ({ deleted: true } | { fates: Record<PersonalColumn<Table>, Fate> });

/** Every table with something personal: one that is missing, or a column without its fate, does not compile. */
export const personalRows: { [Table in PersonalTable]: RowsOf<Table> } = {
  alert: { person: "person_id", address: "email", deleted: true },
  alert_told: { person: "person_id", address: "email", deleted: true },
  complement_refusal: { person: "person_id", fates: { person_id: "kept" } },
  document: { person: "uploaded_by", fates: { name: { becomes: "fichier" }, uploaded_by: "kept" } },
  idempotency_key: { person: "person_id", deleted: true },
  letter: { person: "person_id", address: "recipient_email", deleted: true },
  listing: { person: "created_by", fates: { created_by: "kept" } },
  listing_revision: { person: "created_by", fates: { created_by: "kept" } },
  membership: { person: "person_id", fates: { message: { becomes: "" }, person_id: "kept", decided_by: "kept" } },
  message: { person: "person_id", fates: { body: "reworded", person_id: "kept" } },
  national_appointment: { person: "person_id", fates: { person_id: "kept", appointed_by: "kept" } },
  notice: { address: "contact_email", fates: { contact_email: "null" } },
  one_time_link: { person: "person_id", address: "email", deleted: true },
  partnership_step: { person: "person_id", fates: { words: "reworded", person_id: "kept" } },
  person: {
    person: "id",
    fates: { email: "own", display_name: "own", email_confirmed_at: "null", created_at: "kept", deleted_at: "own" },
  },
  reply: { person: "created_by", fates: { created_by: "kept" } },
  session: { person: "person_id", deleted: true },
  suggestion_letters_stopped: { person: "person_id", deleted: true },
  thesaurus_concept: { person: "edited_by", fates: { edited_by: "kept" } },
  verification: { person: "person_id", fates: { person_id: "kept", verified_by: "kept" } },
  verification_request: { person: "person_id", fates: { statement: { becomes: "" }, person_id: "kept" } },
};

/** One table of the registry, its column names as plain text: for what is done to every table alike. */
export type AnyPersonalRows = {
  table: string;
  person?: string;
  address?: string;
  deleted?: true;
  fates?: Readonly<Record<string, Fate>>;
};

/** The tables above, one by one. */
export function listPersonalRows(): AnyPersonalRows[] {
  return Object.entries(personalRows).map(([table, rows]) => ({ table, ...rows }));
}

/**
 * The condition « this row is theirs ».
 * @param whose.email null when the address lives on with someone else
 */
export function theirs(
  rows: Pick<AnyPersonalRows, "person" | "address">,
  whose: { personId: string; email: string | null },
): RawBuilder<boolean> {
  const byPerson = rows.person === undefined ? sql`false` : sql`${sql.ref(rows.person)} = ${whose.personId}`;
  const byAddress =
    rows.address === undefined || whose.email === null ? sql`false` : sql`${sql.ref(rows.address)} = ${whose.email}`;
  return sql<boolean>`(${byPerson} or ${byAddress})`;
}
