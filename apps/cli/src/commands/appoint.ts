import type { z } from "zod";
import { regionName } from "@maillage/domain/territories/regions.fr";
import { createAdministrator } from "@maillage/usecases/operator/create-administrator";
import { createModerator } from "@maillage/usecases/operator/create-moderator";
import type { PasswordLink } from "@maillage/usecases/operator/open-account";
import { houseCall } from "@maillage/usecases/scheduled/in-batches";
import { sentences } from "../cli.fr.ts";
import { type Command, exitCodes, type Given, Misuse } from "../command.ts";
import type { Runtime } from "../runtime.ts";

const required = (given: Given, option: string, usage: string): string => {
  const value = given.option(option);
  if (value === undefined || value === "") throw new Misuse(sentences.missingOption(option, usage));
  return value;
};

/** What was typed, checked by the verb's own schema. */
function read<Schema extends z.ZodType>(schema: Schema, typed: unknown): z.output<Schema> {
  const result = schema.safeParse(typed);
  if (!result.success) throw new Misuse(result.error.issues[0]?.message ?? "");
  return result.data;
}

function tellLink(email: string, link: PasswordLink | null, { configuration }: Runtime): void {
  if (link) console.log(sentences.accountOpened(email, `${configuration.siteUrl}${link.path}`, link.minutes));
}

const moderatorUsage = "create-moderator --email ADRESSE --name NOM --region CODE [--cress NOM]";
export const createModeratorCommand: Command = {
  name: "create-moderator",
  operands: [],
  options: {
    email: { type: "string" },
    name: { type: "string" },
    region: { type: "string" },
    cress: { type: "string" },
  },
  usage: moderatorUsage,
  says: "Nomme une personne à la modération d’une région. Un compte qui existe est seulement nommé.",
  example: 'create-moderator --email ines@cress.example --name "Inès Costa" --region 84',
  run: async (given, runtime) => {
    const regionCode = required(given, "region", moderatorUsage);
    if (!regionName(regionCode)) throw new Misuse(sentences.unknownRegion(regionCode));
    const typed = {
      email: required(given, "email", moderatorUsage),
      name: required(given, "name", moderatorUsage),
      regionCode,
    };
    const input = read(createModerator.input, { ...typed, cressName: given.option("cress") });
    const { email, cressName, appointed, link } = await createModerator(houseCall(runtime.house), input);
    console.log(
      appointed ? sentences.moderatorAppointed(email, cressName) : sentences.moderatorAlready(email, cressName),
    );
    tellLink(email, link, runtime);
    return exitCodes.done;
  },
};

const administratorUsage = "create-administrator --email ADRESSE --name NOM";
export const createAdministratorCommand: Command = {
  name: "create-administrator",
  operands: [],
  options: { email: { type: "string" }, name: { type: "string" } },
  usage: administratorUsage,
  says: "Nomme une personne à l’équipe nationale. Un compte qui existe est seulement nommé.",
  example: 'create-administrator --email mathilde@maillage.example --name "Mathilde Roche"',
  run: async (given, runtime) => {
    const typed = {
      email: required(given, "email", administratorUsage),
      name: required(given, "name", administratorUsage),
    };
    const { email, appointed, link } = await createAdministrator(
      houseCall(runtime.house),
      read(createAdministrator.input, typed),
    );
    console.log(appointed ? sentences.administratorAppointed(email) : sentences.administratorAlready(email));
    tellLink(email, link, runtime);
    return exitCodes.done;
  },
};
