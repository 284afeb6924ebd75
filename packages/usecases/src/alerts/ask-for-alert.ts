import { countConfirmationsTo } from "@maillage/database/alerts/alert-letters.queries";
import type { AlertFrequency } from "@maillage/domain/alerts/alert";
import { askForAlertInput } from "@maillage/domain/alerts/alert.input";
import { withEvenTiming } from "../accounts/even-timing.ts";
import { limitByAddress, limitByAddressOfDay } from "../accounts/limits.ts";
import { type Change, verb } from "../verbs/verb.ts";
import { keepAlert } from "./keep-alert.ts";
import { alertAudit } from "./own-alert.ts";
import { type AlertRead, readAlert } from "./read-alert.ts";

const hour = 60 * 60 * 1000;
const confirmationsAnHour = 4;

/** What the link of the letter confirms: an alert that was there already is changed by nobody before. */
type AlertPayload = { alertId: string; frequency: AlertFrequency };

/**
 * Saves a search for an address without an account. It writes nothing until the link sent there has been used. The
 * answer is the same for every address; one that is asked for again and again gets no more letters.
 */
export const askForAlert = withEvenTiming(
  verb("ask-for-alert", {
    policy: "public",
    input: askForAlertInput,
    prepare: async (call, { search }): Promise<AlertRead> => {
      await limitByAddress(call, "ask_for_alert");
      await limitByAddressOfDay(call, "ask_for_alert");
      return readAlert(call, search);
    },
    permission: async () => undefined,
    change: async (work, { input, prepared: read }): Promise<Change<{ email: string }>> => {
      const { email, frequency } = input;
      const since = new Date(work.now.getTime() - hour);
      const value = { email };
      if ((await countConfirmationsTo(work.tx, { email, since })) >= confirmationsAnHour) return { value, audit: [] };
      const owner = { personId: null, email };
      // How many an address has is nobody's to learn here: it is counted when its link is used.
      const refuseMore = async () => undefined;
      const kept = await keepAlert(work, read, { owner, frequency, confirmed: false, refuseMore });
      const linkPayload: AlertPayload = { alertId: kept.alertId, frequency };
      return {
        value,
        audit: kept.isNew ? alertAudit("asked_for", kept.alertId) : [],
        letters: [
          {
            template: "confirm_alert",
            data: { name: read.filters, hasWords: input.search.text !== "" },
            to: { email, personId: null },
            linkPayload,
          },
        ],
      };
    },
  }),
);
