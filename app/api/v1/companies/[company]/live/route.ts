import { z } from "zod";
import { may } from "#lib/access/actor.ts";
import { stillValid } from "#lib/access/still-valid.ts";
import { defineStream } from "#lib/doors/stream.ts";
import { AppError } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { changeEvents } from "#lib/live/events.ts";
import { watchCompany } from "#lib/live/hub.ts";
import { takeStream } from "#lib/live/streams.ts";

export const dynamic = "force-dynamic";

export const GET = defineStream({
  summary:
    "Tells whenever something about the company's time changed, as server-sent events without content.",
  surface: "company",
  feature: "live_updates",
  input: z.object({ company: z.string() }),
  run: async ({ actor, signal }) => {
    if (!may(actor, "clock-in.list")) throw new AppError("forbidden", said("shared.roleForbids"));
    const leave = takeStream(actor.sessionId ?? "");
    return changeEvents({
      watch: (onChange) => {
        const stop = watchCompany(actor.company.id, onChange);
        return () => {
          stop();
          leave();
        };
      },
      stillValid: () => stillValid(actor),
      signal,
    });
  },
});
