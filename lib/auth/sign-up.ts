import { type RequestContext, systemPlatformActor } from "#lib/access/actor.ts";
import { featureIsOn, requireFeature } from "#lib/access/feature-switches.ts";
import { openPlatform, type PlatformDb } from "#lib/access/open.ts";
import { resolver } from "#lib/access/resolver.ts";
import { createCompany, slugTaken } from "#lib/company/create-company.ts";
import { newCompany } from "#lib/company/create-company-schema.ts";
import { env } from "#lib/env.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { absoluteUrl } from "#lib/http/public-url.ts";
import { said } from "#lib/i18n/said.ts";
import { queueMail } from "#lib/mail/queue.ts";
import { routes } from "#lib/routes.ts";
import { newId } from "#lib/shared/ids.ts";
import { keyedDigest } from "./derived-key.ts";
import { lookAtLink, makeLink, redeemLink, type SpentState } from "./one-time-link.ts";
import { hashPassword, verifyPassword } from "./password-hash.ts";
import { recordEvent } from "./record-event.ts";
import type { SignUp } from "./schema.ts";
import { type Browser, beginSession, type StartedSession } from "./sessions.ts";
import { mailKeys, takeTry } from "./throttle.ts";

/** Whether strangers may make a company here. */
export async function signUpIsOpen(): Promise<boolean> {
  return env.SIGN_UP === "on" && (await featureIsOn("sign_up", null));
}

async function refuseWhenClosed(): Promise<void> {
  if (env.SIGN_UP !== "on") throw new AppError("forbidden", said("auth.signUpClosed"));
  await requireFeature("sign_up", null);
}

export async function isSlugFree(slug: string): Promise<boolean> {
  return (await resolver().company.findFirst({ where: { slug }, select: { id: true } })) === null;
}

/**
 * Takes what a stranger filled in and mails a link to the address; nothing is made before it is opened. An address
 * that has an account already gets a mail that says so: the same steps, the same answer, the same time.
 *
 * Errors: invalid with field "slug" when the short name is taken, forbidden when sign-up is closed.
 */
export async function askForSignUp(input: SignUp, context: RequestContext): Promise<void> {
  await refuseWhenClosed();
  if (!(await isSlugFree(input.slug))) throw slugTaken();
  const { email, ownerName, password, ...company } = input;
  const passwordHash = await hashPassword(password);
  const attempt = await takeTry(mailKeys("sign-up", email));
  if (!attempt.allowed) return;
  const known = (await resolver().user.findUnique({ where: { email } })) !== null;
  await resolver().$transaction(async (db) => {
    const payload = known ? {} : { passwordHash, ownerName, company };
    const { secret } = await makeLink(db, { kind: "email_confirmation", email, payload, worthless: known });
    await queueMail(db, {
      to: email,
      companyId: null,
      ...(known
        ? { kind: "account_exists", values: accountLinks() }
        : {
            kind: "email_confirmation",
            values: {
              name: ownerName,
              company: company.name,
              link: absoluteUrl(routes.confirmEmail(secret)),
            },
          }),
    });
    await recordEvent(db, {
      act: "sign-up.ask",
      subjectId: keyedDigest("address", email),
      user: null,
      context,
      detail: { known },
    });
  });
}

const accountLinks = () => ({
  signIn: absoluteUrl(routes.signIn()),
  forgot: absoluteUrl(routes.forgotPassword()),
});

interface Payload {
  passwordHash: string;
  ownerName: string;
  company: { name: string; slug: string; zone: string; currency: string };
}

export type SignUpView =
  | { state: SpentState }
  | { state: "open"; email: string; company: Payload["company"]; slugIsFree: boolean };

/** What a confirmation page shows before its button is pressed. */
export async function lookAtSignUp(secret: string): Promise<SignUpView> {
  const found = await lookAtLink("email_confirmation", secret);
  if (found.state !== "open") return found;
  const { company } = found.link.payload as unknown as Payload;
  return {
    state: "open",
    email: found.link.email ?? "",
    company,
    slugIsFree: await isSlugFree(company.slug),
  };
}

/**
 * Makes the company, its owner and their account in one transaction, and signs them in. The password of the sign-up has
 * to be typed again: who reads the mail must be who chose it, or a stranger could sign up with somebody else's address
 * and know the password of the account its owner confirms.
 *
 * @param slug another short name, for when the first was taken in the meantime
 * Errors: gone for a link that is used up, invalid with field "password" or "slug", conflict when the address got an
 * account meanwhile.
 */
export async function confirmSignUp(
  { secret, slug, password }: { secret: string; slug: string | null; password: string },
  browser: Browser,
): Promise<{ slug: string; started: StartedSession }> {
  await refuseWhenClosed();
  const found = await lookAtLink("email_confirmation", secret);
  if (found.state === "open") {
    const { passwordHash } = found.link.payload as unknown as Payload;
    if (!(await verifyPassword(password, passwordHash)))
      throw invalid("password", said("auth.signUpPasswordWrong"));
  }
  const actor = { ...systemPlatformActor("Sign-up"), ...browser.context };
  const made = await openPlatform(actor, "companies.create", said("audit.selfServiceSignUp"), (db) =>
    makeFromLink(db, secret, slug, browser.context),
  );
  const started = await beginSession(made.user, browser, {
    keep: false,
    way: "sign-up",
    companyId: made.companyId,
  });
  return { slug: made.slug, started };
}

async function makeFromLink(db: PlatformDb, secret: string, slug: string | null, context: RequestContext) {
  const link = await redeemLink(db, "email_confirmation", secret);
  const { passwordHash, ownerName, company } = link.payload as unknown as Payload;
  const email = link.email ?? "";
  const user = { id: newId(), name: ownerName };
  const now = new Date();
  const { count } = await db.user.createMany({
    data: [
      {
        id: user.id,
        email,
        displayName: ownerName,
        passwordHash,
        passwordChangedAt: now,
        emailConfirmedAt: now,
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) throw new AppError("conflict", said("auth.accountByNowSignIn"));
  // The hash now lives with the account; a used link has no business keeping a copy.
  await db.credential.updateMany({ where: { id: link.id }, data: { payload: {}, userId: user.id } });
  const input = newCompany.parse({ ...company, slug: slug ?? company.slug });
  const founder = {
    via: "session",
    name: ownerName,
    userId: user.id,
    reason: said("audit.selfServiceSignUp"),
    context,
  } as const;
  const { companyId } = await createCompany(db, input, founder, { name: ownerName, email, userId: user.id });
  await recordEvent(db, {
    act: "sign-up.confirm",
    subjectId: user.id,
    user,
    context,
    detail: { companyId },
  });
  return { user, companyId, slug: input.slug };
}
