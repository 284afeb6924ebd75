/** Why a request may not reach the procedures. */
export type Stopped = { status: 403 | 405 | 415; message: string };

const foreign: Stopped = {
  status: 403,
  message: "Cette demande ne vient pas d’une page de Maillage. Ouvrez le site et recommencez.",
};
const method: Stopped = { status: 405, message: "Cette adresse ne répond qu’à GET et à POST." };
const contentType: Stopped = {
  status: 415,
  message: "Envoyez du JSON, avec l’en-tête Content-Type\u00a0: application/json.",
};

type Asked = { method: string; headers: Headers; siteUrl: string };

function isOurs({ headers, siteUrl }: Asked): boolean {
  const origin = headers.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  const fetchSite = headers.get("sec-fetch-site");
  if (fetchSite === "cross-site") return false;
  return origin === siteUrl || new URL(origin).host === headers.get("host");
}

/**
 * Why a request may not pass, or null. tRPC itself runs JSON and multipart sent by any page of the web: so a POST must
 * name the site or this API as its origin (absent and `null` are refused too), and be JSON. A GET reads only.
 */
export function whyStopped(asked: Asked): Stopped | null {
  if (asked.method === "GET") return null;
  if (asked.method !== "POST") return method;
  if (!isOurs(asked)) return foreign;
  const type = asked.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  return type === "application/json" ? null : contentType;
}
