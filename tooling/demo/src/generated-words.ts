import type { Category, CategoryGroup } from "@maillage/domain/vocabulary/vocabulary";

/** What each sub-category is about, in the words people use for it, the commonest first. */
export const thingsOf: Record<Category, readonly [string, ...string[]]> = {
  "premises.office": ["bureau partagé", "poste de coworking", "bureau fermé de douze mètres carrés", "open space lumineux"],
  "premises.meeting_room": ["salle de réunion", "salle de formation équipée", "salle du conseil", "petite salle avec vidéoprojecteur"],
  "premises.activity_room": ["salle d’activité", "salle polyvalente", "salle des fêtes", "grande pièce avec cuisine"],
  "premises.workshop": ["atelier de bricolage", "fablab", "atelier bois", "hangar avec établis"],
  "premises.storage": ["entrepôt sec", "local de stockage", "grange fermée", "box de trente mètres carrés"],
  "premises.kitchen": ["cuisine aux normes", "laboratoire alimentaire", "cuisine centrale", "légumerie"],
  "premises.shop": ["local commercial", "boutique vide du centre-bourg", "vitrine en rez-de-chaussée", "ancienne épicerie"],
  "premises.land": ["terrain communal", "jardin partagé", "parcelle maraîchère", "verger à entretenir"],
  "premises.housing": ["logement d’urgence", "chambre pour un apprenti", "gîte hors saison", "appartement meublé"],
  "premises.venue": ["salle de spectacle", "scène mobile", "chapelle désacralisée", "lieu de répétition"],
  "mobility.minibus": ["minibus neuf places", "navette neuf places", "minibus avec rampe", "petit car"],
  "mobility.car": ["voiture de service", "véhicule léger", "petite voiture sans permis", "voiture électrique"],
  "mobility.van": ["camionnette", "fourgon de douze mètres cubes", "utilitaire avec hayon", "camion benne"],
  "mobility.refrigerated": ["camion frigorifique", "remorque froide", "fourgon isotherme", "caisson réfrigéré"],
  "mobility.bike": ["vélo-cargo", "flotte de vélos", "triporteur", "vélo électrique"],
  "mobility.shared_transport": ["covoiturage vers la gare", "transport à la demande", "ligne de covoiturage", "ramassage solidaire"],
  "equipment.event": ["barnum", "tables et bancs", "sonorisation", "vaisselle et gobelets de fête"],
  "equipment.tools": ["broyeur de végétaux", "outillage de jardin", "scie à ruban", "nacelle"],
  "equipment.it": ["ordinateurs reconditionnés", "vidéoprojecteur", "tablettes", "imprimante grand format"],
  "equipment.kitchen": ["four à pain", "chambre froide", "marmites et trancheuse", "plonge professionnelle"],
  "equipment.farming": ["motoculteur", "serre démontable", "pressoir à pommes", "petit tracteur"],
  "equipment.furniture": ["mobilier de bureau", "chaises empilables", "étagères métalliques", "meubles d’école"],
  "equipment.reusable": ["gobelets réutilisables", "laveuse de contenants", "bocaux consignés", "vaisselle de cantine"],
  "equipment.care": ["lit médicalisé", "fauteuil roulant", "matériel d’aide à l’autonomie", "déambulateurs révisés"],
  "skills.secondment": ["mise à disposition d’un salarié", "prêt de main-d’œuvre", "renfort d’un agent technique", "animatrice à temps partagé"],
  "skills.employers_group": ["groupement d’employeurs", "poste à temps partagé", "comptable partagé", "gardien partagé"],
  "skills.skills_sponsorship": ["mécénat de compétences", "journées offertes par des cadres", "conseil bénévole d’entreprise", "mission de fin de carrière"],
  "skills.volunteering": ["bénévoles", "équipe de bénévoles du samedi", "parrains pour des jeunes", "accompagnants à la scolarité"],
  "skills.training": ["formation aux premiers secours", "formation de bénévoles", "atelier budget", "formation à la comptabilité associative"],
  "skills.replacement": ["remplacement d’été", "secrétaire de mairie itinérante", "renfort saisonnier", "cuisinier remplaçant"],
  "support_functions.accounting": ["comptabilité", "établissement des paies", "tenue des comptes", "bilan annuel"],
  "support_functions.communication": ["site internet", "affiches et dépliants", "communication", "photographies"],
  "support_functions.legal": ["conseil juridique", "relecture de statuts", "modèles de conventions", "appui juridique"],
  "support_functions.hr": ["ressources humaines", "recrutement", "document unique", "appui à l’emploi"],
  "support_functions.it": ["maintenance informatique", "messagerie et sauvegardes", "logiciels libres", "dépannage numérique"],
  "support_functions.fundraising": ["recherche de fonds", "montage de dossiers européens", "réponse aux appels à projets", "campagne de dons"],
  "purchasing.energy": ["achat groupé d’énergie", "granulés de bois", "panneaux solaires", "fioul et électricité"],
  "purchasing.insurance": ["assurance groupée", "mutuelle commune", "contrat d’assurance associatif", "complémentaire santé"],
  "purchasing.supplies": ["fournitures de bureau", "papier et encre", "produits d’entretien", "couches et petit matériel"],
  "purchasing.food": ["denrées en commun", "légumes locaux pour la cantine", "farine et huile", "viande en circuit court"],
  "purchasing.telecom": ["abonnements internet", "téléphonie", "hébergement de sites", "fibre partagée"],
  "purchasing.services": ["ménage des locaux", "contrôle des extincteurs", "prestation de gardiennage", "entretien des espaces verts"],
  "logistics.reuse": ["collecte d’encombrants", "réemploi de matériaux", "collecte de textiles", "tri de jouets"],
  "logistics.delivery": ["livraison du dernier kilomètre", "tournée de portage", "livraison à vélo", "point relais"],
  "logistics.processing": ["conserverie", "transformation de légumes", "pressage de jus", "découpe de viande"],
  "logistics.surplus": ["invendus alimentaires", "surplus de récolte", "dons de matériaux", "fins de série"],
  "finance.grant": ["subvention d’amorçage", "aide à l’investissement", "dotation", "prix de l’initiative"],
  "finance.loan": ["avance de trésorerie", "prêt solidaire", "garantie bancaire", "fonds d’avance"],
  "finance.equity": ["parts sociales", "entrée au capital", "souscription citoyenne", "apport de sociétaires"],
  "finance.cofunding": ["cofinancement", "tour de table", "financement croisé", "contrepartie locale"],
  "engineering.diagnosis": ["diagnostic partagé", "dispositif local d’accompagnement", "état des lieux", "diagnostic énergétique"],
  "engineering.feasibility": ["étude de faisabilité", "étude de marché", "scénarios chiffrés", "plan d’affaires"],
  "engineering.project": ["montage de projet", "chef de projet partagé", "appui à la création", "animation de réseau"],
  "engineering.impact": ["évaluation de l’utilité sociale", "mesure d’impact", "enquête auprès des habitants", "bilan partagé"],
  "services.food": ["épicerie sociale", "épicerie ambulante", "paniers de légumes", "repas solidaires"],
  "services.mobility": ["garage solidaire", "transport solidaire", "auto-école associative", "location à petit prix"],
  "services.childcare": ["halte-garderie", "accueil de loisirs", "maison des jeunes", "garde à horaires décalés"],
  "services.elderly": ["portage de repas", "visites de convivialité", "petits travaux chez les aînés", "accueil de jour"],
  "services.health": ["centre de santé", "permanence d’infirmière", "bus santé", "ateliers de prévention"],
  "services.digital": ["médiation numérique", "permanences d’aide aux démarches", "conseiller numérique", "cours d’informatique"],
  "services.culture": ["café associatif", "bibliothèque itinérante", "cinéma de plein air", "école de musique"],
  "services.work_integration": ["chantier d’insertion", "entreprise d’insertion", "parcours vers l’emploi", "mission de travail"],
  "services.energy_housing": ["rénovation de logements", "auto-rénovation accompagnée", "conseil énergie", "habitat partagé"],
  "services.waste": ["recyclerie", "compostage collectif", "ressourcerie", "atelier de réparation"],
};

/** How each kind opens its title. */
export const openings = {
  need: ["Cherche", "Nous cherchons", "Besoin d’urgence\u00a0:", "Qui aurait", "Recherche"],
  offer: ["Propose", "À disposition\u00a0:", "Nous prêtons", "Disponible\u00a0:", "Offre"],
  pooling: ["Mutualiser", "Partager à plusieurs\u00a0:", "En commun\u00a0:", "Qui se joint à nous pour", "À plusieurs\u00a0:"],
  partner_call: ["Appel à partenaires\u00a0:", "Appel aux structures prêtes pour", "Qui veut porter avec nous\u00a0:", "Appel\u00a0:"],
} as const;

/** When or how, at the end of a title. */
export const endings = [
  "le week-end", "deux jours par semaine", "pour l’été", "à l’année", "dès la rentrée", "pour cinq communes", "pour nos bénévoles", "en soirée",
  "hors vacances scolaires", "le mercredi", "pour les marchés", "sur le canton", "à petit prix", "contre un coup de main", "pour l’hiver", "le samedi matin",
] as const;

/** Sentences that set the scene, then those that say the terms, then those that close; the commonest first. */
export const scenes = [
  "Notre association compte {n} adhérents et {m} salariés.", "La commune porte ce projet avec les habitants depuis {m} ans.",
  "Nous travaillons avec {n} familles du secteur.", "Le besoin revient chaque année à la même saison.",
  "Depuis la fermeture du dernier service, les habitants font {n} kilomètres.", "L’équipe est petite mais bien organisée.",
  "Le conseil municipal a voté le principe en {mois}.", "Plusieurs structures voisines nous ont déjà dit leur intérêt.",
  "Nous sommes installés dans l’ancienne gare.", "Le projet alimentaire du territoire soutient la démarche.",
  "Les bénévoles se relaient chaque semaine.", "Notre local est accessible aux personnes à mobilité réduite.",
  "Nous accueillons {n} personnes en parcours d’insertion.", "La communauté de communes a donné son accord.",
  "Le quartier manque de lieux ouverts le soir.", "Tout a commencé par un atelier de réparation sur le marché.",
] as const;
export const practicalities = [
  "Le {chose} peut servir {m} jours par semaine.", "Il faudrait pouvoir garer {m} véhicules à proximité.", "Le {chose} est assuré et entretenu par nos soins.",
  "Nous demandons une participation aux frais de {n} euros.", "Le partage des coûts se fait à l’usage.", "Une convention simple suffit, nous avons un modèle.",
  "L’accès se fait par la cour, de plain-pied.", "Il faut compter {m} heures d’installation.", "Nous pouvons venir chercher sur place.",
  "Le prêt est gratuit contre le nettoyage.", "La réservation se fait une semaine avant.", "Le {chose} doit rester sous clé le soir.",
  "Nous visons {n} bénéficiaires la première année.", "Un état des lieux est fait au départ et au retour.", "Le budget est de {n}00 euros.",
  "Une aide de la région couvre la moitié.",
] as const;
export const closings = [
  "Visite possible sur rendez-vous.", "Écrivez-nous, nous répondons dans la semaine.", "Nous sommes ouverts à toute proposition.",
  "Premier échange souhaité avant la fin du mois de {mois}.", "Une réunion est prévue en {mois} à la mairie.", "Toute structure voisine est la bienvenue.",
  "Nous pouvons aussi échanger contre un service.", "Merci de dire combien de personnes sont concernées.",
] as const;

export const months = ["janvier", "février", "mars", "avril", "mai", "juin", "septembre", "octobre", "novembre"] as const;

/** What organisations are called, by what they are; `{lieu}` is their commune. */
export const organisationNames = {
  association: ["Association Les Voisins de {lieu}", "Foyer rural de {lieu}", "Le Café de {lieu}", "Ressourcerie de {lieu}", "Familles de {lieu}", "Les Jardins de {lieu}", "Centre social de {lieu}", "Comité des fêtes de {lieu}"],
  cooperative: ["Coopérative de {lieu}", "SCIC Énergies de {lieu}", "Les Ateliers coopératifs de {lieu}"],
  esus_company: ["Insertion {lieu}", "{lieu} Solidaire"],
  commune: ["Commune de {lieu}"],
  public_body: ["Syndicat intercommunal de {lieu}", "CCAS de {lieu}"],
  foundation: ["Fondation de {lieu}"],
  mutual: ["Mutuelle de {lieu}"],
} as const;

/** How often each family posts, out of a hundred. */
export const familyShares = { association: 62, cooperative: 13, commune: 10, esus_company: 7, public_body: 5, foundation: 2, mutual: 1 } as const;
/** How often each group of categories comes, out of a hundred or so. */
export const groupShares: Record<CategoryGroup, number> = {
  premises: 19, mobility: 12, equipment: 16, skills: 9, support_functions: 8, purchasing: 7, logistics: 6, finance: 5, engineering: 5, services: 16,
};
