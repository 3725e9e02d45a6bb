import { Upload, UserPlus, Users } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { archiveManyActs } from "#components/record/archive-act.ts";
import { ListBar } from "#components/record/list-bar.tsx";
import { type Filter, type ListView, listView } from "#components/record/list-view.ts";
import { NoMatch } from "#components/record/no-match.tsx";
import { withOwn } from "#components/record/with-own.ts";
import { DataTable } from "#components/table/data-table.tsx";
import type { FilterSelect } from "#components/table/filter-bar.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { type EmployeeSummary, presences } from "#lib/employee/schema.ts";
import { countLimit } from "#lib/shared/paging.ts";
import { EmployeeDrawer } from "./employee-drawer.tsx";
import { employeeTableRows } from "./employee-table-row.tsx";
import type { EmployeeListProps } from "./list-props.ts";

const orders = { name: "byName", number: "byNumber", hired: "byHired" } as const;

/** The people in the reader's reach and what they are doing now. */
export async function EmployeeList(props: EmployeeListProps) {
  const { page, query, paths, can, tools } = props;
  const t = await getTranslations("employee");
  const r = await getTranslations("record");
  const path = paths.employees.list();
  const { selects, filters } = await filtersOf(props);
  const view = await listView(path, query, filters, "name");
  const edits = await editsOf(props);
  const rows = await employeeTableRows(page.rows, props);
  return (
    <>
      <PageHeader title={t("title")} facts={await summaryText(props.summary)} acts={<Acts {...props} />} />
      <ListBar
        view={view}
        tools={tools}
        action={path}
        search={{ name: "q", label: t("search"), value: query.q }}
        selects={[...selects, view.stateSelect]}
        hidden={{ site: query.site }}
      />
      <DataTable
        {...view.table}
        bulk={can.edit ? await archiveManyActs(page.rows, props.acts) : undefined}
        editAct={props.acts.editField}
        name={t("title")}
        columns={[
          { id: "name", header: t("name"), sort: view.sort("name"), edit: { field: "name", maxLength: 120 } },
          {
            id: "number",
            header: t("number"),
            align: "right",
            muted: true,
            sort: view.sort("number"),
            edit: { field: "number", maxLength: 20 },
          },
          { id: "department", header: t("department"), choice: "shown", edit: edits.department },
          { id: "role", header: t("role"), muted: true, choice: "shown", edit: edits.role },
          { id: "email", header: t("email"), muted: true, choice: "hidden" },
          { id: "site", header: t("site"), muted: true, choice: "hidden", edit: edits.site },
          {
            id: "hired",
            header: t("hired"),
            align: "right",
            muted: true,
            choice: "shown",
            sort: view.sort("hired"),
          },
          { id: "now", header: t("now"), phone: "keep" },
        ]}
        rows={rows}
        paging={view.paging(page, r(orders[query.sort.column]))}
        empty={<Empty view={view} q={query.q} addHref={can.edit ? paths.employees.add() : null} />}
      />
      {props.opened ? <EmployeeDrawer {...props} opened={props.opened} view={view} /> : null}
    </>
  );
}

/** What department, site and role can be chosen from in their cells. */
async function editsOf({ departments, sites, can }: EmployeeListProps) {
  const n = await getTranslations("navigation");
  const none = { value: "", label: "—" };
  return {
    department: {
      field: "departmentId",
      beside: true,
      options: [none, ...departments.map(({ id, label }) => ({ value: id, label }))],
    },
    site: { field: "siteId", options: [none, ...sites.map(({ id, name }) => ({ value: id, label: name }))] },
    role: {
      field: "role",
      options: can.editRoles.map((role) => ({ value: role, label: n(`role_${role}` as "role_viewer") })),
    },
  };
}

async function summaryText({ people, departments, working }: EmployeeSummary): Promise<string> {
  const t = await getTranslations("employee");
  const values = { departments, working: working ?? countLimit };
  return people === null
    ? t("factsMore", { ...values, count: countLimit })
    : t("facts", { ...values, people });
}

async function Acts({ can, paths }: Pick<EmployeeListProps, "can" | "paths">) {
  const t = await getTranslations("employee");
  return (
    <>
      {can.edit ? (
        <Button icon={<Upload aria-hidden="true" />} href={paths.importEmployees()}>
          {t("import")}
        </Button>
      ) : null}
      {can.edit ? (
        <Button
          kind="primary"
          icon={<UserPlus aria-hidden="true" />}
          href={paths.employees.add()}
          shortcut="n"
        >
          {t("add")}
        </Button>
      ) : null}
    </>
  );
}

async function filtersOf({ query, departments, roles, chosen }: EmployeeListProps) {
  const r = await getTranslations("record");
  const t = await getTranslations("employee");
  const n = await getTranslations("navigation");
  const select = (
    name: string,
    label: string,
    value: string | undefined,
    options: FilterSelect["options"],
  ) => ({
    name,
    label,
    value: value ?? "",
    options,
  });
  const selects: FilterSelect[] = [
    select(
      "department",
      t("department"),
      query.department,
      withOwn(
        departments.map(({ id, label }) => ({ value: id, label })),
        chosen.department,
      ),
    ),
    select(
      "role",
      t("role"),
      query.role,
      roles.map((role) => ({ value: role, label: n(`role_${role}`) })),
    ),
    select(
      "now",
      t("now"),
      query.now,
      presences.map((kind) => ({ value: kind, label: t(`presence_${kind}`) })),
    ),
  ];
  const nameOf = ({ value, options }: FilterSelect) =>
    options.find((option) => option.value === value)?.label ?? r("notThere");
  const words = ["departmentIs", "roleIs", "nowIs"] as const;
  const filters: Filter[] = [
    ...selects.map((one, at) => ({
      name: one.name,
      value: one.value || undefined,
      chip: t(words[at] ?? "nowIs", { name: nameOf(one) }),
    })),
    {
      name: "site",
      value: query.site,
      chip: t("siteIs", { name: chosen.site?.name ?? r("notThere") }),
    },
  ];
  return { selects, filters };
}

async function Empty({ view, q, addHref }: { view: ListView; q: string; addHref: string | null }) {
  const t = await getTranslations("employee");
  if (view.chips.length > 0) return <NoMatch view={view} q={q} />;
  return (
    <EmptyState
      icon={<Users aria-hidden="true" />}
      title={t("emptyTitle")}
      acts={
        addHref ? (
          <Button kind="primary" icon={<UserPlus aria-hidden="true" />} href={addHref}>
            {t("add")}
          </Button>
        ) : null
      }
    >
      {addHref ? t("emptyText") : t("emptyReach")}
    </EmptyState>
  );
}
