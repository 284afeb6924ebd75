import type { Example } from "../example.tsx";
import { Icon } from "./icon.tsx";
import { type IconName, iconPaths } from "./icon-paths.ts";

// The keys of the record are exactly the icon names; Object.keys only forgets it.
const names = Object.keys(iconPaths) as IconName[];

export const examples: Example[] = [
  {
    title: "Toutes les icônes",
    render: () => (
      <ul className="flex flex-wrap gap-4">
        {names.map((name) => (
          <li key={name} className="flex w-28 flex-col items-center gap-1 text-center text-xs text-slate">
            <Icon name={name} className="size-7 text-ink" />
            {name}
          </li>
        ))}
      </ul>
    ),
  },
];
