export interface KeyboardHintProps {
  readonly keys: string;
  readonly prefix?: string | undefined;
}

/** The key that does the same. Hidden where there is no keyboard to speak of. */
export function KeyboardHint({ keys, prefix = "touche" }: KeyboardHintProps) {
  return (
    <span className="ml-1 pointer-coarse:hidden print:hidden">
      <span className="sr-only">({prefix} </span>
      <kbd className="rounded-sm border border-current px-1.5 font-sans text-xs font-semibold opacity-90">{keys}</kbd>
      <span className="sr-only">)</span>
    </span>
  );
}
