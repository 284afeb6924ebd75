import {
  givingUpReasons,
  type PartnershipStatus,
  partnershipLabel,
} from "@maillage/domain/conversations/partnership.rules";
import { agoInWords } from "@maillage/domain/wording/dates.fr";
import type { StepState } from "@maillage/ui/steps/steps";

type Message = { id: string; organisationId: string; personName: string | null; body: string; createdAt: Date };
type Step = {
  id: string;
  status: PartnershipStatus;
  organisationId: string;
  reason: string | null;
  words: string;
  createdAt: Date;
};
type Names = Readonly<Record<string, string>>;

export type ThreadEntry = {
  key: string;
  side: "ours" | "theirs" | "event";
  author: string;
  text: string;
  at: string;
  when: string;
  read: boolean;
};

const reasonWords = (code: string | null): string => givingUpReasons.find((row) => row.code === code)?.label ?? "";

function stepSentence(step: Step, name: string): string {
  const why = [reasonWords(step.reason), step.words].filter(Boolean).join(", ");
  if (step.status === "given_up") return `${name} a noté l’abandon${why ? `\u00a0: ${why}` : ""}`;
  return `${name} a noté l’étape «\u00a0${partnershipLabel(step.status)}\u00a0»${step.words ? `\u00a0: ${step.words}` : ""}`;
}

/** Messages and steps of a conversation in the order they came, as one of the two sides reads them. */
export function threadEntries(
  thread: {
    messages: readonly Message[];
    steps: readonly Step[];
    organisationId: string;
    names: Names;
    otherSideReadAt: Date | null;
  },
  now: Date,
): ThreadEntry[] {
  const { messages, steps, organisationId, names, otherSideReadAt } = thread;
  const said = messages.map((message) => {
    const ours = message.organisationId === organisationId;
    const author = [message.personName, names[message.organisationId]].filter(Boolean).join(", ");
    const read = ours && otherSideReadAt !== null && otherSideReadAt >= message.createdAt;
    return {
      key: message.id,
      side: ours ? ("ours" as const) : ("theirs" as const),
      author,
      text: message.body,
      date: message.createdAt,
      read,
    };
  });
  // The first step is the reply itself: its message already tells it.
  const taken = steps.slice(1).map((step) => ({
    key: step.id,
    side: "event" as const,
    author: "",
    text: stepSentence(step, names[step.organisationId] ?? ""),
    date: step.createdAt,
    read: false,
  }));
  return [...said, ...taken]
    .toSorted((a, b) => a.date.getTime() - b.date.getTime())
    .map(({ date, ...entry }) => ({ ...entry, at: date.toISOString(), when: agoInWords(date, now) }));
}

const path: readonly PartnershipStatus[] = ["contact", "discussion", "agreed", "done"];

/** The path of a partnership as steps: what is done, where it stands, what may come. */
export function partnershipPath(
  status: PartnershipStatus,
  steps: readonly { status: PartnershipStatus }[],
): { label: string; state: StepState }[] {
  if (status === "given_up") {
    const reached = path.filter((step) => steps.some((taken) => taken.status === step));
    return [
      ...reached.map((step) => ({ label: partnershipLabel(step), state: "done" as const })),
      { label: partnershipLabel("given_up"), state: "current" },
    ];
  }
  const at = path.indexOf(status);
  return path.map((step, index) => ({
    label: partnershipLabel(step),
    state: index < at || (step === "done" && status === "done") ? "done" : index === at ? "current" : "todo",
  }));
}
