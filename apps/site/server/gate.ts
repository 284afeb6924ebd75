/** Why a request that changes something is stopped at the door. */
export type Stopped = "foreign_origin" | "content_type" | "too_large";

const ordinaryLimit = 1_048_576;
/** A file of 10 MB and the words around it; a heavier one, up to here, is answered by its own form with its words kept. */
const uploadLimit = 40 * 1_048_576;

/** Forms that carry a file; everywhere else a multipart body is refused. */
const uploadPaths = [/^\/espace\/annonces\/[^/]+\/photos$/, /^\/espace\/structures\/[^/]+\/verifications$/];

/**
 * What its token alone authorises: the one click by which mail programs stop letters in their reader's name (RFC 8058)
 * comes without cookie or origin, as either kind of form.
 */
const tokenPaths: readonly string[] = ["/alertes/arreter", "/suggestions/arreter"];
const formTypes: readonly string[] = ["application/x-www-form-urlencoded", "multipart/form-data"];

/** How many bytes a body may count at this address. */
export function bodyLimit(path: string): number {
  return uploadPaths.some((upload) => upload.test(path)) ? uploadLimit : ordinaryLimit;
}

function hasSameOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  const host = headers.get("host");
  if (!origin || !host || !URL.canParse(origin) || new URL(origin).host !== host) return false;
  const site = headers.get("sec-fetch-site");
  return site === null || site === "same-origin";
}

const typeOf = (headers: Headers): string => headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";

function hasFormContentType(headers: Headers, path: string): boolean {
  const type = typeOf(headers);
  if (type === "application/x-www-form-urlencoded") return true;
  return type === "multipart/form-data" && bodyLimit(path) === uploadLimit;
}

/**
 * Why a request may not pass, or null: whatever is not a plain reading must come from one of our own pages, as one
 * of our own forms. `Origin: null`, an absent and a foreign one are all refused (design 4, CSRF).
 */
export function whyStopped(request: { method: string; path: string; headers: Headers }): Stopped | null {
  const { method, path, headers } = request;
  if (method === "GET" || method === "HEAD") return null;
  if (method === "POST" && tokenPaths.includes(path)) return whyNotByToken(headers);
  if (method !== "POST" || !hasSameOrigin(headers)) return "foreign_origin";
  // React Router adds this ending when a page's script sends the form; the address is the same.
  const address = path.replace(/\.data$/, "");
  if (!hasFormContentType(headers, address)) return "content_type";
  return Number(headers.get("content-length") ?? 0) > bodyLimit(address) ? "too_large" : null;
}

/** Such a request names no reader: whoever sends it, a page of ours or a mail program, only the token counts. */
function whyNotByToken(headers: Headers): Stopped | null {
  if (!formTypes.includes(typeOf(headers))) return "content_type";
  return Number(headers.get("content-length") ?? 0) > ordinaryLimit ? "too_large" : null;
}
