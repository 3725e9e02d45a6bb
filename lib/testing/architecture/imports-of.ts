import { posix } from "node:path";
import type { EcmaScriptModule } from "oxc-parser";

export interface Import {
  /** A file of ours from the top of the tree ("lib/env.ts"), or the package's name */
  from: string;
  /** As it is written */
  written: string;
  typeOnly: boolean;
  names: string[];
  start: number;
}

/** What a file imports and re-exports, statically or by `import("…")`. */
export function importsOf(path: string, text: string, module: EcmaScriptModule): Import[] {
  const found = (written: string, names: string[], typeOnly: boolean, start: number): Import => ({
    from: resolve(path, written),
    written,
    typeOnly,
    names,
    start,
  });
  const named = module.staticImports.map(({ moduleRequest, entries, start }) => {
    const typeOnly = entries.length > 0 && entries.every((entry) => entry.isType);
    return found(
      moduleRequest.value,
      entries.map((entry) => entry.importName.name ?? "default"),
      typeOnly,
      start,
    );
  });
  const passedOn = module.staticExports.flatMap(({ entries, start }) =>
    entries.flatMap(({ moduleRequest, importName, isType }) =>
      moduleRequest ? [found(moduleRequest.value, [importName.name ?? "*"], isType, start)] : [],
    ),
  );
  const later = module.dynamicImports.flatMap(({ moduleRequest, start }) => {
    const literal = /^["'`]([^"'`$]+)["'`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
    return literal ? [found(literal[1]!, ["*"], false, start)] : [];
  });
  return [...named, ...passedOn, ...later];
}

function resolve(path: string, written: string): string {
  if (written.startsWith("#")) return written.slice(1);
  if (written.startsWith(".")) return posix.join(posix.dirname(path), written);
  return written;
}
