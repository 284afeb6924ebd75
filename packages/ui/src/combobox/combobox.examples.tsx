import type { Example } from "../example.tsx";
import { Field } from "../field/field.tsx";
import { SearchBar } from "../search-bar/search-bar.tsx";
import { Combobox } from "./combobox.tsx";
import type { Suggest } from "./suggestion.ts";

const known = [
  { label: "Catégories", names: ["Véhicules et mobilité", "Locaux et bureaux", "Compétences et conseil"] },
  { label: "Mots du métier", names: ["minibus", "véhicule 9 places", "comptable", "local commercial"] },
  { label: "Lieux", names: ["Ambert (Puy-de-Dôme)", "Vertolaye (Puy-de-Dôme)"] },
  { label: "Structures", names: ["Recyclerie du Livradois", "Comptoir des associations"] },
];

/** Every name that holds the words typed. */
const suggest: Suggest = async (text) =>
  known.map(({ label, names }) => ({
    label,
    suggestions: names
      .filter((name) => name.toLowerCase().includes(text.toLowerCase()))
      .map((name) => ({ id: `${label} ${name}`, label: name })),
  }));

export const examples: Example[] = [
  {
    title: "Un champ qui propose pendant la saisie",
    render: () => (
      <Field id="combobox-example" label="Que cherchez-vous&nbsp;?" hint="Par exemple «&nbsp;co&nbsp;»." required>
        <Combobox id="combobox-example" name="q" suggest={suggest} describedBy="combobox-example-description" />
      </Field>
    ),
  },
  {
    title: "Dans la barre de recherche",
    render: () => (
      <SearchBar
        action="#annonces"
        label="Recherche avec suggestions"
        renderWhat={(id) => <Combobox id={id} name="q" suggest={suggest} placeholder="minibus, comptable, local…" />}
      />
    ),
  },
];
