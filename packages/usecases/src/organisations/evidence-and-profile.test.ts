import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@maillage/database/identifiers";
import { insertDocument } from "@maillage/database/organisations/evidence.queries";
import { findOrganisationPage, findOwnOrganisation } from "@maillage/database/organisations/organisation-page.queries";
import { listWaitingVerifications } from "@maillage/database/organisations/verifications.queries";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { memberOf } from "@maillage/test-world/trial-organisations";
import { editProfile } from "./edit-profile.ts";
import { openEvidence } from "./open-evidence.ts";
import { requestVerification } from "./request-verification.ts";
import { uploadEvidence } from "./upload-evidence.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const refusal = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });
const pdf = Buffer.from("%PDF-1.7\n%%EOF");
const picture = () => sharp({ create: { width: 40, height: 20, channels: 3, background: "#1E5B4F" } });
const send = (bytes: Uint8Array, name = "statuts.pdf") =>
  uploadEvidence(world.callAs("administrator"), { name, bytes: new Uint8Array(bytes) });
const kept = (id: string) => world.db.selectFrom("document").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

describe("evidence", () => {
  it("is kept by its content, whatever its name says", async () => {
    expect(await kept((await send(pdf, "photo.jpg")).documentId)).toMatchObject({
      media_type: "application/pdf",
      purpose: "evidence",
    });
    for (const format of ["jpeg", "png", "webp", "avif"] as const) {
      const { documentId } = await send(await picture().toFormat(format).toBuffer(), "x.pdf");
      expect(await kept(documentId)).toMatchObject({ media_type: `image/${format}` });
    }
  });

  it("loses what a camera writes into a picture, and stands upright", async () => {
    const withPlace = await picture()
      .withExif({ IFD0: { Copyright: "Mairie secrète" }, IFD3: { GPSLatitude: "45/1 33/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { documentId } = await send(withPlace);
    const metadata = await sharp((await kept(documentId)).bytes).metadata();
    expect(metadata).toMatchObject({ width: 20, height: 40 });
    expect(metadata.exif).toBeUndefined();
  });

  it("is refused when it is of another type, broken or too large", async () => {
    const png = await picture().png().toBuffer();
    const cases: [Uint8Array, string][] = [
      [Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"), "file_type_refused"],
      [Buffer.from("GIF89a"), "file_type_refused"],
      [new Uint8Array(), "file_type_refused"],
      [png.subarray(0, 40), "file_type_refused"],
      [Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)]), "file_too_large"],
    ];
    for (const [bytes, code] of cases) await expect(send(bytes)).rejects.toEqual(refusal(code));
  });

  it("keeps a harmless name", async () => {
    const { name } = await send(pdf, '../../etc/"délibération"\u0000\r\n2026.pdf');
    expect(name).toBe("délibération2026.pdf");
  });

  it("opens for the desk of its region only, and the log tells who opened it", async () => {
    const { documentId } = await send(pdf);
    for (const name of ["otherModerator", "administrator"] as const)
      await expect(openEvidence(world.callAs(name), { documentId })).rejects.toThrow();
    expect(await openEvidence(world.callAs("moderator"), { documentId })).toMatchObject({
      base64: pdf.toString("base64"),
    });
    const lines = await world.db
      .selectFrom("audit_entry")
      .select(["actor_person_id", "region_code"])
      .where("action", "=", "evidence.opened")
      .where("subject_id", "=", documentId)
      .execute();
    expect(lines).toEqual([{ actor_person_id: world.people.moderator.id, region_code: "84" }]);
  });

  it("is counted apart from the photos of listings, and refused before it is opened when there is too much", async () => {
    const document = { organisationId: world.recyclerie.id, uploadedBy: world.people.contributor.id, now: world.now() };
    for (let photo = 0; photo < 25; photo += 1)
      await insertDocument(world.db, { ...document, name: "p", mediaType: "image/png", bytes: pdf, purpose: "photo" });
    await send(pdf);
    const { call: busy } = await memberOf(world, world.recyclerie, "administrator");
    const wrong = () => uploadEvidence(busy, { name: "x.png", bytes: Buffer.from("GIF89a") });
    for (let turn = 0; turn < 60; turn += 1) await expect(wrong()).rejects.toEqual(refusal("file_type_refused"));
    await expect(wrong()).rejects.toEqual(refusal("too_many_attempts"));
  });

  it("stops at twenty files a day for an organisation, also when many come at once", async () => {
    const call = world.callAs("otherAdministrator");
    const sending = Array.from({ length: 25 }, () => uploadEvidence(call, { name: "a.pdf", bytes: pdf }));
    const outcomes = await Promise.allSettled(sending);
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(20);
    await expect(uploadEvidence(call, { name: "a.pdf", bytes: pdf })).rejects.toEqual(refusal("quota_reached"));
    world.pass({ days: 1, minutes: 1 });
    await uploadEvidence(call, { name: "a.pdf", bytes: pdf });
  });
});

describe("asking the CRESS to verify a fact", () => {
  const asking = { fact: "ess_status", declaredStatus: "esus", statement: "Agrément ESUS obtenu en mars." } as const;

  it("goes to the desk of the region with its evidence, once", async () => {
    const call = world.callAs("administrator");
    const { documentId } = await send(pdf, "agrement.pdf");
    await requestVerification(call, { ...asking, evidenceId: documentId });
    const waiting = await listWaitingVerifications(world.db, world.recyclerie.id);
    expect(waiting).toMatchObject([{ fact: "ess_status", declaredStatus: "esus", evidenceName: "agrement.pdf" }]);
    await expect(requestVerification(call, { ...asking, evidenceId: null })).rejects.toEqual(
      refusal("verification_already_asked"),
    );
  });

  it("takes no one else's evidence: it is as a document that does not exist", async () => {
    const { documentId } = await send(pdf);
    const call = world.callAs("otherAdministrator");
    const foreign = await requestVerification(call, { ...asking, evidenceId: documentId }).catch(
      (error: unknown) => error,
    );
    const random = await requestVerification(call, { ...asking, evidenceId: newId() }).catch((error: unknown) => error);
    expect(foreign).toEqual(random);
    expect(foreign).toEqual(refusal("evidence_not_found"));
  });
});

describe("an organisation's page", () => {
  it("says what its administrator wrote, what was verified, by whom and when, and nothing of people", async () => {
    const description = "Nous réparons, revendons et transmettons.";
    await editProfile(world.callAs("administrator"), { description, website: "https://exemple.fr" });
    await expect(editProfile(world.callAs("contributor"), { description, website: "" })).rejects.toEqual(
      refusal("not_allowed"),
    );
    const page = await findOrganisationPage(world.db, world.recyclerie.shortCode, world.now());
    expect(page).toMatchObject({
      description,
      website: "https://exemple.fr",
      commune: { name: "Ambert", departementName: "Puy-de-Dôme" },
      verifications: [
        { fact: "ess_status", verifierName: "CRESS Auvergne-Rhône-Alpes", verifiedAt: expect.any(Date) },
        { fact: "representative" },
      ],
    });
    for (const { name, email } of Object.values(world.people)) {
      expect(JSON.stringify(page)).not.toContain(name);
      expect(JSON.stringify(page)).not.toContain(email);
    }
  });

  it("closes when the verification of its representative has expired; its members still see it", async () => {
    const { id, shortCode } = world.mairie;
    const yesterday = new Date(Date.now() - 86_400_000);
    await world.db
      .updateTable("verification")
      .set({ expires_at: yesterday })
      .where("organisation_id", "=", id)
      .execute();
    expect(await findOrganisationPage(world.db, shortCode, world.now())).toBeNull();
    expect(await findOwnOrganisation(world.db, id, world.now())).toMatchObject({
      isPublic: false,
      verifications: expect.any(Array),
    });
  });
});
