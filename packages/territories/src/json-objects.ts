import { StringDecoder } from "node:string_decoder";
import type { ByteStream } from "./delimited-text.ts";

/** One object of a JSON list, as text, with the number of the line it begins on. */
export type JsonText = { line: number; text: string };

/**
 * The objects of a JSON array, or of the array inside a JSON object (GeoJSON's `features`), one by one: the
 * file itself may be hundreds of megabytes. Text that is not JSON gives nothing or fragments, left to the caller's parse.
 */
export async function* readJsonObjects(stream: ByteStream): AsyncGenerator<JsonText> {
  const decoder = new StringDecoder("utf8");
  const scanner = { stack: "", inString: false, escaped: false, line: 1, startLine: 1, collected: "" };
  for await (const chunk of stream) {
    const text = typeof chunk === "string" ? chunk : decoder.write(Buffer.from(chunk));
    // Where the object being read began in this chunk; 0 when it began in an earlier one.
    let from = scanner.collected === "" ? -1 : 0;
    for (let at = 0; at < text.length; at++) {
      const character = text[at] ?? "";
      if (character === "\n") scanner.line++;
      if (scanner.inString) {
        if (scanner.escaped) scanner.escaped = false;
        else if (character === "\\") scanner.escaped = true;
        else if (character === '"') scanner.inString = false;
      } else if (character === '"') scanner.inString = true;
      else if (character === "{" || character === "[") {
        if (from === -1 && character === "{" && (scanner.stack === "[" || scanner.stack === "{[")) {
          from = at;
          scanner.startLine = scanner.line;
        }
        scanner.stack += character;
      } else if (character === "}" || character === "]") {
        scanner.stack = scanner.stack.slice(0, -1);
        if (from !== -1 && (scanner.stack === "[" || scanner.stack === "{[")) {
          yield { line: scanner.startLine, text: scanner.collected + text.slice(from, at + 1) };
          scanner.collected = "";
          from = -1;
        }
      }
    }
    if (from !== -1) scanner.collected += text.slice(from);
  }
}
