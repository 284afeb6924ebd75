import type { SiteAnswer, SiteDoor, SiteRequest } from "./site-door.ts";

/** What a planted site does otherwise than the real one behind it. */
export type Fault = {
  asked?: (request: SiteRequest) => SiteRequest;
  answered?: (answer: SiteAnswer, request: SiteRequest) => SiteAnswer;
};

/** The site with one guard taken away: the control of a test at its door, which must find the fault. */
export function plantedDoor(ask: SiteDoor, { asked = (same) => same, answered = (same) => same }: Fault): SiteDoor {
  return async (request) => answered(await ask(asked(request)), request);
}
