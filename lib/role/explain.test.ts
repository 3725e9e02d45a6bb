import { describe, expect, it } from "vitest";
import {
  type Permission,
  permissions,
  reaches,
  reachOf,
  roles,
  rolesThatMay,
} from "#lib/access/permissions.ts";
import messages from "#messages/en/role.json" with { type: "json" };
import { explainRole, sentenceKey } from "./explain.ts";

const every = Object.keys(permissions) as Permission[];

describe("the explanation of a role", () => {
  it("has a sentence for each permission, and none for another", () => {
    const sentences = Object.keys(messages).filter((key) => key.startsWith("may_"));
    expect(sentences.sort()).toEqual(every.map(sentenceKey).sort());
    for (const reach of reaches) expect(messages).toHaveProperty(`reach_${reach}`);
    for (const role of roles) expect(messages).toHaveProperty(`about_${role}`);
  });

  it.each(roles)("of %s says what the table says, and leaves nothing out that anybody may", (role) => {
    const { sees, does, not } = explainRole(role);
    for (const { permission, reach } of [...sees, ...does, ...not])
      expect(reach, permission).toBe(reachOf(role, permission));
    const told = [...sees, ...does, ...not].map((line) => line.permission);
    expect(told.sort()).toEqual(every.filter((permission) => rolesThatMay(permission).length > 0).sort());
    expect(not.every(({ permission }) => !rolesThatMay(permission).includes(role))).toBe(true);
  });
});
