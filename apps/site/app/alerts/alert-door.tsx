import { useRouteLoaderData } from "react-router";
import { Button, LinkButton } from "@maillage/ui/button/button";
import { PostButton } from "../components/form-frame.tsx";
import type { loader } from "../root.tsx";
import type { ListingFilters } from "../search/listing-filters.ts";
import { alertHref } from "./alert-href.ts";

/** « Créer une alerte »: one click for whoever has signed in, a page that asks for an address for others. */
export function AlertDoor({ filters }: { readonly filters: ListingFilters }) {
  const viewer = useRouteLoaderData<typeof loader>("root")?.viewer;
  const href = alertHref(filters);
  return (
    <section className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-hairline bg-wash p-4">
      <p className="min-w-0 grow basis-60">
        Recevez un courriel quand une annonce qui répond à cette recherche paraît.
      </p>
      {viewer ? (
        <PostButton action={href} fields={{ frequency: "daily" }}>
          <Button>Créer une alerte</Button>
        </PostButton>
      ) : (
        <LinkButton href={href}>Créer une alerte</LinkButton>
      )}
    </section>
  );
}
