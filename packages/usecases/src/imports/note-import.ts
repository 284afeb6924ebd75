import { z } from "zod";
import { verb } from "../verbs/verb.ts";

const noteInput = z.strictObject({
  action: z.enum([
    "territories.imported",
    "labels.imported",
    "coordinates.imported",
    "former_communes.imported",
    "organisations.imported",
  ]),
  source: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

/** Writes in the log that an operator brought a reference file in: the importer has its own transaction. */
export const noteImport = verb("note-import", {
  policy: "house",
  input: noteInput,
  permission: async () => undefined,
  change: async (_work, { input: { action, source, details } }) => ({
    value: null,
    audit: { action, subjectKind: "import", subjectId: source, regionCode: null, details },
  }),
});
