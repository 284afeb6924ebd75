import { useSyncExternalStore } from "react";

const noSubscription = () => () => {};

/** False on the server and while the page wakes, true from then on: for what only works with a script. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    noSubscription,
    () => true,
    () => false,
  );
}
