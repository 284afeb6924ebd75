import { classNames } from "../class-names.ts";
import { TextField, type TextFieldProps } from "../text-field/text-field.tsx";

export type FileFieldProps = Omit<TextFieldProps, "type" | "suffix" | "defaultValue" | "value">;

/** A file. Say the formats and the limit in the hint; the form needs `encType="multipart/form-data"`. */
export function FileField({ className, ...field }: FileFieldProps) {
  return (
    <TextField
      {...field}
      type="file"
      className={classNames(
        "py-1.5 pl-1.5 file:mr-3 file:min-h-9 file:cursor-pointer file:rounded-sm file:border file:border-line file:bg-wash file:px-3 file:font-semibold file:text-ink",
        className,
      )}
    />
  );
}
