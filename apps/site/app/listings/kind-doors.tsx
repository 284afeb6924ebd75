import { natureOf } from "@maillage/domain/vocabulary/natures";
import { listingKindCodes } from "@maillage/domain/vocabulary/vocabulary";
import { Door } from "@maillage/ui/door/door";
import { CardGrid } from "@maillage/ui/layout/layout";
import { kindWords } from "./listing-form-words.ts";

/** The four kinds as doors: each opens the first step of a listing. */
export function KindDoors({ columns }: { readonly columns: 2 | 4 }) {
  return (
    <CardGrid columns={columns}>
      {listingKindCodes.map((code) => (
        <li key={code}>
          <Door
            kind={code}
            title={kindWords[code].door}
            text={kindWords[code].doorHint}
            href={`/annonces/nouvelle?nature=${natureOf[code]}`}
          />
        </li>
      ))}
    </CardGrid>
  );
}
