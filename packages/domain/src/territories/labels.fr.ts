import type { LabelCode, TerritoryLabel } from "./labels.ts";

/** What the interface says of a label. `opens`: one sentence on what it changes for those who live or work there. */
export type LabelDescription = {
  code: LabelCode;
  name: string;
  shortName: string;
  opens: string;
  scale: "commune" | "intercommunalité" | "quartier";
  producer: string;
  url: string;
  /** First and last day of the programme; null when it has none written. */
  from: string | null;
  to: string | null;
};

const anct = "Agence nationale de la cohésion des territoires";
const dgcl = "Direction générale des collectivités locales";

/** Every label, in the order pages list them. */
export const labelDescriptions: Record<LabelCode, LabelDescription> = {
  qpv: {
    code: "qpv",
    name: "Quartier prioritaire de la politique de la ville",
    shortName: "Quartier prioritaire",
    opens: "Le contrat de ville y finance des actions d’associations et des postes d’adultes-relais.",
    scale: "quartier",
    producer: anct,
    url: "https://sig.ville.gouv.fr",
    from: "2024-01-01",
    to: "2030-12-31",
  },
  frr: {
    code: "frr",
    name: "France ruralités revitalisation",
    shortName: "France ruralités",
    opens: "Les petites entreprises qui s’y installent peuvent avoir des impôts et des cotisations réduits.",
    scale: "commune",
    producer: dgcl,
    url: "https://www.collectivites-locales.gouv.fr",
    from: "2024-07-01",
    to: "2029-12-31",
  },
  frr_plus: {
    code: "frr_plus",
    name: "France ruralités revitalisation, niveau renforcé",
    shortName: "France ruralités renforcé",
    opens: "Les aides de France ruralités y sont plus larges, pour les communes les plus fragiles.",
    scale: "commune",
    producer: dgcl,
    url: "https://www.collectivites-locales.gouv.fr",
    from: "2025-01-01",
    to: "2029-12-31",
  },
  pvd: {
    code: "pvd",
    name: "Petites villes de demain",
    shortName: "Petites villes de demain",
    opens: "La commune reçoit un chef de projet et des études pour faire vivre son centre.",
    scale: "commune",
    producer: anct,
    url: "https://agence-cohesion-territoires.gouv.fr/petites-villes-de-demain-45",
    from: "2020-10-01",
    to: "2026-12-31",
  },
  acv: {
    code: "acv",
    name: "Action cœur de ville",
    shortName: "Action cœur de ville",
    opens: "La ville finance logements, commerces et services de son centre et de ses entrées.",
    scale: "commune",
    producer: anct,
    url: "https://agence-cohesion-territoires.gouv.fr/action-coeur-de-ville-42",
    from: "2018-03-27",
    to: "2026-12-31",
  },
  villages_avenir: {
    code: "villages_avenir",
    name: "Villages d’avenir",
    shortName: "Villages d’avenir",
    opens: "Une personne de la préfecture aide la commune rurale à monter ses projets.",
    scale: "commune",
    producer: anct,
    url: "https://agence-cohesion-territoires.gouv.fr",
    from: "2023-06-15",
    to: null,
  },
  territoires_industrie: {
    code: "territoires_industrie",
    name: "Territoires d’industrie",
    shortName: "Territoires d’industrie",
    opens: "L’intercommunalité et la région soutiennent les projets industriels et leurs savoir-faire.",
    scale: "intercommunalité",
    producer: anct,
    url: "https://agence-cohesion-territoires.gouv.fr/territoires-dindustrie-44",
    from: "2023-11-09",
    to: "2027-12-31",
  },
  massif: {
    code: "massif",
    name: "Commune de massif de montagne",
    shortName: "Massif de montagne",
    opens: "Le comité de massif peut y financer des projets adaptés à la montagne.",
    scale: "commune",
    producer: anct,
    url: "https://www.observatoire-des-territoires.gouv.fr",
    from: null,
    to: null,
  },
  cite_educative: {
    code: "cite_educative",
    name: "Cité éducative",
    shortName: "Cité éducative",
    opens: "École, ville et associations y agissent ensemble pour les jeunes des quartiers prioritaires.",
    scale: "quartier",
    producer: anct,
    url: "https://www.citeseducatives.fr",
    from: "2019-09-05",
    to: null,
  },
  france_services: {
    code: "france_services",
    name: "France services",
    shortName: "France services",
    opens: "Un guichet y aide chacun dans ses démarches administratives, près de chez soi.",
    scale: "commune",
    producer: anct,
    url: "https://www.france-services.gouv.fr",
    from: "2020-01-01",
    to: null,
  },
};

const classes: Record<string, string> = {
  socle: "classée",
  partielle: "classée sur une partie de la commune",
  beneficiaire: "garde les effets de l’ancien classement",
  beneficiaire_partielle: "garde les effets de l’ancien classement sur une partie de la commune",
};

/**
 * The sentence a commune's page shows. It never says that an address is in a neighbourhood: only that the
 * commune has one, because no row of ours tells more.
 */
export function labelSentence(
  label: Pick<TerritoryLabel, "label" | "territoryKind" | "detailCode" | "detailName">,
): string {
  const { name } = labelDescriptions[label.label];
  const detail = label.detailName ? `\u00a0: ${label.detailName}` : "";
  if (label.label === "qpv") return `La commune compte un quartier prioritaire de la politique de la ville${detail}.`;
  if (label.label === "cite_educative") return `La commune compte une cité éducative${detail}.`;
  if (label.label === "france_services") return `La commune accueille un guichet France services${detail}.`;
  if (label.label === "massif") return `La commune appartient à un massif de montagne${detail}.`;
  if (label.label === "frr") return `${name}\u00a0: ${classes[label.detailCode] ?? "classée"}.`;
  if (label.territoryKind === "epci") return `L’intercommunalité participe au programme ${name}${detail}.`;
  if (label.territoryKind === "ept")
    return `L’établissement public territorial participe au programme ${name}${detail}.`;
  if (label.label === "frr_plus") return `${name}\u00a0: classée.`;
  return `La commune participe au programme ${name}.`;
}
