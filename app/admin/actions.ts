"use server";

import { z } from "zod";
import { liftBlock, liftForm } from "#lib/admin/blocked.ts";
import { addCompany, askForProof, setCompanyStatus } from "#lib/admin/company-commands.ts";
import { switchFeature, switchForm } from "#lib/admin/features.ts";
import { cancelRun, retryAllRuns, retryRun, runForm, runNow, runNowForm } from "#lib/admin/jobs.ts";
import { discardMail, sendAgain } from "#lib/admin/outbox.ts";
import { actOn, addCompanyForm } from "#lib/admin/schema.ts";
import {
  endUserSession,
  endUserSessions,
  roleForm,
  sendPasswordReset,
  sessionForm,
  setPlatformRole,
  setUserStatus,
} from "#lib/admin/user-commands.ts";
import { endVisit as end, openCompany } from "#lib/admin/visits.ts";
import { defineAction } from "#lib/doors/action.ts";
import { routes } from "#lib/routes.ts";
import { slug } from "#lib/shared/fields.ts";

export const open = defineAction({
  surface: "platform",
  input: actOn,
  run: ({ actor, input }) => openCompany(actor, input),
  redirectTo: (opened) => routes.company(opened.slug).dashboard(),
});

export const endVisit = defineAction({
  surface: "platform",
  input: z.object({ company: slug }),
  run: ({ actor, input }) => end(actor, input.company),
  redirectTo: () => routes.admin.companies(),
});

export const add = defineAction({
  surface: "platform",
  input: addCompanyForm,
  limit: "mail",
  run: ({ actor, input }) => addCompany(actor, input),
});

export const suspend = defineAction({
  surface: "platform",
  input: actOn,
  run: ({ actor, input }) => setCompanyStatus(actor, input, "suspended"),
});

export const restore = defineAction({
  surface: "platform",
  input: actOn,
  run: ({ actor, input }) => setCompanyStatus(actor, input, "active"),
});

export const verifyLedger = defineAction({
  surface: "platform",
  input: actOn,
  run: ({ actor, input }) => askForProof(actor, input),
});

export const endSessions = defineAction({
  surface: "platform",
  input: actOn,
  run: ({ actor, input }) => endUserSessions(actor, input),
});

export const endSession = defineAction({
  surface: "platform",
  input: sessionForm,
  run: ({ actor, input }) => endUserSession(actor, input),
});

export const sendReset = defineAction({
  surface: "platform",
  input: actOn,
  limit: "mail",
  run: ({ actor, input }) => sendPasswordReset(actor, input),
});

export const setRole = defineAction({
  surface: "platform",
  input: roleForm,
  run: ({ actor, input }) => setPlatformRole(actor, input),
});

export const lock = defineAction({
  surface: "platform",
  input: actOn,
  run: ({ actor, input }) => setUserStatus(actor, input, "locked"),
});

export const unlock = defineAction({
  surface: "platform",
  input: actOn,
  run: ({ actor, input }) => setUserStatus(actor, input, "active"),
});

export const resend = defineAction({
  surface: "platform",
  input: actOn,
  limit: "mail",
  run: ({ actor, input }) => sendAgain(actor, input),
});

export const discard = defineAction({
  surface: "platform",
  input: actOn,
  run: ({ actor, input }) => discardMail(actor, input),
});

export const lift = defineAction({
  surface: "platform",
  input: liftForm,
  run: ({ actor, input }) => liftBlock(actor, input),
});

export const throwSwitch = defineAction({
  surface: "platform",
  input: switchForm,
  run: ({ actor, input }) => switchFeature(actor, input),
});

export const startJob = defineAction({
  surface: "platform",
  input: runNowForm,
  run: ({ actor, input }) => runNow(actor, input),
});

export const retryJob = defineAction({
  surface: "platform",
  input: runForm,
  run: ({ actor, input }) => retryRun(actor, input),
});

export const retryAllJobs = defineAction({
  surface: "platform",
  input: runNowForm,
  run: ({ actor, input }) => retryAllRuns(actor, input),
});

export const cancelJob = defineAction({
  surface: "platform",
  input: runForm,
  run: ({ actor, input }) => cancelRun(actor, input),
});
