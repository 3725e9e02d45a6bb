import { Send } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ActButton } from "#components/form/act-button.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import type { FormAct } from "#components/form/form-act.ts";
import { SubmitButton } from "#components/form/submit-button.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { Card } from "#components/ui/card.tsx";
import type { EmployeeDetail, InvitationState } from "#lib/employee/schema.ts";

interface Props {
  employee: EmployeeDetail;
  invitation: InvitationState | null;
  /** Day since when they sign in, for people */
  memberSince: string | null;
  /** Given when the reader may invite this person. */
  acts: { invite: FormAct; revoke: FormAct } | null;
}

/** Whether somebody can sign in, and what one can do about it. */
export async function SignInCard({ employee, invitation, memberSince, acts }: Props) {
  const t = await getTranslations("employee");
  return (
    <Card title={t("signIn")}>
      <p className="text-sm text-ink-muted">{await stateText(employee, invitation, memberSince)}</p>
      {acts && !memberSince && !employee.archived ? (
        <div className="mt-3 grid gap-3">
          <ActionForm
            action={acts.invite}
            success={{ message: t("inviteSent", { email: "{email}" }) }}
            label={t("invite")}
          >
            <TextField
              name="email"
              type="email"
              label={t("inviteTo")}
              hint={t("inviteHint")}
              defaultValue={invitation?.email ?? employee.email ?? ""}
              autoComplete="off"
            />
            <div className="flex flex-wrap gap-2">
              <SubmitButton kind="plain" icon={<Send aria-hidden="true" />}>
                {invitation ? t("inviteAgain") : t("invite")}
              </SubmitButton>
              {invitation ? (
                <ActButton
                  item={{
                    label: t("revoke"),
                    act: acts.revoke,
                    fields: { id: invitation.id },
                    confirm: { title: t("revokeTitle"), consequence: t("revokeText"), verb: t("revokeVerb") },
                    success: { message: t("revoked") },
                  }}
                />
              ) : null}
            </div>
          </ActionForm>
        </div>
      ) : null}
    </Card>
  );
}

async function stateText(
  { archived }: EmployeeDetail,
  invitation: InvitationState | null,
  memberSince: string | null,
): Promise<string> {
  const t = await getTranslations("employee");
  if (memberSince) return archived ? t("signInArchived") : t("signInMember", { day: memberSince });
  if (!invitation) return t("signInNone");
  const { email, sent, until, open } = invitation;
  return open ? t("signInInvited", { email, day: sent, until }) : t("signInExpired", { email, until });
}
