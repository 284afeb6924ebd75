export interface DateTextProps {
  /** The machine's date: `2026-03-03`, or with its time and zone. */
  readonly dateTime: string;
  /** The date in words: « le 3 mars 2026 ». */
  readonly children: string;
}

/** A date for people and for machines. */
export function DateText({ dateTime, children }: DateTextProps) {
  return <time dateTime={dateTime}>{children}</time>;
}
