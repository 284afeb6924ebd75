/**
 * How official codes are written. Apart from the zod schemas, so that a page that only reads an address does not carry zod.
 */
export const codePatterns = {
  /** INSEE code of a commune: 01004, 2A004, 97411. */
  commune: /^\d[\dAB]\d{3}$/,
  /** Code of a département (63, 2A, 974) or of the overseas collectivity that fills its place (987). */
  departement: /^(\d[\dAB]|9[78]\d)$/,
  /** Code of a région (84, 04) or of an overseas collectivity (987). */
  region: /^(\d{2}|9[78]\d)$/,
  /** SIREN of an intercommunality (EPCI or EPT). */
  epci: /^\d{9}$/,
} as const;
