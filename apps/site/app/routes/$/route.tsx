import { data } from "react-router";

/** Every address that leads nowhere: the root's error page answers, with the header of the person. */
export function loader(): never {
  throw data("", { status: 404 });
}

export default function Nowhere() {
  return null;
}
