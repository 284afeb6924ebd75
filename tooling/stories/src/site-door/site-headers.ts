import type { SiteAnswer } from "@maillage/test-world/security/site-door";

const textOf = (answer: SiteAnswer, name: string): string => String(answer.headers[name] ?? "");

/** The nonce that an answer's policy lets run. */
export function nonceOf(answer: SiteAnswer): string {
  return /script-src 'self' 'nonce-([^']+)'/.exec(textOf(answer, "content-security-policy"))?.[1] ?? "";
}

function policyFaults(answer: SiteAnswer): string[] {
  const policy = textOf(answer, "content-security-policy");
  const faults: string[] = [];
  if (policy === "") return ["has no content security policy"];
  if (/unsafe-|https?:|\*/.test(policy)) faults.push(`has a policy that lets in too much: ${policy}`);
  if (!/frame-ancestors 'none'/.test(policy)) faults.push("may be framed");
  if (!/default-src 'none'/.test(policy)) faults.push("has a policy without a closed default");
  return faults;
}

/** What its page runs or styles without the nonce: the browser would refuse it, and should. */
function pageFaults(answer: SiteAnswer): string[] {
  if (!textOf(answer, "content-type").startsWith("text/html")) return [];
  const nonce = nonceOf(answer);
  if (nonce.length < 20) return ["has no nonce"];
  const faults: string[] = [];
  for (const [tag] of answer.body.matchAll(/<(?:script|style)\b[^>]*>/g))
    if (!tag.includes(`nonce="${nonce}"`) && !tag.includes("application/ld+json"))
      faults.push(`has ${tag} without the nonce`);
  const inline = /<[a-z]+\b[^>]*\s(?:on[a-z]+|style)="[^"]*"/.exec(
    answer.body.replaceAll(/<script[\s\S]*?<\/script>/g, ""),
  );
  if (inline) faults.push(`has an inline handler or style: ${inline[0].slice(0, 120)}`);
  for (const [tag, from = ""] of answer.body.matchAll(
    /<(?:script|link|img|iframe|source)\b[^>]*?\s(?:src|href)="(https?:[^"]*)"[^>]*>/g,
  ))
    if (!tag.includes('rel="canonical"')) faults.push(`loads ${from}`);
  return faults;
}

/** Files that never change, or that say nothing of anyone. */
const mayBeKept =
  /^\/(?:assets\/|favicon|communes\/recherche|recherche\/suggestions|robots\.txt|sitemap\.xml|healthz|readyz|photos\/)/;

function cachingFaults(answer: SiteAnswer, { path, signedIn }: { path: string; signedIn: boolean }): string[] {
  const caching = textOf(answer, "cache-control");
  const faults: string[] = [];
  const isPrivate = caching.includes("private") && caching.includes("no-store");
  if (signedIn && !mayBeKept.test(path) && !isPrivate) faults.push(`may be kept: « ${caching} »`);
  if (answer.headers["set-cookie"] !== undefined && caching.includes("public"))
    faults.push("hands out a cookie that caches keep");
  return faults;
}

/** What is missing from an answer's headers, in words; none when all is well. */
export function headerFaults(answer: SiteAnswer, asked: { path: string; signedIn: boolean }): string[] {
  const faults = [...policyFaults(answer), ...pageFaults(answer), ...cachingFaults(answer, asked)];
  if (textOf(answer, "x-content-type-options") !== "nosniff") faults.push("may be sniffed");
  if (!/^(?:same-origin|strict-origin|no-referrer)$/.test(textOf(answer, "referrer-policy")))
    faults.push("tells others where one comes from");
  if (textOf(answer, "x-frame-options") !== "DENY") faults.push("may be framed by old browsers");
  if (answer.headers["x-powered-by"] !== undefined || answer.headers["server"] !== undefined)
    faults.push("says what it runs on");
  if (answer.headers["access-control-allow-origin"] !== undefined) faults.push("may be read by other sites");
  if (!asked.signedIn && answer.headers["set-cookie"] !== undefined) faults.push("gives a visitor a cookie");
  return faults;
}
