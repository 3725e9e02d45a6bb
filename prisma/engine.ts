/**
 * Prisma's own schema engine, as WebAssembly: the same code the native engine is built from, so it needs no
 * download and leaves the same `_prisma_migrations` rows. Introspection is the one thing it cannot do.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { Pool } from "pg";

let started: Promise<void> | undefined;

// Where the engine leaves its last words; without it a panic hides behind a TypeError.
Object.assign(globalThis, {
  PRISMA_WASM_PANIC_REGISTRY: {
    set_message: (message: string) => console.error(`The schema engine failed: ${message}`),
  },
});

async function startEngine(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = entry.replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(wasm), {
    "./schema_engine_bg.js": withLooseTimers({ ...bindings }),
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

/** The engine's time limits must not keep a process alive once the work is done. */
function withLooseTimers(imports: Record<string, unknown>): WebAssembly.ModuleImports {
  const timer = Object.keys(imports).find((name) => name.startsWith("__wbg_setTimeout"));
  if (timer) imports[timer] = (work: () => void, ms: number) => setTimeout(work, ms >>> 0).unref();
  return imports as WebAssembly.ModuleImports;
}

export type DatamodelFile = { path: string; content: string };

/** Opens an engine over one adapter; release it with `free()`. */
export async function openEngine(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  datamodel: DatamodelFile[],
): Promise<bindings.SchemaEngine> {
  started ??= startEngine();
  await started;
  return bindings.SchemaEngine.new(
    { datamodels: datamodel.map((file) => [file.path, file.content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
}

/**
 * A database to migrate. Prisma's adapter cuts scripts at every semicolon, also within a function's body; the whole
 * text in one message is what the native engine sends, and it makes each migration all or nothing.
 */
export function wholeScripts(pool: Pool): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    connect: async () => {
      const adapter = await factory.connect();
      adapter.executeScript = async (script) => {
        await adapter.underlyingDriver().query(script).catch(rethrow);
      };
      return adapter;
    },
  };
}

function rethrow(error: {
  code?: string;
  severity?: string;
  message: string;
  detail?: string;
  hint?: string;
}): never {
  throw new DriverAdapterError({
    kind: "postgres",
    code: error.code ?? "XX000",
    severity: error.severity ?? "ERROR",
    message: error.message,
    detail: error.detail,
    hint: error.hint,
    column: undefined,
  });
}

const BOOLEAN = 5;
const TEXT = 7;
const INT32 = 0;

/** Answers the one question the engine asks while it only compares datamodels: which version are you? */
const versionOnly: SqlDriverAdapter = {
  provider: "postgres",
  adapterName: "@prisma/adapter-pg",
  queryRaw: async () => ({
    columnNames: ["exists", "version", "numeric_version"],
    columnTypes: [BOOLEAN, TEXT, INT32],
    rows: [[true, "PostgreSQL 15.0", 150000]],
  }),
  executeRaw: () => Promise.reject(new Error("No database is connected.")),
  executeScript: () => Promise.reject(new Error("No database is connected.")),
  startTransaction: () => Promise.reject(new Error("No database is connected.")),
  getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
  dispose: async () => {},
};

/** An adapter without a database behind it, for comparing datamodels. */
export const noDatabase: SqlMigrationAwareDriverAdapterFactory = {
  provider: "postgres",
  adapterName: "@prisma/adapter-pg",
  connect: async () => versionOnly,
  connectToShadowDb: async () => versionOnly,
};
