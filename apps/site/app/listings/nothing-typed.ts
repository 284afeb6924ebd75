/** What only the person can have written: the commune, the distance and the kind are there from the start. */
const written = [
  "title",
  "body",
  "quantity",
  "availability",
  "whatIsShared",
  "partnersWanted",
  "eligibility",
  "category",
  "theme",
  "terms",
  "deadline",
  "procedure",
  "startsOn",
  "endsOn",
];

/** Whether the form of a new listing came as it was shown: there is nothing to save. */
export function nothingTyped(form: FormData): boolean {
  return written.every((name) => {
    const value = form.get(name);
    return typeof value !== "string" || value.trim() === "";
  });
}
