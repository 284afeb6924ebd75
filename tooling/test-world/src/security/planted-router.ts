import { initTRPC } from "@trpc/server";
import { z } from "zod";
import type { Context, Meta } from "@maillage/api/procedures";
import type { AppRouter } from "@maillage/api/router";

// On tRPC's own defaults, without what the house adds: no policy checked, no text cleaned, messages sent as they are.
const bare = initTRPC.context<Context>().meta<Meta>().create();

const leaky = bare.procedure
  .meta({ policy: "observer" })
  .input(z.strictObject({ conversationId: z.uuid() }))
  .query(async ({ ctx, input }) => {
    const row = await ctx.call.db
      .selectFrom("conversation")
      .select("id")
      .where("id", "=", input.conversationId)
      .executeTakeFirst();
    if (!row) throw new Error("no such conversation");
    return { exists: true };
  });

const planted = bare.router({
  /** Says it is for administrators, and looks at nobody. */
  unguarded: bare.procedure.meta({ policy: "administrator" }).query(() => null),
  /** Says nothing of whom it lets in. */
  undeclared: bare.procedure.query(() => null),
  /** Shows to anyone that a conversation exists. */
  leaky,
  /** Passes on the words of whatever fails. */
  talkative: bare.procedure
    .meta({ policy: "public" })
    .query(({ ctx }) => ctx.call.db.selectFrom("person").select("id").execute()),
  /** Falls over a quote. */
  fragile: bare.procedure
    .meta({ policy: "public" })
    .input(z.strictObject({ text: z.string() }))
    .query(({ input }) => {
      if (input.text.includes("'")) throw new Error("syntax error");
      return null;
    }),
  /** Hands a text straight to the database, which cannot hold NUL. */
  raw: bare.procedure
    .meta({ policy: "public" })
    .input(z.strictObject({ text: z.string() }))
    .query(({ ctx, input }) =>
      ctx.call.db.selectFrom("person").select("id").where("display_name", "=", input.text).execute(),
    ),
  /** Changes a name, whoever asks and however. */
  careless: bare.procedure
    .meta({ policy: "signed_in" })
    .input(z.unknown())
    .mutation(async ({ ctx }) => {
      await ctx.call.db
        .updateTable("person")
        .set({ display_name: "Changé" })
        .where("id", "=", ctx.call.actor.personId)
        .execute();
      return null;
    }),
});

/** Procedures with one fault each: the controls of the security tests, which must find every one of them. */
// The doors only ask a router for its procedures by path, which any router answers.
export const plantedRouter = planted as unknown as AppRouter;
