import type { Example } from "../example.tsx";
import { Card } from "./card.tsx";

export const examples: Example[] = [
  {
    title: "Les quatre tons",
    render: () => (
      <div className="grid gap-4 sm:grid-cols-2">
        <Card>Une feuille posée sur la page.</Card>
        <Card tone="wash">Un complément.</Card>
        <Card tone="forest">Ce qui est choisi.</Card>
        <Card tone="saffron">Ce qui attend une action.</Card>
      </div>
    ),
  },
];
