import "vitest";

/** The run's PostgreSQL, as the tests receive it. */
export type TestServer = { superuserUrl: string; ownerUrl: string; appUrl: string; template: string; logFile: string };

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** The same server and role, another database. */
export function urlOfDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
