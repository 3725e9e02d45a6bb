import { z } from "zod";
import { requirePermission } from "#lib/access/require.ts";
import { inviteEmployee, listInvitations, revokeInvitation } from "#lib/auth/invitations.ts";
import { invitationInput } from "#lib/employee/schema.ts";
import { act, type Operation, operation } from "#lib/http/operation.ts";
import { byId, instant, uuid } from "./fields.ts";

const common = { noun: "invitation", permission: "employee.invite" } as const;

const view = z.object({
  id: uuid,
  employeeId: uuid,
  email: z.string(),
  createdAt: instant,
  expiresAt: instant,
  state: z.enum(["open", "expired"]),
});

export const invitations: Operation[] = [
  operation({
    ...{ id: "listInvitations", method: "GET", path: "/invitations", ...common },
    summary: "The invitations nobody has used or taken back, the newest first, 100 at most.",
    query: z.strictObject({ employeeId: byId }),
    output: z.object({ data: z.array(view), next: z.null() }),
    example: { query: { employeeId: "{employee}" } },
    run: async ({ actor, query }) => {
      requirePermission(actor, "employee.invite");
      const found = await listInvitations(actor, query.employeeId ?? null);
      return { data: found.filter(({ employeeId }) => employeeId), next: null };
    },
  }),
  act({
    ...{ id: "inviteEmployee", method: "POST", path: "/invitations", ...common, status: 201 },
    summary: "Sends an employee a link to make an account; an earlier link stops working.",
    body: invitationInput.strict(),
    output: view.pick({ id: true, employeeId: true, email: true }),
    example: { body: { employeeId: "{stranger}", email: "aoife@harbour.example" } },
    run: ({ actor, body }) => inviteEmployee(actor, body),
    // The link is for its reader alone: it goes by mail and nowhere else.
    answer: async ({ body }, { id }) => ({ id, ...body }),
  }),
  act({
    ...{ id: "revokeInvitation", method: "POST", path: "/invitations/{id}/revoke", ...common },
    summary: "Takes an invitation back: its link stops working at once.",
    example: { params: { id: "{invitation}" } },
    run: ({ actor, params }) => revokeInvitation(actor, { id: params.id! }),
    answer: async () => undefined as never,
  }),
];
