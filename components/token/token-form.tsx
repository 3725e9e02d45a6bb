import { getTranslations } from "next-intl/server";
import type { FormAct } from "#components/form/form-act.ts";
import { SelectField } from "#components/form/select-field.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { lifeDays, type NewToken as Made } from "#lib/token/schema.ts";
import { NewToken } from "./new-token.tsx";
import { ScopeFields, type ScopeRow } from "./scope-fields.tsx";

export interface TokenChoices {
  roles: readonly string[];
  nouns: { noun: string; scopes: readonly string[] }[];
}

/** What a new token is asked for. */
export async function TokenForm({ action, choices }: { action: FormAct<Made>; choices: TokenChoices }) {
  const t = await getTranslations("token");
  const n = await getTranslations("navigation");
  const text = {
    label: t("new"),
    create: t("create"),
    creating: t("creating"),
    madeTitle: t.raw("madeTitle"),
    madeText: t("madeText"),
    secret: t("secret"),
    copy: t("copy"),
    copied: t("copied"),
    copyFailed: t("copyFailed"),
    done: t("done"),
  };
  return (
    <NewToken action={action} text={text}>
      <TextField name="name" label={t("name")} hint={t("nameHint")} maxLength={80} autoComplete="off" />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <SelectField
          name="role"
          label={t("role")}
          hint={t("roleHint")}
          options={choices.roles.map((role) => ({ value: role, label: n(`role_${role}` as never) }))}
        />
        <SelectField
          name="days"
          label={t("days")}
          hint={t("daysHint")}
          options={lifeDays.map((count) => ({ value: String(count), label: t("dayCount", { count }) }))}
          defaultValue="90"
          emptyLabel={null}
        />
      </div>
      <ScopeFields
        legend={t("scopes")}
        hint={t("writeHint")}
        readLabel={t("read")}
        writeLabel={t("write")}
        rows={await scopeRows(choices)}
      />
    </NewToken>
  );
}

async function scopeRows({ nouns }: TokenChoices): Promise<ScopeRow[]> {
  const t = await getTranslations("token");
  return nouns.map(({ noun, scopes }) => {
    const label = t(`noun_${noun}` as never);
    const choice = (kind: "read" | "write") => {
      const value = scopes.find((scope) => scope === `${noun}:${kind}`);
      return value ? { value, label: t("scopeOf", { kind: t(kind), noun: label }) } : null;
    };
    return { noun, label, read: choice("read"), write: choice("write") };
  });
}
