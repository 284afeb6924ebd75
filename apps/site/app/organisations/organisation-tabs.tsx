import type { ReactNode } from "react";
import { Badge } from "@maillage/ui/badge/badge";
import { Tabs } from "@maillage/ui/tabs/tabs";
import { FormPage } from "../components/form-page.tsx";

export interface OrganisationTabsProps {
  readonly organisation: { id: string; name: string; isPublic: boolean };
  readonly current: "vue" | "fiche" | "personnes" | "verifications";
  readonly requests: number;
  readonly children: ReactNode;
}

/** The pages of one's own organisation, one beside the other. */
export function OrganisationTabs({ organisation, current, requests, children }: OrganisationTabsProps) {
  const root = `/espace/structures/${organisation.id}`;
  const items = [
    { key: "vue", href: root, label: "Vue d’ensemble" },
    { key: "fiche", href: `${root}/fiche`, label: "Fiche" },
    { key: "personnes", href: `${root}/personnes`, label: "Personnes", count: requests > 0 ? requests : undefined },
    { key: "verifications", href: `${root}/verifications`, label: "Vérifications" },
  ];
  return (
    <FormPage
      title={organisation.name}
      width="page"
      parents={[{ label: "Mon espace", href: "/espace" }]}
      above={
        organisation.isPublic ? (
          <Badge tone="success">Visible de tous</Badge>
        ) : (
          <Badge tone="waiting">Pas encore visible</Badge>
        )
      }
    >
      <Tabs
        label="Pages de la structure"
        items={items.map(({ key, ...item }) => ({ ...item, current: key === current }))}
      />
      {children}
    </FormPage>
  );
}
