import type { AuditNote, Author } from "./audit-rows.ts";
import type { Roster } from "./roster.ts";

/** What the trail says of how the company came to be: each record, added by its owner. */
export function foundingNotes(roster: Roster, owner: Author): AuditNote[] {
  const { company, sites, departments, members, bookkeepers, customers } = roster;
  let at = company.createdAt.getTime();
  const note = (type: string, act: string, row: { id: string; name: string }, after: object): AuditNote => {
    at += 1_000;
    const subject = { type, id: row.id, name: row.name };
    return { at: new Date(at), author: owner, act, subject, before: null, after, reason: null };
  };
  const { name, slug, zone, currency } = company;
  return [
    note("company", "company.create", company, { name, slug, zone, currency }),
    ...sites.map((site) =>
      note("site", "site.add", site, { name: site.name, address: site.address, zone: site.zone }),
    ),
    ...departments.map((one) =>
      note("department", "department.add", one, { name: one.name, costCentre: one.costCentre }),
    ),
    ...[...members.map(({ employee }) => employee), ...bookkeepers].map((one) =>
      note("employee", "employee.add", one, { number: one.number, name: one.name, role: one.role }),
    ),
    ...customers.flatMap((customer) => [
      note("customer", "customer.add", customer, { name: customer.name, code: customer.code }),
      ...customer.projects.map((project) => note("project", "project.add", project, { name: project.name })),
    ]),
  ];
}
