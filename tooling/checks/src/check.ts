/** What a check found in a tree. */
export interface Outcome {
  ok: boolean;
  /** What to read when it is not. */
  output: string;
}

/** A tree of files with faults, and what a check must say of each of them. */
export interface Planted {
  files: Readonly<Record<string, string>>;
  /** Links to make, from → to, as a package manager does. */
  links?: Readonly<Record<string, string>> | undefined;
  /** One pattern per fault: each must match what the check says. */
  mustSay: readonly RegExp[];
}

/** One rule, or one family of rules, of the house. */
export interface Check {
  name: string;
  /** What it holds, in a few words, for the list of checks. */
  holds: string;
  /** Looks at the tree under `root`; with `fix`, mends what it can first. */
  run(root: string, fix: boolean): Promise<Outcome>;
  planted: Planted;
}
