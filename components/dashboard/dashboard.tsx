import type { Dashboard as Read } from "#lib/clock-in/dashboard.ts";
import type { routes } from "#lib/routes.ts";
import { Attention } from "./attention.tsx";
import { DashboardHeader } from "./dashboard-header.tsx";
import { DepartmentHours } from "./department-hours.tsx";
import { Figures } from "./figures.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { WeekChart } from "./week-chart.tsx";
import { WhoIsIn } from "./who-is-in.tsx";

export interface DashboardProps {
  dashboard: Read;
  place: { zone: string; locale: string; dayCutoffMinutes: number };
  paths: ReturnType<typeof routes.company>;
  can: {
    addClockIn: boolean;
    addEmployee: boolean;
    importHours: boolean;
    report: boolean;
    clockIn: boolean;
    /** Everybody in the company, not only some departments */
    seesAll: boolean;
  };
}

/** The day of a company, as far as the reader sees it. */
export function Dashboard(props: DashboardProps) {
  const { employees, inToday, weekSeconds, endMissing } = props.dashboard;
  const nothing = inToday === 0 && weekSeconds === 0 && endMissing === 0;
  // Whoever made a company is its first employee.
  const isNew = nothing && employees !== null && employees <= (props.can.seesAll ? 1 : 0);
  if (isNew) {
    return (
      <>
        <DashboardHeader {...props} can={{ ...props.can, addClockIn: false }} />
        <FirstSteps {...props} />
      </>
    );
  }
  return (
    <>
      <DashboardHeader {...props} />
      <Figures {...props} />
      <div className="mt-4 grid grid-cols-1 items-start gap-4 lg:grid-cols-12">
        <div className="grid min-w-0 gap-4 lg:col-span-7">
          <WeekChart {...props} />
          <WhoIsIn {...props} />
        </div>
        <div className="grid min-w-0 gap-4 lg:col-span-5">
          <Attention {...props} />
          <DepartmentHours {...props} />
        </div>
      </div>
    </>
  );
}
