import { TextField, type TextFieldProps } from "../text-field/text-field.tsx";

export type DateFieldProps = Omit<TextFieldProps, "type" | "suffix"> & {
  /** `datetime-local` for a day and an hour, `time` for an hour. */
  readonly precision?: "date" | "datetime-local" | "time" | "month" | undefined;
};

/** A date in the browser's own control: keyboard, calendar and language come with it. */
export function DateField({ precision = "date", width = "medium", ...field }: DateFieldProps) {
  return <TextField {...field} type={precision} width={width} />;
}
