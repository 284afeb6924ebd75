import { renderLetter } from "@maillage/mail/render-letter";
import { DeliveryFailure } from "@maillage/mail/transports/delivery-failure";
import { openLetter } from "@maillage/usecases/letters/open-letter";
import { recordDelivery } from "@maillage/usecases/letters/record-delivery";
import type { WorkerHouse } from "../worker-house.ts";

/**
 * Sends one letter. A crash between sending and noting it sends the same Message-ID again: better twice than never.
 * A failure that time may mend throws, so that the queue tries again for three days.
 */
export async function onSendLetter(house: WorkerHouse, { letterId }: { letterId: string }): Promise<void> {
  const opened = await openLetter(house, letterId);
  if (!opened) return;
  const { siteUrl } = house;
  const rendered = renderLetter(opened.letter, { siteUrl, linkToken: opened.linkToken, now: house.now() });
  try {
    await house.transport.send({ id: opened.id, to: opened.to, ...rendered });
  } catch (error) {
    if (!(error instanceof DeliveryFailure)) throw error;
    const status = error.kind === "never" ? "refused" : "queued";
    await recordDelivery(house, letterId, { status, reason: error.message });
    if (status === "queued") throw error;
    house.log.warn({ letterId, reason: error.reason }, "letter refused for good");
    return;
  }
  await recordDelivery(house, letterId, { status: "sent" });
}
