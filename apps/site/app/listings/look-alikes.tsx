import { Notice } from "@maillage/ui/notice/notice";
import type { LookAlike } from "./posting-help.server.ts";

/** Listings already online that look like this one: perhaps what one looks for is there. */
export function LookAlikes({ lookAlikes }: { readonly lookAlikes: readonly LookAlike[] }) {
  if (lookAlikes.length === 0) return null;
  return (
    <div className="mb-6">
      <Notice title="Annonces semblables">
        <p>Avant de finir, regardez si l’une d’elles répond déjà à votre projet.</p>
        <ul className="mt-2 flex flex-col gap-2">
          {lookAlikes.map(({ href, title, detail }) => (
            <li key={href}>
              <a href={href} target="_blank" rel="noreferrer" className="font-medium">
                {title} <span className="sr-only">(nouvel onglet)</span>
              </a>
              <span className="block text-sm text-slate">{detail}</span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
