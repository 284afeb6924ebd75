import type { Category } from "@maillage/domain/vocabulary/vocabulary";
import things from "../data/things.json" with { type: "json" };

/** What each sub-category is about, in the words people use for it, the commonest first. */
export const thingsOf: Readonly<Record<Category, readonly string[]>> = things;
