import type { Source, Tree } from "./source.ts";

/** One thing that always holds. */
export interface Rule {
  claim: string;
  /** What breaks it, each as "path:line what" */
  check: (tree: Tree) => string[];
  /** Small trees that break it: a rule that cannot fail says nothing */
  broken: Record<string, string>[];
  /** Small trees that keep it, where it is easily misread */
  kept?: Record<string, string>[];
}

/** A rule that looks at one file at a time. */
export const eachFile =
  (concerns: (path: string) => boolean, find: (source: Source) => string[]) => (tree: Tree) =>
    [...tree.values()].filter(({ path }) => concerns(path)).flatMap(find);
