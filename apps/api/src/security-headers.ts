import type { MiddlewareHandler } from "hono";

// Nothing here is a page: no script, style, frame or form ever runs from these answers.
const fixedHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
};

/** Gives every answer its security headers; only the open data may be read by other sites. */
export function securityHeaders(options: { https: boolean }): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    for (const [name, value] of Object.entries(fixedHeaders)) headers.set(name, value);
    if (!headers.has("Cross-Origin-Resource-Policy")) headers.set("Cross-Origin-Resource-Policy", "same-origin");
    if (options.https) headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  };
}
