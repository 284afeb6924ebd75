import type { Example } from "../example.tsx";
import { LabelTag } from "./label-tag.tsx";

export const examples: Example[] = [
  {
    title: "En lettres et en toutes lettres",
    render: () => (
      <p className="flex flex-wrap gap-2">
        <LabelTag short="FRR" name="France ruralités revitalisation" />
        <LabelTag short="PVD" name="Petites villes de demain" href="#pvd" />
        <LabelTag short="QPV" name="Quartier prioritaire de la politique de la ville" detail="dans la commune" spelt />
      </p>
    ),
  },
];
