import type { Prisma } from "./generated/client.ts";

/**
 * How each model is fenced. A new model does not compile until it is named here.
 *
 * - company: its rows carry companyId, and every root `where` gets it
 * - person: besides, rows tell of one employee's time and are bounded by the reach; `via` is the way to the employee
 * - platform: no scoped handle touches it
 */
export type Fence =
  | { kind: "platform" }
  | { kind: "company"; key?: "id" | "companyId"; insertOnly?: true }
  | { kind: "person"; key: "id" | "employeeId"; via: "self" | "employee" | readonly string[] | null };

const company: Fence = { kind: "company" };
const platform: Fence = { kind: "platform" };

export const fences: Record<Prisma.ModelName, Fence> = {
  Company: { kind: "company", key: "id" },
  Department: company,
  DepartmentSupervisor: company,
  Site: company,
  Employee: { kind: "person", key: "id", via: "self" },
  Customer: company,
  Project: company,
  Contract: { kind: "person", key: "employeeId", via: "employee" },
  PayRate: { kind: "person", key: "employeeId", via: "employee" },
  HomeDepartment: { kind: "person", key: "employeeId", via: "employee" },
  Skill: company,
  Package: company,
  PackageCrew: company,
  PackageCost: company,
  Event: company,
  // Its owner's own or shared: the row rule knows.
  SavedView: company,
  ChainHead: { kind: "person", key: "employeeId", via: "employee" },
  Punch: { kind: "person", key: "employeeId", via: "employee" },
  PunchDetail: { kind: "person", key: "employeeId", via: ["punch", "employee"] },
  ClockIn: { kind: "person", key: "employeeId", via: "employee" },
  ClockInBreak: { kind: "person", key: "employeeId", via: ["clockIn", "employee"] },
  Import: company,
  // Bounded by the row rule; reports of imports are for people with the company's reach anyway.
  ImportRow: company,
  AuditEntry: company,
  AuditDetail: company,
  AuditLink: company,
  Seal: company,
  PunchSealHead: company,
  IdempotencyKey: company,
  // Written along with an invitation, read by the resolver and the worker only.
  Credential: { kind: "company", insertOnly: true },
  MailMessage: { kind: "company", insertOnly: true },
  Membership: company,
  User: platform,
  Session: platform,
  Device: platform,
  CompanyOpening: platform,
  SignInThrottle: platform,
  PlatformAuditEntry: platform,
  BlockedAddress: platform,
  FeatureSwitch: platform,
  IsolationRun: platform,
};
