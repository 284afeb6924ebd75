const megabyte = 1024 * 1024;
/** The largest file that is taken, said in every hint as « 10 Mo ». */
export const largestFile = 10 * megabyte;

const inMegabytes = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1, roundingMode: "ceil" });
const wholeMegabytes = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 0 });

/**
 * Why this file is too heavy, in words, or null: « Cette photo pèse 13 Mo. La limite est de 10 Mo. »
 * @param what with its demonstrative: « Cette photo »
 */
export function whyTooHeavy(bytes: number, what: string): string | null {
  if (bytes <= largestFile) return null;
  const weight = bytes / megabyte;
  // Just over the limit, a rounded weight would read as the limit itself.
  const words = weight < 11 ? inMegabytes.format(weight) : wholeMegabytes.format(weight);
  return `${what} pèse ${words}\u00a0Mo. La limite est de 10\u00a0Mo.`;
}
