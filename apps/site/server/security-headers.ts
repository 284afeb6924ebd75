import type { MiddlewareHandler } from "hono";

/** What the middlewares learn of a request and hand to the next. */
export type SiteVariables = { Variables: { nonce: string } };

type PolicyOptions = { development: boolean; tilesOrigin?: string | undefined };

function contentSecurityPolicy(nonce: string, { development, tilesOrigin }: PolicyOptions): string {
  const tiles = tilesOrigin ? ` ${tilesOrigin}` : "";
  // Vite's development server adds its own style tags and a socket; production needs neither.
  const directives = {
    "default-src": "'none'",
    "script-src": `'self' 'nonce-${nonce}'`,
    "style-src": development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    "img-src": `'self' data:${tiles}`,
    "font-src": "'self'",
    "connect-src": `'self'${development ? " ws:" : ""}${tiles}`,
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "object-src": "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

const mapPath = "/annonces/carte";

// "same-origin" and not "no-referrer": with the latter native forms send `Origin: null` and would be refused.
const fixedHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
};

/** Gives every answer its security headers, and the request the nonce its page will use. */
export function securityHeaders(options: {
  development: boolean;
  https: boolean;
  tilesOrigin?: string | undefined;
}): MiddlewareHandler<SiteVariables> {
  return async (context, next) => {
    const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
    context.set("nonce", nonce);
    await next();
    const { headers } = context.res;
    // A document served to be looked at alone (a justification) brings its own, stricter policy.
    if (!headers.has("Content-Security-Policy")) {
      // The background of the map comes from elsewhere only if the operator said so, and only to the map's page.
      const tilesOrigin = context.req.path === mapPath ? options.tilesOrigin : undefined;
      const { development } = options;
      headers.set("Content-Security-Policy", contentSecurityPolicy(nonce, { development, tilesOrigin }));
    }
    for (const [name, value] of Object.entries(fixedHeaders)) headers.set(name, value);
    if (options.https) headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  };
}
