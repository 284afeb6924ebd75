import type { ReactNode } from "react";
import { Button } from "@maillage/ui/button/button";
import { Notice } from "@maillage/ui/notice/notice";
import { FormFrame } from "../components/form-frame.tsx";
import { FormPage } from "../components/form-page.tsx";
import { type FormState, formView } from "../forms/form-view.ts";

export interface LinkPageProps {
  readonly title: string;
  readonly lead: string;
  readonly token: string;
  readonly valid: boolean;
  readonly state: FormState | undefined;
  readonly verb: string;
  /** Where to ask for a new link, when this one is no longer good. */
  readonly again: { href: string; label: string };
  readonly children?: ReactNode | undefined;
}

/**
 * The page a letter's link opens. Opening it uses nothing up (mail programs open links too): only the button does.
 */
export function LinkPage({ title, lead, token, valid, state, verb, again, children }: LinkPageProps) {
  const view = formView({ id: "lien", state });
  if (!valid) {
    return (
      <FormPage title={title}>
        <Notice tone="warning" title="Ce lien a déjà servi ou n’est plus valable">
          Demandez-en un nouveau&nbsp;: il arrive en quelques minutes. <a href={again.href}>{again.label}</a>
        </Notice>
      </FormPage>
    );
  }
  return (
    <FormPage title={title} lead={lead}>
      <FormFrame view={view} actions={<Button variant="primary">{verb}</Button>}>
        <input type="hidden" name="token" value={token} />
        {children}
      </FormFrame>
    </FormPage>
  );
}
