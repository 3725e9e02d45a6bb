/** Prints the one-time link by which the first administrator is made; nothing once there is one. */
import { firstAdministratorLink } from "#lib/auth/first-administrator.ts";

const link = await firstAdministratorLink();
if (link) console.log(`\nMake the first administrator with this link, which works once:\n\n  ${link}\n`);
process.exit(0);
