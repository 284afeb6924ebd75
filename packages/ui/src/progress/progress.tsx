import { useId } from "react";

export interface ProgressProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** The same in words: « 340 lignes lues sur 1 200 ». */
  readonly text: string;
}

/** How far a long work has gone. It can be left and found again. */
export function Progress({ label, value, max, text }: ProgressProps) {
  const id = useId();
  return (
    <div className="max-w-prose">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <progress
        id={id}
        value={value}
        max={max}
        className="mt-1 block h-3 w-full appearance-none overflow-hidden rounded-full border border-line bg-surface [&::-moz-progress-bar]:bg-forest [&::-webkit-progress-bar]:bg-surface [&::-webkit-progress-value]:bg-forest"
      >
        {text}
      </progress>
      <p className="mt-1 text-sm text-slate">{text}</p>
    </div>
  );
}
