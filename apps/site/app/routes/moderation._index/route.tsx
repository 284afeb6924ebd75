import { Desk } from "../../moderation/desk.tsx";
import { loadDesk } from "../../moderation/load-desk.server.ts";
import type { Route } from "./+types/route.ts";

export const loader = (args: Route.LoaderArgs) => loadDesk(args, null);

export default function Moderation({ loaderData }: Route.ComponentProps) {
  return <Desk {...loaderData} state={undefined} />;
}
