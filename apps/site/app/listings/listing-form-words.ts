import type { ListingKind } from "@maillage/domain/vocabulary/vocabulary";

/** The fields only some kinds ask, in the order of the form. */
export type KindField =
  | "whatIsShared"
  | "partnersWanted"
  | "quantity"
  | "availability"
  | "deadline"
  | "procedure"
  | "eligibility";

type Words = {
  /** The door: what the person says, and what it is for. */
  door: string;
  doorHint: string;
  title: string;
  titleExample: string;
  bodyHint: string;
  fields: readonly KindField[];
  fieldHints: Partial<Record<KindField, string>>;
  dates: string;
  datesHint: string;
};

/** How the form speaks for each kind. */
export const kindWords: Record<ListingKind, Words> = {
  need: {
    door: "Je cherche",
    doorHint: "Un besoin\u00a0: un local, un véhicule, une compétence, un coup de main.",
    title: "Déposer un besoin",
    titleExample: "Par exemple «\u00a0Cherche chambre froide pour une épicerie solidaire\u00a0».",
    bodyHint: "À quoi cela va servir, ce qui vous conviendrait, ce qui ne vous irait pas.",
    fields: ["quantity"],
    fieldHints: { quantity: "Par exemple «\u00a0environ 30\u00a0m²\u00a0» ou «\u00a0deux jours par semaine\u00a0»." },
    dates: "Quand en avez-vous besoin",
    datesHint: "Laissez vide si la date est ouverte.",
  },
  offer: {
    door: "Je propose",
    doorHint: "Une offre\u00a0: quelque chose que vous avez et qui peut servir à d’autres.",
    title: "Déposer une offre",
    titleExample: "Par exemple «\u00a0Minibus 9\u00a0places disponible le week-end\u00a0».",
    bodyHint: "Ce que c’est, dans quel état, ce qu’il faut savoir pour s’en servir.",
    fields: ["quantity", "availability"],
    fieldHints: {
      quantity: "Par exemple «\u00a09\u00a0places\u00a0».",
      availability: "Par exemple «\u00a0du vendredi soir au dimanche\u00a0».",
    },
    dates: "De quand à quand",
    datesHint: "Laissez vide si l’offre n’a pas de fin.",
  },
  pooling: {
    door: "Je veux partager",
    doorHint: "Une mutualisation\u00a0: un bien, un emploi ou un achat à plusieurs.",
    title: "Déposer une mutualisation",
    titleExample: "Par exemple «\u00a0Partager un poste de comptable à trois structures\u00a0».",
    bodyHint: "Pourquoi à plusieurs, où vous en êtes, ce que chacun y gagnerait.",
    fields: ["whatIsShared", "partnersWanted", "quantity"],
    fieldHints: {
      whatIsShared: "Un bien, un emploi, un achat\u00a0: dites lequel.",
      partnersWanted: "Par exemple «\u00a0deux associations à moins de 20\u00a0km\u00a0».",
      quantity: "Par exemple «\u00a0un mi-temps\u00a0».",
    },
    dates: "De quand à quand",
    datesHint: "Laissez vide si ce n’est pas encore fixé.",
  },
  partner_call: {
    door: "Je monte un projet",
    doorHint: "Un appel à partenaires\u00a0: vous cherchez avec qui le mener.",
    title: "Déposer un appel à partenaires",
    titleExample: "Par exemple «\u00a0Rouvrir l’épicerie du village\u00a0: cherchons un porteur\u00a0».",
    bodyHint: "Le projet, ce qui est déjà acquis, ce que vous attendez des partenaires.",
    fields: ["deadline", "procedure", "partnersWanted", "eligibility"],
    fieldHints: {
      deadline: "Jusqu’à quand on peut répondre.",
      partnersWanted: "Quels métiers, quelles structures.",
      eligibility: "Qui peut répondre, et à quelles conditions.",
    },
    dates: "Calendrier du projet",
    datesHint: "Laissez vide si ce n’est pas encore fixé.",
  },
};
