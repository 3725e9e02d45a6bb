import type { Operation } from "#lib/http/operation.ts";

export interface Match {
  operation: Operation | null;
  params: Record<string, string>;
  /** The methods there are at the path; none: there is nothing */
  allowed: string[];
}

/** The operation at a path below /api/v1, or what there is instead. */
export function matchOperation(
  operations: readonly Operation[],
  method: string,
  path: readonly string[],
): Match {
  const here = operations.flatMap((operation) => {
    const params = paramsOf(operation.path, path);
    return params ? [{ operation, params }] : [];
  });
  const found = here.find(({ operation }) => operation.method === method);
  const allowed = [...new Set(here.map(({ operation }) => operation.method))].flatMap((one) =>
    one === "GET" ? ["GET", "HEAD"] : [one],
  );
  return { operation: found?.operation ?? null, params: found?.params ?? {}, allowed };
}

/** The parameters of a path, or null when it is another one. */
function paramsOf(template: string, path: readonly string[]): Record<string, string> | null {
  const parts = template.slice(1).split("/");
  if (parts.length !== path.length) return null;
  const params = new Map<string, string>();
  for (const [at, part] of parts.entries()) {
    const given = path[at]!;
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name) params.set(name, given);
    else if (part !== given) return null;
  }
  return Object.fromEntries(params);
}
