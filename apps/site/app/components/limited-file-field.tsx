import { type ChangeEvent, useEffect, useRef, useState } from "react";
import { FileField, type FileFieldProps } from "@maillage/ui/file-field/file-field";
import { whyTooHeavy } from "../forms/file-size.ts";

/** A file that says at once when it is too heavy, before minutes are spent sending it. The server says the same. */
export function LimitedFileField({ what, error, ...field }: FileFieldProps & { readonly what: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [tooHeavy, setTooHeavy] = useState<string | null>(null);
  useEffect(() => {
    const form = input.current?.form;
    const stop = (event: SubmitEvent) => {
      const size = input.current?.files?.[0]?.size ?? 0;
      if (!whyTooHeavy(size, what)) return;
      event.preventDefault();
      input.current?.focus();
    };
    form?.addEventListener("submit", stop);
    return () => form?.removeEventListener("submit", stop);
  }, [what]);
  const onChange = (event: ChangeEvent<HTMLInputElement>) =>
    setTooHeavy(whyTooHeavy(event.target.files?.[0]?.size ?? 0, what));
  return <FileField {...field} ref={input} onChange={onChange} error={tooHeavy ?? error} />;
}
