import { defineRoute } from "#lib/doors/route.ts";
import { punch } from "#lib/punch/commands.ts";
import { punchAnswer, punchInput } from "#lib/punch/schema.ts";

export const POST = defineRoute({
  summary: "Clocks the caller in or out, begins or ends a break, or changes what they work on.",
  surface: "clock",
  input: punchInput,
  output: punchAnswer,
  bodyLimit: 4 * 1024,
  run: ({ actor, input }) => punch(actor, input),
});
