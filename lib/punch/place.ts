import type { ActorCompany } from "#lib/access/actor-company.ts";
import type { Db } from "#lib/db/scope.ts";
import { AppError, type FieldErrors, notFound } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import type { WorkedOn } from "./punch.ts";

/** What somebody chose to work on. A department left out is the employee's own. */
export interface WorkChoice {
  departmentId?: string | null;
  customerId?: string | null;
  projectId?: string | null;
}

/** What a punch says of the work, and the zone it happens in. */
export interface Place extends WorkedOn {
  zone: string;
}

/**
 * Checks a choice of work and finds its zone: the site's, else the department's, else the company's. Employees work at
 * their own site unless they name another department than their own.
 *
 * `kept` is what the clock-in holds already: it may stay although it was archived meanwhile.
 *
 * Errors: not_found (employee out of reach), invalid at departmentId, customerId or projectId.
 */
export async function findPlace(
  db: Db,
  company: Pick<ActorCompany, "zone">,
  employeeId: string,
  choice: WorkChoice,
  kept: WorkedOn | null = null,
): Promise<Place> {
  const employee = await db.employee.findFirst({
    where: { id: employeeId },
    select: {
      department: { select: { id: true, archivedAt: true } },
      site: { select: { id: true, zone: true } },
    },
  });
  if (!employee) throw notFound();
  const home = employee.department;
  // Nobody is kept from clocking in because their department was archived: they have none until they get another.
  const departmentId = choice.departmentId ?? (home?.archivedAt ? null : (home?.id ?? null));
  const fields: FieldErrors = {};
  const department = await findDepartment(db, departmentId, kept, fields);
  const ofProject = await checkCustomer(db, choice, kept, fields);
  const wrong = Object.values(fields)[0]?.[0];
  if (wrong) throw new AppError("invalid", wrong, { fields });
  const elsewhere = departmentId !== null && departmentId !== home?.id;
  const site = elsewhere ? department?.site : (employee.site ?? department?.site);
  return {
    departmentId: department?.id ?? null,
    siteId: site?.id ?? null,
    customerId: ofProject.customerId,
    projectId: ofProject.projectId,
    zone: site?.zone ?? department?.zone ?? company.zone,
  };
}

async function findDepartment(db: Db, id: string | null, kept: WorkedOn | null, fields: FieldErrors) {
  if (!id) return null;
  const department = await db.department.findFirst({
    where: { id },
    select: { id: true, zone: true, archivedAt: true, site: { select: { id: true, zone: true } } },
  });
  if (!department) fields.departmentId = [said("clock.noSuchDepartment")];
  else if (department.archivedAt && id !== kept?.departmentId)
    fields.departmentId = [said("clock.departmentArchived")];
  return department;
}

/** The customer and project of a choice: a project alone brings its customer along. */
async function checkCustomer(
  db: Db,
  choice: WorkChoice,
  kept: WorkedOn | null,
  fields: FieldErrors,
): Promise<{ customerId: string | null; projectId: string | null }> {
  let customerId = choice.customerId ?? null;
  const projectId = choice.projectId ?? null;
  if (projectId) {
    const project = await db.project.findFirst({
      where: { id: projectId },
      select: { customerId: true, archivedAt: true },
    });
    if (!project) fields.projectId = [said("clock.noSuchProject")];
    else if (customerId && project.customerId !== customerId)
      fields.projectId = [said("clock.projectOfAnother")];
    else if (project.archivedAt && projectId !== kept?.projectId)
      fields.projectId = [said("clock.projectArchived")];
    customerId ??= project?.customerId ?? null;
  }
  if (customerId) {
    const customer = await db.customer.findFirst({ where: { id: customerId }, select: { archivedAt: true } });
    if (!customer) fields.customerId = [said("clock.noSuchCustomer")];
    else if (customer.archivedAt && customerId !== kept?.customerId)
      fields.customerId = [said("clock.customerArchived")];
  }
  return { customerId, projectId };
}
