import { z } from "zod";
import { peekLink } from "@maillage/auth/one-time-links";
import { listSessions } from "@maillage/auth/sessions";
import { hasStoppedSuggestions } from "@maillage/database/matching/weekly-suggestions.queries";
import { linkPurposes } from "@maillage/domain/letters/letter";
import { giveAgainPasswordInput, linkTokenInput, signInInput } from "@maillage/domain/people/account.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { actAs } from "@maillage/usecases/accounts/act-as";
import { changeName } from "@maillage/usecases/accounts/change-name";
import { changePassword } from "@maillage/usecases/accounts/change-password";
import { changeSuggestionLetters } from "@maillage/usecases/accounts/change-suggestion-letters";
import { confirmEmail } from "@maillage/usecases/accounts/confirm-email";
import { confirmEmailChange } from "@maillage/usecases/accounts/confirm-email-change";
import { deleteAccount } from "@maillage/usecases/accounts/delete-account";
import { endOtherSessions } from "@maillage/usecases/accounts/end-other-sessions";
import { endSession } from "@maillage/usecases/accounts/end-session";
import { exportMyData } from "@maillage/usecases/accounts/export-my-data";
import { findMe } from "@maillage/usecases/accounts/find-me";
import { givePasswordAgain } from "@maillage/usecases/accounts/give-password-again";
import { requestEmailChange } from "@maillage/usecases/accounts/request-email-change";
import { requestPasswordReset } from "@maillage/usecases/accounts/request-password-reset";
import { resetPassword } from "@maillage/usecases/accounts/reset-password";
import { signIn } from "@maillage/usecases/accounts/sign-in";
import { signOut } from "@maillage/usecases/accounts/sign-out";
import { signUp } from "@maillage/usecases/accounts/sign-up";
import { changing, mutation, nothing, reading, router } from "../procedures.ts";

const linkInput = z.strictObject({ token: linkTokenInput, purpose: z.enum(linkPurposes) });

export const accountsRouter = router({
  signUp: mutation(signUp),
  confirmEmail: mutation(confirmEmail),
  requestPasswordReset: mutation(requestPasswordReset),
  resetPassword: mutation(resetPassword),
  changePassword: mutation(changePassword),
  changeName: mutation(changeName),
  changeSuggestionLetters: mutation(changeSuggestionLetters),
  requestEmailChange: mutation(requestEmailChange),
  confirmEmailChange: mutation(confirmEmailChange),
  endSession: mutation(endSession),
  endOtherSessions: mutation(endOtherSessions),
  actAs: mutation(actAs),
  exportMyData: mutation(exportMyData),

  /** Opens a session: its token goes into the cookie, never into the answer. */
  signIn: changing("public")
    .input(signInInput)
    .mutation(async ({ ctx, input }) => {
      const session = await signIn(ctx.call, input);
      ctx.session.open(session);
      return { kind: session.kind };
    }),

  /** The session's token is replaced, and with it the cookie. */
  givePasswordAgain: changing("signed_in")
    .input(giveAgainPasswordInput)
    .mutation(async ({ ctx, input }) => {
      ctx.session.open(await givePasswordAgain(ctx.call, input));
      return null;
    }),

  signOut: changing("signed_in")
    .input(nothing)
    .mutation(async ({ ctx }) => {
      await signOut(ctx.call, {});
      ctx.session.close();
      return null;
    }),

  deleteAccount: changing("sudo")
    .input(nothing)
    .mutation(async ({ ctx }) => {
      await deleteAccount(ctx.call, {});
      ctx.session.close();
      return null;
    }),

  /** The person who asks, what they may act as and what waits; null for a visitor. */
  me: reading("public")
    .input(nothing)
    .query(({ ctx }) => findMe(ctx.call.db, ctx.call.actor)),

  /** One's live sessions, the one of this request marked. */
  sessions: reading("signed_in")
    .input(nothing)
    .query(async ({ ctx }) => {
      const { db, actor, now } = ctx.call;
      const sessions = await listSessions(db, actor.personId ?? refuse("sign_in_needed"), now());
      return sessions.map((session) => ({ ...session, current: session.id === actor.sessionId }));
    }),

  /** Whether the person who asks wants the weekly letters of suggestions. */
  suggestionLetters: reading("signed_in")
    .input(nothing)
    .query(async ({ ctx }) => {
      const { db, actor } = ctx.call;
      return { wanted: !(await hasStoppedSuggestions(db, actor.personId ?? refuse("sign_in_needed"))) };
    }),

  /** Whether a link received by e-mail can still be used; looking uses nothing up. */
  link: reading("public")
    .input(linkInput)
    .query(async ({ ctx, input }) => ({
      valid: (await peekLink(ctx.call.db, { ...input, now: ctx.call.now() })) !== null,
    })),
});
