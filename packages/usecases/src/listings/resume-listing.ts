import { moveVerb } from "./move-verb.ts";

/** Puts a paused listing back in the lists. */
export const resumeListing = moveVerb("resume-listing", { does: "resume", to: "published", action: "listing.resumed" });
