import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Program, parseSync } from "oxc-parser";
import { type Import, importsOf } from "./imports-of.ts";

/** One file of ours, read. */
export interface Source {
  /** From the top of the tree, with slashes */
  path: string;
  text: string;
  program: Program;
  imports: Import[];
  /** "use client" or "use server" at its head */
  directive: string | null;
}

export type Tree = ReadonlyMap<string, Source>;

const root = join(import.meta.dirname, "../../..");
/** Built, brought along, or not code. */
const skipped = new Set(["node_modules", "generated", "migrations", "next-env.d.ts"]);
const skippedAtTop = new Set(["public", "docs"]);

/** Every code file of the project. */
export function readTree(): Tree {
  return treeOf(
    Object.fromEntries(filesUnder("").map((path) => [path, readFileSync(join(root, path), "utf8")])),
  );
}

/** A tree of given texts by path: what the samples of the rules are made of. */
export function treeOf(texts: Record<string, string>): Tree {
  return new Map(Object.entries(texts).map(([path, text]) => [path, read(path, text)]));
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.name.startsWith(".") || skipped.has(entry.name) || skippedAtTop.has(path)) return [];
    if (entry.isDirectory()) return filesUnder(path);
    return /\.(tsx?|mjs)$/.test(entry.name) ? [path] : [];
  });
}

function read(path: string, text: string): Source {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`);
  const first = program.body[0];
  const directive = first?.type === "ExpressionStatement" ? (first.directive ?? null) : null;
  return { path, text, program, imports: importsOf(path, text, module), directive };
}

/** Where in a file something is, as people and editors write it. */
export function at({ path, text }: Source, start: number): string {
  return `${path}:${text.slice(0, start).split("\n").length}`;
}

export const isTest = (path: string) =>
  /\.(test|spec)\.tsx?$/.test(path) || /^(lib\/testing|e2e)\//.test(path);

/** Fills a database with what people could have typed: the demo companies. */
export const isSeed = (path: string) => /^prisma\/(seed\.ts|demo\/)/.test(path);
