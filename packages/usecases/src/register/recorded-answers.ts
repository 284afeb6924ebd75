// For tests: answers of the shape the API Recherche d’entreprises gives, about organisations that do not exist.

type Invented = {
  siren: string;
  name: string | null;
  siret: string;
  commune: string | null;
  legalCategory?: string;
  state?: "A" | "C";
  establishmentState?: "A" | "F";
  /** Another establishment than the head office. */
  secondary?: { siret: string; commune: string; state: "A" | "F" };
  complements?: Readonly<Record<string, unknown>>;
};

/** The answer of `GET /search` about one invented organisation. */
export function answerAbout(invented: Invented): unknown {
  const { siren, name, siret, commune, secondary } = invented;
  const seat = {
    siret,
    commune,
    etat_administratif: invented.establishmentState ?? "A",
    activite_principale: "38.32Z",
    activite_principale_naf25: "38.21Y",
    est_siege: true,
    libelle_commune: "VILLE INVENTÉE",
    liste_enseignes: null,
  };
  const other = secondary && {
    ...seat,
    siret: secondary.siret,
    commune: secondary.commune,
    etat_administratif: secondary.state,
    est_siege: false,
  };
  const person = {
    siren,
    nom_complet: name === null ? null : `${name} (SIGLE)`,
    nom_raison_sociale: name,
    nature_juridique: invented.legalCategory ?? "9220",
    etat_administratif: invented.state ?? "A",
    activite_principale: "38.32Z",
    activite_principale_naf25: "38.21Y",
    siege: seat,
    matching_etablissements: other ? [other] : [],
    complements: { est_ess: true, est_siae: false, identifiant_association: "W631000000", ...invented.complements },
  };
  return { results: [person], total_results: 1, page: 1, per_page: 10, total_pages: 1 };
}

/** What the service says when nothing matches. */
export const noResult = { results: [], total_results: 0, page: 1, per_page: 10, total_pages: 1 };
