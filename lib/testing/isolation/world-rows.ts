import type { Company, Customer, Employee, Import, Project, Seal, Site } from "#lib/db/generated/client.ts";
import type { Records } from "../records.ts";

/** Rows for the tables that no factory of a noun fills. Their hashes are made up: nothing here is verified. */

const start = new Date("2026-02-02T08:00:00Z");
const end = new Date("2026-02-02T16:00:00Z");
const day = new Date("2026-02-02T00:00:00Z");

interface Shared {
  batch: Pick<Import, "id">;
  seal: Pick<Seal, "id">;
}

export async function addSharedRows(made: Records, company: Company): Promise<Shared> {
  const { random } = made.make;
  const id = () => random.id(start);
  const hash = () => random.bytes(32);
  const base = () => ({ companyId: company.id, id: id() });
  const batch = { ...base(), fileName: "hours.csv", format: "csv", sha256: hash(), status: "applied" };
  await made.write("imports", batch);
  const entry = {
    ...base(),
    at: start,
    act: "company.update",
    subjectType: "company",
    subjectId: company.id,
    actorRole: "owner",
    via: "session",
    detailDigest: hash(),
  };
  await made.write("audit_entries", entry);
  const ofEntry = { companyId: company.id, entryId: entry.id };
  await made.write("audit_details", { ...ofEntry, salt: random.bytes(16), reason: `Of ${company.name}` });
  await made.write("audit_links", { ...ofEntry, position: 1, previousHash: hash(), hash: hash() });
  const seal = { ...base(), stream: "audit", position: 1, at: end, covers: 1, headHash: hash() };
  await made.write("seals", { ...seal, signature: hash() });
  const answer = { companyId: company.id, caller: "a", key: "k", bodyHash: hash(), status: 200 };
  await made.write("idempotency_keys", { ...answer, answer: { of: company.name } });
  const invitation = { ...base(), kind: "invitation", secretHash: hash(), expiresAt: end };
  await made.write("credentials", invitation);
  const mail = { ...base(), toAddress: "a@example.test", kind: "invitation", subject: "Hello" };
  await made.write("mail_messages", { ...mail, text: `From ${company.name}` });
  return { batch, seal };
}

interface Work extends Shared {
  customer: Customer;
  project: Project;
  site: Site;
}

export async function addPersonRows(made: Records, employee: Employee, work: Work): Promise<void> {
  const { random } = made.make;
  const of = { companyId: employee.companyId, employeeId: employee.id };
  const hash = () => random.bytes(32);
  const id = random.id(start);
  await made.write("chain_heads", { ...of, length: 1, hash: hash() });
  await made.write("punches", {
    ...of,
    id,
    position: 1,
    kind: "block",
    at: start,
    endsAt: end,
    breakSeconds: 0,
    recordedAt: end,
    zone: "Europe/Dublin",
    offsetMinutes: 0,
    source: "manual",
    key: `key ${id}`,
    clockInId: id,
    previousHash: hash(),
    hash: hash(),
  });
  const note = `Note of ${employee.name}`;
  await made.write("punch_details", { ...of, punchId: id, salt: random.bytes(16), note });
  await made.write("clock_ins", {
    ...of,
    id,
    startedAt: start,
    endedAt: end,
    status: "finished",
    origin: "typed",
    timedBreakSeconds: 900,
    workedSeconds: 8 * 3600 - 900,
    zone: "Europe/Dublin",
    workDate: day,
    firstDay: day,
    lastDay: day,
    departmentId: employee.departmentId,
    siteId: work.site.id,
    customerId: work.customer.id,
    projectId: work.project.id,
    note,
  });
  const pause = { startedAt: new Date("2026-02-02T12:00:00Z"), endedAt: new Date("2026-02-02T12:15:00Z") };
  await made.write("clock_in_breaks", { ...of, id: random.id(start), clockInId: id, ...pause });
  const imported = { importId: work.batch.id, startedAt: start, ordinal: 0, line: 1, act: "added" };
  await made.write("import_rows", { ...of, id: random.id(start), ...imported, clockInId: id, punchId: id });
  const dated = { ...of, validFrom: day };
  await made.write("contracts", { ...dated, id: random.id(start), weeklyMinutes: 2340, kind: "permanent" });
  const rate = { name: "Standard", per: "hour", amountMinor: 1_450, currency: "EUR" };
  await made.write("pay_rates", { ...dated, id: random.id(start), ...rate });
  await made.write("home_departments", {
    ...dated,
    id: random.id(start),
    departmentId: employee.departmentId,
  });
  await made.write("punch_seal_heads", { ...of, sealId: work.seal.id, length: 1, hash: hash() });
}
