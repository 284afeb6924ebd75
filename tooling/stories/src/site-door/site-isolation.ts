import { newId, newShortCode } from "@maillage/database/identifiers";
import { addOrganisation } from "@maillage/test-world/cast";
import {
  formRequest,
  type SiteAnswer,
  type SiteDoor,
  type SiteDoorWorld,
} from "@maillage/test-world/security/site-door";
import type { CastName } from "@maillage/test-world/test-world";
import { dataPath } from "./routes-under-test.ts";
import { leadsTo } from "./site-authorisation.ts";
import type { Rows } from "./site-stage.ts";

/** An address or a form that points at a row: those it is hidden from must not be able to tell it from none. */
export type Pointing = {
  /** The address, of this row or of none. */
  path: (id: string) => string;
  /** For a form: its fields. */
  fields?: (id: string) => Readonly<Record<string, string>>;
  hidden: readonly string[];
  /** Identifiers of no row, of the same make. */
  none: () => string;
  askers: readonly CastName[];
  /** Someone for whom there is a difference: the control, without which the row would prove nothing. */
  owner: CastName;
  /** A row that the owner sees, when it is not one of those hidden. */
  shown?: string;
};

const at = (path: string) => (id: string) => path.replace("*", id);

const strangers = { none: newId, askers: ["administrator", "otherModerator"], owner: "otherAdministrator" } as const;
const desks = { none: newId, askers: ["otherModerator"], owner: "moderator" } as const;

/** Organisations by their short code: one that nobody has verified is nobody's to see. */
async function organisationPointings(world: SiteDoorWorld, { scene }: Rows): Promise<Record<string, Pointing[]>> {
  const fresh = { name: "Tout juste inscrite", communeCode: "63003", verified: [] };
  const unverified = await addOrganisation(world.db, fresh);
  const structure = { hidden: [unverified.shortCode], none: newShortCode } as const;
  return {
    "structures.$structure._index": [
      {
        ...structure,
        path: (code) => `/structures/une-structure-${code}`,
        shown: world.mairie.shortCode,
        askers: ["visitor", "administrator"],
        owner: "visitor",
      },
    ],
    "structures.$structure.representer": [
      {
        ...structure,
        path: (code) => `/structures/une-structure-${code}/representer`,
        shown: scene.imported.shortCode,
        askers: ["administrator"],
        owner: "administrator",
      },
    ],
  };
}

async function publicPointings(world: SiteDoorWorld, { townHall }: Rows): Promise<Record<string, Pointing[]>> {
  const rows = await world.db.selectFrom("listing").select(["id", "short_code"]).execute();
  const codeOf = (id: string) => rows.find((row) => row.id === id)?.short_code ?? "";
  const hidden = [codeOf(townHall.draft), codeOf(townHall.submitted)];
  const listing = { hidden, shown: codeOf(townHall.published), none: newShortCode } as const;
  return {
    "annonces.$annonce._index": [
      {
        ...listing,
        path: (code) => `/annonces/minibus-${code}`,
        askers: ["visitor", "administrator"],
        owner: "visitor",
      },
    ],
    "annonces.$annonce.repondre": [
      { ...listing, path: (code) => `/annonces/${code}/repondre`, askers: ["administrator"], owner: "administrator" },
    ],
    "photos.$photo": [
      { ...strangers, path: (id) => `/photos/${id}`, hidden: [townHall.photo], askers: ["visitor", "administrator"] },
    ],
    "signaler.$sujet.$contenu": [
      { ...listing, path: at("/signaler/annonce/*"), askers: ["visitor", "administrator"], owner: "visitor" },
      {
        ...listing,
        path: at("/signaler/annonce/*"),
        fields: () => ({ reason: "other", words: "Ce contenu n’a rien à faire ici." }),
        askers: ["visitor", "administrator"],
        owner: "visitor",
      },
    ],
  };
}

/** The people of the workshop, and those of others named in their forms. */
function membershipPointings({ townHall, workshop }: Rows): Pointing[] {
  const people = `/espace/structures/${workshop.organisation.id}/personnes`;
  const hidden = [townHall.request, townHall.membership];
  return (["repondre", "role", "terminer"] as const).map((intent) => ({
    ...strangers,
    askers: ["administrator"],
    hidden,
    path: () => people,
    fields: (membershipId) => ({
      intent,
      membershipId,
      ...(intent === "role" ? { role: "observer" } : {}),
      ...(intent === "repondre" ? { outcome: "refused" } : {}),
    }),
    owner: "administrator",
    shown: intent === "repondre" ? workshop.request : workshop.membership,
  }));
}

function ownPointings(rows: Rows): Record<string, Pointing[]> {
  const { townHall } = rows;
  const listing = { ...strangers, hidden: [townHall.draft, townHall.published] };
  const organisation = { ...strangers, hidden: [townHall.organisation.id] };
  return {
    "espace.annonces.$annonce._index": [
      { ...listing, path: at("/espace/annonces/*") },
      { ...listing, path: at("/espace/annonces/*"), fields: () => ({ intent: "pause" }), owner: "otherAdministrator" },
    ],
    "espace.annonces.$annonce.apercu": [{ ...listing, path: at("/espace/annonces/*/apercu") }],
    "espace.annonces.$annonce.modifier.$etape": [
      { ...listing, path: at("/espace/annonces/*/modifier/essentiel") },
      { ...listing, path: at("/espace/annonces/*/modifier/essentiel"), fields: () => ({ title: "À nous" }) },
    ],
    "espace.annonces.$annonce.modifier._index": [
      { ...listing, path: at("/espace/annonces/*/modifier") },
      { ...listing, path: at("/espace/annonces/*/modifier"), fields: () => ({ kind: "offer", title: "À nous" }) },
    ],
    "espace.annonces.$annonce.photos": [
      { ...listing, path: at("/espace/annonces/*/photos") },
      {
        ...listing,
        path: at("/espace/annonces/*/photos"),
        fields: () => ({ intent: "retirer", photoId: townHall.photo }),
        hidden: [townHall.draft],
      },
    ],
    "espace.structures.$structure._index": [{ ...organisation, path: at("/espace/structures/*") }],
    "espace.structures.$structure.fiche": [{ ...organisation, path: at("/espace/structures/*/fiche") }],
    "espace.structures.$structure.personnes": [
      { ...organisation, path: at("/espace/structures/*/personnes") },
      ...membershipPointings(rows),
    ],
    "espace.structures.$structure.verifications": [{ ...organisation, path: at("/espace/structures/*/verifications") }],
    "messagerie.$conversation": [
      { ...strangers, path: at("/messagerie/*"), hidden: [townHall.conversation], askers: ["administrator"] },
      {
        ...strangers,
        path: at("/messagerie/*"),
        fields: () => ({ intent: "message", body: "Bonjour" }),
        hidden: [townHall.conversation],
        askers: ["administrator"],
      },
    ],
  };
}

const alertPointings = ({ townHall }: Rows): Record<string, Pointing[]> => ({
  "espace.alertes": (["frequence", "pause", "flux", "supprimer"] as const).map((intent) => ({
    ...strangers,
    hidden: [townHall.alert],
    path: () => "/espace/alertes",
    fields: (alertId) => ({ intent, alertId, ...(intent === "frequence" ? { frequency: "weekly" } : {}) }),
  })),
});

function deskPointings({ townHall }: Rows): Record<string, Pointing[]> {
  const cases = [
    ["listing", townHall.submitted],
    ["revision", townHall.revision],
    ["verification_request", townHall.verificationRequest],
    ["notice", townHall.notice],
  ] as const;
  const fields = () => ({ outcome: "accepted", words: "" });
  return {
    "moderation.dossiers.$sujet.$dossier": cases.flatMap(([subject, row]): Pointing[] => {
      const one = { ...desks, path: (id: string) => `/moderation/dossiers/${subject}/${id}`, hidden: [row] };
      return [one, { ...one, fields }];
    }),
    "moderation.justificatifs.$document": [
      { ...desks, path: (id) => `/moderation/justificatifs/${id}`, hidden: [townHall.evidence] },
    ],
    "moderation.annuler": [
      {
        ...desks,
        path: () => "/moderation/annuler",
        fields: (decisionId) => ({ decisionId }),
        hidden: [townHall.decision],
      },
    ],
  };
}

/** By route, everything that points at a row. */
export async function pointingsOf(world: SiteDoorWorld, rows: Rows): Promise<Record<string, Pointing[]>> {
  const [content, organisations] = [await publicPointings(world, rows), await organisationPointings(world, rows)];
  return { ...content, ...organisations, ...ownPointings(rows), ...alertPointings(rows), ...deskPointings(rows) };
}

/** What a person could compare of two answers: without the identifier asked for, nor what differs from one answer to the next. */
function compared(answer: SiteAnswer, id: string): string {
  const body = answer.body
    .replaceAll(id, "ID")
    .replaceAll(encodeURIComponent(id), "ID")
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "ID")
    .replaceAll(/nonce="[^"]*"/g, "");
  const { "content-type": type, "cache-control": caching, "set-cookie": cookie } = answer.headers;
  return JSON.stringify([answer.status, leadsTo(answer)?.replaceAll(id, "ID"), type, caching, cookie, body]);
}

type Tried = { ask: SiteDoor; world: SiteDoorWorld; pointing: Pointing };

/** Each who can tell a hidden row from none, in words; and the row that nobody sees, which would prove nothing. */
export async function checkPointing({ ask, world, pointing }: Tried): Promise<string[]> {
  const { path, fields, hidden, none, askers, owner, shown } = pointing;
  const answerTo = async (as: CastName, id: string, way: (path: string) => string) => {
    const cookie = world.cookies[as];
    const headers = cookie === null ? {} : { cookie };
    const request = fields
      ? formRequest({ siteUrl: world.siteUrl, path: way(path(id)), cookie, fields: fields(id) })
      : { path: way(path(id)), headers };
    return ask(request);
  };
  const findings: string[] = [];
  for (const way of [(same: string) => same, dataPath]) {
    for (const as of askers) {
      const nothing = none();
      const expected = await answerTo(as, nothing, way);
      for (const id of hidden) {
        const answer = await answerTo(as, id, way);
        if (compared(answer, id) !== compared(expected, nothing))
          findings.push(`${way(path("*"))}: ${as} can tell a row (${answer.status}) from none (${expected.status})`);
      }
    }
  }
  const nothing = none();
  const seen = shown ?? hidden[0] ?? "";
  const same = (text: string) => text;
  const [absent, present] = [await answerTo(owner, nothing, same), await answerTo(owner, seen, same)];
  if (compared(absent, nothing) === compared(present, seen))
    findings.push(`${path("*")}: ${owner} sees no difference (${present.status}), the row proves nothing`);
  return findings;
}
