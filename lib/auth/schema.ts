import { z } from "zod";
import { newCompany } from "#lib/company/create-company-schema.ts";
import { said } from "#lib/i18n/said.ts";
import { email, id, line } from "#lib/shared/fields.ts";
import { passwordProblem } from "./password-rules.ts";

/** A ticked box sends "on", an empty one nothing. */
export const ticked = z
  .string()
  .nullish()
  .transform((text) => text === "on" || text === "true");

/** A password somebody types to prove who they are: any text, as old rules may have allowed it. */
export const typedPassword = z
  .string({ error: said("shared.fillIn") })
  .min(1, said("shared.fillIn"))
  .max(1000);

/** A password somebody chooses. The rule about the address is checked where the address is known. */
export const chosenPassword = z.string({ error: said("shared.fillIn") }).superRefine((text, context) => {
  const problem = passwordProblem(text, "");
  if (problem) context.addIssue({ code: "custom", message: problem });
});

/**
 * Strangers write these into mail that we send: a name is no place for an address. A bare "Booking.com" is a name;
 * lib/mail writes it so that no program makes a link of it.
 */
export const isHarmless = (text: string) => !/\/\/|\bwww\d*[.\u3002\uff0e\uff61]/iu.test(text);
const personName = line(100).refine(isHarmless, said("auth.addressInName"));

export const linkSecret = z.string().max(100);

/** What somebody types to sign in. An address is only looked up, so any text without control characters will do. */
export const typedCredentials = z.object({
  email: z
    .string({ error: said("shared.fillIn") })
    .min(1, said("shared.fillIn"))
    .max(254, said("shared.atMost", { most: 254 }))
    .regex(/^\P{Cc}*$/u, said("shared.notAnEmail")),
  password: typedPassword,
});

export const signInForm = typedCredentials.extend({
  keep: ticked,
  next: z.string().max(2000).nullish(),
});

export const signUpForm = newCompany
  .extend({
    name: newCompany.shape.name.refine(isHarmless, said("auth.addressInName")),
    ownerName: personName,
    email,
    password: chosenPassword,
  })
  .superRefine(({ password, email: address }, context) => {
    const problem = passwordProblem(password, "") ? null : passwordProblem(password, address);
    if (problem) context.addIssue({ code: "custom", path: ["password"], message: problem });
  });
export type SignUp = z.output<typeof signUpForm>;

export const confirmForm = z.object({
  secret: linkSecret,
  slug: newCompany.shape.slug.nullish().transform((text) => text ?? null),
  password: typedPassword,
});

/** A page of a link whose button is all there is to send. */
export const linkForm = z.object({ secret: linkSecret });

export const forgotForm = z.object({ email });

export const resetForm = z.object({ secret: linkSecret, password: chosenPassword });

export const administratorForm = z.object({
  secret: linkSecret,
  name: personName,
  email,
  password: typedPassword,
});

export const newAccountForm = z.object({ secret: linkSecret, name: personName, password: chosenPassword });

export const knownAccountForm = z.object({ secret: linkSecret, password: typedPassword });

export const changePasswordForm = z.object({ current: typedPassword, password: chosenPassword });

export const renameForm = z.object({ name: personName });

export const sessionForm = z.object({ id });

export const themes = ["system", "light", "dark"] as const;
export const themeForm = z.object({ theme: z.enum(themes, said("shared.chooseOne")) });

export const companyChoice = z.object({ companyId: id });
