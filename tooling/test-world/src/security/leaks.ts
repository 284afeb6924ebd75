const root = new URL("../../../../", import.meta.url).pathname;

/** What must never be read in an answer: a stack, a path of the machine, the database's own words, those of our tools. */
const inner: readonly RegExp[] = [
  /\bat [^\n<]{0,80}\.(?:ts|tsx|js|mjs):\d+/,
  /node_modules|file:\/\/|\/packages\/[a-z]+\/src/,
  /syntax error|invalid input syntax|invalid byte sequence|violates |permission denied|out of range|statement timeout/i,
  /\b(?:select|insert into|update|delete from) "|SQLSTATE|PostgreSQL|kysely|pg_catalog/i,
  /ZodError|TypeError|RangeError|TRPCError|URIError|SyntaxError/,
  /Unexpected Server Error|Internal Server Error|Application Error/,
  /Invalid input|Unrecognized key|Too (?:big|small)|[Ee]xpected (?:string|number|one of)/,
];

// What React Router writes in the data of its own scripts, in place of every fault and refusal: it says nothing, and
// nobody reads it.
const withoutPlaceholders = (body: string): string =>
  body.replaceAll(/\\?"(?:Unexpected Server Error|Internal Server Error)\\?"/g, "");

/** The first thing in an answer that tells of the inside; null when nothing does. */
export function leakIn(body: string): string | null {
  if (body.includes(root)) return root;
  const told = withoutPlaceholders(body);
  for (const words of inner) {
    const found = words.exec(told);
    if (found) return found[0];
  }
  return null;
}
