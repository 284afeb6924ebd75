import { markConversationRead } from "@maillage/usecases/conversations/mark-conversation-read";
import { replyToListing } from "@maillage/usecases/conversations/reply-to-listing";
import { sendMessage } from "@maillage/usecases/conversations/send-message";
import { takePartnershipStep } from "@maillage/usecases/conversations/take-partnership-step";
import type { Call } from "@maillage/usecases/verbs/verb";
import type { Cast } from "./cast.ts";

type Step = Pick<Parameters<typeof takePartnershipStep>[1], "status" | "reason" | "words">;

/** A conversation once somebody has opened it. */
type Telling = { id: string };

async function open(call: Call, listingId: string, body: string): Promise<Telling> {
  const { conversationId } = await replyToListing(call, { listingId, body });
  return { id: conversationId };
}

const say = (call: Call, { id: conversationId }: Telling, body: string) =>
  sendMessage(call, { conversationId, body, key: null });
const step = (call: Call, { id: conversationId }: Telling, { status, reason, words }: Step) =>
  takePartnershipStep(call, { conversationId, status, reason, words });
const read = (call: Call, { id: conversationId }: Telling) => markConversationRead(call, { conversationId });

type Ids = { idOf: (reference: string) => Promise<string>; collectionId: string };

/** Conversations at each step: done, agreed, given up, in discussion, and two first words without an answer. */
export async function tellConversations(cast: Cast, ids: Ids): Promise<void> {
  await tellDone(cast, ids);
  await tellAgreed(cast, ids);
  await tellGivenUp(cast, ids);
  await tellDiscussion(cast, ids);
  const { as } = cast;
  await open(
    as("karim", "recyclerie", 6),
    await ids.idOf("A019"),
    "Bonjour, votre hangar nous intéresse pour stocker des meubles. Pouvons-nous le visiter un mercredi\u00a0?",
  );
  await open(
    as("gwenn", "cornouaille", 4),
    await ids.idOf("A220"),
    "Bonjour, nous avons un chapiteau de 200 places, libre à cette date. Souhaitez-vous que nous en parlions\u00a0?",
  );
}

async function tellDone({ as }: Cast, { idOf }: Ids): Promise<void> {
  const told = await open(
    as("karim", "recyclerie", 34),
    await idOf("A195"),
    "Bonjour, nous emmenons sept salariés à un salon du réemploi. Votre navette serait parfaite le samedi 12.",
  );
  await say(
    as("claire", "foyer", 33),
    told,
    "Bonjour Karim, la navette est libre ce jour-là. Il faut un conducteur de plus de 21 ans et la caution.",
  );
  await step(as("claire", "foyer", 33), told, { status: "discussion", reason: null, words: "" });
  await say(
    as("karim", "recyclerie", 32),
    told,
    "C’est noté, je conduirai. Je passe prendre les clés vendredi à 17 h.",
  );
  await step(as("karim", "recyclerie", 31), told, {
    status: "agreed",
    reason: null,
    words: "Prêt du samedi 12, 0,30 € du kilomètre.",
  });
  await step(as("claire", "foyer", 18), told, {
    status: "done",
    reason: null,
    words: "Navette rendue propre, le plein fait. À refaire.",
  });
  await read(as("karim", "recyclerie", 17), told);
  await read(as("claire", "foyer", 17), told);
}

async function tellAgreed({ as }: Cast, { idOf }: Ids): Promise<void> {
  const told = await open(
    as("salome", "marmites", 22),
    await idOf("A233"),
    "Bonjour, notre laboratoire n’est plus aux normes. Vos créneaux du mercredi nous iraient très bien.",
  );
  await say(
    as("odile", "arlanc", 21),
    told,
    "Bonjour, le mercredi est libre toute la journée. Le conseil doit valider la convention, il se réunit dans dix jours.",
  );
  await step(as("odile", "arlanc", 21), told, { status: "discussion", reason: null, words: "" });
  await say(
    as("salome", "marmites", 20),
    told,
    "Merci. Nous apportons nos ustensiles et notre plan de nettoyage. Je vous envoie notre agrément.",
  );
  await say(as("odile", "arlanc", 8), told, "Le conseil a dit oui. Vous pouvez commencer au début du mois prochain.");
  await step(as("odile", "arlanc", 8), told, {
    status: "agreed",
    reason: null,
    words: "Cuisine centrale le mercredi, fluides partagés.",
  });
  await read(as("salome", "marmites", 7), told);
}

async function tellGivenUp({ as }: Cast, { idOf }: Ids): Promise<void> {
  const told = await open(
    as("odile", "arlanc", 28),
    await idOf("A258"),
    "Bonjour, la commune a un ancien local de pompiers de 280 m², au sec. Il est à Arlanc, route de La Chaise-Dieu.",
  );
  await say(
    as("karim", "recyclerie", 27),
    told,
    "Merci beaucoup. La porte fait quelle largeur\u00a0? Et peut-on y tourner avec un 20 m³\u00a0?",
  );
  await say(
    as("odile", "arlanc", 26),
    told,
    "La porte fait 3,20 m, mais la cour est étroite. Un camion doit reculer depuis la route.",
  );
  await step(as("karim", "recyclerie", 25), told, {
    status: "given_up",
    reason: "not_suitable",
    words: "La manœuvre serait trop risquée sur la départementale. Merci de nous avoir répondu si vite.",
  });
  await read(as("odile", "arlanc", 24), told);
}

async function tellDiscussion({ as }: Cast, { collectionId }: Ids): Promise<void> {
  const told = await open(
    as("claire", "foyer", 3),
    collectionId,
    "Bonjour, pourriez-vous passer à Olliergues\u00a0? Une vingtaine de foyers attendent, beaucoup de personnes âgées.",
  );
  await say(
    as("salome", "recyclerie", 2.5),
    told,
    "Bonjour Claire, oui, le deuxième mardi du mois est possible. Qui tiendrait la liste\u00a0?",
  );
  await step(as("salome", "recyclerie", 2.5), told, { status: "discussion", reason: null, words: "" });
  await say(
    as("claire", "foyer", 0.5),
    told,
    "Le foyer peut tenir la liste, avec la mairie. Faut-il trier par taille\u00a0?",
  );
}
