/**
 * The controlled vocabularies. Codes are stable (they are stored and exchanged); labels may be reworded.
 */
export const listingKinds = [
  { code: "need", label: "Besoin" },
  { code: "offer", label: "Offre" },
  { code: "pooling", label: "Mutualisation" },
  { code: "partner_call", label: "Appel à partenaires" },
] as const;

export const themes = [
  { code: "responsible_consumption", label: "Consommation et production responsables" },
  { code: "inclusion", label: "Inclusion" },
  { code: "attractiveness", label: "Attractivité" },
  { code: "social_ties", label: "Lien social" },
] as const;

export const termsOptions = [
  { code: "free", label: "Gratuit" },
  { code: "cost_sharing", label: "Partage des coûts" },
  { code: "rental", label: "Location" },
  { code: "exchange", label: "Échange" },
  { code: "paid", label: "Prestation rémunérée" },
  { code: "to_discuss", label: "À convenir" },
] as const;

export const categories = [
  {
    code: "premises",
    label: "Locaux et espaces",
    children: [
      { code: "premises.office", label: "Bureau, coworking" },
      { code: "premises.meeting_room", label: "Salle de réunion ou de formation" },
      { code: "premises.activity_room", label: "Salle d’activité ou de réception" },
      { code: "premises.workshop", label: "Atelier, fablab" },
      { code: "premises.storage", label: "Stockage, entrepôt" },
      { code: "premises.kitchen", label: "Cuisine, laboratoire alimentaire" },
      { code: "premises.shop", label: "Local commercial, boutique" },
      { code: "premises.land", label: "Terrain, jardin, foncier" },
      { code: "premises.housing", label: "Logement, hébergement" },
      { code: "premises.venue", label: "Lieu culturel, scène" },
    ],
  },
  {
    code: "mobility",
    label: "Véhicules et mobilité",
    children: [
      { code: "mobility.minibus", label: "Minibus" },
      { code: "mobility.car", label: "Véhicule léger" },
      { code: "mobility.van", label: "Utilitaire, camion" },
      { code: "mobility.refrigerated", label: "Véhicule frigorifique" },
      { code: "mobility.bike", label: "Vélo, vélo-cargo" },
      { code: "mobility.shared_transport", label: "Transport partagé, covoiturage" },
    ],
  },
  {
    code: "equipment",
    label: "Matériel et équipements",
    children: [
      { code: "equipment.event", label: "Matériel événementiel" },
      { code: "equipment.tools", label: "Outillage et machines" },
      { code: "equipment.it", label: "Matériel informatique" },
      { code: "equipment.kitchen", label: "Matériel de cuisine" },
      { code: "equipment.farming", label: "Matériel agricole" },
      { code: "equipment.furniture", label: "Mobilier" },
      { code: "equipment.reusable", label: "Vaisselle réutilisable, lavage" },
      { code: "equipment.care", label: "Matériel médical et d’aide à l’autonomie" },
    ],
  },
  {
    code: "skills",
    label: "Emploi et compétences",
    children: [
      { code: "skills.secondment", label: "Mise à disposition de salarié" },
      { code: "skills.employers_group", label: "Groupement d’employeurs, temps partagé" },
      { code: "skills.skills_sponsorship", label: "Mécénat de compétences" },
      { code: "skills.volunteering", label: "Bénévolat" },
      { code: "skills.training", label: "Formation" },
      { code: "skills.replacement", label: "Remplacement, renfort" },
    ],
  },
  {
    code: "support_functions",
    label: "Fonctions support",
    children: [
      { code: "support_functions.accounting", label: "Comptabilité, paie" },
      { code: "support_functions.communication", label: "Communication" },
      { code: "support_functions.legal", label: "Juridique" },
      { code: "support_functions.hr", label: "Ressources humaines" },
      { code: "support_functions.it", label: "Informatique, numérique" },
      { code: "support_functions.fundraising", label: "Montage de dossiers, recherche de fonds" },
    ],
  },
  {
    code: "purchasing",
    label: "Achats groupés",
    children: [
      { code: "purchasing.energy", label: "Énergie" },
      { code: "purchasing.insurance", label: "Assurances, mutuelle" },
      { code: "purchasing.supplies", label: "Fournitures" },
      { code: "purchasing.food", label: "Denrées alimentaires" },
      { code: "purchasing.telecom", label: "Numérique et télécoms" },
      { code: "purchasing.services", label: "Prestations de service" },
    ],
  },
  {
    code: "logistics",
    label: "Logistique et filières",
    children: [
      { code: "logistics.reuse", label: "Collecte, réemploi" },
      { code: "logistics.delivery", label: "Livraison, dernier kilomètre" },
      { code: "logistics.processing", label: "Transformation" },
      { code: "logistics.surplus", label: "Invendus, surplus" },
    ],
  },
  {
    code: "finance",
    label: "Financement",
    children: [
      { code: "finance.grant", label: "Subvention" },
      { code: "finance.loan", label: "Prêt, avance, garantie" },
      { code: "finance.equity", label: "Prise de participation, parts sociales" },
      { code: "finance.cofunding", label: "Cofinancement" },
    ],
  },
  {
    code: "engineering",
    label: "Ingénierie et accompagnement",
    children: [
      { code: "engineering.diagnosis", label: "Diagnostic, DLA" },
      { code: "engineering.feasibility", label: "Étude de faisabilité" },
      { code: "engineering.project", label: "Montage de projet" },
      { code: "engineering.impact", label: "Évaluation de l’utilité sociale" },
    ],
  },
  {
    code: "services",
    label: "Services à la population",
    children: [
      { code: "services.food", label: "Alimentation, épicerie" },
      { code: "services.mobility", label: "Mobilité solidaire" },
      { code: "services.childcare", label: "Petite enfance, jeunesse" },
      { code: "services.elderly", label: "Grand âge, autonomie" },
      { code: "services.health", label: "Santé" },
      { code: "services.digital", label: "Médiation numérique" },
      { code: "services.culture", label: "Culture, café associatif" },
      { code: "services.work_integration", label: "Insertion par l’activité économique" },
      { code: "services.energy_housing", label: "Habitat, énergie" },
      { code: "services.waste", label: "Réduction des déchets, recyclerie" },
    ],
  },
] as const;

export type ListingKind = (typeof listingKinds)[number]["code"];
export type Theme = (typeof themes)[number]["code"];
export type Terms = (typeof termsOptions)[number]["code"];
export type CategoryGroup = (typeof categories)[number]["code"];
export type Category = (typeof categories)[number]["children"][number]["code"];

const codesOf = <Code extends string>(rows: readonly { code: Code }[]): [Code, ...Code[]] => {
  const [first, ...rest] = rows.map((row) => row.code);
  if (first === undefined) throw new Error("a vocabulary is never empty");
  return [first, ...rest];
};

export const listingKindCodes = codesOf(listingKinds);
export const themeCodes = codesOf(themes);
export const termsCodes = codesOf(termsOptions);
export const categoryGroupCodes = codesOf(categories);
export const categoryCodes = codesOf<Category>(
  categories.flatMap((group): readonly { code: Category }[] => group.children),
);

const labels = new Map<string, string>(
  [
    ...listingKinds,
    ...themes,
    ...termsOptions,
    ...categories,
    ...categories.flatMap((group) => [...group.children]),
  ].map(({ code, label }) => [code, label]),
);

/** The French label of any code of the vocabulary; the code itself when it is unknown. */
export function labelOf(code: string): string {
  return labels.get(code) ?? code;
}

/** The codes a category filter stands for: a level-1 code takes its children, a sub-category only itself. */
export function categoriesUnder(code: CategoryGroup | Category): Category[] {
  return categoryCodes.filter((category) => category === code || category.startsWith(`${code}.`));
}
