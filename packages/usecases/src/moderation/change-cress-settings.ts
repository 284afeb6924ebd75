import { updateCressSettings } from "@maillage/database/moderation/regions.queries";
import { cressSettingsInput } from "@maillage/domain/moderation/moderation.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { verb } from "../verbs/verb.ts";

/** A CRESS chooses from how many accepted listings an organisation is trusted, and the delay it announces. */
export const changeCressSettings = verb("change-cress-settings", {
  policy: "moderator",
  input: cressSettingsInput,
  permission: async (work, input) => {
    const covers = work.actor.nationalTeam || work.actor.moderatedRegions.includes(input.regionCode);
    if (!covers) refuse("case_not_found");
  },
  change: async (work, { input }) => {
    const changed = await updateCressSettings(work.tx, input);
    if (!changed) refuse("case_not_found");
    const { regionCode, trustedAfter, announcedDelayDays } = input;
    return {
      value: null,
      audit: {
        action: "cress.settings",
        subjectKind: "cress",
        subjectId: regionCode,
        regionCode,
        details: { trustedAfter, announcedDelayDays },
      },
    };
  },
});
