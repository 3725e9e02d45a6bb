import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actorReach, type CompanyActor, tokenActor } from "#lib/access/actor.ts";
import { assignableRoles } from "#lib/access/assign.ts";
import { open } from "#lib/access/open.ts";
import { type Permission, permissions, reachOf } from "#lib/access/permissions.ts";
import { scopeFor, scopes } from "#lib/access/scopes.ts";
import { findToken } from "#lib/access/token.ts";
import { closeClients } from "#lib/db/client.ts";
import { type House, isolationWorld } from "#lib/testing/isolation/world.ts";
import { actorOf, type Records, records, visitorOf } from "#lib/testing/records.ts";
import { addToken, revokeToken } from "./commands.ts";
import { listTokens } from "./queries.ts";

let made: Records;
let house: House;
let owner: CompanyActor;
const here = { requestId: "r", address: "192.0.2.1", device: null };

beforeAll(async () => {
  made = await records();
  house = (await isolationWorld(made)).ours;
  owner = actorOf(house.company, house.owner);
});
afterAll(async () => {
  await closeClients();
  await made.end();
});

const make = (values: object = {}) =>
  addToken(owner, { name: "Payroll", role: "manager", scopes: ["customer:read"], days: 30, ...values });

async function program(values: object = {}): Promise<CompanyActor> {
  return tokenActor((await findToken((await make(values)).secret))!, here);
}

const may = (actor: CompanyActor, permission: Permission) =>
  open(actor, permission, async () => "in").catch((error) => error.code);

describe("a token", () => {
  it("stands for a program of one company, with its role and scopes", async () => {
    const { secret, id } = await make();
    expect(secret).toMatch(/^hly_[A-Za-z0-9_-]{43}$/);
    const found = await findToken(secret);
    expect(found).toMatchObject({ id, name: "Payroll", role: "manager", scopes: ["customer:read"] });
    expect(found!.company.id).toBe(house.company.id);
  });

  it("is kept as a digest alone", async () => {
    const { secret } = await make();
    const { rows } = await made.owner.query("SELECT * FROM credentials");
    expect(JSON.stringify(rows)).not.toContain(secret);
    const trail = await made.owner.query("SELECT * FROM audit_details");
    expect(JSON.stringify(trail.rows)).not.toContain(secret);
  });

  it.each(["", "hly_", `hly_${"a".repeat(43)}`, "hly_\u0000", "x".repeat(5000)])(
    "is none for %j",
    async (text) => expect(await findToken(text)).toBeNull(),
  );

  it.each([
    ["it is revoked", "UPDATE credentials SET revoked_at = now() WHERE id = $1"],
    ["its time is over", "UPDATE credentials SET expires_at = now() - interval '1 second' WHERE id = $1"],
    ["it is of another kind", "UPDATE credentials SET kind = 'invitation' WHERE id = $1"],
  ])("works until %s", async (_when, text) => {
    const { secret, id } = await make();
    expect(await findToken(secret)).not.toBeNull();
    await made.owner.query(text, [id]);
    expect(await findToken(secret)).toBeNull();
  });

  it("works until its company is suspended", async () => {
    const company = await made.company();
    const boss = actorOf(company, await made.employee(company, { role: "owner" }));
    const { secret } = await addToken(boss, { name: "x", role: "owner", scopes: ["site:read"], days: 1 });
    expect(await findToken(secret)).not.toBeNull();
    await made.owner.query("UPDATE companies SET status = 'suspended' WHERE id = $1", [company.id]);
    expect(await findToken(secret)).toBeNull();
  });

  it("notes its last use, at most once a minute", async () => {
    const { secret, id } = await make();
    const lastUse = async () => (await listTokens(owner)).find((row) => row.id === id)!.lastUsedAt;
    expect(await lastUse()).toBeNull();
    await findToken(secret);
    const first = await lastUse();
    expect(first).not.toBeNull();
    await findToken(secret);
    expect(await lastUse()).toBe(first);
    await made.owner.query(
      "UPDATE credentials SET last_used_at = now() - interval '61 seconds' WHERE id = $1",
      [id],
    );
    await findToken(secret);
    expect(Date.parse((await lastUse())!)).toBeGreaterThanOrEqual(Date.parse(first!));
  });
});

describe("what a program may", () => {
  it("is its role's reach, as far as its scopes go", async () => {
    for (const role of ["viewer", "manager", "owner"] as const) {
      const actor = await program({ role, scopes: [...scopes] });
      for (const permission of Object.keys(permissions) as Permission[]) {
        // A look asks for a witness of its own.
        if ((permissions[permission].kind as string) === "look") continue;
        const allowed = scopeFor(permission) !== null && reachOf(role, permission) === "company";
        expect(await may(actor, permission), `${role} ${permission}`).toBe(allowed ? "in" : "forbidden");
      }
    }
  });

  it("is nothing beside its scopes, and the refusal names the missing one", async () => {
    const actor = await program({ scopes: ["customer:read"] });
    expect(await may(actor, "customer.list")).toBe("in");
    const refused = await open(actor, "customer.edit", async () => {}).catch((error) => error);
    expect(refused).toMatchObject({ code: "forbidden", detail: { scope: "customer:write" } });
    for (const permission of ["site.list", "employee.list", "audit.list", "token.list"] as const)
      expect(await may(actor, permission)).toBe("forbidden");
  });

  it("includes reading what it may write", async () => {
    expect(await may(await program({ scopes: ["customer:write"] }), "customer.list")).toBe("in");
  });

  it("is never more people with more rights than itself", async () => {
    expect(assignableRoles(await program({ role: "owner", scopes: ["employee:write"] }))).toEqual([
      "employee",
    ]);
    expect(assignableRoles(await program({ role: "owner", scopes: [...scopes] }))).toContain("owner");
    expect(assignableRoles(await program({ role: "manager", scopes: [...scopes] }))).not.toContain("owner");
  });

  it("is written down under its own name", async () => {
    const actor = await program({ name: "Door terminal" });
    expect(actor).toMatchObject({ via: "token", name: "Door terminal", userId: null, employeeId: null });
  });
});

describe("whoever made a token", () => {
  /** An owner with a sign-in, and the token they made. */
  async function makerOf(values: object = {}) {
    const user = await made.user();
    const employee = await made.employee(house.company, { role: "owner" });
    await made.membership(user, employee);
    const maker = actorOf(house.company, employee, { userId: user.id });
    const given = { name: "Theirs", role: "owner", scopes: [...scopes], days: 30, ...values };
    const { secret, id } = await addToken(maker, given);
    const row = async () => (await listTokens(owner)).find((one) => one.id === id);
    const actor = async () => tokenActor((await findToken(secret))!, here);
    return { user, employee, secret, row, actor };
  }
  const set = (table: string, id: string, values: string) =>
    made.owner.query(`UPDATE ${table} SET ${values} WHERE id = $1`, [id]);

  it("holds it to what they may today", async () => {
    const { employee, row, actor } = await makerOf();
    expect(await row()).toMatchObject({ state: "working", heldTo: null });
    expect(assignableRoles(await actor())).toContain("owner");
    for (const role of ["manager", "viewer", "supervisor", "employee"] as const) {
      await set("employees", employee.id, `role = '${role}'`);
      const program = await actor();
      for (const permission of Object.keys(permissions) as Permission[]) {
        const allowed = scopeFor(permission) !== null && reachOf(role, permission) === "company";
        expect(actorReach(program, permission), `${role} ${permission}`).toBe(allowed ? "company" : null);
      }
      expect(assignableRoles(program)).not.toContain("owner");
      expect(await row()).toMatchObject({ state: "working", heldTo: role });
      await expect(open(program, "company.update", async () => "in")).rejects.toMatchObject({
        code: "forbidden",
        message: "Whoever made this token may not do this any more.",
      });
    }
    await set("employees", employee.id, "role = 'owner'");
    expect(await may(await actor(), "company.update")).not.toBe("forbidden");
  });

  it("gives it no more than its own role", async () => {
    const { actor } = await makerOf({ role: "viewer" });
    expect(await may(await actor(), "site.list")).toBe("in");
    expect(await may(await actor(), "site.edit")).toBe("forbidden");
  });

  it.each([
    ["locked", "users", "status = 'locked'", "status = 'active'"],
    ["archived", "employees", "archived_at = now()", "archived_at = NULL"],
  ] as const)("stops it while they are %s", async (_how, table, values, back) => {
    const { user, employee, secret, row } = await makerOf();
    const { id } = table === "users" ? user : employee;
    await set(table, id, values);
    expect(await findToken(secret)).toBeNull();
    expect(await row()).toMatchObject({ state: "stopped" });
    await set(table, id, back);
    expect(await findToken(secret)).not.toBeNull();
  });

  it("stops it when their membership ends, whatever they are elsewhere", async () => {
    const { user, secret, row } = await makerOf();
    const other = await made.company();
    await made.membership(user, await made.employee(other, { role: "owner" }));
    await made.owner.query("UPDATE memberships SET ended_at = now() WHERE user_id = $1 AND company_id = $2", [
      user.id,
      house.company.id,
    ]);
    expect(await findToken(secret)).toBeNull();
    expect(await row()).toMatchObject({ state: "stopped" });
  });

  it("may be of the platform, and stops it when that ends", async () => {
    const user = await made.user({ platformRole: "administrator" });
    const visitor = visitorOf(house.company, "administrator", user);
    const { secret } = await addToken(visitor, { name: "V", role: "owner", scopes: ["site:read"], days: 1 });
    expect(await findToken(secret)).toMatchObject({ makerRole: "administrator" });
    await set("users", user.id, "platform_role = 'developer'");
    expect(await may(tokenActor((await findToken(secret))!, here), "site.list")).toBe("in");
    await set("users", user.id, "platform_role = NULL");
    expect(await findToken(secret)).toBeNull();
  });
});

describe("making and revoking", () => {
  it.each([
    ["role", { role: "supervisor" }],
    ["role", { role: "administrator" }],
    ["role", { role: "employee" }],
    ["scopes", { scopes: ["customer:read", "token:write"] }],
    ["scopes", { scopes: ["everything"] }],
  ])("refuses a wrong %s", async (field, values) => {
    await expect(make(values)).rejects.toMatchObject({
      code: "invalid",
      fields: { [field]: [expect.anything()] },
    });
  });

  it("is for owners alone", async () => {
    const manager = actorOf(house.company, house.owner, { role: "manager" });
    const input = { name: "x", role: "viewer", scopes: ["site:read"], days: 1 };
    await expect(addToken(manager, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(listTokens(manager)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is no program's, whatever its role", async () => {
    const input = { name: "x", role: "viewer", scopes: ["site:read"], days: 1 };
    const actor = await program({ role: "owner", scopes: [...scopes] });
    await expect(addToken(actor, input)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("ends a token at once, and once", async () => {
    const { id, secret } = await make();
    await revokeToken(owner, { id });
    expect(await findToken(secret)).toBeNull();
    await expect(revokeToken(owner, { id })).rejects.toMatchObject({ code: "conflict" });
    expect((await listTokens(owner)).find((row) => row.id === id)).toMatchObject({ state: "revoked" });
  });

  it("reaches no token of another company", async () => {
    const other = await made.company();
    const boss = actorOf(other, await made.employee(other, { role: "owner" }));
    const { id, secret } = await make();
    await expect(revokeToken(boss, { id })).rejects.toMatchObject({ code: "not_found" });
    expect(await listTokens(boss)).toEqual([]);
    expect(await findToken(secret)).not.toBeNull();
  });

  it("leaves entries in the audit trail", async () => {
    const { id } = await make();
    await revokeToken(owner, { id });
    const { rows } = await made.owner.query(
      "SELECT act FROM audit_entries WHERE subject_id = $1 ORDER BY at, id",
      [id],
    );
    expect(rows.map((row) => row.act)).toEqual(["token.add", "token.revoke"]);
  });
});
