import { Badge } from "@maillage/ui/badge/badge";
import { Button } from "@maillage/ui/button/button";
import { Card } from "@maillage/ui/card/card";
import { Disclosure } from "@maillage/ui/disclosure/disclosure";
import { SelectField } from "@maillage/ui/select-field/select-field";
import { PostButton } from "../../components/form-frame.tsx";
import type { AlertView } from "./alert-view.server.ts";

function Latest({ latest }: Pick<AlertView, "latest">) {
  if (latest.length === 0) return <p className="text-slate">Rien encore. Nous vous écrirons à la première annonce.</p>;
  return (
    <ul className="flex flex-col">
      {latest.map(({ href, title, about }) => (
        <li key={href} className="flex flex-wrap items-baseline gap-x-3">
          <a href={href} className="inline-flex min-h-11 items-center font-medium">
            {title}
          </a>
          <span className="text-sm text-slate">{about}</span>
        </li>
      ))}
    </ul>
  );
}

function Feed({ id, name, hasFeed }: Pick<AlertView, "id" | "name" | "hasFeed">) {
  const of = <span className="sr-only"> de l’alerte {name}</span>;
  return (
    <Disclosure summary={<>Suivre par un flux Atom{of}</>}>
      <div className="flex flex-col items-start gap-3">
        <p>
          Un lecteur de flux reçoit les annonces de cette alerte à une adresse secrète. Qui la connaît peut la
          lire&nbsp;: gardez-la pour vous.
        </p>
        <PostButton fields={{ intent: "flux", alertId: id }}>
          <Button size="small">
            {hasFeed ? "Changer l’adresse du flux" : "Créer l’adresse du flux"}
            {of}
          </Button>
        </PostButton>
        {hasFeed && (
          <PostButton fields={{ intent: "fermer-flux", alertId: id }}>
            <Button size="small" variant="destructive">
              Fermer le flux{of}
            </Button>
          </PostButton>
        )}
      </div>
    </Disclosure>
  );
}

function Settings({ alert }: { readonly alert: AlertView }) {
  const { id, name, frequency, choices, pausedSince } = alert;
  const of = <span className="sr-only"> l’alerte {name}</span>;
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
      <form method="post" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="intent" value="frequence" />
        <input type="hidden" name="alertId" value={id} />
        <SelectField
          id={`frequence-${id}`}
          name="frequency"
          label="Quand m’écrire"
          required
          optionalText=""
          options={choices}
          defaultValue={frequency}
        />
        <Button size="small">
          Changer<span className="sr-only"> la fréquence de l’alerte {name}</span>
        </Button>
      </form>
      <PostButton fields={{ intent: pausedSince ? "reprendre" : "pause", alertId: id }}>
        <Button size="small">
          {pausedSince ? "Reprendre" : "Mettre en pause"}
          {of}
        </Button>
      </PostButton>
    </div>
  );
}

/** One alert: what it looks for, what it met last, and what can be done with it. */
export function OwnAlert({ alert }: { readonly alert: AlertView }) {
  const { id, name, href, frequencyLabel, isBroad, pausedSince, latest } = alert;
  return (
    <Card as="li" className="flex flex-col gap-4">
      <div>
        <h2 className="text-xl">
          <a href={href}>{name}</a>
        </h2>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 text-slate">
          {pausedSince ? <Badge tone="warning">En pause, {pausedSince}</Badge> : frequencyLabel}
        </p>
        {isBroad && (
          <p className="mt-1 text-sm">Elle retient presque toutes les annonces. Un mot ou un lieu la préciserait.</p>
        )}
      </div>
      <Latest latest={latest} />
      <Settings alert={alert} />
      <Feed {...alert} />
      <Disclosure
        summary={
          <>
            Supprimer<span className="sr-only"> l’alerte {name}</span>
          </>
        }
      >
        <p className="mb-3">
          L’alerte et ce qu’elle a trouvé seront effacés. Pour l’arrêter un temps, mettez-la en pause.
        </p>
        <PostButton fields={{ intent: "supprimer", alertId: id }}>
          <Button size="small" variant="destructive">
            Supprimer cette alerte
          </Button>
        </PostButton>
      </Disclosure>
    </Card>
  );
}
