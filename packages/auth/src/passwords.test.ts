import { describe, expect, it } from "vitest";
import { hashPassword, verifyPassword } from "./passwords.ts";
import { turnsFor } from "./turns.ts";

describe("a password", () => {
  it("is kept as Argon2id at 19 MiB, two passes, one lane, with a salt of its own", async () => {
    const [first, second] = await Promise.all([hashPassword("tournevis lavande"), hashPassword("tournevis lavande")]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(second).not.toBe(first);
  });

  it("is recognised, and no other", async () => {
    const kept = await hashPassword("été à Viverols");
    expect(await verifyPassword(kept, "été à Viverols")).toBe(true);
    expect(await verifyPassword(kept, "été à Viverols".normalize("NFD"))).toBe(true);
    expect(await verifyPassword(kept, "ete a Viverols")).toBe(false);
  });

  it("is checked as long for an account that does not exist", async () => {
    const kept = await hashPassword("tournevis lavande");
    const lasts = async (passwordHash: string | null): Promise<number> => {
      const start = performance.now();
      for (let turn = 0; turn < 8; turn += 1) expect(await verifyPassword(passwordHash, "autre chose")).toBe(false);
      return performance.now() - start;
    };
    await lasts(kept);
    const ratio = (await lasts(null)) / (await lasts(kept));
    // Without the stand-in hash it is below 0.01.
    expect(ratio).toBeGreaterThan(0.3);
    expect(ratio).toBeLessThan(3);
  });
});

describe("turns", () => {
  it("never let more than four work at once, and let everyone work", async () => {
    const takeTurn = turnsFor(4);
    let running = 0;
    let most = 0;
    const work = async (number: number): Promise<number> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (number % 7 === 0) throw new Error("refusé");
      return number;
    };
    const results = await Promise.allSettled(Array.from({ length: 50 }, (_, number) => takeTurn(() => work(number))));
    expect(most).toBe(4);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(42);
    expect(await takeTurn(() => work(1))).toBe(1);
  });
});
