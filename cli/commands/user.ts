import type { Command } from "commander";
import { firstAdministratorLink } from "#lib/auth/first-administrator.ts";
import { saying } from "./saying.ts";

export function register(program: Command): void {
  const user = program.command("user").description("The accounts of this installation.");
  user
    .command("first-administrator")
    .description("Make a one-time link for the first administrator; one made before stops working.")
    .action(() => saying(printLink));
}

async function printLink(): Promise<void> {
  const link = await firstAdministratorLink();
  console.log(
    link
      ? `Make the first administrator here. The link works once, for 7 days:\n\n  ${link}\n`
      : "There is an administrator already: they make others in the console.",
  );
}
