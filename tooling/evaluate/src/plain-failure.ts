/** A failure the person can mend: its message is one French sentence, and all they need to read. */
export class PlainFailure extends Error {
  override name = "PlainFailure";
}
