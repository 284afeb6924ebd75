/** Moderators' sessions are shorter than members' (design 4). */
export const sessionKinds = ["member", "moderator"] as const;
export type SessionKind = (typeof sessionKinds)[number];
