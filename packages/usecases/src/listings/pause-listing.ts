import { moveVerb } from "./move-verb.ts";

/** Takes a listing out of the lists for a while; its page stays and says so. */
export const pauseListing = moveVerb("pause-listing", { does: "pause", to: "paused", action: "listing.paused" });
