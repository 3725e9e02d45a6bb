import { z } from "zod";
import { type PlatformRole, platformRoles } from "#lib/access/permissions.ts";
import { newCompanyWithOwner } from "#lib/company/create-company-schema.ts";
import { email, id, line, localDate } from "#lib/shared/fields.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { sortField } from "#lib/shared/list.ts";
import { cursorField } from "#lib/shared/paging.ts";
import type { Problem } from "./health-rules.ts";

/** Words to look for. */
export const words = z
  .string()
  .transform((text) => text.trim().slice(0, 100))
  .catch("");
/** The name of an act in a trail, "users.edit"; "" is any. */
export const actName = z
  .string()
  .regex(/^[a-z0-9_.-]{1,60}$/)
  .catch("");
export const dayOrNone = localDate.or(z.literal("")).catch("");
export const page = cursorField.catch(undefined);

export const companyStatuses = ["active", "suspended", "archived"] as const;
/** What the list of companies can be in the order of */
export const companySorts = ["name", "people", "punches", "last", "created"] as const;
export type CompanySort = (typeof companySorts)[number];
export const userStatuses = ["active", "locked"] as const;
/** any: whoever has a platform role */
export const roleFilters = ["any", ...platformRoles] as const;
export const mailStatuses = ["queued", "sent", "failed", "kept", "discarded"] as const;

/** What the lists of the console take from their addresses. */
export const companiesQuery = z.object({
  q: words,
  status: z.enum(companyStatuses).or(z.literal("")).catch(""),
  health: z.enum(["ok", "warn", "bad"]).or(z.literal("")).catch(""),
  sort: sortField(companySorts),
  page,
});
export const usersQuery = z.object({
  q: words,
  role: z.enum(roleFilters).or(z.literal("")).catch(""),
  status: z.enum(userStatuses).or(z.literal("")).catch(""),
  page,
});
export const outboxQuery = z.object({
  status: z.enum(mailStatuses).or(z.literal("")).catch(""),
  page,
  /** The mail that is open beside the list */
  mail: z.string().refine(isUuid).catch(""),
});
export const platformAuditQuery = z.object({
  act: actName,
  /** Words of the name of who did it */
  q: words,
  from: dayOrNone,
  to: dayOrNone,
  page,
});
export type CompaniesQuery = z.output<typeof companiesQuery>;
export type UsersQuery = z.output<typeof usersQuery>;
export type OutboxQuery = z.output<typeof outboxQuery>;
export type PlatformAuditQuery = z.output<typeof platformAuditQuery>;

/** Every act across companies says why. */
export const reason = line(300, 4);
export const actOn = z.object({ id, reason });
export const addCompanyForm = newCompanyWithOwner.extend({ ownerEmail: email, ownerName: line(100), reason });
export type NewOwnedCompany = z.output<typeof addCompanyForm>;

export interface CompanyRow {
  id: string;
  name: string;
  slug: string;
  zone: string;
  status: string;
  people: number;
  punches: number;
  /** ISO instant of the newest punch, null when there was none */
  lastPunchAt: string | null;
  createdAt: string;
  /** What is wrong, the worst first */
  problems: Problem[];
}

export interface UserRow {
  id: string;
  name: string;
  email: string;
  platformRole: PlatformRole | null;
  status: string;
  companies: string[];
  /** Sessions that are alive */
  sessions: number;
  /** ISO instant */
  lastSeenAt: string | null;
}

export interface MailRow {
  id: string;
  to: string;
  kind: string;
  subject: string;
  status: string;
  attempts: number;
  createdAt: string;
  sentAt: string | null;
  /** When a queued mail that failed is tried again */
  nextAttemptAt: string | null;
  lastError: string | null;
}

export interface PlatformAuditRow {
  id: string;
  at: string;
  act: string;
  actorName: string;
  subjectType: string;
  subjectId: string | null;
  reason: string | null;
  address: string | null;
  detail: string | null;
}
