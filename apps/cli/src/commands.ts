import type { Command } from "./command.ts";
import { createAdministratorCommand, createModeratorCommand } from "./commands/appoint.ts";
import { demoCommand } from "./commands/demo.ts";
import { importListingsCommand } from "./commands/import-listings.ts";
import { importOrganisationsCommand } from "./commands/import-organisations.ts";
import {
  importCoordinatesCommand,
  importFormerCommunesCommand,
  importLabelsCommand,
} from "./commands/import-reference-files.ts";
import { importTerritoriesCommand } from "./commands/import-territories.ts";
import { backupCommand, restoreCommand } from "./commands/keep.ts";

/** Every command but `help`, in the order of the help. */
export const commands: readonly Command[] = [
  importTerritoriesCommand,
  importLabelsCommand,
  importCoordinatesCommand,
  importFormerCommunesCommand,
  importOrganisationsCommand,
  importListingsCommand,
  createModeratorCommand,
  createAdministratorCommand,
  backupCommand,
  restoreCommand,
  demoCommand,
];
