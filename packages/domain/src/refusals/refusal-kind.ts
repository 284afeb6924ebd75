/** The sorts of refusal; each has one HTTP status (packages/api). */
export type RefusalKind =
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "invalid"
  | "conflict"
  | "too_many"
  | "unavailable";
