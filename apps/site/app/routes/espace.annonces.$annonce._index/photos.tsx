import { maximumPhotos } from "@maillage/domain/listings/listing";
import { Badge } from "@maillage/ui/badge/badge";
import { Button } from "@maillage/ui/button/button";
import { TextField } from "@maillage/ui/text-field/text-field";
import { FormFrame, PostButton } from "../../components/form-frame.tsx";
import { LimitedFileField } from "../../components/limited-file-field.tsx";
import { type FormState, formView } from "../../forms/form-view.ts";
import type { PhotoForm } from "../../listings/photo-form.ts";

export interface PhotosProps {
  readonly listingId: string;
  readonly photos: ReadonlyArray<{
    id: string;
    alt: string;
    width: number;
    height: number;
    /** Waits for the desk's word. */
    change: "added" | "removed" | null;
  }>;
  /** Whether a photo can be added, and why not when it cannot. */
  readonly form: PhotoForm;
  readonly state?: FormState | undefined;
}

const changeWords = { added: "En relecture", removed: "Sera retirée après relecture" } as const;

/** The photos of a listing, each with its words, and the form that adds one. */
export function Photos({ listingId, photos, form, state }: PhotosProps) {
  const view = formView({ id: "photo", state });
  const action = `/espace/annonces/${listingId}/photos`;
  return (
    <>
      {photos.length > 0 && (
        <ul className="mb-6 grid gap-4 sm:grid-cols-2">
          {photos.map(({ id, alt, width, height, change }) => (
            <li key={id}>
              <img
                src={`/photos/${id}`}
                alt={alt}
                width={width}
                height={height}
                loading="lazy"
                className="h-auto w-full rounded-md"
              />
              <p className="my-1 text-sm text-slate">{alt}</p>
              {change && <Badge tone="waiting">{changeWords[change]}</Badge>}
              {form.mayRemove && change === "removed" && (
                <PostButton action={action} fields={{ intent: "garder", photoId: id }}>
                  <Button size="small">
                    Garder<span className="sr-only"> la photo {alt}</span>
                  </Button>
                </PostButton>
              )}
              {form.mayRemove && change !== "removed" && (
                <PostButton action={action} fields={{ intent: "retirer", photoId: id }}>
                  <Button size="small">
                    Retirer<span className="sr-only"> la photo {alt}</span>
                  </Button>
                </PostButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {form.after && <p className="mb-4 max-w-prose text-slate">{form.after}</p>}
      {form.mayAdd ? (
        <FormFrame view={view} action={action} withFile actions={<Button>Ajouter la photo</Button>}>
          <LimitedFileField
            what="Cette photo"
            {...{ ...view.field("photo"), defaultValue: undefined }}
            label="Photo"
            hint={`JPEG, PNG, WebP ou AVIF, 10\u00a0Mo au plus. ${maximumPhotos} photos par annonce.`}
            accept="image/jpeg,image/png,image/webp,image/avif"
            required
            width="medium"
          />
          <TextField
            {...view.field("alternativeText")}
            label="Ce que l’on voit"
            hint={`Pour les personnes qui ne voient pas la photo. Par exemple «\u00a0Le minibus blanc devant la mairie\u00a0».`}
            maxLength={200}
            required
          />
        </FormFrame>
      ) : (
        <p className="text-slate">{form.why ?? "Cette annonce n’a pas de photo."}</p>
      )}
    </>
  );
}
