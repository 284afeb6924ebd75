import { useSyncExternalStore } from "react";
import { Icon } from "@maillage/ui/icon/icon";

const noSubscription = () => () => {};

/** Prints the page. Shown only where a script can do it: the browser's own menu prints just as well. */
export function PrintButton() {
  const scripted = useSyncExternalStore(
    noSubscription,
    () => true,
    () => false,
  );
  if (!scripted) return null;
  return (
    <button
      type="button"
      onClick={() => window.print()}
      className="inline-flex min-h-11 items-center gap-2 font-medium text-forest underline underline-offset-4"
    >
      <Icon name="print" />
      Imprimer
    </button>
  );
}
