import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** Writes `.br` and `.gz` beside every built text file, so that the server never compresses an asset itself. */
export function compressAssets(folder: string): void {
  for (const name of globSync("**/*.{js,mjs,css,svg,txt,json}", { cwd: folder })) {
    const bytes = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}
