import type { Connection } from "../connection.ts";

/** A name a commune has or had, with one of its postal codes. */
export type PostalName = { communeCode: string; nameKey: string; postalCode: string | null };

/** Every name of every commune of today with each of its postal codes: some 50,000 short rows. */
export async function listPostalNames(db: Connection): Promise<PostalName[]> {
  return db
    .selectFrom("commune_name")
    .innerJoin("commune", "commune.code", "commune_name.commune_code")
    .leftJoin("commune_postal_code", "commune_postal_code.commune_code", "commune_name.commune_code")
    .select([
      "commune_name.commune_code as communeCode",
      "commune_name.name_key as nameKey",
      "commune_postal_code.postal_code as postalCode",
    ])
    .where("commune.ended_on", "is", null)
    .execute();
}
