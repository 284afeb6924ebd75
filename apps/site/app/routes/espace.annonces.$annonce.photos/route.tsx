import { z } from "zod";
import { describePhotoInput } from "@maillage/domain/listings/listing-content.input";
import { FormPage } from "../../components/form-page.tsx";
import { whyTooHeavy } from "../../forms/file-size.ts";
import { asPage } from "../../forms/refusals.server.ts";
import { goTo, readForm, submit } from "../../forms/submit.server.ts";
import { textOf } from "../../forms/text-of.ts";
import { actingFor } from "../../viewer.server.ts";
import { ownListingView } from "../espace.annonces.$annonce._index/own-listing-view.server.ts";
import { Photos } from "../espace.annonces.$annonce._index/photos.tsx";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const { api, acting } = await actingFor(args);
  const own = await asPage(args.request, api.listings.own({ listingId: args.params.annonce }));
  const { id, title, photos, photoForm } = ownListingView(own, { role: acting.role, now: new Date() });
  return { id, title, photos, photoForm };
}

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const { api } = await actingFor(args);
  const { form, intent } = await readForm(request);
  const listingId = params.annonce;
  const here = `/espace/annonces/${listingId}`;
  if (intent === "retirer") {
    const photoId = textOf(form, "photoId");
    return asPage(
      request,
      api.listings
        .removePhoto({ listingId, photoId })
        .then(({ waits }) => goTo(here, waits ? "photo-a-retirer" : "photo-retiree")),
    );
  }
  if (intent === "garder") {
    const photoId = textOf(form, "photoId");
    return asPage(
      request,
      api.listings.keepPhoto({ listingId, photoId }).then(() => goTo(here, "photo-gardee")),
    );
  }
  const file = form.get("photo");
  form.delete("photo");
  const size = file instanceof File ? file.size : 0;
  const tooHeavy = size === 0 ? "Choisissez une photo." : whyTooHeavy(size, "Cette photo");
  const name = file instanceof File ? file.name : "";
  return submit({
    request,
    form,
    schema: z.strictObject({ alternativeText: describePhotoInput }),
    rename: { file: "photo", bytes: "photo", name: "photo" },
    problems: tooHeavy ? { photo: tooHeavy } : {},
    sentences: {
      file_type_refused: "Nous ne pouvons pas lire cette photo. Choisissez un fichier JPEG, PNG, WebP ou AVIF.",
    },
    run: async ({ alternativeText }) => {
      const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
      const { waits } = await api.listings.addPhoto({ listingId, name, bytes, alternativeText });
      return goTo(here, waits ? "photo-en-relecture" : "photo-ajoutee");
    },
  });
}

export default function ListingPhotos({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, photos, photoForm } = loaderData;
  const parents = [
    { label: "Mon espace", href: "/espace" },
    { label: title, href: `/espace/annonces/${id}` },
  ];
  return (
    <FormPage title="Les photos de l’annonce" parents={parents}>
      <Photos listingId={id} photos={photos} form={photoForm} state={actionData?.state} />
    </FormPage>
  );
}
