import { type Command, Option } from "commander";
import { commandActor } from "#lib/access/actor.ts";
import { fromZod } from "#lib/errors.ts";
import { reportHours } from "#lib/hours/queries.ts";
import { hoursDimensions, hoursRequest, type Uncounted } from "#lib/hours/schema.ts";
import { hoursCsv, hoursJson, hoursText } from "#lib/hours/write.ts";
import { counted } from "./companies.ts";
import { saying } from "./saying.ts";

interface Options {
  company: string;
  from?: string;
  to?: string;
  by: string;
  format: "text" | "csv" | "json";
}

export function register(program: Command): void {
  program
    .command("report")
    .description("Figures of a company.")
    .command("hours")
    .description("Worked hours of finished clock-ins, by calendar day in each block's own zone.")
    .requiredOption("--company <slug>", "short name of the company")
    .option("--from <day>", "first day, yyyy-mm-dd")
    .option("--to <day>", "last day, included")
    .option("--by <names>", `any of ${hoursDimensions.join(",")}`, "employee")
    .addOption(new Option("--format <format>").choices(["text", "csv", "json"]).default("text"))
    .action((options: Options) => saying(() => hours(options)));
}

async function hours({ company, format, by, from, to }: Options): Promise<void> {
  const request = hoursRequest.safeParse({ by, from, to });
  if (!request.success) throw fromZod(request.error);
  const report = await reportHours(await commandActor(company, "hourly report"), request.data);
  if (format === "json") return print(`${hoursJson(report)}\n`);
  if (format === "csv") return print(hoursCsv(report));
  const notes = uncountedText(report.uncounted);
  await print(`${hoursText(report)}\n${notes ? `\n${notes}\n` : ""}`);
}

function uncountedText({ running, endMissing }: Uncounted): string {
  const parts = [
    ...(running > 0 ? [`${running} still running`] : []),
    ...(endMissing > 0 ? [`${counted(endMissing, "clock-in")} without an end`] : []),
  ];
  return parts.length > 0 ? `Not counted: ${parts.join(", ")}.` : "";
}

/** Waits until all is written: a pipe takes a large report in pieces, and the command ends right after. */
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      // Whoever reads has seen enough, such as head.
      if (error && (error as NodeJS.ErrnoException).code !== "EPIPE") reject(error);
      else resolve();
    });
  });
}
