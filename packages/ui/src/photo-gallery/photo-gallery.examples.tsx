import type { Example } from "../example.tsx";
import { PhotoGallery } from "./photo-gallery.tsx";

function drawing(background: string, shape: string): string {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 80'><rect width='120' height='80' fill='${background}'/>${shape}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

export const examples: Example[] = [
  {
    title: "Trois photos",
    render: () => (
      <PhotoGallery
        photos={[
          {
            src: drawing("#dcebe4", "<path d='M20 56V30h56l20 16v10z' fill='#1e5b4f'/>"),
            alt: "Le minibus vert, garé devant la recyclerie",
            width: 1200,
            height: 800,
            caption: "Le minibus dans la cour.",
            href: "#grande",
          },
          {
            src: drawing("#fae9c8", "<circle cx='60' cy='40' r='20' fill='#e8a33d'/>"),
            alt: "Le volant et le tableau de bord",
            width: 1200,
            height: 800,
          },
          {
            src: drawing("#dce8f2", "<rect x='40' y='20' width='40' height='40' fill='#245e8a'/>"),
            alt: "La rampe d’accès dépliée",
            width: 1200,
            height: 800,
          },
        ]}
      />
    ),
  },
];
