import { z } from "zod";
import { invalid } from "#lib/errors.ts";
import { type Operation, operation } from "#lib/http/operation.ts";
import { said } from "#lib/i18n/said.ts";
import { punch } from "#lib/punch/commands.ts";
import { punchAnswer, punchInput } from "#lib/punch/schema.ts";
import { optionalId } from "#lib/shared/fields.ts";

const body = z.strictObject({
  ...punchInput.shape,
  key: punchInput.shape.key.optional(),
  employeeId: optionalId,
});

export const punches: Operation[] = [
  operation({
    ...{
      id: "punch",
      method: "POST",
      path: "/punches",
      noun: "punch",
      permission: "punch.record",
      own: "clock.punch",
    },
    summary:
      "Clocks an employee in or out, begins or ends a break, or changes what they work on; whoever is signed in does so for themselves. Who is in already is answered with the block that runs.",
    body,
    output: punchAnswer,
    bodyLimit: 4 * 1024,
    // A punch remembers its key for ever, whoever sends it again.
    ownKey: true,
    example: { body: { employeeId: "{employee}", kind: "in", note: "North door" } },
    run: ({ actor, body: { employeeId, ...input }, key }) => {
      if (actor.token && !employeeId) throw invalid("employeeId", said("shared.chooseOne"));
      const own = employeeId === null || employeeId === actor.employeeId;
      return punch(actor, { ...input, key }, own ? "web" : "api", employeeId);
    },
  }),
];
