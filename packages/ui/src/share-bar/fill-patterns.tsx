/** The ways to fill a part, in order: told apart in black and white too. */
const fills = ["plain", "light", "stripes", "dots", "hollow", "crossed"] as const;

type Fill = (typeof fills)[number];

const patternId = (id: string, fill: Fill) => `${id}-${fill}`;

/** The fill of the part of this place, once `FillPatterns` of the same id is in the page; from the seventh on, again. */
export function fillOf(id: string, index: number): string {
  return `url(#${patternId(id, fills[index % fills.length] ?? "plain")})`;
}

/** What is drawn over the ground of each pattern, on a tile of 8 by 8. */
const marks: Record<Fill, { readonly ground: string; readonly lines?: string; readonly ink?: string }> = {
  plain: { ground: "fill-forest" },
  light: { ground: "fill-saffron" },
  stripes: { ground: "fill-surface", lines: "M-2 2l4-4M0 8l8-8M6 10l4-4", ink: "stroke-sky" },
  dots: { ground: "fill-offer", lines: "M2 2h.01M6 6h.01", ink: "stroke-forest-dark" },
  hollow: { ground: "fill-surface" },
  crossed: { ground: "fill-surface", lines: "M0 4h8M4 0v8", ink: "stroke-brick" },
};

/** The patterns that `fillOf` names: one set a picture, since an id stands once in a page. */
export function FillPatterns({ id, count }: { readonly id: string; readonly count: number }) {
  return (
    <defs>
      {fills.slice(0, count).map((fill) => (
        <pattern key={fill} id={patternId(id, fill)} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" className={marks[fill].ground} />
          {marks[fill].lines && (
            <path d={marks[fill].lines} strokeWidth="2.5" strokeLinecap="round" className={marks[fill].ink} />
          )}
        </pattern>
      ))}
    </defs>
  );
}
