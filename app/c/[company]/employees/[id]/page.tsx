import { EmployeePage } from "#components/employee/employee-page.tsx";
import { SignInCard } from "#components/employee/sign-in-card.tsx";
import { PayDoor } from "#components/pay/pay-door.tsx";
import { may, mayAbout } from "#lib/access/actor.ts";
import { assignableRoles } from "#lib/access/assign.ts";
import { definePage } from "#lib/doors/page.ts";
import { recordTitle } from "#lib/doors/title.ts";
import { findEmployee } from "#lib/employee/queries.ts";
import { formatDayOf } from "#lib/format/date-time.ts";
import { listHistory } from "#lib/history/queries.ts";
import { looksAfterOthers } from "#lib/navigation/allowed.ts";
import { routes } from "#lib/routes.ts";
import { bound } from "../../bound.ts";
import { archive, eraseWords, invite, remove, restore, revoke } from "../actions.ts";
import { contractOf } from "./contract-of.tsx";
import { latestInvitation } from "./latest-invitation.ts";

export const generateMetadata = recordTitle(async (actor, id) => (await findEmployee(actor, id)).name);

export default definePage({
  surface: "company",
  run: async ({ actor, params }) => {
    const { slug: company, zone, locale } = actor.company;
    const employee = await findEmployee(actor, params.id ?? "");
    const { id, role, memberSince } = employee;
    const mayTouch = (assignableRoles(actor) as string[]).includes(role);
    const target = { company, employeeId: id };
    const own = id === actor.employeeId;
    const payHref = routes.company(company).pay.of(id);
    return (
      <EmployeePage
        employee={employee}
        history={await listHistory(actor, { type: "employee", id })}
        signIn={
          <SignInCard
            employee={employee}
            invitation={await latestInvitation(actor, id)}
            memberSince={memberSince && formatDayOf(memberSince, zone, locale)}
            acts={
              mayTouch && may(actor, "employee.invite")
                ? { invite: invite.bind(null, target), revoke: revoke.bind(null, { company }) }
                : null
            }
          />
        }
        contract={await contractOf(actor, id)}
        pay={mayAbout(actor, "pay.list", id) ? <PayDoor href={payHref} own={own} /> : null}
        place={{ zone, locale }}
        paths={routes.company(company)}
        acts={bound({ archive, restore, remove, eraseWords }, company)}
        can={{
          edit: mayTouch && may(actor, "employee.edit"),
          erase: may(actor, "employee.erase"),
          addClockIns: may(actor, "clock-in.edit"),
          seeClockIns: looksAfterOthers(actor),
        }}
      />
    );
  },
});
