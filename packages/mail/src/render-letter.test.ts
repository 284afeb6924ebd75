import { describe, expect, it } from "vitest";
import { partnershipStatuses } from "@maillage/domain/conversations/partnership.rules";
import {
  type Letter,
  type LetterData,
  type LetterTemplate,
  linkOfTemplate,
  linkPaths,
} from "@maillage/domain/letters/letter";
import { noticeReasons, redress, textReasons } from "@maillage/domain/moderation/decision";
import { verifiedFacts } from "@maillage/domain/organisations/organisation";
import { membershipRoles } from "@maillage/domain/permissions/actor";
import { renderLetter } from "./render-letter.ts";

const siteUrl = "https://maillage.example.fr";
const context = { siteUrl, linkToken: "k3f9.Zm9v-YmFy_", now: new Date("2026-11-23T08:00:00Z") };
const path = "/annonces/minibus-9-places-ambert-k3f9";

/** One letter of each template, every word typed by someone replaced by `words` when it is given. */
function samples(words?: string): { [Template in LetterTemplate]: LetterData[Template] } {
  const displayName = words ?? "Camille Roy";
  const organisationName = words ?? "Les Ateliers du Livradois";
  const title = words ?? "Minibus neuf places";
  const excerpt = words ?? "Nous serions intéressés le mardi.\nEst-il assuré pour tous\u00a0?";
  const decision = {
    reasons: ["unclear", "personal_data"],
    words: words ?? "Retirez le numéro de téléphone.",
    redress: "Répondez à ce message.",
  };
  const notice = { receiptCode: words ?? "SIG-7K2P", subjectTitle: title };
  const listing = { id: "1", kind: "offer" as const, title, place: words ?? "Ambert (63)", organisationName, path };
  const alert = { alertId: "1", name: title, listings: [listing], more: 0, path: "/annonces?q=minibus" };
  const reasons = ["même catégorie\u00a0: Minibus", "à 12\u00a0km", "même thème"];
  const suggestion = { listing, ownId: "2", ownTitle: title, reasons };
  return {
    confirm_email: { displayName },
    account_exists: { displayName },
    reset_password: { displayName },
    password_changed: { displayName },
    change_email: { displayName },
    email_change_requested: { displayName, newEmail: words ?? "camille@example.fr" },
    email_changed: { displayName, newEmail: words ?? "camille@example.fr" },
    account_deleted: { displayName },
    invitation: { organisationName, inviterName: displayName, role: "contributor" },
    membership_requested: { organisationName, personName: displayName, message: excerpt, path },
    membership_decided: { organisationName, outcome: "refused", path },
    listing_submitted: { title, moderatorName: words ?? "CRESS Auvergne-Rhône-Alpes", delayDays: 3, path },
    listing_published: { title, path },
    listing_changes_requested: { ...decision, title, path },
    listing_rejected: { ...decision, title, path },
    listing_removed: { ...decision, title, path },
    revision_published: { title, path },
    revision_rejected: { ...decision, title, path },
    organisation_suspended: { ...decision, organisationName: title, path },
    listing_expiring: { title, expiresOn: "2027-01-01", path },
    listing_expired: { title, path },
    verification_accepted: { organisationName, fact: "representative", path },
    verification_ending: { organisationName, fact: "representative", endsOn: "2026-12-23", listings: 1, path },
    verification_ended: { organisationName, fact: "representative", endsOn: "2026-11-22", listings: 3, path },
    verification_refused: { ...decision, organisationName, fact: "ess_status", path },
    reply_received: { listingTitle: title, organisationName, excerpt, path },
    message_received: { listingTitle: title, organisationName, excerpt, path },
    answer_awaited: { listingTitle: title, organisationName, days: 5, path },
    partnership_step: { listingTitle: title, organisationName, status: "agreed", path },
    confirm_alert: { name: words ?? "Minibus, à moins de 30\u00a0km d’Ambert", hasWords: true },
    alert_hits: { alerts: [alert, { ...alert, name: title, more: 3 }], hasAccount: true },
    weekly_suggestions: { organisationId: "1", organisationName, suggestions: [suggestion] },
    notice_receipt: notice,
    notice_decided: { ...notice, outcome: "dismissed", words: excerpt },
    desk_summary: { regionName: words ?? "Bretagne", listings: 12, verifications: 1, notices: 0, oldestDays: 9, path },
  };
}

function lettersOf(words?: string): Letter[] {
  return Object.entries(samples(words)).map(
    // The samples are keyed by template, so each pair is a letter: Object.entries forgets it.
    ([template, data]) => ({ template, data }) as Letter,
  );
}

/** The other things the same templates may say. */
const variants: Letter[] = [
  ...(["upheld", "dismissed"] as const).map(
    (outcome): Letter => ({
      template: "notice_decided",
      data: { receiptCode: "SIG-7K2P", subjectTitle: "Minibus", outcome, words: "" },
    }),
  ),
  ...verifiedFacts.flatMap(({ code: fact }): Letter[] => [
    { template: "verification_accepted", data: { ...samples().verification_accepted, fact } },
    { template: "verification_refused", data: { ...samples().verification_refused, fact, words: "" } },
  ]),
  ...partnershipStatuses.map(
    ({ code: status }): Letter => ({ template: "partnership_step", data: { ...samples().partnership_step, status } }),
  ),
  ...membershipRoles.map((role): Letter => ({ template: "invitation", data: { ...samples().invitation, role } })),
  { template: "membership_decided", data: { ...samples().membership_decided, outcome: "approved" } },
  { template: "membership_requested", data: { ...samples().membership_requested, message: "" } },
  { template: "listing_submitted", data: { ...samples().listing_submitted, delayDays: 1 } },
  { template: "answer_awaited", data: { ...samples().answer_awaited, days: 1 } },
  { template: "desk_summary", data: { ...samples().desk_summary, listings: 0, verifications: 0, oldestDays: 0 } },
  ...[...textReasons, ...noticeReasons].map(
    ({ code }): Letter => ({
      template: "listing_removed",
      data: { ...samples().listing_removed, reasons: [code], redress },
    }),
  ),
];
const letters = [...lettersOf(), ...variants];

// As a reader sees it: no markup, no style, no preheader; the entities our own escaping makes.
function wordsOfHtml(html: string): string[] {
  const visible = html
    .replace(/<head>.*<\/head>/s, "")
    .replace(/<div class="preheader".*?<\/div>/s, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
  return wordsOfText(visible);
}

const wordsOfText = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'@.-]*/gu) ?? [];
const withoutAddress = (text: string): string => text.replaceAll(/https?:\/\/\S+/g, "");

describe.each(letters)("$template", (letter) => {
  const rendered = renderLetter(letter, context);

  it("has one link at most, written in full in the text", () => {
    const links = [...rendered.html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
    const written = rendered.text.match(/https?:\/\/\S+/g) ?? [];
    expect(written).toEqual(links);
    // Letters of alerts and of suggestions are lists of links; they have tests of their own.
    if (letter.template === "alert_hits" || letter.template === "weekly_suggestions") return;
    expect(links.length).toBeLessThanOrEqual(1);
    const purpose = linkOfTemplate[letter.template];
    if (purpose !== undefined) expect(written).toEqual([`${siteUrl}${linkPaths[purpose]}?lien=${context.linkToken}`]);
    else if ("path" in letter.data) expect(written).toEqual([`${siteUrl}${path}`]);
  });

  it("says the same words in the text and in the HTML", () => {
    expect(wordsOfHtml(rendered.html)).toEqual(wordsOfText(withoutAddress(rendered.text)));
  });

  it("has a subject the inbox shows whole, and says who writes and why", () => {
    expect(rendered.subject.length).toBeLessThanOrEqual(90);
    expect(rendered.text).toMatch(/Bonjour/);
    expect(rendered.text).toMatch(/L’équipe de Maillage|La CRESS/);
    expect(rendered.text).toMatch(/Vous recevez ce message parce que/);
  });

  it("is good French typography, without exclamation", () => {
    for (const text of [rendered.subject, withoutAddress(rendered.text)]) {
      expect(text).not.toMatch(/['"!]/);
      expect(text).not.toMatch(/[^\u00a0\u202f][:;?»]/u);
      expect(text).not.toMatch(/«[^\u00a0\u202f]/u);
      expect(text).not.toMatch(/ {2}|undefined|null|\[object/);
    }
  });

  it("is made of short sentences", () => {
    const own = withoutAddress(rendered.text).replaceAll(/«.*?»/gs, "«»");
    const sentences = own.split(/[.?]\s|\u00a0:\s|\n/);
    for (const sentence of sentences) expect(wordsOfText(sentence).length, sentence).toBeLessThanOrEqual(20);
  });

  it("can be heard: language, one heading, no table, no image, nothing fetched", () => {
    expect(rendered.html).toContain('<html lang="fr">');
    expect(rendered.html.match(/<h1>/g)).toHaveLength(1);
    expect(rendered.html).not.toMatch(/<table|<img|<script|<link|@import|url\(|src=/i);
  });
});

const hostile = `<script>alert("x")</script> l'Épicerie & 'Co' <img src=x onerror=y>`;

describe.each(lettersOf(hostile))("$template with hostile words", (letter) => {
  const rendered = renderLetter(letter, context);

  it("shows them as words", () => {
    expect(rendered.html).not.toMatch(/<script|<img/i);
    expect(rendered.html).toContain("&lt;script&gt;");
    expect(wordsOfHtml(rendered.html)).toEqual(wordsOfText(withoutAddress(rendered.text)));
    expect(rendered.subject.length).toBeLessThanOrEqual(90);
  });
});

it.each(lettersOf(`Minibus\r\nBcc: x@example.fr\u202e ${"très long ".repeat(30)}`))(
  "$template keeps its subject on one line whatever is typed",
  (letter) => {
    const { subject, text, html } = renderLetter(letter, context);
    expect(subject).not.toMatch(/[\r\n\u202e]/u);
    expect(subject.length).toBeLessThanOrEqual(90);
    expect(text + html).not.toMatch(/\r|\u202e/u);
  },
);

describe("a letter of alerts", () => {
  const { alert_hits: data } = samples();
  const stop = `${siteUrl}${linkPaths.stop_alerts}?lien=${context.linkToken}`;

  it("leads to each listing, to what it does not show, and to the way out, which mail programs know too", () => {
    const { text, unsubscribeUrl } = renderLetter({ template: "alert_hits", data }, context);
    expect(text.match(/https?:\/\/\S+/g)).toEqual([
      `${siteUrl}${path}`,
      `${siteUrl}${path}`,
      `${siteUrl}/annonces?q=minibus`,
      `${siteUrl}/espace/alertes`,
      stop,
    ]);
    expect(text).toContain("Et 3\u00a0autres");
    expect(unsubscribeUrl).toBe(stop);
  });

  it("is confirmed in one sentence when its search only has words", () => {
    const { subject, text } = renderLetter(
      { template: "confirm_alert", data: { name: null, hasWords: true } },
      context,
    );
    expect(subject).toBe("Confirmez votre alerte");
    expect(text).toContain("Vous avez demandé une alerte sur Maillage.\n");
  });

  it("does not speak of a space to whom has none, and names its only alert in the subject", () => {
    const alone = { alerts: data.alerts.slice(0, 1), hasAccount: false };
    const { subject, text } = renderLetter({ template: "alert_hits", data: alone }, context);
    expect(subject).toBe("1\u00a0nouvelle annonce\u00a0: Minibus neuf places");
    expect(text).not.toContain("/espace");
    expect(text).toContain(`Voir toute la recherche\u00a0:\n${siteUrl}/annonces?q=minibus\n`);
  });

  it("can be stopped by one click, as suggestions can: the others answer something done", () => {
    const stoppable = letters.filter((letter) => renderLetter(letter, context).unsubscribeUrl !== undefined);
    expect(new Set(stoppable.map(({ template }) => template))).toEqual(new Set(["alert_hits", "weekly_suggestions"]));
  });
});

describe("a weekly letter of suggestions", () => {
  it("says for which listing, why, and how to receive no more of them", () => {
    const { weekly_suggestions: data } = samples();
    const { text, unsubscribeUrl } = renderLetter({ template: "weekly_suggestions", data }, context);
    const stop = `${siteUrl}${linkPaths.stop_suggestions}?lien=${context.linkToken}`;
    expect(text).toContain("Pour votre annonce «\u00a0Minibus neuf places\u00a0»");
    expect(text).toContain("Pourquoi\u00a0: même catégorie\u00a0: Minibus, à 12\u00a0km, même thème.");
    expect(text.match(/https?:\/\/\S+/g)).toEqual([`${siteUrl}${path}`, `${siteUrl}/espace`, stop]);
    expect(unsubscribeUrl).toBe(stop);
  });
});

describe("a letter", () => {
  it.each(["confirm_email", "reset_password"] as const)("%s without its token does not leave", (template) => {
    const letter = { template, data: { displayName: "Camille Roy" } };
    expect(() => renderLetter(letter, { siteUrl, now: context.now })).toThrow(/token/);
  });

  it.each(["//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "annonces"])(
    "never leads outside the site: %s",
    (elsewhere) => {
      const letter: Letter = { template: "listing_published", data: { title: "Minibus", path: elsewhere } };
      expect(() => renderLetter(letter, context)).toThrow(/outside the site/);
    },
  );

  it("is no billboard: a name that holds an address does not reach a stranger", () => {
    for (const name of ["Gagnez 500 € www.evil.example", "evil.example", "https://evil.example/x Camille"]) {
      const confirm = renderLetter({ template: "confirm_email", data: { displayName: name } }, context);
      const invitation = renderLetter(
        { template: "invitation", data: { organisationName: `Asso ${name}`, inviterName: name, role: "observer" } },
        context,
      );
      expect(confirm.text).toContain("Bonjour,");
      expect(confirm.text).not.toContain("evil");
      expect(invitation.text).not.toMatch(/www\.evil|https:\/\/evil/);
    }
  });

  it("keeps the lines of a message and the reasons of a decision", () => {
    const received = renderLetter({ template: "reply_received", data: samples().reply_received }, context);
    expect(received.text).toContain("«\u00a0Nous serions intéressés le mardi.\nEst-il assuré pour tous\u00a0?\u00a0»");
    expect(received.html).toContain("mardi.<br>");
    const rejected = renderLetter({ template: "listing_rejected", data: samples().listing_rejected }, context);
    expect(rejected.text).toContain("- Le texte n’est pas assez clair. Règle\u00a0: Charte de Maillage");
    expect(rejected.text).toContain("Retirez le numéro de téléphone.");
    expect(rejected.text).toContain("Répondez à ce message.");
  });

  it("that restricts says how far the decision goes and for how long", () => {
    const { listing_rejected, listing_removed, verification_refused } = samples();
    const restrictions: Letter[] = [
      { template: "listing_rejected", data: listing_rejected },
      { template: "listing_removed", data: listing_removed },
      { template: "verification_refused", data: verification_refused },
    ];
    for (const letter of restrictions)
      expect(renderLetter(letter, context).text).toContain("Elle vaut en France, sans limite de durée");
    const sentBack: Letter = { template: "listing_changes_requested", data: samples().listing_changes_requested };
    const { text } = renderLetter(sentBack, context);
    expect(text).toContain("Règle\u00a0: Charte de Maillage");
    expect(text).toContain("voici vos recours");
  });

  it("says the date with its year when it is not this one", () => {
    const { text } = renderLetter({ template: "listing_expiring", data: samples().listing_expiring }, context);
    expect(text).toContain("jusqu’au 1er\u00a0janvier\u00a02027");
  });

  it("announces a delay only where that CRESS has set one", () => {
    const data = samples().listing_submitted;
    expect(renderLetter({ template: "listing_submitted", data }, context).text).toContain("3\u00a0jours");
    const silent = renderLetter({ template: "listing_submitted", data: { ...data, delayDays: null } }, context);
    expect(silent.text).not.toContain("délai");
    expect(silent.text).not.toContain("null");
  });

  it.each([
    ["CRESS Bretagne", "La CRESS Bretagne relit"],
    ["Chambre régionale Bretagne", "La chambre régionale Bretagne relit"],
    ["Équipe nationale de Maillage", "L’équipe nationale de Maillage relit"],
    ["l’équipe nationale", "L’équipe nationale relit"],
    ["", "L’équipe de Maillage relit"],
  ])("names who reads the listing: %s", (moderatorName, words) => {
    const data = { ...samples().listing_submitted, moderatorName };
    expect(renderLetter({ template: "listing_submitted", data }, context).text).toContain(words);
  });
});
