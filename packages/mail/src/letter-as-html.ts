import type { Block, LetterLink, LetterText } from "./letter-text.ts";

/** Text as it may stand in an element or a quoted attribute. */
function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

const withLineBreaks = (text: string): string => escapeHtml(text).replaceAll("\n", "<br>\n");

const linkAsHtml = ({ label, address, note }: LetterLink): string =>
  `<a href="${escapeHtml(address)}">${escapeHtml(label)}</a>${note ? `<br>${escapeHtml(note)}` : ""}`;

function blockAsHtml(block: Block): string {
  if (block.kind === "list") return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;
  if (block.kind === "links") return `<ul>${block.items.map((item) => `<li>${linkAsHtml(item)}</li>`).join("")}</ul>`;
  if (block.kind === "quote")
    return `<blockquote class="quote"><p>«\u00a0${withLineBreaks(block.text)}\u00a0»</p></blockquote>`;
  return `<p>${escapeHtml(block.text)}</p>`;
}

// The tokens of the interface, light then dark. No image, no web font: nothing is fetched when the letter is read.
const style = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  body { margin: 0; padding: 0; background: #fbf8f2; color: #1f2a37; font-family: system-ui, Verdana, Arial, sans-serif; font-size: 18px; line-height: 1.6; }
  .sheet { max-width: 36em; margin: 0 auto; padding: 24px 16px; overflow-wrap: break-word; }
  h1 { font-size: 1.4em; line-height: 1.3; margin: 0 0 24px; }
  p, ul { margin: 0 0 16px; }
  .quote { margin: 0 0 16px; padding: 0 0 0 16px; border-left: 3px solid #8c8474; }
  a { color: #1e5b4f; text-decoration: underline; }
  a.action { display: inline-block; padding: 12px 24px; border-radius: 8px; background: #1e5b4f; color: #ffffff; font-weight: bold; }
  .brand { font-weight: bold; color: #1e5b4f; }
  .foot { margin-top: 32px; padding-top: 16px; border-top: 1px solid #8c8474; color: #55606e; font-size: 16px; }
  .preheader { display: none; max-height: 0; overflow: hidden; mso-hide: all; }
  @media (prefers-color-scheme: dark) {
    body { background: #13191a; color: #ede8dd; }
    a, .brand { color: #7fc8b2; }
    a.action { background: #7fc8b2; color: #0c2a23; }
    .quote, .foot { border-color: #8b8577; }
    .foot { color: #aeb6ba; }
  }
`;

/** What the inbox shows beside the subject: the first words of the letter. */
function preheaderOf(letter: LetterText): string {
  const first = letter.before[0];
  return first === undefined || first.kind === "list" || first.kind === "links" ? letter.heading : first.text;
}

/** The letter as an HTML document: one column, one heading, one thing to do; every value escaped. */
export function letterAsHtml(letter: LetterText): string {
  const { action } = letter;
  const link =
    action === null
      ? ""
      : `<p><a class="action" href="${escapeHtml(action.address)}">${escapeHtml(action.label)}</a></p>`;
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(letter.subject)}</title>
<style>${style}</style>
</head>
<body>
<div class="preheader" aria-hidden="true">${escapeHtml(preheaderOf(letter))}</div>
<main class="sheet">
<h1>${escapeHtml(letter.heading)}</h1>
<p>${escapeHtml(letter.greeting)}</p>
${letter.before.map(blockAsHtml).join("\n")}
${link}
${letter.after.map(blockAsHtml).join("\n")}
<p class="brand">${escapeHtml(letter.signature)}</p>
<footer class="foot"><p>${escapeHtml(letter.why)}</p>${letter.stop ? `<p>${linkAsHtml(letter.stop)}</p>` : ""}</footer>
</main>
</body>
</html>
`;
}
