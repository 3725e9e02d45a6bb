import { z } from "zod";
import { openApi } from "#lib/api/openapi.ts";
import { operations } from "#lib/api/operations.ts";
import { defineRoute } from "#lib/doors/route.ts";

export const dynamic = "force-dynamic";

export const GET = defineRoute({
  summary: "This API as an OpenAPI 3.1 document.",
  surface: "public",
  input: z.object({}),
  output: z.record(z.string(), z.unknown()),
  run: async () => openApi(operations),
});
