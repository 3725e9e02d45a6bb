import { z } from "zod";
import { defineRoute } from "#lib/doors/route.ts";
import { failingParts, healthParts } from "#lib/health/check.ts";

export const GET = defineRoute({
  summary: "Whether everything works: 200 when it does, 503 with the failing parts when not.",
  surface: "public",
  limit: "probe",
  input: z.object({}),
  output: z.object({
    status: z.enum(["healthy", "unhealthy"]),
    failing: z.array(z.enum(healthParts)).optional(),
  }),
  run: async () => {
    const failing = await failingParts();
    if (failing.length === 0) return { status: "healthy" as const };
    return { status: 503, body: { status: "unhealthy" as const, failing } };
  },
});
