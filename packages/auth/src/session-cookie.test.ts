import { describe, expect, it } from "vitest";
import { clearedSessionCookie, readSessionCookie, sessionCookie } from "./session-cookie.ts";

describe("the session's cookie", () => {
  it("is bound to the host, hidden from scripts and other sites, and lasts as long as the session may", () => {
    expect(sessionCookie("jeton", { secure: true, kind: "member" })).toBe(
      "__Host-maillage=jeton; Path=/; Max-Age=7776000; HttpOnly; SameSite=Lax; Secure",
    );
    expect(sessionCookie("jeton", { secure: true, kind: "moderator" })).toContain("Max-Age=604800;");
    expect(clearedSessionCookie({ secure: true })).toBe(
      "__Host-maillage=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure",
    );
  });

  it("is read among others, under its own name only", () => {
    const secure = { secure: true };
    expect(readSessionCookie("a=1; __Host-maillage=jeton; b=2", secure)).toBe("jeton");
    expect(readSessionCookie("x__Host-maillage=faux; maillage=faux", secure)).toBeNull();
    expect(readSessionCookie("__Host-maillage=", secure)).toBeNull();
    expect(readSessionCookie(null, secure)).toBeNull();
    expect(readSessionCookie("maillage=jeton", { secure: false })).toBe("jeton");
  });
});
