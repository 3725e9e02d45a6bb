import { readdirSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../app");

/** Every page and route of the portal by its folder, "c/[company]/customers/[id]", as the build finds them. */
export const listed = {
  pages: under("page.tsx"),
  routes: under("route.ts"),
  actions: under("actions.ts"),
};

function under(file: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === file)
    .map((entry) => entry.parentPath.slice(root.length + 1))
    .sort();
}

/** The address of a folder; groups like "(auth)" are not in it. */
export function addressOf(folder: string, params: Record<string, string>): string {
  const parts = folder.split("/").filter((part) => part && !/^\(.*\)$/.test(part));
  const filled = parts.map((part) => {
    const name = /^\[(?:\.\.\.)?([^\]]+)\]$/.exec(part)?.[1];
    if (!name) return part;
    const value = params[name];
    if (value === undefined) throw new Error(`${folder} needs a value for ${name}.`);
    return encodeURIComponent(value);
  });
  return `/${filled.join("/")}`;
}

/** The noun whose record [id] is: the folder before it. */
export const nounOf = (folder: string) => /([^/]+)\/\[id\]/.exec(folder)?.[1] ?? null;
