import type { ListExport } from "#lib/export/list.ts";
import { said } from "#lib/i18n/said.ts";
import { listAudit } from "./queries.ts";
import type { AuditQuery, AuditRow } from "./schema.ts";

export const auditExport: ListExport<AuditQuery, AuditRow> = {
  noun: "audit",
  file: "audit",
  read: (actor, query, page, portion) => listAudit(actor, { ...query, page }, portion),
  columns: [
    { header: said("export.at"), value: (row) => row.at },
    { header: said("export.act"), value: (row) => row.act },
    { header: said("export.subjectType"), value: (row) => row.subjectType },
    { header: said("export.subject"), value: (row) => row.subjectName },
    { header: said("export.by"), value: (row) => row.actorName },
    { header: said("export.role"), value: (row) => row.actorRole },
    { header: said("export.via"), value: (row) => row.via },
    { header: said("export.reason"), value: (row) => row.reason },
    { header: said("export.position"), value: (row) => row.position },
    { header: said("export.id"), value: (row) => row.id },
  ],
};
