import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { SiteDoorWorld } from "@maillage/test-world/security/site-door";
import { routeFolders, type View, viewsOf } from "../every-route.ts";
import { type Gate, gateOf } from "./gates.ts";
import type { Rows } from "./site-stage.ts";

const routesFolder = fileURLToPath(new URL("../../../../apps/site/app/routes/", import.meta.url));

/** What the tests know of a route: read from its files and its views, so that a new one is tested unasked. */
export type RouteUnderTest = {
  folder: string;
  /** Its file's name for React Router, by which a script may ask for its data alone. */
  id: string;
  gate: Gate;
  /** One address of it, of the workshop when it belongs to someone. */
  view: View;
  hasAction: boolean;
  /** The buttons its action tells apart. */
  intents: string[];
};

function sourceOf(folder: string): string {
  const files = readdirSync(routesFolder + folder).filter((name) => /^route\.tsx?$|-acts\.server\.ts$/.test(name));
  return files.map((file) => readFileSync(`${routesFolder}${folder}/${file}`, "utf8")).join("\n");
}

/** The addresses of routes that are no page, and of those that every-route.ts looks at from another side. */
function otherViews({ workshop, scene }: Rows): Record<string, View> {
  const at = (path: string): View => ({ name: path, path });
  return {
    "annonces.carte.donnees": at("/annonces/carte/donnees?boite=2,44,5,47&zonage=pvd"),
    "alertes.flux[.]atom": at(`/alertes/flux.atom?cle=${scene.alert.feedKey}`),
    "communes.recherche": at("/communes/recherche?q=ambert"),
    "compte.mes-donnees.fichier": at("/compte/mes-donnees/fichier"),
    deconnexion: at("/deconnexion"),
    "espace.agir": at("/espace/agir"),
    "robots[.]txt": at("/robots.txt"),
    "recherche.suggestions": at("/recherche/suggestions?q=minib"),
    "sitemap[.]xml": at("/sitemap.xml"),
    "photos.$photo": at(`/photos/${workshop.photo}`),
    "moderation.annuler": at("/moderation/annuler"),
    "moderation.touches": at("/moderation/touches"),
    "moderation.justificatifs.$document": at(`/moderation/justificatifs/${workshop.evidence}`),
    "moderation.dossiers.$sujet.$dossier": at(`/moderation/dossiers/listing/${scene.submitted.id}`),
  };
}

/** Every route of the site. Throws for one without a gate (gates.ts) or an address (every-route.ts, or above). */
export function routesUnderTest(world: SiteDoorWorld, rows: Rows): RouteUnderTest[] {
  const views = viewsOf(world, rows.scene);
  const others = otherViews(rows);
  return routeFolders().map((folder) => {
    const gate = gateOf[folder];
    if (gate === undefined) throw new Error(`${folder} has no gate in gates.ts`);
    const view = others[folder] ?? views[folder]?.[0];
    if (view === undefined) throw new Error(`${folder} has no address to be tried at`);
    const source = sourceOf(folder);
    const hasAction = /export (?:async function|const) action\b/.test(source);
    // A case of the action, or a line of its table of acts.
    const named = source.matchAll(/(?:(?:case|intent ===) |^ {2}\[\s*)"([^"]+)"/gm);
    const intents = [...named].map(([, intent]) => intent ?? "");
    return { folder, id: `routes/${folder}`, gate, view, hasAction, intents };
  });
}

/** The address that a script asks for the same page's data. */
export function dataPath(path: string): string {
  const [address = "", query] = path.split("?");
  return `${address === "/" ? "/_" : address}.data${query === undefined ? "" : `?${query}`}`;
}
