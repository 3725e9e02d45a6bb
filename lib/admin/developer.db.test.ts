import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PlatformActor } from "#lib/access/actor.ts";
import { closeClients } from "#lib/db/client.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { newId } from "#lib/shared/ids.ts";
import { failure } from "#lib/testing/failure.ts";
import { signedInPlatform } from "#lib/testing/platform-people.ts";
import { type Records, records } from "#lib/testing/records.ts";
import { liftBlock } from "./blocked.ts";
import { addCompany, askForProof, setCompanyStatus } from "./company-commands.ts";
import { switchFeature } from "./features.ts";
import { cancelRun, retryAllRuns, retryRun, runNow } from "./jobs.ts";
import { discardMail, listMails, readMail, sendAgain } from "./outbox.ts";
import { outboxQuery } from "./schema.ts";
import {
  endUserSession,
  endUserSessions,
  sendPasswordReset,
  setPlatformRole,
  setUserStatus,
} from "./user-commands.ts";

const reason = "Ticket 4711";
let made: Records;
let company: Company;

beforeAll(async () => {
  made = await records();
});
beforeEach(async () => {
  company = await made.company();
});
afterAll(async () => {
  await closeClients();
  await made.end();
});

describe("a developer reads and changes nothing", () => {
  const target = () => ({ id: company.id, reason });
  const input = {
    name: "N",
    slug: "n-n",
    zone: "UTC",
    currency: "EUR",
    ownerName: "O",
    ownerEmail: "o@example.com",
    reason,
  };
  it.each<[string, (actor: PlatformActor) => Promise<unknown>]>([
    ["add a company", (actor) => addCompany(actor, input)],
    ["suspend one", (actor) => setCompanyStatus(actor, target(), "suspended")],
    ["end sessions", (actor) => endUserSessions(actor, target())],
    ["lock a user", (actor) => setUserStatus(actor, target(), "locked")],
    ["see the outbox", (actor) => listMails(actor, outboxQuery.parse({}))],
    ["read a mail", (actor) => readMail(actor, newId())],
    ["send a mail again", (actor) => sendAgain(actor, target())],
    ["discard a mail", (actor) => discardMail(actor, target())],
    ["start a job", (actor) => runNow(actor, { name: "seal-audit", reason })],
    ["try a run again", (actor) => retryRun(actor, { name: "seal-audit", id: newId(), reason })],
    ["try all runs again", (actor) => retryAllRuns(actor, { name: "seal-audit", reason })],
    ["cancel a run", (actor) => cancelRun(actor, { name: "seal-audit", id: newId(), reason })],
    ["end one session", (actor) => endUserSession(actor, { ...target(), session: newId() })],
    ["send a link for a new password", (actor) => sendPasswordReset(actor, target())],
    ["give a role", (actor) => setPlatformRole(actor, { ...target(), role: "developer" })],
    ["have a ledger proven", (actor) => askForProof(actor, target())],
    ["lift a block", (actor) => liftBlock(actor, { network: "192.0.2.1", reason })],
    [
      "switch a feature",
      (actor) => switchFeature(actor, { feature: "search", companyId: null, to: "off", reason }),
    ],
  ])("cannot %s", async (_what, attempt) => {
    const { actor } = await signedInPlatform(made, "developer");
    expect(await failure(attempt(actor))).toMatchObject({ code: "forbidden" });
  });
});
