import { CheckboxGroup } from "../checkbox-group/checkbox-group.tsx";
import type { Example } from "../example.tsx";
import { SelectField } from "../select-field/select-field.tsx";
import { FilterGroup, FilterPanel } from "./filter-panel.tsx";

export const examples: Example[] = [
  {
    title: "Trois filtres en place",
    render: () => (
      <FilterPanel action="#annonces" active={3} clearHref="#tout" id="exemple-filtres">
        <FilterGroup title="Nature">
          <CheckboxGroup
            label="Nature de l’annonce"
            labelHidden
            name="nature"
            optionalText=""
            defaultValues={["offer", "pooling"]}
            choices={[
              { value: "need", label: "Besoin (12)" },
              { value: "offer", label: "Offre (31)" },
              { value: "pooling", label: "Mutualisation (4)" },
            ]}
          />
        </FilterGroup>
        <SelectField
          label="Distance"
          name="distance"
          optionalText=""
          defaultValue="20"
          emptyLabel="Toute la France"
          options={[
            { value: "20", label: "À moins de 20 km" },
            { value: "50", label: "À moins de 50 km" },
          ]}
        />
        <FilterGroup title="Conditions" folded>
          <CheckboxGroup
            label="Conditions"
            labelHidden
            name="conditions"
            optionalText=""
            choices={[{ value: "free", label: "Gratuit" }]}
          />
        </FilterGroup>
      </FilterPanel>
    ),
  },
];
