import { fileURLToPath } from "node:url";
import sharp from "sharp";
import type { Connection } from "@maillage/database/connection";
import { newId } from "@maillage/database/identifiers";
import { insertPhoto } from "@maillage/database/listings/photos.queries";

/** A drawing of ours (`data/pictures`), the listing of the file it goes with, and what it shows. */
type DemoPicture = { reference: string; drawing: string; alternativeText: string };

/** A dozen listings have a picture, the others none: as on the network itself. They are drawings and say so. */
export const demoPictures: readonly DemoPicture[] = [
  { reference: "A195", drawing: "minibus", alternativeText: "Dessin d’une navette verte sur une route de campagne" },
  {
    reference: "A142",
    drawing: "fourgon-frigorifique",
    alternativeText: "Dessin d’un fourgon blanc marqué d’un flocon, avec son groupe froid",
  },
  { reference: "A204", drawing: "velo-cargo", alternativeText: "Dessin d’un vélo-cargo avec des cartons à l’avant" },
  { reference: "A081", drawing: "barnum", alternativeText: "Dessin d’un barnum rouge et blanc, une table dessous" },
  { reference: "A175", drawing: "tracteur", alternativeText: "Dessin d’un tracteur rouge au bord d’un champ labouré" },
  {
    reference: "A178",
    drawing: "jus-de-pomme",
    alternativeText: "Dessin de trois pommes à côté d’une bouteille de jus",
  },
  {
    reference: "A233",
    drawing: "cuisine-centrale",
    alternativeText: "Dessin d’un fourneau de cuisine avec un faitout et une casserole",
  },
  {
    reference: "A019",
    drawing: "hangar",
    alternativeText: "Dessin d’un hangar de bois ouvert, des rondins à l’intérieur",
  },
  { reference: "A237", drawing: "vitrine", alternativeText: "Dessin d’une boutique fermée, son store et sa vitrine" },
  {
    reference: "A230",
    drawing: "outils",
    alternativeText: "Dessin d’un panneau d’outils avec un marteau, un tournevis, une scie et des pinces",
  },
  { reference: "A238", drawing: "champs", alternativeText: "Dessin d’un champ en rangs et de deux arbres au soleil" },
  {
    reference: "A107",
    drawing: "bureau-partage",
    alternativeText: "Dessin de deux postes de travail à une même table, devant une fenêtre",
  },
];

const folder = new URL("../data/pictures/", import.meta.url);

/** Renders each drawing as an uploaded photo is kept, and hangs it on its listing. */
export async function hangPictures(tx: Connection, now: Date): Promise<void> {
  for (const { reference, drawing, alternativeText } of demoPictures) {
    const { data: bytes, info } = await sharp(fileURLToPath(new URL(`${drawing}.svg`, folder)))
      .webp({ quality: 82, effort: 1 })
      .toBuffer({ resolveWithObject: true });
    const listing = await tx
      .selectFrom("listing")
      .select(["id", "organisation_id as organisationId"])
      .where("reference", "=", reference)
      .executeTakeFirstOrThrow();
    const documentId = newId();
    // Nobody has sent it: an import brings its listings in the same way.
    const document = { id: documentId, organisation_id: listing.organisationId, purpose: "photo", created_at: now };
    await tx
      .insertInto("document")
      .values({ ...document, name: `${drawing}.webp`, media_type: "image/webp", bytes, size_bytes: bytes.length })
      .execute();
    const { width, height } = info;
    const photo = { listingId: listing.id, documentId, alternativeText, width, height };
    await insertPhoto(tx, { ...photo, position: 1, proposedIn: null });
  }
}
