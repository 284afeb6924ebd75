import type { conversationRefusals } from "./conversation.refusals.ts";

export const conversationRefusalsInFrench: Record<keyof typeof conversationRefusals, string> = {
  conversation_not_found: "Cette conversation n’existe pas, ou n’est pas la vôtre.",
  reply_to_own_listing: "C’est une annonce de votre structure. Pour répondre, agissez au nom d’une autre structure.",
  already_replied: "Votre structure a déjà répondu à cette annonce. Continuez dans la conversation ouverte.",
  listing_not_open: "Cette annonce n’attend plus de réponse.",
  partnership_step_impossible: "Ce partenariat a déjà changé d’étape. Rechargez la page pour voir où il en est.",
};
