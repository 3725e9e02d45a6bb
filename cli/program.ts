import { Command } from "commander";
import { register as audit } from "./commands/audit.ts";
import { register as company } from "./commands/company.ts";
import { register as doctor } from "./commands/doctor.ts";
import { register as employees } from "./commands/employees.ts";
import { register as importFile } from "./commands/import.ts";
import { register as ledger } from "./commands/ledger.ts";
import { register as report } from "./commands/report.ts";
import { register as serve } from "./commands/serve.ts";
import { register as user } from "./commands/user.ts";

/**
 * The command line. Each file in cli/commands adds its own: `register(program)`. The database is open and the
 * environment of the roles is set by the time an action runs.
 */
export function buildProgram(): Command {
  const program = new Command("hourly");
  program
    .description("Work with the companies of this installation from the command line.")
    .showHelpAfterError()
    .configureHelp({ showGlobalOptions: true });
  for (const register of [audit, company, doctor, employees, importFile, ledger, report, serve, user])
    register(program);
  return program;
}
