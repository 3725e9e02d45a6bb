import { z } from "zod";
import { act, type Operation, operation } from "#lib/http/operation.ts";
import { addPayRate, editPayRate, removePayRate } from "#lib/pay/commands.ts";
import { lookAtPay, lookAtPayRate } from "#lib/pay/queries.ts";
import { type PayRateRow, payPeriods, payRateEdit, payRateInput } from "#lib/pay/schema.ts";
import { amountText, parseAmount } from "#lib/shared/money.ts";
import { day, minor, uuid, version } from "./fields.ts";
import { merged, patchOf, patchShape, versionOf } from "./patch.ts";

/** Amounts are whole minor units here; the form's are text. */
const units = { amountMinor: minor };
const { amount: _text, ...added } = payRateInput.shape;
const { amount: _changed, id: _id, version: _version, ...edited } = payRateEdit.shape;
const input = z.object({ ...added, ...units });
const change = z.object({ ...edited, ...units });

const view = z.object({
  id: uuid,
  name: z.string(),
  validFrom: day,
  /** The last day; null while it is open */
  validTo: day.nullable(),
  per: z.enum(payPeriods),
  amountMinor: minor,
  currency: z.string(),
  version,
});
const withPerson = view.extend({ employeeId: uuid });

function toView({ amount, ...rate }: PayRateRow): z.input<typeof view> {
  return { ...rate, amountMinor: Number(parseAmount(amount, rate.currency)) };
}

const asText = ({ amountMinor, ...values }: { amountMinor: number; currency: string }) => ({
  ...values,
  amount: amountText(BigInt(amountMinor), values.currency),
});

const etag = (rate: { version: number }) => String(rate.version);
const noun = "pay-rate";
const reads = { noun, permission: "pay.list" } as const;
const writes = { noun, permission: "pay.edit" } as const;
const one = { params: { id: "{pay-rate}" } };
/** What was done; what it is now is to be looked at, and looking is written down. */
const done = z.object({ id: uuid, employeeId: uuid });
const employeeId = uuid;

export const rates: Operation[] = [
  operation({
    ...{ id: "listPayRates", method: "GET", path: "/pay-rates", ...reads },
    summary: "What one employee is paid, the newest first. Looking is written down for them to see.",
    query: z.strictObject({ employeeId }),
    output: z.object({
      data: z.array(view),
      next: z.null(),
      /** Days without a rate while they are here */
      gaps: z.array(z.object({ from: day, to: day.nullable() })),
    }),
    example: { query: { employeeId: "{employee}" } },
    run: async ({ actor, query }) => {
      const { rates, gaps } = await lookAtPay(actor, query.employeeId);
      return { data: rates.map(toView), next: null, gaps };
    },
  }),
  act({
    ...{ id: "addPayRate", method: "POST", path: "/pay-rates", ...writes, status: 201 },
    summary: "Adds a rate of pay from a day on.",
    body: input.strict(),
    output: done,
    location: ({ id }) => `/pay-rates/${id}`,
    example: {
      body: {
        employeeId: "{stranger}",
        name: "Standard",
        validFrom: "2026-03-02",
        per: "hour",
        amountMinor: 1550,
        currency: "EUR",
      },
    },
    run: ({ actor, body }) => addPayRate(actor, payRateInput.parse(asText(body))),
    answer: async (_call, { id, employeeId: whose }) => ({ id, employeeId: whose }),
  }),
  operation({
    ...{ id: "getPayRate", method: "GET", path: "/pay-rates/{id}", ...reads },
    summary: "One rate of pay. Looking is written down for the employee to see.",
    output: withPerson,
    etag,
    example: one,
    run: async ({ actor, params }) => {
      const { employee, ...rate } = await lookAtPayRate(actor, params.id!);
      return { ...toView(rate), employeeId: employee.id };
    },
  }),
  act({
    ...{ id: "editPayRate", method: "PATCH", path: "/pay-rates/{id}", ...writes, ifMatch: true },
    summary: "Changes a rate of pay; what is left out stays.",
    body: patchOf(change),
    bodyShown: patchShape(change),
    output: done,
    example: { ...one, body: { amountMinor: 1625 } },
    run: async ({ actor, params, body, seen }) => {
      const which = { id: params.id!, version: versionOf(seen) };
      const { employee: _whose, ...rate } = await lookAtPayRate(actor, which.id);
      const values = await merged(change, toView(rate), body);
      return editPayRate(actor, payRateEdit.parse({ ...asText(values), ...which }));
    },
    answer: async (_call, { id, employeeId: whose }) => ({ id, employeeId: whose }),
  }),
  act({
    ...{ id: "deletePayRate", method: "DELETE", path: "/pay-rates/{id}", ...writes, ifMatch: true },
    summary: "Takes out a rate of pay that was written down by mistake.",
    example: one,
    run: ({ actor, params, seen }) => removePayRate(actor, params.id!, versionOf(seen)),
    answer: async () => undefined as never,
  }),
];
