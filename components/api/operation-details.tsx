import { getTranslations } from "next-intl/server";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { CodeBlock } from "#components/ui/code-block.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import type { ReferenceField, ReferenceOperation } from "#lib/api/reference.ts";

const tones: Record<string, Tone> = { GET: "neutral", POST: "ok", PATCH: "warn", DELETE: "bad" };

/** One operation: closed its address and what it does, open everything about it. */
export async function OperationDetails({ operation }: { operation: ReferenceOperation }) {
  const t = await getTranslations("api");
  const { id, method, path, summary, query, body, answer, status, example } = operation;
  return (
    // Readers open it before the scripts have come, and the scripts leave it so.
    <details id={id} className="scroll-mt-4 border-t border-line first:border-t-0" suppressHydrationWarning>
      <summary className="cursor-pointer px-4 py-2.5 -outline-offset-2 hover:bg-hover">
        <span className="inline-flex max-w-full flex-wrap items-baseline gap-x-2 gap-y-1 align-top">
          <Badge tone={tones[method] ?? "neutral"}>{method}</Badge>
          <code className="break-all text-xs font-semibold">{path}</code>
          <span className="w-full text-sm text-ink-muted">{summary}</span>
        </span>
      </summary>
      <div className="grid gap-4 px-4 pb-4 pt-1">
        <DescriptionList facts={await needs(operation)} />
        <Fields title={t("queryFields")} fields={query} />
        <Fields title={t("bodyFields")} fields={body} />
        {example ? <CodeBlock label={t("exampleOf", { id })}>{example}</CodeBlock> : null}
        <Fields
          title={t("answerFields", { status })}
          fields={answer.map((one) => ({ ...one, required: false }))}
        />
        {answer.length === 0 ? <p className="text-sm text-ink-muted">{t("noAnswer")}</p> : null}
      </div>
    </details>
  );
}

async function needs(operation: ReferenceOperation) {
  const t = await getTranslations("api");
  const n = await getTranslations("navigation");
  const { scope, roles, own, key, ifMatch, heavy, refusals } = operation;
  const headers = [key ? "Idempotency-Key" : "", ifMatch ? "If-Match" : ""].filter(Boolean);
  return [
    ...(scope ? [{ label: t("scope"), value: <code>{scope}</code> }] : []),
    {
      label: t("roles"),
      value: [...roles.map((role) => n(`role_${role}` as never)), ...(own ? [t("oneself")] : [])].join(", "),
    },
    ...(headers.length > 0 ? [{ label: t("headers"), value: headers.join(", ") }] : []),
    ...(heavy ? [{ label: t("limit"), value: t("heavy") }] : []),
    { label: t("refusals"), value: refusals.join(", ") },
  ];
}

async function Fields({ title, fields }: { title: string; fields: ReferenceField[] }) {
  const t = await getTranslations("api");
  if (fields.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 text-xs font-semibold">{title}</h3>
      <dl className="grid gap-x-4 text-xs sm:grid-cols-[auto_1fr]">
        {fields.map(({ name, type, required }) => (
          <div key={name} className="contents">
            <dt className="pt-1 font-mono">{name}</dt>
            <dd className="break-words text-ink-muted sm:pt-1">
              {required ? t("required", { type }) : type}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
