import { type ListingStatus, statusLabel } from "@maillage/domain/listings/listing";
import { Badge, type BadgeTone } from "@maillage/ui/badge/badge";

const tones: Record<ListingStatus, BadgeTone> = {
  draft: "neutral",
  submitted: "waiting",
  changes_requested: "warning",
  rejected: "error",
  published: "success",
  paused: "neutral",
  fulfilled: "success",
  expired: "neutral",
  withdrawn: "neutral",
  removed: "error",
};

/** The state of a listing in a word. */
export function StatusBadge({ status }: { readonly status: ListingStatus }) {
  return <Badge tone={tones[status]}>{statusLabel(status)}</Badge>;
}
