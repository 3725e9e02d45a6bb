import { getTranslations } from "next-intl/server";
import { AuthHeading } from "#components/auth/auth-heading.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { lookAtInvitation } from "#lib/auth/accept-invitation.ts";
import { currentSession } from "#lib/doors/caller.ts";
import { routes } from "#lib/routes.ts";
import type { LinkPage } from "../../link-page.ts";
import { SpentLink } from "../../spent-link.tsx";
import { KnownAccountForm, NewAccountForm, SignedInForm } from "./forms.tsx";

export async function generateMetadata({ params }: LinkPage) {
  const [t, invitation] = await Promise.all([
    getTranslations("auth"),
    lookAtInvitation((await params).secret),
  ]);
  return {
    title:
      invitation.state === "open"
        ? t("invitationTitle", { company: invitation.companyName })
        : t("linkExpiredTitle"),
  };
}

export default async function InvitationPage({ params }: LinkPage) {
  const { secret } = await params;
  const t = await getTranslations("auth");
  const [invitation, session] = await Promise.all([lookAtInvitation(secret), currentSession()]);
  if (invitation.state !== "open") {
    return <SpentLink state={invitation.state} again={<p>{t("askManager")}</p>} />;
  }
  const { companyName: company, employeeName: name, email, hasAccount } = invitation;
  const title = t("invitationTitle", { company });
  if (session) {
    return (
      <>
        <AuthHeading title={title}>
          {t("invitationSignedIn", { name, email: session.user.email })}
        </AuthHeading>
        <SignedInForm secret={secret} />
      </>
    );
  }
  return (
    <>
      <AuthHeading title={title}>
        {hasAccount ? t("invitationKnown", { name, email }) : t("invitationNew", { name, email })}
      </AuthHeading>
      {hasAccount ? (
        <KnownAccountForm secret={secret} email={email} company={company} />
      ) : (
        <NewAccountForm secret={secret} email={email} name={name} company={company} />
      )}
      <p className="mt-6 text-sm text-ink-muted">
        {t("invitationOther")}{" "}
        <TextLink href={routes.signIn(routes.invitation(secret))}>{t("invitationOtherLink")}</TextLink>
      </p>
    </>
  );
}
