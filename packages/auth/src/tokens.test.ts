import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { newToken, parseToken, sameSecret } from "./tokens.ts";

describe("a token", () => {
  it("is an id and a 256-bit secret of which only the SHA-256 is for keeping", () => {
    const { token, id, secretHash } = newToken();
    const [left, right = ""] = token.split(".");
    const secret = Buffer.from(right, "base64url");
    expect(left).toBe(id);
    expect(secret).toHaveLength(32);
    expect(secretHash).toEqual(createHash("sha256").update(secret).digest());
    expect(newToken().token).not.toBe(token);
  });

  it("is read back, and its secret recognised", () => {
    const { token, id, secretHash } = newToken();
    const given = parseToken(token);
    expect(given?.id).toBe(id);
    expect(sameSecret(given?.secretHash ?? Buffer.alloc(0), secretHash)).toBe(true);
    expect(sameSecret(newToken().secretHash, secretHash)).toBe(false);
    expect(sameSecret(Buffer.alloc(0), secretHash)).toBe(false);
  });

  it("is not read when it is anything else", () => {
    const { token } = newToken();
    const last = token.at(-1) ?? "";
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const sibling = alphabet[alphabet.indexOf(last) ^ 1] ?? "";
    const wrong = ["", ".", token.slice(1), `${token}A`, ` ${token}`, `${token}\n`, token.replace(".", ":")];
    for (const text of [...wrong, token.slice(0, -1) + sibling, `${token}.${token}`, "a".repeat(100_000)]) {
      expect(parseToken(text)).toBeNull();
    }
  });
});
