import type { Planted } from "../check.ts";
import { manifest, packageManifest } from "./manifests.ts";

// Forbidden words are joined from halves, so that the checks do not report this file.
const toDo = "TO".concat("DO");

export const plantedFormat: Planted = {
  files: {
    "packages/domain/src/loose.ts": "export const  loose = 'quoted'\n",
    "packages/domain/src/disorder.ts":
      'import { b } from "./b.ts";\nimport { join } from "node:path";\n\nexport const all = [b, join];\n',
  },
  mustSay: [/loose\.ts format/, /disorder\.ts.*organizeImports/],
};

export const plantedAssertions: Planted = {
  files: {
    "packages/domain/src/as.ts": "export const number = JSON.parse('1') as number;\n",
    "packages/domain/src/bang.ts": "export const first = (list: number[]) => list[0]!;\n",
    "packages/domain/src/chain.ts":
      "// A comment.\nexport function f(a: unknown) {\n  return (a as string).length;\n}\n",
    "packages/domain/src/good.ts":
      'export const kinds = ["a"] as const;\n// The list is never empty: it is the one above.\nexport const first = kinds[0]!;\n',
  },
  mustSay: [/src\/as\.ts:1:/, /bang\.ts:1:/, /chain\.ts:3:/, /^(?![\s\S]*good\.ts)/],
};

export const plantedNames: Planted = {
  files: {
    "packages/domain/src/utils/dates.ts": "export const a = 1;\n",
    "packages/domain/src/date-helpers.ts": "export const a = 1;\n",
    "packages/domain/src/listing.service.ts": "export const a = 1;\n",
    "packages/domain/src/mail-service.ts": "export const a = 1;\n",
    "packages/domain/src/index.ts": 'export * from "./dates.ts";\n',
    "packages/domain/src/common-passwords.ts": "export const a = 1;\n",
  },
  mustSay: [/utils\/dates\.ts/, /date-helpers\.ts/, /mail-service\.ts/, /index\.ts.*barrel/, /^(?![\s\S]*common-)/],
};

export const plantedComments: Planted = {
  files: {
    "packages/domain/src/later.ts": `// ${toDo}: later\nexport const a = 1;\n`,
    "packages/domain/src/good.ts": `// ${toDo} 2026-03-01: waits for the law's decree\nexport const a = 1;\n`,
  },
  mustSay: [/later\.ts:1:/, /^(?![\s\S]*good\.ts)/],
};

export const plantedTypography: Planted = {
  files: {
    "packages/domain/src/a.fr.ts": 'export const a = "L\'annonce est publiée.";\n',
    "packages/domain/src/b.fr.ts": 'export const b = "Quand ?";\n',
    "packages/domain/src/c.fr.ts": "export const c = (n: number) => `$".concat("{n} jours : trop`;\n"),
    "packages/domain/src/d.fr.ts": 'export const d = "« oui\\u00a0»";\n',
    "packages/domain/src/e.fr.ts": 'export const e = "Bravo\\u00a0!";\n',
    "apps/site/app/page.tsx": "export function Page() {\n  return <p>Qui est-ce ?</p>;\n}\n",
    "packages/domain/src/good.fr.ts":
      'export const good = "L’annonce\\u00a0: «\\u00a0oui\\u00a0». https://a.fr/?q=1";\n',
  },
  mustSay: [/a\.fr\.ts/, /b\.fr\.ts/, /c\.fr\.ts/, /d\.fr\.ts/, /e\.fr\.ts/, /page\.tsx:2/, /^(?![\s\S]*good\.fr)/],
};

export const plantedDeclarations: Planted = {
  files: {
    "packages/domain/package.json": packageManifest("domain"),
    "packages/domain/src/undeclared.ts": 'import { z } from "zod";\nexport const a = z;\n',
    "packages/domain/src/neighbour.ts": 'import { b } from "@maillage/config/b";\nexport const a = b;\n',
    "packages/config/package.json": manifest("@maillage/config", { dependencies: { zod: "^4.0.0" } }),
    "packages/config/src/b.ts": 'import { join } from "node:path";\nexport const b = join;\n',
  },
  mustSay: [/undeclared\.ts:1:.*zod/, /neighbour\.ts:1:.*@maillage\/config/, /zod must have one exact version/],
};

export const plantedUnused: Planted = {
  files: {
    "packages/domain/package.json": manifest("@maillage/domain", {
      exports: { "./*": "./src/*.ts" },
      dependencies: { zod: "4.0.0" },
    }),
    "packages/domain/src/forgotten.ts": "export const forgotten = 1;\n",
    "packages/domain/src/used.ts": "export const used = 1;\n",
    "packages/domain/src/uses.test.ts": 'import { used } from "./used.ts";\nconsole.log(used);\n',
    "apps/cli/package.json": manifest("@maillage/app-cli"),
    "apps/cli/src/main.ts": "console.log(1);\n",
    "apps/cli/src/orphan.ts": "console.log(2);\n",
  },
  mustSay: [/forgotten\s+packages\/domain\/src\/forgotten\.ts/, /zod\s+packages\/domain/, /apps\/cli\/src\/orphan\.ts/],
};

export const plantedTypes: Planted = {
  files: {
    "packages/domain/package.json": packageManifest("domain"),
    "packages/domain/tsconfig.json":
      '{ "extends": "../../tsconfig.base.json", "compilerOptions": { "types": [] }, "include": ["src"] }\n',
    "packages/domain/src/wrong.ts": 'export const wrong: number = "text";\n',
    "packages/domain/src/unchecked.ts": "export const first = (list: number[]): number => list[0];\n",
  },
  mustSay: [/wrong\.ts.*TS2322/, /unchecked\.ts.*TS2322/],
};
