import type { LabelCode } from "@maillage/domain/territories/labels";
import { labelDescriptions } from "@maillage/domain/territories/labels.fr";
import { typographicName } from "@maillage/domain/territories/name-normalisation";
import { departementNameOf } from "@maillage/domain/territories/territory-wording.fr";
import { countOf, numberInWords } from "@maillage/domain/wording/numbers.fr";
import type { Api } from "../api.server.ts";
import { territoryPath } from "../territories/territory-path.ts";
import type { LabelView } from "./map-answer.ts";
import { shareInWords, shareShades } from "./shades.ts";

type Found = Awaited<ReturnType<Api["map"]["label"]>>;

const inWords = (communes: number, name: string): string =>
  `${countOf(communes, { none: "Aucune commune visible", one: "commune visible", many: "communes visibles" })}\u00a0: ${name}.`;

/** Where a label is, in words: the communes that have it, or each département's share of them. */
export function labelView(code: LabelCode, found: Found): LabelView {
  const { name } = labelDescriptions[code];
  if (found.scale === "communes") {
    const communes = found.communes.map(({ code: commune, name: named, latitude, longitude }) => ({
      name: typographicName(named),
      href: territoryPath({ kind: "commune", code: commune, name: named }),
      words: "",
      latitude,
      longitude,
    }));
    return { code, name, words: inWords(communes.length, name), legend: [], departements: [], communes };
  }
  const departements = found.shares.map(({ code: departement, labelled, communes }) => ({
    code: departement,
    name: departementNameOf(departement),
    href: territoryPath({ kind: "departement", code: departement, name: departementNameOf(departement) }),
    words: `${shareInWords(labelled / communes)} des communes (${numberInWords(labelled)} sur ${numberInWords(communes)})`,
    shade: shareShades.shadeOf(labelled / communes),
  }));
  const words = `Part des communes de chaque département\u00a0: ${name}.`;
  return { code, name, words, legend: shareShades.legend, departements, communes: [] };
}
