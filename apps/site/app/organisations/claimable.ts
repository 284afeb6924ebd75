type Page = {
  organisation: { origin: string; siren: string | null };
  isOwn: boolean;
  /** Verified people answer for it. */
  administered: boolean;
};

/** Whether an organisation came by an import and nobody answers for it yet. */
export function isUnclaimed({ organisation, isOwn, administered }: Page): boolean {
  return organisation.origin === "imported" && !isOwn && !administered;
}

/** Whether it has no number either: its people say which SIRET is theirs; with one, they join by it. */
export function isClaimable(page: Page): boolean {
  return isUnclaimed(page) && page.organisation.siren === null;
}
