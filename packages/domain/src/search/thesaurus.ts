import { type Category, categoryCodes } from "../vocabulary/vocabulary.ts";

/**
 * One thing people look for, and how they say it. `synonyms` name it; `hints` only suggest it; `broader` are more general
 * concepts; `related` what would do in its place; `falseFriends` are phrases with its words in another sense.
 */
export type Concept = {
  code: string;
  label: string;
  synonyms: readonly string[];
  hints: readonly string[];
  broader: readonly string[];
  related: readonly string[];
  categories: readonly Category[];
  falseFriends: readonly string[];
  /** For whom, by whom or in what field, more than what: « association », « personnes âgées », « culture ». */
  isContext: boolean;
};

/** Why a line of the thesaurus cannot be taken. */
export type ThesaurusProblem = { line: number; reason: string };

const fields = ["concept", "label", "role", "synonyms", "hints", "broader", "related", "categories", "not"] as const;
type Field = (typeof fields)[number];
const isField = (name: string): name is Field => fields.some((field) => field === name);
const isCategory = (code: string): code is Category => categoryCodes.some((category) => category === code);

type Block = { line: number; values: Map<Field, string> };

/**
 * Reads a thesaurus: blocks of `field: value` lines apart by an empty line, values apart by « ; », comments after `#`.
 * @returns the concepts, and what is wrong: unknown fields, categories or concepts, codes given twice
 */
export function parseThesaurus(text: string): { concepts: Concept[]; problems: ThesaurusProblem[] } {
  const problems: ThesaurusProblem[] = [];
  const blocks = readBlocks(text, problems);
  const codes = new Set(blocks.map((block) => block.values.get("concept")));
  const seen = new Set<string>();
  const concepts = blocks.flatMap((block) => {
    const concept = toConcept(block);
    const unknown = listOf(block, "categories").filter((code) => !isCategory(code));
    const reasons = [...reasonsAgainst(concept, codes, seen), ...unknown.map((code) => `no category ${code}`)];
    problems.push(...reasons.map((reason) => ({ line: block.line, reason })));
    seen.add(concept.code);
    return concept.code === "" ? [] : [concept];
  });
  return { concepts, problems };
}

function readBlocks(text: string, problems: ThesaurusProblem[]): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.trim();
    if (line.startsWith("#")) continue;
    if (line === "") open = null;
    else {
      open ??= blocks[blocks.push({ line: index + 1, values: new Map() }) - 1] ?? null;
      const [, name = "", value = ""] = /^([a-z]+):\s*(.*)$/.exec(line) ?? [];
      if (!isField(name)) problems.push({ line: index + 1, reason: `unknown field in « ${line} »` });
      else open?.values.set(name, value);
    }
  }
  return blocks;
}

const listOf = ({ values }: Block, field: Field): string[] =>
  (values.get(field) ?? "")
    .split(";")
    .map((item) => item.trim())
    .filter((item) => item !== "");

function toConcept(block: Block): Concept {
  return {
    code: block.values.get("concept") ?? "",
    label: block.values.get("label") ?? "",
    synonyms: listOf(block, "synonyms"),
    hints: listOf(block, "hints"),
    broader: listOf(block, "broader"),
    related: listOf(block, "related"),
    categories: listOf(block, "categories").filter(isCategory),
    falseFriends: listOf(block, "not"),
    isContext: block.values.get("role") === "context",
  };
}

function reasonsAgainst(
  { code, label, broader, related }: Concept,
  codes: ReadonlySet<string | undefined>,
  seen: ReadonlySet<string>,
): string[] {
  return [
    ...(/^[a-z][a-z0-9_]*$/.test(code) ? [] : [`« ${code} » is no code`]),
    ...(seen.has(code) ? [`${code} is there twice`] : []),
    ...(label === "" ? [`${code} has no label`] : []),
    ...[...broader, ...related].filter((other) => !codes.has(other)).map((other) => `no concept ${other}`),
  ];
}
