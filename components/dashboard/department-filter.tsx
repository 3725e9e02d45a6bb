import { ChevronDown } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { buttonLook } from "#components/ui/button-look.ts";
import { Menu } from "#components/ui/menu.tsx";

interface DepartmentFilterProps {
  departments: { id: string; label: string }[];
  department: { id: string; name: string } | null;
  hrefOf: (id: string | undefined) => string;
}

/** Which department the whole page is about. Lines are addresses: it works without scripts and can be kept. */
export async function DepartmentFilter({ departments, department, hrefOf }: DepartmentFilterProps) {
  const t = await getTranslations("dashboard");
  const all = t("allDepartments");
  return (
    <Menu
      label={t("department")}
      worded
      eager
      triggerClassName={buttonLook("plain", "md", "max-w-64")}
      trigger={
        <>
          <span className="sr-only">{t("department")} </span>
          <span className="truncate">{department?.name ?? all}</span>
          <ChevronDown aria-hidden="true" className="text-ink-faint" />
        </>
      }
      items={[
        { label: all, href: hrefOf(undefined), checked: department === null },
        ...departments.map(({ id, label }) => ({
          label,
          href: hrefOf(id),
          checked: department?.id === id,
        })),
      ]}
    />
  );
}
