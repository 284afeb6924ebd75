import { useEffect, useRef } from "react";
import { Disclosure } from "@maillage/ui/disclosure/disclosure";
import { type StepState, Steps } from "@maillage/ui/steps/steps";
import { useScripted } from "../components/use-scripted.ts";
import { type ListingStep, listingSteps, stepTitles } from "./listing-steps.ts";

export interface StepProgressProps {
  readonly formId: string;
  readonly states: Readonly<Record<ListingStep, StepState>>;
  /** The address of each step, once the listing is saved. */
  readonly hrefOf: ((step: ListingStep) => string) | null;
}

const label = "Étapes de l’annonce";

const contentOf = (form: HTMLFormElement): string => JSON.stringify([...new FormData(form)]);

/** The buttons that save and go to another step: behind the links of the progress, never shown. */
export const goButtonName = (step: ListingStep): string => `aller-${step}`;

/**
 * Where one stands among the five steps. With JavaScript each leads to its step, and what was typed here is saved on
 * the way; without, only the buttons move, so that no link loses a word.
 */
export function StepProgress({ formId, states, hrefOf }: StepProgressProps) {
  const box = useRef<HTMLDivElement>(null);
  const scripted = useScripted();
  useEffect(() => {
    const form = document.getElementById(formId);
    const here = box.current;
    if (!here || !(form instanceof HTMLFormElement)) return;
    const asShown = contentOf(form);
    const saveFirst = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const step = listingSteps.find((name) => link?.getAttribute("href")?.endsWith(`/${name}`));
      const button = step && form.querySelector(`[value="${goButtonName(step)}"]`);
      const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
      if (!(button instanceof HTMLButtonElement) || elsewhere || contentOf(form) === asShown) return;
      event.preventDefault();
      form.requestSubmit(button);
    };
    here.addEventListener("click", saveFirst);
    return () => here.removeEventListener("click", saveFirst);
  }, [formId]);
  const steps = listingSteps.map((step) => ({
    label: stepTitles[step],
    state: states[step],
    href: scripted && hrefOf && states[step] !== "current" ? hrefOf(step) : undefined,
  }));
  return (
    <div ref={box} className="mb-8">
      <div className="hidden sm:block">
        <Steps label={label} steps={steps} />
      </div>
      <div className="sm:hidden">
        <Disclosure summary="Voir les cinq étapes">
          <Steps label={label} steps={steps} vertical />
        </Disclosure>
      </div>
    </div>
  );
}
