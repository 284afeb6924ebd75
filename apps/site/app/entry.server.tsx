import { Writable } from "node:stream";
import { renderToPipeableStream } from "react-dom/server";
import { type EntryContext, isRouteErrorResponse, RouterContextProvider, ServerRouter } from "react-router";
import { faultOf } from "@maillage/api/fault";
import { factsOf, type RequestFacts, setRequestFacts } from "./request-context.server.ts";
import { log } from "./runtime.server.ts";

// The server takes these from here, so that one React Router makes both the context and the handler that reads it.
export { createRequestHandler } from "react-router";
export { closeRuntime, isReady } from "./runtime.server.ts";

/** The context `server.ts` gives with each request. */
export function contextFor(facts: RequestFacts): RouterContextProvider {
  const context = new RouterContextProvider();
  setRequestFacts(context, facts);
  return context;
}

const renderTimeout = 10_000;

type Answer = { status: number; headers: Headers };

// Buffered until everything is there: one body with its length, and a failure still has its own status.
// Never renderToString: loader data travels through Suspense, and the page would not hydrate.
function renderPage(context: EntryContext, url: string, nonce: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const page = new Writable({
      write(chunk: Buffer | string, _encoding, done) {
        chunks.push(Buffer.from(chunk));
        done();
      },
      final(done) {
        clearTimeout(timer);
        resolve(Buffer.concat(chunks));
        done();
      },
    });
    const { pipe, abort } = renderToPipeableStream(<ServerRouter context={context} url={url} nonce={nonce} />, {
      nonce,
      onAllReady: () => pipe(page),
      onShellError: reject,
      onError: (error) => log.error({ fault: faultOf(error) }, "page not rendered"),
    });
    const timer = setTimeout(() => abort(), renderTimeout);
  });
}

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  ...[entryContext, loadContext]: [EntryContext, RouterContextProvider]
): Promise<Response> {
  const answer: Answer = { status, headers };
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (request.method === "HEAD") return new Response(null, answer);
  const body = await renderPage(entryContext, request.url, factsOf(loadContext).nonce);
  headers.set("Content-Length", String(body.byteLength));
  // A Buffer of our own making is backed by a plain ArrayBuffer, never a shared one.
  return new Response(body as Uint8Array<ArrayBuffer>, answer);
}

/** Faults are logged here, once, without what the person sent; refusals and 404s are answers, not faults. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  log.error({ fault: faultOf(error), path: new URL(request.url).pathname }, "page failed");
}
