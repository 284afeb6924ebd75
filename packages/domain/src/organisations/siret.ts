/** La Poste's SIREN: its establishments do not follow Luhn's rule but have digits whose sum is a multiple of 5 (INSEE). */
const laPoste = "356000000";

const digitsOf = (text: string): number[] => [...text].map(Number);

/** Luhn's checksum (ISO/IEC 7812-1, annex B): true when the digits' weighted sum is a multiple of 10. */
function followsLuhn(digits: string): boolean {
  const sum = digitsOf(digits)
    .reverse()
    .map((digit, index) => (index % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2))
    .reduce((total, digit) => total + digit, 0);
  return sum % 10 === 0;
}

/** Keeps the digits of a SIRET or SIREN typed with spaces, dots or dashes; leaves anything else for the check to refuse. */
export function normaliseSiret(typed: string): string {
  return typed.replace(/[\s.\u00a0\u202f-]/g, "");
}

/** Whether these 9 digits are a possible SIREN. */
export function isSiren(text: string): boolean {
  return /^\d{9}$/.test(text) && followsLuhn(text);
}

/** Whether these 14 digits are a possible SIRET, La Poste's exception included. */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text)) return false;
  if (followsLuhn(text)) return true;
  return text.startsWith(laPoste) && digitsOf(text).reduce((total, digit) => total + digit, 0) % 5 === 0;
}

/** The SIREN that a SIRET begins with. */
export function sirenOf(siret: string): string {
  return siret.slice(0, 9);
}

/** What is wrong with a typed SIRET, in French, or null when nothing is. */
export function whatIsWrongWithSiret(typed: string): string | null {
  const text = normaliseSiret(typed);
  if (!/^\d*$/.test(text))
    return "Le numéro SIRET ne contient que des chiffres. Retirez les lettres et les autres signes.";
  if (text.length !== 14) return `Le numéro SIRET doit compter 14\u00a0chiffres. Vous en avez saisi ${text.length}.`;
  return isSiret(text)
    ? null
    : "Ce numéro SIRET contient une erreur de frappe. Comparez-le à votre avis de situation INSEE.";
}
