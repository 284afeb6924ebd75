/**
 * A path of this site, for a redirect, or the fallback. Anything a browser could read as another host
 * (`//ailleurs`, `/\ailleurs`, `https:…`, a path with control characters) is not followed.
 */
export function sameOriginPath(text: string | null | undefined, fallback: string): string {
  if (!text || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text)) return fallback;
  const here = "https://maillage.invalid";
  if (!URL.canParse(text, here)) return fallback;
  const url = new URL(text, here);
  return url.origin === here && !url.pathname.startsWith("//") ? `${url.pathname}${url.search}${url.hash}` : fallback;
}
