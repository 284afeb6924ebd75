import type { Planted } from "../check.ts";

const listing = (title: string) => `${JSON.stringify({ id: "X001", kind: "need", title })}\n`;

export const plantedSetTitles: Planted = {
  files: {
    "tooling/evaluate/sets/planted/listings.jsonl": [
      listing("Étuve à pain : qui en prête une ?"),
      listing("Tondeuse d'éco-pâturage à l'essai"),
      listing("Vieux métier à tisser cherche atelier"),
    ].join(""),
    "packages/domain/src/synonyms.ts":
      "export const words = 1;\nexport const known = 'etuve\\u00a0a pain, qui en prête une';\n",
    "packages/domain/data/thesaurus.txt": "tondeuse d’éco-pâturage\nà l’essai\n",
    "apps/site/app/page.tsx": "export const title = <h1>Vieux métier à tisser cherche&nbsp;atelier</h1>;\n",
    "packages/domain/src/good.ts": 'export const good = "étuve à pain, métier à tisser, tondeuse à l’essai";\n',
    "tooling/demo/data/listings.jsonl": listing("Étuve à pain : qui en prête une ?"),
  },
  mustSay: [
    /synonyms\.ts:2: .*sets\/planted\/listings\.jsonl:1/,
    /thesaurus\.txt:1: .*listings\.jsonl:2/,
    /page\.tsx:1: .*listings\.jsonl:3/,
    /^(?![\s\S]*(?:good\.ts|tooling\/demo))/,
  ],
};
