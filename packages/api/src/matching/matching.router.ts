import { complementsInput } from "@maillage/domain/matching/matching.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { refuseComplement } from "@maillage/usecases/matching/refuse-complement";
import { restoreComplement } from "@maillage/usecases/matching/restore-complement";
import { stopSuggestions } from "@maillage/usecases/matching/stop-suggestions";
import { mutation, reading, router } from "../procedures.ts";
import { complementsOf } from "./complements-of.ts";

export const matchingRouter = router({
  /**
   * The published listings that complement one, each with its reasons; for whoever acts as its organisation, without those
   * it has said no to, which come beside.
   */
  complements: reading("public")
    .input(complementsInput)
    .query(async ({ ctx, input }) => (await complementsOf(ctx.call, input)) ?? refuse("listing_not_found")),

  refuse: mutation(refuseComplement),
  restore: mutation(restoreComplement),
  stopLetters: mutation(stopSuggestions),
});
