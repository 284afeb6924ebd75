import type { Planted } from "../check.ts";

const lines = (count: number, line = "// A line.") => `${Array.from({ length: count }, () => line).join("\n")}\n`;
const statements = (count: number) => lines(count, "  count += 1;");

/** One file per rule of form that the linter holds. */
export const plantedLint: Planted = {
  files: {
    "packages/domain/tsconfig.json": '{ "compilerOptions": { "strict": true, "noEmit": true }, "include": ["src"] }\n',
    "packages/domain/src/any.ts": "export const anything: any = 1;\n",
    "packages/domain/src/cycle-a.ts": 'import { b } from "./cycle-b.ts";\nexport const a = () => b;\n',
    "packages/domain/src/cycle-b.ts": 'import { a } from "./cycle-a.ts";\nexport const b = () => a;\n',
    "packages/domain/src/long.ts": `${lines(301)}export const long = 1;\n`,
    "packages/domain/src/long.test.ts": `${lines(401)}export const long = 1;\n`,
    "apps/site/app/routes/annonces/route.tsx": `${lines(151)}export const long = 1;\n`,
    "packages/domain/src/big.ts": `export function big(): number {\n  let count = 0;\n${statements(50)}  return count;\n}\n`,
    "packages/ui/src/big/big.tsx": `export function Big() {\n  let count = 0;\n${statements(100)}  return <p>{count}</p>;\n}\n`,
    "packages/domain/src/many.ts":
      "export function many(a: number, b: number, c: number, d: number) {\n  return a + b + c + d;\n}\n",
    "packages/domain/src/environment.ts": "export const path = process.env.PATH;\n",
    "packages/domain/src/forgotten.ts":
      "async function save() {\n  return 1;\n}\nexport function forget() {\n  save();\n}\n",
    "packages/ui/src/picture/picture.tsx": 'export function Picture() {\n  return <img src="/a.png" />;\n}\n',
    "packages/domain/src/equal.ts": "export const equal = (a: unknown) => a == 1;\n",
    "packages/domain/src/printed.ts": 'console.log("left behind");\nexport const printed = 1;\n',
  },
  mustSay: [
    /any\.ts:.*no-explicit-any/,
    /cycle-[ab]\.ts:.*no-cycle/,
    /src\/long\.ts:.*max-lines/,
    /long\.test\.ts:.*max-lines/,
    /annonces\/route\.tsx:.*max-lines/,
    /src\/big\.ts:.*max-lines-per-function/,
    /big\.tsx:.*max-lines-per-function/,
    /many\.ts:.*max-params/,
    /environment\.ts:.*no-process-env/,
    /forgotten\.ts:.*no-floating-promises/,
    /picture\.tsx:.*alt-text/,
    /equal\.ts:.*eqeqeq/,
    /printed\.ts:.*no-console/,
  ],
};
