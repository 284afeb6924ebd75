import { redirect } from "react-router";
import { calendarDate } from "@maillage/domain/wording/dates.fr";
import { refusalOf, throwAsPage } from "../../forms/refusals.server.ts";
import { signedIn } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";

const page = "/compte/mes-donnees";

/** Asked for by its address, or come back to after the password: the page that explains the file. */
export async function loader(args: Route.LoaderArgs) {
  await signedIn(args);
  return redirect(page);
}

/** The file of one's data. It is logged, so it is asked for by a form and never by a link. */
export async function action(args: Route.ActionArgs) {
  const { api } = await signedIn(args);
  try {
    const data = await api.accounts.exportMyData({});
    return new Response(JSON.stringify(data, null, 2), {
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": `attachment; filename="mes-donnees-maillage-${calendarDate(data.exportedAt)}.json"`,
        "Cache-Control": "private, no-store",
      },
    });
  } catch (error) {
    if (refusalOf(error)?.code === "too_many_attempts") return redirect(`${page}?refus=trop-souvent`);
    return throwAsPage(error, args.request);
  }
}
