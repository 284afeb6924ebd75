import { countOf, numberInWords } from "@maillage/domain/wording/numbers.fr";

const decimals = new Intl.NumberFormat("fr", { maximumFractionDigits: 1 });

/** A duration as people read it: « 0,4 s », « 2 min 5 s ». */
function durationInWords(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${decimals.format(seconds)}\u00a0s`;
  return `${Math.floor(seconds / 60)}\u00a0min ${Math.round(seconds % 60)}\u00a0s`;
}

/** « 5 230 lignes par seconde ». */
function rateInWords(lines: number, milliseconds: number, words: string): string {
  return `${numberInWords(Math.round(lines / Math.max(milliseconds / 1000, 0.001)))}\u00a0${words} par seconde`;
}

const listings = (count: number) => countOf(count, { none: "aucune annonce", one: "annonce", many: "annonces" });
const organisations = (count: number) =>
  countOf(count, { none: "aucune structure", one: "structure", many: "structures" });
const lines = (count: number) => countOf(count, { none: "aucune ligne", one: "ligne", many: "lignes" });

type Counts = {
  lines: number;
  created: number;
  revised: number;
  unchanged: number;
  leftAside: number;
  badLines: number;
  heldBack: number;
  milliseconds: number;
};

const counted = (counts: Counts): string =>
  [
    `${numberInWords(counts.created)} nouvelles`,
    `${numberInWords(counts.revised)} mises à jour`,
    `${numberInWords(counts.unchanged)} inchangées`,
    ...(counts.leftAside > 0 ? [`${numberInWords(counts.leftAside)} laissées à leur structure`] : []),
    ...(counts.heldBack > 0 ? [`${numberInWords(counts.heldBack)} gardées en brouillon`] : []),
    ...(counts.badLines > 0
      ? [countOf(counts.badLines, { none: "", one: "ligne écartée", many: "lignes écartées" })]
      : []),
  ].join(", ");

/** What the command line says. */
export const sentences = {
  progress: ({ lines: read, kept, left }: { lines: number; kept: number; left: number }, seconds: number): string =>
    `${numberInWords(read)} lignes lues, ${numberInWords(kept)} enregistrées${left > 0 ? `, ${numberInWords(left)} écartées` : ""}, ${rateInWords(kept, seconds * 1000, "lignes")}`,
  badLine: (line: number, reason: string): string => `Ligne ${line} écartée\u00a0: ${reason}.`,
  heldBack: (line: number, reason: string): string => `Ligne ${line} gardée en brouillon\u00a0: ${reason}.`,
  emptyFile: "Ce fichier est vide.",
  listingsImported: (report: Counts & { newOrganisations: number }): string =>
    `${listings(report.created + report.revised + report.unchanged + report.leftAside)} en ${durationInWords(report.milliseconds)}, soit ${rateInWords(report.lines, report.milliseconds, "annonces")}\u00a0: ${counted(report)}. ${report.newOrganisations > 0 ? `${organisations(report.newOrganisations)} en plus.` : ""}`.trim(),
  organisationsImported: (report: Counts): string =>
    `${organisations(report.created + report.revised + report.unchanged)} en ${durationInWords(report.milliseconds)}, soit ${rateInWords(report.lines, report.milliseconds, "lignes")}\u00a0: ${counted(report)}.`,
  territoriesThere: "Les territoires sont déjà chargés.",
  territoriesImported: (communes: number, milliseconds: number): string =>
    `${numberInWords(communes)} communes chargées en ${durationInWords(milliseconds)}, soit ${rateInWords(communes, milliseconds, "communes")}.`,
  coordinatesImported: (report: { placed: number; approximate: number; without: number }): string =>
    `${numberInWords(report.placed)} communes placées, ${numberInWords(report.approximate)} par leurs voisines, ${numberInWords(report.without)} sans position.`,
  labelsImported: (
    report: { format: string; lines: number; recorded: Readonly<Record<string, number>>; withdrawn: number },
    milliseconds: number,
  ): string =>
    `${report.format}\u00a0: ${lines(report.lines)} en ${durationInWords(milliseconds)}, soit ${rateInWords(report.lines, milliseconds, "lignes")}. ${Object.entries(
      report.recorded,
    )
      .map(([label, count]) => `${label}\u00a0: ${numberInWords(count)}`)
      .join(", ")}. Terminés\u00a0: ${numberInWords(report.withdrawn)}.`,
  formerCommunesImported: (
    report: { lines: number; resolved: number; lost: readonly string[] },
    milliseconds: number,
  ): string =>
    `${lines(report.lines)} en ${durationInWords(milliseconds)}\u00a0: ${numberInWords(report.resolved)} anciens codes mènent à une commune d’aujourd’hui, ${numberInWords(report.lost.length)} à aucune.`,
  unknownCommand: (name: string): string =>
    `La commande «\u00a0${name}\u00a0» n’existe pas. Tapez npm run maillage -- help pour voir la liste.`,
  missingOperand: (operand: string, usage: string): string =>
    `Il manque ${operand}. Écrivez\u00a0: npm run maillage -- ${usage}`,
  missingOption: (option: string, usage: string): string =>
    `Il manque --${option}. Écrivez\u00a0: npm run maillage -- ${usage}`,
  tooManyOperands: (extra: string, usage: string): string =>
    `«\u00a0${extra}\u00a0» est de trop. Écrivez\u00a0: npm run maillage -- ${usage}`,
  unknownOption: (usage: string): string => `Une option n’est pas connue. Écrivez\u00a0: npm run maillage -- ${usage}`,
  unknownFormat: (given: string, known: readonly string[]): string =>
    `Le format «\u00a0${given}\u00a0» n’est pas connu\u00a0: choisissez ${known.join(", ")}.`,
  otherFormat: (format: string): string =>
    `Ce fichier n’a pas les colonnes du format «\u00a0${format}\u00a0»\u00a0: rien n’a été changé.`,
  noKnownLabelFormat: "Ce fichier n’est dans aucun des formats connus\u00a0: rien n’a été changé.",
  accountOpened: (email: string, link: string, minutes: number): string =>
    `Le compte ${email} est ouvert. Ce lien sert une fois, pendant ${minutes}\u00a0minutes, à choisir le mot de passe\u00a0:\n${link}\nUne lettre avec un lien semblable part aussi à cette adresse.`,
  moderatorAppointed: (email: string, cress: string): string => `${email} modère pour ${cress}.`,
  moderatorAlready: (email: string, cress: string): string => `${email} modérait déjà pour ${cress}.`,
  administratorAppointed: (email: string): string => `${email} fait partie de l’équipe nationale.`,
  administratorAlready: (email: string): string => `${email} faisait déjà partie de l’équipe nationale.`,
  backedUp: (report: { tables: number; rows: number; bytes: number; milliseconds: number }, path: string): string =>
    `Sauvegarde faite\u00a0: ${numberInWords(report.rows)} lignes de ${report.tables}\u00a0tables dans ${path} (${decimals.format(report.bytes / 1e6)}\u00a0Mo), en ${durationInWords(report.milliseconds)}, soit ${rateInWords(report.rows, report.milliseconds, "lignes")}.`,
  restored: (report: { tables: number; rows: number; letters: number; milliseconds: number }): string =>
    `Sauvegarde rétablie\u00a0: ${numberInWords(report.rows)} lignes de ${report.tables}\u00a0tables, vérifiées une à une, en ${durationInWords(report.milliseconds)}, soit ${rateInWords(report.rows, report.milliseconds, "lignes")}.${report.letters > 0 ? ` ${numberInWords(report.letters)} lettres attendaient\u00a0: elles vont partir.` : ""}`,
  tableDone: (table: string, rows: number): string => `  ${table}\u00a0: ${numberInWords(rows)}`,
  unknownRegion: (code: string): string =>
    `La région «\u00a0${code}\u00a0» n’existe pas\u00a0: donnez son code officiel, par exemple 84.`,
  noDemonstration: "Cette installation n’a pas les données de démonstration (dossier tooling/demo).",
};
