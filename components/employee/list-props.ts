import type { FormAct } from "#components/form/form-act.ts";
import type { ArchiveActs, ManyActs } from "#components/record/archive-act.ts";
import type { ListTools } from "#components/record/list-bar.tsx";
import type { DepartmentOption } from "#lib/department/schema.ts";
import type { EmployeeDetail, EmployeeQuery, EmployeeRow, EmployeeSummary } from "#lib/employee/schema.ts";
import type { HistoryEntry } from "#lib/history/schema.ts";
import type { Named } from "#lib/record/schema.ts";
import type { routes } from "#lib/routes.ts";
import type { Page } from "#lib/shared/paging.ts";
import type { SiteOption } from "#lib/site/schema.ts";

export interface EmployeeListProps {
  page: Page<EmployeeRow>;
  summary: EmployeeSummary;
  query: EmployeeQuery;
  departments: DepartmentOption[];
  /** What the filters name, archived or not */
  chosen: { department: Named | null; site: Named | null };
  roles: readonly string[];
  /** Ids of those with an open invitation */
  invited: ReadonlySet<string>;
  place: { zone: string; locale: string };
  paths: ReturnType<typeof routes.company>;
  acts: ArchiveActs & ManyActs & { editField: FormAct };
  /** Where somebody can be, for those who may say so */
  sites: SiteOption[];
  /** The one that is open beside the list */
  opened: { record: EmployeeDetail; history: HistoryEntry[] | null } | null;
  tools: ListTools;
  can: {
    edit: boolean;
    addClockIns: boolean;
    /** The roles whose people the reader may edit */
    editRoles: readonly string[];
  };
}
