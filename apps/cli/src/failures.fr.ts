import { ConfigurationError } from "@maillage/config/configuration";
import { RefusalError } from "@maillage/domain/refusals/refusal";
import { refusalInFrench } from "@maillage/domain/refusals/refusal.fr";
import { type RestoreRefusal, RestoreRefused } from "@maillage/usecases/operator/restore";
import { PlainFailure } from "./command.ts";

const restoreRefusals: Record<RestoreRefusal, string> = {
  not_empty:
    "Cette base contient déjà des données\u00a0: rétablissez la sauvegarde dans une base neuve, avant le premier npm start.",
  other_version:
    "Cette sauvegarde vient d’une autre version de Maillage\u00a0: rétablissez-la avec la version qui l’a faite, puis mettez à jour.",
  damaged: "Ce fichier n’est pas une sauvegarde de Maillage, ou il est abîmé\u00a0: rien n’a été changé.",
};

const away =
  "La base de données ne répond pas\u00a0: vérifiez DATABASE_URL, ou lancez la commande par npm run maillage.";
const systemFailures: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `Le fichier ${path} n’existe pas.`,
  EISDIR: (path) => `${path || "Ce chemin"} est un dossier\u00a0: donnez un fichier.`,
  EACCES: (path) => `Ce compte n’a pas le droit d’ouvrir ${path}.`,
  EPERM: (path) => `Ce compte n’a pas le droit d’ouvrir ${path}.`,
  EEXIST: (path) => `Le fichier ${path} existe déjà\u00a0: donnez un autre nom.`,
  ENOSPC: () => "Le disque est plein\u00a0: libérez de la place, puis relancez.",
  ECONNREFUSED: () => away,
  ENOTFOUND: () => away,
  ETIMEDOUT: () => away,
  ECONNRESET: () => away,
  "28P01": () => "La base de données refuse ce compte\u00a0: vérifiez DATABASE_URL.",
  "3D000": () => "Cette base de données n’existe pas\u00a0: vérifiez DATABASE_URL.",
  "42P01": () => "Les tables ne sont pas encore là\u00a0: lancez la commande par npm run maillage, qui les crée.",
  "42501": () => "Ce compte de la base n’a pas le droit de faire cela\u00a0: donnez aussi MIGRATION_DATABASE_URL.",
  "53100": () => "Le disque de la base de données est plein\u00a0: libérez de la place, puis relancez.",
  "57P01": () => away,
  "57P03": () => away,
};

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return codeOf(error.cause);
}

/** The one sentence a person reads when a command fails. */
export function failureInFrench(error: unknown): string {
  if (error instanceof PlainFailure || error instanceof ConfigurationError) return error.message;
  if (error instanceof RefusalError) return refusalInFrench(error.refusal);
  if (error instanceof RestoreRefused) return restoreRefusals[error.reason];
  const path = error instanceof Error && "path" in error ? String(error.path) : "";
  const sentence = systemFailures[codeOf(error)]?.(path);
  return sentence ?? `Échec inattendu\u00a0: ${error instanceof Error ? error.message : String(error)}`;
}
