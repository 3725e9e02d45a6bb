import { newId } from "#lib/shared/ids.ts";
import type { World } from "../fixtures/world.sql.ts";
import { type ActionDoor, act, consoleAct } from "./action-door.ts";
import { platform } from "./doors.ts";

const console = "app/admin/actions.ts";
const aCompany = (world: World) => ({ id: world.id });
const aUser = () => ({ id: newId() });

/** The server actions of the console. */
export const consoleActionDoors: Record<string, ActionDoor> = {
  [`${console}#add`]: consoleAct("companies.create", () => ({
    name: "Foreign",
    slug: "foreign",
    zone: "Europe/Dublin",
    currency: "EUR",
    ownerName: "F",
    ownerEmail: "f@example.test",
  })),
  [`${console}#open`]: consoleAct("companies.open", aCompany),
  [`${console}#endVisit`]: act(platform("companies.open"), (world) => ({ company: world.slug })),
  [`${console}#suspend`]: consoleAct("companies.suspend", aCompany),
  [`${console}#restore`]: consoleAct("companies.suspend", aCompany),
  [`${console}#verifyLedger`]: consoleAct("ledgers.verify", aCompany),
  [`${console}#lock`]: consoleAct("users.edit", aUser),
  [`${console}#unlock`]: consoleAct("users.edit", aUser),
  [`${console}#endSessions`]: consoleAct("users.edit", aUser),
  [`${console}#endSession`]: consoleAct("users.edit", () => ({ ...aUser(), session: newId() })),
  [`${console}#sendReset`]: consoleAct("users.edit", aUser),
  [`${console}#setRole`]: consoleAct("users.roles", () => ({ ...aUser(), role: "developer" })),
  [`${console}#discard`]: consoleAct("outbox.edit", aUser),
  [`${console}#resend`]: consoleAct("outbox.edit", aUser),
  [`${console}#lift`]: consoleAct("blocked.edit", () => ({ network: "192.0.2.99" })),
  [`${console}#throwSwitch`]: consoleAct("features.edit", (world) => ({
    feature: "search",
    companyId: world.id,
    to: "off",
  })),
  [`${console}#startJob`]: consoleAct("jobs.edit", () => ({ name: "seal-audit" })),
  [`${console}#retryAllJobs`]: consoleAct("jobs.edit", () => ({ name: "seal-audit" })),
  [`${console}#cancelJob`]: consoleAct("jobs.edit", () => ({ name: "seal-audit", ...aUser() })),
  [`${console}#retryJob`]: consoleAct("jobs.edit", () => ({ name: "seal-audit", ...aUser() })),
};
