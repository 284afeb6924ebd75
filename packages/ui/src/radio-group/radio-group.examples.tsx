import type { Example } from "../example.tsx";
import { KindDoors, RadioGroup } from "./radio-group.tsx";

export const examples: Example[] = [
  {
    title: "Quelques choix",
    render: () => (
      <RadioGroup
        label="Conditions"
        name="terms"
        defaultValue="cost_sharing"
        required
        choices={[
          { value: "free", label: "Gratuit" },
          { value: "cost_sharing", label: "Partage des coûts", hint: "Chacun paie sa part des dépenses réelles." },
          { value: "to_discuss", label: "À convenir" },
        ]}
      />
    ),
  },
  {
    title: "Côte à côte, en erreur",
    render: () => (
      <RadioGroup
        label="Le véhicule est-il adapté aux fauteuils roulants&nbsp;?"
        name="adapted"
        inline
        required
        error="Répondez par oui ou par non."
        choices={[
          { value: "yes", label: "Oui" },
          { value: "no", label: "Non" },
        ]}
      />
    ),
  },
  {
    title: "Les quatre portes",
    render: () => (
      <KindDoors
        label="Que souhaitez-vous publier&nbsp;?"
        name="kind"
        defaultValue="offer"
        choices={[
          { kind: "need", label: "Je cherche", hint: "Un local, un véhicule, une compétence." },
          { kind: "offer", label: "Je propose", hint: "Ce qui dort peut servir à d’autres." },
          { kind: "pooling", label: "Je veux partager", hint: "Un poste, un achat, un lieu à plusieurs." },
          { kind: "partner_call", label: "J’appelle des partenaires", hint: "Un projet à porter ensemble." },
        ]}
      />
    ),
  },
];
