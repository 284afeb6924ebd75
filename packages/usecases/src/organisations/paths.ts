/** Where letters lead, on the site: an organisation's own pages, and one's space. */
export const ownPeoplePath = (organisationId: string): string => `/espace/structures/${organisationId}/personnes`;
export const ownSpacePath = "/espace";
