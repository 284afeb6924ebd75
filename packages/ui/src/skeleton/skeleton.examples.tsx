import type { Example } from "../example.tsx";
import { Skeleton } from "./skeleton.tsx";

export const examples: Example[] = [{ title: "Deux cartes attendues", render: () => <Skeleton /> }];
