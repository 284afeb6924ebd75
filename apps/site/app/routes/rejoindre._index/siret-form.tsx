import { Button } from "@maillage/ui/button/button";
import { ErrorSummary } from "@maillage/ui/error-summary/error-summary";
import { FieldStack } from "@maillage/ui/field/field";
import { TextField } from "@maillage/ui/text-field/text-field";

export interface SiretFormProps {
  readonly typed: string;
  readonly problem: string | null;
}

/** The first question: which organisation, by its number. A GET form: the answer has its own address. */
export function SiretForm({ typed, problem }: SiretFormProps) {
  return (
    <form method="get" noValidate>
      <ErrorSummary errors={problem ? [{ message: problem, href: "#siret" }] : []} />
      <FieldStack>
        <TextField
          id="siret"
          name="siret"
          label="Numéro SIRET"
          hint={`14\u00a0chiffres. Il figure sur vos factures, votre avis de situation INSEE ou l’annuaire des entreprises.`}
          error={problem ?? undefined}
          defaultValue={typed}
          inputMode="numeric"
          autoComplete="off"
          required
          width="medium"
        />
        <div>
          <Button variant="primary">Chercher cette structure</Button>
        </div>
      </FieldStack>
    </form>
  );
}
