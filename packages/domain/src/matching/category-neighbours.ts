import { type Category, categoryCodes } from "../vocabulary/vocabulary.ts";

/**
 * Sub-categories whose things can stand in for one another, or are asked for together: how near, from 0 to 1. Each pair
 * is written once and holds both ways.
 */
const neighbours: Partial<Record<Category, Partial<Record<Category, number>>>> = {
  "premises.office": { "premises.meeting_room": 0.4, "premises.workshop": 0.3, "premises.shop": 0.3 },
  "premises.meeting_room": { "premises.activity_room": 0.5 },
  "premises.activity_room": { "premises.venue": 0.5 },
  "premises.workshop": { "premises.storage": 0.4, "equipment.tools": 0.5 },
  "premises.kitchen": { "logistics.processing": 0.6, "equipment.kitchen": 0.4 },
  "premises.shop": { "premises.storage": 0.2, "services.food": 0.3 },
  "premises.land": { "equipment.farming": 0.4 },
  "premises.housing": { "services.energy_housing": 0.2 },
  "mobility.minibus": { "mobility.shared_transport": 0.5, "services.mobility": 0.6, "mobility.car": 0.3 },
  "mobility.car": { "services.mobility": 0.7, "mobility.shared_transport": 0.4 },
  "mobility.van": { "logistics.delivery": 0.5, "mobility.refrigerated": 0.4, "logistics.reuse": 0.3 },
  "mobility.refrigerated": { "logistics.delivery": 0.5, "logistics.surplus": 0.3 },
  "mobility.bike": { "logistics.delivery": 0.4, "services.mobility": 0.3 },
  "mobility.shared_transport": { "services.mobility": 0.8 },
  "equipment.event": { "equipment.furniture": 0.3, "equipment.reusable": 0.3 },
  "equipment.tools": { "equipment.farming": 0.5 },
  "equipment.it": { "support_functions.it": 0.6, "services.digital": 0.4, "purchasing.telecom": 0.3 },
  "equipment.kitchen": { "equipment.reusable": 0.3 },
  "equipment.furniture": { "logistics.reuse": 0.6 },
  "equipment.reusable": { "services.waste": 0.4 },
  "equipment.care": { "services.elderly": 0.6, "services.health": 0.4 },
  "skills.secondment": { "skills.employers_group": 0.7, "skills.replacement": 0.6 },
  "skills.employers_group": { "skills.replacement": 0.6, "services.work_integration": 0.2 },
  "skills.replacement": { "services.elderly": 0.4, "services.work_integration": 0.3 },
  "skills.skills_sponsorship": {
    "skills.volunteering": 0.5,
    "support_functions.it": 0.4,
    "support_functions.communication": 0.4,
  },
  "skills.volunteering": { "services.elderly": 0.4, "services.digital": 0.3 },
  "skills.training": { "services.digital": 0.2, "support_functions.hr": 0.2 },
  "support_functions.accounting": { "skills.employers_group": 0.4, "support_functions.hr": 0.3 },
  "support_functions.communication": { "skills.employers_group": 0.3 },
  "support_functions.legal": { "engineering.project": 0.4, "engineering.diagnosis": 0.3 },
  "support_functions.hr": { "skills.employers_group": 0.4, "engineering.diagnosis": 0.3 },
  "support_functions.it": { "purchasing.telecom": 0.4, "skills.employers_group": 0.2 },
  "support_functions.fundraising": { "engineering.project": 0.5, "finance.grant": 0.4, "finance.cofunding": 0.3 },
  "purchasing.food": { "services.food": 0.5, "logistics.processing": 0.3, "logistics.surplus": 0.3 },
  "purchasing.supplies": { "purchasing.services": 0.3 },
  "purchasing.energy": { "services.energy_housing": 0.3 },
  "logistics.reuse": { "services.waste": 0.7, "logistics.surplus": 0.3 },
  "logistics.surplus": { "services.food": 0.7, "logistics.processing": 0.3 },
  "finance.grant": { "finance.cofunding": 0.7, "finance.loan": 0.3 },
  "finance.loan": { "finance.equity": 0.4, "finance.cofunding": 0.4 },
  "finance.equity": { "finance.cofunding": 0.5 },
  "engineering.diagnosis": { "engineering.project": 0.6, "engineering.feasibility": 0.3, "engineering.impact": 0.3 },
  "engineering.feasibility": { "engineering.project": 0.7 },
  "engineering.project": { "engineering.impact": 0.3 },
};

/** Sub-categories of one group have at least this in common. */
const sameGroup = 0.15;
const groupOf = (category: Category): string => category.split(".")[0] ?? category;

/** How near two sub-categories are: 1 the same, 0 nothing in common; the same both ways. */
export function categoryNearness(one: Category, other: Category): number {
  if (one === other) return 1;
  const near = neighbours[one]?.[other] ?? neighbours[other]?.[one];
  return near ?? (groupOf(one) === groupOf(other) ? sameGroup : 0);
}

/** The other sub-categories whose things may complement this one's, nearest first. */
export function neighboursOf(category: Category): Category[] {
  return categoryCodes
    .filter((other) => other !== category && categoryNearness(category, other) > sameGroup)
    .sort((one, other) => categoryNearness(category, other) - categoryNearness(category, one));
}

/** Every sub-category near this one at all, itself first, and how near. */
export const nearnessTo = (category: Category): Map<Category, number> =>
  new Map(
    [category, ...categoryCodes.filter((other) => other !== category && categoryNearness(category, other) > 0)].map(
      (other) => [other, categoryNearness(category, other)],
    ),
  );
