import { TRPCError } from "@trpc/server";
import { describe, expect, it } from "vitest";
import { RefusalError } from "@maillage/domain/refusals/refusal";
import { describeFailure } from "./failures.ts";

describe("a failure as a person reads it", () => {
  it("is the sentence of the refusal, however deep it is wrapped", () => {
    const refusal = new RefusalError({ code: "too_many_attempts", values: { minutes: 4 } });
    const failure = describeFailure(new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: refusal }));
    expect(failure).toMatchObject({ status: 429, details: { refusal: "too_many_attempts", retryAfterMinutes: 4 } });
    expect(failure.message).toContain("4\u00a0minutes");
  });

  it.each([
    Object.assign(new Error("connect"), { code: "ECONNREFUSED" }),
    Object.assign(new Error("the database system is starting up"), { code: "57P03" }),
    Object.assign(new Error("could not extend file"), { code: "53100" }),
    new Error("Connection terminated unexpectedly"),
    new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: new Error("timeout exceeded when trying to connect") }),
  ])("is 503 when the database is away: %s", (error) => {
    expect(describeFailure(error)).toMatchObject({ status: 503, details: {} });
  });

  it.each([new Error("relation does not exist"), Object.assign(new Error("x"), { code: "23505" }), "a text", null])(
    "says nothing of a fault of ours: %s",
    (error) => {
      expect(describeFailure(error)).toEqual({
        status: 500,
        message: "Un incident est survenu de notre côté. Réessayez dans un instant.",
        details: {},
      });
    },
  );
});
