import { redirect } from "react-router";

/** Letters lead here by its short name. */
export function loader(): never {
  throw redirect("/mot-de-passe/oublie");
}

export default function Password() {
  return null;
}
