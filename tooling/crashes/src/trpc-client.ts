import { z } from "zod";

/** What a client is told: it is done, it is refused, or nothing it can rely on (no answer, or a fault). */
export type Answer = { said: "done"; value: unknown } | { said: "refused"; refusal: string } | { said: "nothing" };

/** A person's way to the API: the session's cookie, if they have one. */
export type Client = {
  apiUrl: string;
  siteUrl: string;
  cookie: string;
};

const successBody = z.object({ result: z.object({ data: z.unknown() }) });
const failureBody = z.object({ error: z.object({ data: z.object({ refusal: z.string().optional() }) }) });

async function readAnswer(response: Response): Promise<Answer> {
  const body: unknown = await response.json();
  if (response.ok) return { said: "done", value: successBody.parse(body).result.data };
  if (response.status >= 500) return { said: "nothing" };
  const { refusal } = failureBody.parse(body).error.data;
  return { said: "refused", refusal: refusal ?? `HTTP ${response.status}` };
}

async function ask(request: () => Promise<Response>): Promise<Answer> {
  try {
    return await readAnswer(await request());
  } catch (error) {
    if (error instanceof z.ZodError) throw error;
    // The connection broke, or the answer was cut short: nobody knows what happened.
    return { said: "nothing" };
  }
}

/** Calls a mutation as a page of the site does. Never throws for a server that is away. */
export function change(client: Client, procedure: string, input: unknown): Promise<Answer> {
  return ask(() =>
    fetch(`${client.apiUrl}/trpc/${procedure}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: client.siteUrl, cookie: client.cookie },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(30_000),
    }),
  );
}

/** Reads a query. Never throws for a server that is away. */
export function read(client: Client, procedure: string, input: unknown): Promise<Answer> {
  const query = new URLSearchParams({ input: JSON.stringify(input) }).toString();
  return ask(() =>
    fetch(`${client.apiUrl}/trpc/${procedure}?${query}`, {
      headers: { cookie: client.cookie },
      signal: AbortSignal.timeout(30_000),
    }),
  );
}

/** Signs in through the door and returns the client with its cookie. */
export async function signIn(
  door: Pick<Client, "apiUrl" | "siteUrl">,
  account: { email: string; password: string },
): Promise<Client> {
  const response = await fetch(`${door.apiUrl}/trpc/accounts.signIn`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: door.siteUrl },
    body: JSON.stringify(account),
  });
  const [cookie] = response.headers.getSetCookie();
  if (!response.ok || !cookie) throw new Error(`${account.email} cannot sign in: HTTP ${response.status}`);
  return { ...door, cookie: cookie.split(";")[0] ?? "" };
}
