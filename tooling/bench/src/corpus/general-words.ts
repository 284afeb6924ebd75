// French that is said of anything, the commonest first: what listings are made of besides their subject.

const list = (text: string): readonly string[] => text.split(/\s*[|\n]\s*/).filter((words) => words !== "");

export const nouns = list(`
la commune|notre association|le projet|les habitants|l’équipe|la structure|le territoire|les bénévoles|le village|la convention
le matériel|les familles|la mairie|le quartier|l’activité|la saison|les partenaires|le local|l’assurance|les horaires
la semaine|le conseil municipal|les salariés|le budget|l’accès|la participation|les jeunes|le calendrier|les frais|la réunion
le canton|les usagers|le bâtiment|l’intercommunalité|la demande|le transport|le stock|l’entretien|les adhérents|la caution
le planning|les personnes âgées|le marché|la région|l’accueil|le service|les travaux|la vallée|le public|la mutualisation
les enfants|le centre-bourg|la gestion|l’énergie|le stationnement|le contrat|la cuisine|les produits|l’atelier|le réseau
la formation|les charges|le diagnostic|l’expérience|la subvention|les associations voisines|le site|la surface|l’insertion|le devis
la rentrée|les outils|le dossier|la route|l’emploi|les commerçants|le parking|la livraison|les déchets|le calcul des coûts
la collecte|le chauffage|les écoles|la vaisselle|l’hiver|le règlement|les clés|la remorque|le jardin|l’électricité
la fête|les producteurs|le hangar|la toiture|les bureaux|l’ordinateur|le conteneur|la fréquentation|les retraités|le carburant
la médiathèque|l’étude|les menus|le tri|la maintenance|les stagiaires|le nettoyage|la signalétique|l’exposition|le chantier
les vélos|la réparation|le prêt|les locaux techniques|l’isolation|le numérique|la solidarité|les seniors|le bail|la couture
le verger|les palettes|la comptabilité|l’animation|le tarif|les festivals|la chorale|le théâtre|les légumes|l’eau
la friche|le clocher|les randonneurs|l’ancienne école|le presbytère|la laverie|les costumes|le four à pain|la scierie|l’étang
le refuge|les ruches|la forge|l’alambic|le lavoir|les pupitres|la sonorisation|l’orgue|le pressoir|les barquettes
la tournée|les cagettes|l’abattoir|le funiculaire|la quincaillerie|les archives|le gymnase|l’herbier|la menuiserie|les gradins
le vestiaire|l’ossature|la citerne|les composteurs|le séchoir|la tourbière|l’observatoire|les tatamis|le canoë|la conserverie
`);

export const actions = list(`
partager les coûts|organiser un accueil|trouver une solution|mettre en commun|répondre au besoin|préparer la saison|réduire les charges
recevoir du public|garer un véhicule|signer une convention|assurer le suivi|accompagner les familles|réserver un créneau|limiter les trajets
stocker du matériel|rouvrir un lieu|former les bénévoles|livrer les repas|réparer sur place|animer un atelier|entretenir les abords
acheter en gros|recruter à mi-temps|déposer un dossier|étudier un devis|éviter le gaspillage|relancer l’activité|accueillir un stagiaire
visiter les lieux|essayer pendant un mois|tenir une permanence|imprimer des affiches|transporter des personnes|rénover la salle|équiper la cuisine
monter un chapiteau|trier les dons|cultiver une parcelle|laver le linge|numériser des archives|isoler les combles|broyer des branches
répéter le soir|coudre des costumes|presser des pommes|sécher des plantes|mesurer la fréquentation|traduire un courrier|filmer un spectacle
restaurer une fresque|affûter des lames|brasser de la bière|tanner du cuir|relier des livres|baguer des oiseaux|curer un fossé
`);

export const adjectives = list(`
utile|simple|solidaire|possible|disponible|pratique|durable|accessible|fiable|stable
propre|moderne|commune|sobre|rapide|fixe|mobile|ponctuelle|saisonnière|rare
solide|vaste|calme|modeste|robuste|étanche|pliable|frigorifique|ignifuge|modulable
`);

/** Sentences with slots; {sujet} is what the listing is about, {indice} something said of such things. */
export const sentences = list(`
Nous avons besoin de {action} avant {mois}.
{Nom} et {nom} sont à {n} minutes.
Il s’agit de {action} avec {nom}.
Pour {nom}, une solution {adjectif} suffit.
{Sujet} sert {m} jours par semaine, surtout pour {action}.
Nous souhaitons {action} et {action}.
{Nom} de {lieu} participe déjà.
Depuis {an}, {nom} permet de {action}.
Côté pratique : {indice}, {indice}.
Prévoir {indice} et {n} euros de frais.
L’idée est née à {lieu}, chez {propre}.
{Nom} compte {n} personnes, {nom} en compte {m}.
Contact sur place : {propre}, le {jour} matin.
À convenir avec {nom} selon {nom}.
Nous pouvons {action} en échange de {sujet}.
Une visite à {lieu} est {adjectif} en {mois}.
{Nom} doit rester {adjectif} pour {nom}.
Le {jour}, {nom} est libre après {h} heures.
{propre} nous a parlé de {sujet} pour {nom}.
Sans {sujet}, {nom} ne peut pas {action}.
Nous avons déjà {indice}, il manque {sujet}.
{Nom} et {nom} paient chacun leur part.
`);

/** Titles; what stands for the listing’s kind comes before. */
export const titleEnds = list(`
à {lieu}|pour {action}|près de {lieu}|{m} jours par semaine|pour {nom}|dès {mois}|le {jour}|avec {nom}|à l’année|en {mois}
`);

export const months = list("janvier|février|mars|avril|mai|juin|septembre|octobre|novembre|décembre|juillet|août");
export const days = list("samedi|mercredi|vendredi|lundi|mardi|jeudi|dimanche");

/** What proper names are made of: as many as are wanted, few of them twice. */
export const nameParts = {
  first: list(
    "Ker|Mont|Saint-|Bel|Roche|Val|Cour|Ville|Pont|Font|Mar|Les |La |Bois|Châ|Gran|Lau|Mau|Tré|Plou|Cas|Bra|Dor|Fer|Gui",
  ),
  middle: list(
    "ba|li|ro|me|ta|ne|vi|sau|gue|char|ron|del|pi|mo|ver|lan|cou|fre|zan|qui|dru|bou|tel|mar|nau|lo|ger|sil|pa|cor",
  ),
  last: list(
    "nac|ville|gny|rac|let|zac|mont|don|rin|court|euil|ières|ac|ot|ard|in|eau|ier|on|ec|an|ais|ol|ry|oux|elle|ane|ès",
  ),
} as const;
