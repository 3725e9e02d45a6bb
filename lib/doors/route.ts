import type { ZodType, z } from "zod";
import type { Feature } from "#lib/access/features.ts";
import { fromZod } from "#lib/errors.ts";
import type { Actors, Surface } from "./actor-for.ts";
import type { LimitName } from "./limits.ts";
import { type Handler, passDoor } from "./pipeline.ts";

interface RouteOptions<S extends Surface | "public", I extends ZodType, O extends ZodType> {
  /** One sentence for the reference. */
  summary: string;
  surface: S;
  /** Path parameters, query and JSON body, merged in this order. */
  input: I;
  /** The answer is parsed by it, so that a row cannot leak a column. */
  output: O;
  limit?: LimitName;
  feature?: Feature;
  /** Bytes; 16 kB unless said otherwise. */
  bodyLimit?: number;
  run: (context: {
    actor: S extends Surface ? Actors[S] : null;
    input: z.output<I>;
  }) => Promise<z.input<O> | { status: number; body: z.input<O> }>;
}

/** A JSON route for machines and our own pages; errors are application/problem+json. */
export function defineRoute<S extends Surface | "public", I extends ZodType, O extends ZodType>(
  options: RouteOptions<S, I, O>,
): Handler {
  return passDoor(options, async ({ actor, input }) => {
    const parsed = await options.input.safeParseAsync(input);
    if (!parsed.success) throw fromZod(parsed.error);
    const result = await options.run({ actor, input: parsed.data });
    const answer = isAnswer<z.input<O>>(result) ? result : { status: 200, body: result as z.input<O> };
    const body = options.output.parse(answer.body);
    return Response.json(body, { status: answer.status, headers: { "cache-control": "no-store" } });
  });
}

function isAnswer<B>(value: unknown): value is { status: number; body: B } {
  return (
    typeof value === "object" &&
    value !== null &&
    "status" in value &&
    "body" in value &&
    typeof value.status === "number"
  );
}
