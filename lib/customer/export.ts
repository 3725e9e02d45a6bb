import { yesOrNo } from "#lib/export/cells.ts";
import type { ListExport } from "#lib/export/list.ts";
import { said } from "#lib/i18n/said.ts";
import { listCustomers } from "./queries.ts";
import type { CustomerQuery, CustomerRow } from "./schema.ts";

export const customerExport: ListExport<CustomerQuery, CustomerRow> = {
  noun: "customer",
  file: "customers",
  read: (actor, query, page, portion) => listCustomers(actor, { ...query, page }, portion),
  columns: [
    { header: said("export.name"), value: (row) => row.name },
    { header: said("export.code"), value: (row) => row.code },
    { header: said("export.email"), value: (row) => row.email },
    { header: said("export.projects"), value: (row) => row.projects },
    { header: said("export.archived"), value: (row) => yesOrNo(row.archived) },
    { header: said("export.id"), value: (row) => row.id },
  ],
};
