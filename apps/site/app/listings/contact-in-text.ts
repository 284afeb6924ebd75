/** What should not stand in a public text: a phone number, an e-mail address. */
export type Contact = "phone" | "email";

// Bounded repetitions: a text of five thousand letters is read once, whatever it holds.
const email = /[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\]|\(arobase\))\s?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,}/i;
/** Ten digits in pairs, or the international form; never a piece of a longer number such as a SIRET. */
const phone = /(?<![\d+])(?:(?:\+|00)\d{2,3}[\s.]?(?:\(0\)\s?)?|0)[1-9](?:[\s.\-/]{0,2}\d{2}){4}(?![\s.]?\d)/;

/** The means of contact written in a text that everyone will read. */
export function contactsIn(text: string): Contact[] {
  return [...(phone.test(text) ? (["phone"] as const) : []), ...(email.test(text) ? (["email"] as const) : [])];
}

const names: Record<Contact, string> = { phone: "un numéro de téléphone", email: "une adresse e-mail" };

/** The title of the warning: « Votre texte contient un numéro de téléphone. » Null when there is nothing to say. */
export function contactWarning(contacts: readonly Contact[]): string | null {
  if (contacts.length === 0) return null;
  return `Votre texte contient ${contacts.map((contact) => names[contact]).join(" et ")}`;
}
