import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Client } from "pg";
import { build } from "#cli/runtime/build.ts";
import type { CompanyActor } from "#lib/access/actor.ts";
import { rolesThatMay } from "#lib/access/permissions.ts";
import { scopes } from "#lib/access/scopes.ts";
import { secretHash } from "#lib/access/session.ts";
import { tokenPrefix } from "#lib/access/token.ts";
import { newSecret } from "#lib/auth/new-secret.ts";
import { newId } from "#lib/shared/ids.ts";
import { insertRows } from "#lib/testing/rows.sql.ts";
import { pace } from "./callers.ts";
import { makeCompany } from "./company.ts";
import { type Figure, median, ratio } from "./measure.ts";
import { punchScript } from "./punch-statements.sql.ts";
import { grantTurns, numberPeople } from "./rows.sql.ts";
import { withServer } from "./server.ts";
import type { Stage } from "./stage.ts";

const callers = 16;
const rounds = 3;
const secondsEach = 10;
/** Everybody clocks in once, so there have to be enough of them. */
const people = 60_000;

/**
 * Clocking in through the API, sixteen callers at once, beside pgbench sending the very statements of such a punch
 * straight to PostgreSQL. Each punch is of somebody who is out.
 */
export async function punchFigures(stage: Stage): Promise<Figure[]> {
  await build();
  const actor = await makeCompany(stage.owner, "bench-punch", { people, customers: 0, departments: 5 });
  const token = await makeToken(stage.owner, actor);
  const ids = await numberPeople(stage.owner, actor.company.id);
  await grantTurns(stage.owner, new URL(stage.environment.APP_DATABASE_URL as string).username);
  const script = join(stage.folder, "punch.sql");
  writeFileSync(script, await punchScript(actor, ids.pop() as string));
  const [ours, theirs]: [number[], number[]] = [[], []];
  await withServer(stage, async (origin) => {
    const clockIn = () =>
      fetch(`${origin}/api/v1/punches`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
          "idempotency-key": newId(),
        },
        body: JSON.stringify({ employeeId: ids.pop(), kind: "in" }),
      });
    await pace(clockIn, callers, 2_000);
    for (let round = 0; round < rounds; round += 1) {
      ours.push((await pace(clockIn, callers, secondsEach * 1000)).perSecond);
      theirs.push(await pgbench(stage.environment.APP_DATABASE_URL as string, script));
    }
  });
  const [one, other] = [median(ours), median(theirs)];
  return [
    {
      what: `Clocking in through the API, ${callers} callers at once`,
      measured: `${one.toFixed(0)} a second`,
      beside: `pgbench sending the same statements, ${other.toFixed(0)} a second`,
      ratio: ratio(one, other),
      limit: "at least 0.25 ×",
    },
  ];
}

async function makeToken(owner: Client, actor: CompanyActor): Promise<string> {
  const secret = tokenPrefix + newSecret();
  await insertRows(owner, "credentials", [
    {
      id: newId(),
      companyId: actor.company.id,
      kind: "api_token",
      secretHash: secretHash(secret),
      name: "Bench",
      role: rolesThatMay("punch.record").at(-1),
      scopes,
      createdAt: new Date(),
      expiresAt: new Date(Date.now() + 86_400_000),
    },
  ]);
  return secret;
}

/**
 * Transactions a second. Beside it the callers' connections stay alive, so that it does not block this process.
 * Errors: when pgbench is not there, or one of its transactions fails.
 */
async function pgbench(url: string, script: string): Promise<number> {
  const options = ["-n", "-c", String(callers), "-j", "2", "-T", String(secondsEach), "-f", script, url];
  const { stdout, stderr } = await promisify(execFile)("pgbench", options).catch((error) => {
    if (error.code !== "ENOENT") throw new Error(`pgbench failed: ${String(error.stderr).slice(-500)}`);
    throw new Error("pgbench is not installed: Debian has it in the package postgresql-contrib.");
  });
  const found = /tps = ([\d.]+)/.exec(stdout)?.[1];
  if (!found || /ERROR/.test(stderr)) throw new Error(`pgbench said: ${stderr.slice(-500)}`);
  return Number(found);
}
