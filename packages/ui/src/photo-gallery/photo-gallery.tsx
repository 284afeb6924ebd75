export interface PhotoGalleryProps {
  readonly photos: ReadonlyArray<{
    readonly src: string;
    /** What the photo shows; empty when the caption says it all. */
    readonly alt: string;
    readonly width: number;
    readonly height: number;
    readonly caption?: string | undefined;
    /** The photo in full. */
    readonly href?: string | undefined;
    readonly openLabel?: string | undefined;
  }>;
  readonly label?: string | undefined;
}

/** Photos with their words. The first is wide, the others smaller; each keeps its place while it loads. */
export function PhotoGallery({ photos, label = "Photos" }: PhotoGalleryProps) {
  return (
    <ul aria-label={label} className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      {photos.map(({ src, alt, width, height, caption, href, openLabel = "Agrandir la photo" }, index) => {
        const image = (
          <img
            src={src}
            alt={href && alt === "" ? openLabel : alt}
            width={width}
            height={height}
            loading={index === 0 ? "eager" : "lazy"}
            className="h-full w-full rounded-md bg-wash object-cover"
          />
        );
        return (
          <li key={src} className={index === 0 ? "col-span-2 sm:row-span-2" : ""}>
            <figure className="flex h-full flex-col">
              {href ? (
                <a href={href} className="block min-h-0 grow">
                  {image}
                </a>
              ) : (
                image
              )}
              {caption && <figcaption className="mt-1 text-sm text-slate">{caption}</figcaption>}
            </figure>
          </li>
        );
      })}
    </ul>
  );
}
