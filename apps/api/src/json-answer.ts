import { createHash } from "node:crypto";

/**
 * A JSON answer whatever the status. One of status 200 carries its entity tag: told from the text at hand, which costs
 * less than reading the answer again.
 */
export function jsonAnswer(value: unknown, status = 200): Response {
  const text = JSON.stringify(value);
  const headers = { "content-type": "application/json; charset=utf-8" };
  const tagged = status === 200 ? { ...headers, etag: `"${createHash("sha1").update(text).digest("hex")}"` } : headers;
  return new Response(text, { status, headers: tagged });
}
