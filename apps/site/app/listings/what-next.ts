import type { ListingStatus } from "@maillage/domain/listings/listing";
import { countOf } from "@maillage/domain/wording/numbers.fr";

type Situation = {
  status: ListingStatus;
  /** With its article, in lower case: « la CRESS Auvergne-Rhône-Alpes ». */
  moderatorName: string;
  /** How many fields are still to be filled. */
  missing: number;
  delayDays: number | null;
  mayAppear: boolean;
  /** The organisation is trusted: what it sends shows at once. */
  publishedAtOnce: boolean;
  /** Since when the end of a verification keeps it out of the lists, in words. */
  suspendedSince: string | null;
  revisionWaits: boolean;
  expiresOn: string | null;
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const delay = (days: number | null): string =>
  days === null ? "" : ` Elle répond en général en ${countOf(days, { none: "", one: "jour", many: "jours" })}.`;

function submitted({ moderatorName, delayDays, mayAppear }: Situation): string {
  const then = mayAppear ? "" : " Elle vérifie aussi que vous représentez la structure\u00a0: rien n’est publié avant.";
  return `${capitalised(moderatorName)} relit votre annonce.${delay(delayDays)}${then} Vous recevez un courriel.`;
}

const sending = ({ publishedAtOnce, moderatorName }: Situation): string =>
  publishedAtOnce
    ? `publiez-la\u00a0: elle paraît tout de suite, et ${moderatorName} la relit après`
    : `envoyez-la\u00a0: ${moderatorName} la relit avant parution`;

/** What happens next with a listing and what its author can do, in one or two sentences. */
export function whatNext(situation: Situation): string {
  const { status, missing, moderatorName, revisionWaits, expiresOn } = situation;
  switch (status) {
    case "draft":
      return missing > 0
        ? `Il reste ${countOf(missing, { none: "", one: "point", many: "points" })} à compléter avant l’envoi.`
        : `L’annonce est complète. Relisez l’aperçu, puis ${sending(situation)}.`;
    case "submitted":
      return submitted(situation);
    case "changes_requested":
      return "Modifiez le texte selon la demande ci-dessous, puis renvoyez l’annonce.";
    case "rejected":
      return "Cette annonce ne paraîtra pas. Vous pouvez en déposer une autre qui suit la charte.";
    case "published":
      if (revisionWaits)
        return `${capitalised(moderatorName)} relit votre modification. Le texte publié reste visible.`;
      return expiresOn
        ? `Elle est visible jusqu’au ${expiresOn}. Nous vous prévenons avant la fin.`
        : "Elle est visible sans limite de durée.";
    case "paused":
      return situation.suspendedSince
        ? `Elle est en pause depuis le ${situation.suspendedSince}\u00a0: la vérification de votre structure a pris fin. Elle reparaît dès que ${moderatorName} la vérifie de nouveau.`
        : "Elle n’apparaît plus dans les listes. Reprenez-la quand vous voulez.";
    case "fulfilled":
      return "Vous avez trouvé. Sa page le dit à ceux qui l’ouvrent.";
    case "expired":
      return "Elle est arrivée à échéance. Prolongez-la en un geste si elle vaut toujours.";
    case "withdrawn":
      return "Vous l’avez retirée. Une copie permet de repartir de son texte.";
    case "removed":
      return "La modération l’a retirée. Le courriel reçu dit pourquoi et comment le contester.";
  }
}
