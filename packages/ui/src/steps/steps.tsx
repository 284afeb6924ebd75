import { classNames } from "../class-names.ts";
import { Icon } from "../icon/icon.tsx";

export type StepState = "done" | "current" | "todo";

export interface StepsProps {
  /** The name of the whole: « Étapes de l’annonce ». */
  readonly label: string;
  readonly steps: ReadonlyArray<{
    readonly label: string;
    readonly state: StepState;
    /** A step already filled may be reopened. */
    readonly href?: string | undefined;
    /** « depuis le 3 mars » */
    readonly detail?: string | undefined;
  }>;
  readonly doneText?: string | undefined;
  /** Under each other at every width: the path of a partnership beside a conversation. */
  readonly vertical?: boolean | undefined;
}

const knots: Record<StepState, string> = {
  done: "border-forest bg-forest text-on-forest",
  current: "border-forest bg-saffron text-on-saffron",
  todo: "border-line bg-surface text-slate",
};

/** Where one stands on a path: each step is a knot, the thread between them is what is done. */
export function Steps({ label, steps, doneText = "fait", vertical }: StepsProps) {
  return (
    <ol aria-label={label} className={classNames("flex flex-col", !vertical && "sm:flex-row")}>
      {steps.map((step, index) => (
        <li
          key={step.label}
          aria-current={step.state === "current" ? "step" : undefined}
          className={classNames(
            "relative flex min-w-0 gap-3 pb-4 last:pb-0",
            !vertical && "sm:flex-1 sm:flex-col sm:gap-2 sm:pr-3 sm:pb-0",
          )}
        >
          {index < steps.length - 1 && (
            <span
              aria-hidden="true"
              className={classNames(
                "absolute top-8 bottom-0 left-[calc(1rem-1px)] w-0.5",
                !vertical && "sm:top-[calc(1rem-1px)] sm:right-0 sm:bottom-auto sm:left-8 sm:h-0.5 sm:w-auto",
                step.state === "done" ? "bg-forest" : "bg-hairline",
              )}
            />
          )}
          <span
            className={classNames(
              "relative flex size-8 shrink-0 items-center justify-center rounded-full border-2 text-sm font-bold",
              knots[step.state],
            )}
          >
            {step.state === "done" ? <Icon name="check" className="size-4.5" /> : index + 1}
          </span>
          <span className="min-w-0 pt-0.5 leading-snug sm:pt-0">
            {step.href ? (
              <a href={step.href}>{step.label}</a>
            ) : (
              <span className={step.state === "current" ? "font-bold" : ""}>{step.label}</span>
            )}
            {step.state === "done" && <span className="sr-only"> ({doneText})</span>}
            {step.detail && <span className="block text-sm text-slate">{step.detail}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
