import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";

/** The socket a request came by; absent when a test hands the request over by itself. */
export type ApiBindings = { Bindings: Partial<HttpBindings> };

/** The visitor's address: the socket's, or the proxy's last word when the operator said it may be believed. For throttling, never logged. */
export function addressOf(context: Context<ApiBindings>, trustProxy: boolean): string {
  const forwarded = trustProxy ? context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return forwarded || (context.env?.incoming?.socket.remoteAddress ?? "");
}

/** The address asked, as the public sees it: behind a proxy that ends https, with https. */
export function publicUrl(context: Context<ApiBindings>, trustProxy: boolean): string {
  const url = new URL(context.req.url);
  if (trustProxy && context.req.header("x-forwarded-proto") === "https") url.protocol = "https:";
  return url.href;
}
