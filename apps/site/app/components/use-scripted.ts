import { useSyncExternalStore } from "react";

const noSubscription = () => () => {};

/** Whether the page's script is awake: no on the server and in the first picture, yes from then on. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    noSubscription,
    () => true,
    () => false,
  );
}
