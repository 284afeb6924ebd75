/** What the evaluation says to the person who runs it, when there is something to mend or to wait for. */
export const sentences = {
  usage:
    "npm run evaluate -- [--set DOSSIER ou NOM]… [--worst 15] [--json FICHIER]\nSans --set, le jeu public\u00a0: ../shared/evaluation/public. --set hard-cases prend celui de tooling/evaluate/sets.",
  absent: (asked: string, folders: readonly string[]) =>
    `Le jeu d’évaluation «\u00a0${asked}\u00a0» est introuvable. Il faut un fichier listings.jsonl dans l’un de ces dossiers\u00a0:\n${folders.map((folder) => `  ${folder}`).join("\n")}`,
  badLine: (file: string, line: number, reason: string) => `${file}, ligne ${line}\u00a0: ${reason}`,
  notPublished: (ids: readonly string[]) =>
    `${ids.length} annonces du jeu ne sont pas publiées après l’import\u00a0: ${ids.join(", ")}.`,
  refused: (address: string, status: number, answer: string) =>
    `L’API a refusé ${address} (${status})\u00a0: ${answer}`,
  unknownFilter: (query: string, filter: string) =>
    `La requête ${query} a un filtre «\u00a0${filter}\u00a0» que l’API ne connaît pas.`,
  queueStuck: (waiting: string) => `Des tâches attendent encore dans la file après dix minutes\u00a0: ${waiting}.`,
  notYet: "correspondances\u00a0: pas encore",
} as const;
