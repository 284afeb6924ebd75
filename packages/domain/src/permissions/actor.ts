/** The roles a person may have in an organisation, from least to most. */
export const membershipRoles = ["observer", "contributor", "administrator"] as const;
export type MembershipRole = (typeof membershipRoles)[number];

/** The organisation a person acts as during a request. */
export type ActingAs = {
  organisationId: string;
  role: MembershipRole;
  regionCode: string;
};

/** Who asks: built from the session at each request, never from what the request says. */
export type Actor = {
  personId: string | null;
  sessionId: string | null;
  /** The password was given in the last 15 minutes (OWASP ASVS 5.0, 7.5). */
  recentPassword: boolean;
  nationalTeam: boolean;
  /** Regions whose active CRESS this person moderates for. */
  moderatedRegions: readonly string[];
  /** Organisations of which this person is an approved member: nobody decides on their own. */
  memberOf: readonly string[];
  acting: ActingAs | null;
};

/**
 * The product itself: scheduled work, the operator's command line, what follows from a decision.
 * Recognised by identity, so nothing that arrives from outside can be it.
 */
export const house: Actor = {
  personId: null,
  sessionId: null,
  recentPassword: false,
  nationalTeam: false,
  moderatedRegions: [],
  memberOf: [],
  acting: null,
};

/** A visitor without an account. */
export const anonymous: Actor = {
  personId: null,
  sessionId: null,
  recentPassword: false,
  nationalTeam: false,
  moderatedRegions: [],
  memberOf: [],
  acting: null,
};
