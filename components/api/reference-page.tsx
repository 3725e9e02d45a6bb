import { getTranslations } from "next-intl/server";
import { Card } from "#components/ui/card.tsx";
import { CodeBlock } from "#components/ui/code-block.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { ReferenceOperation } from "#lib/api/reference.ts";
import { routes } from "#lib/routes.ts";
import { OperationDetails } from "./operation-details.tsx";

interface Props {
  groups: { noun: string; operations: ReferenceOperation[] }[];
  codes: readonly [string, number][];
  /** Where the API is: "https://…/api/v1" */
  base: string;
  /** Requests a minute */
  limits: { standard: number; heavy: number };
}

/** How to use the API, every operation, and every code it refuses with. */
export async function ReferencePage({ groups, codes, base, limits }: Props) {
  const t = await getTranslations("api");
  const example = `curl ${base}/customers \\\n  -H "Authorization: Bearer hly_…" \\\n  -H "Idempotency-Key: $(uuidgen)" \\\n  -H "Content-Type: application/json" \\\n  -d '{"name": "Harbour Hotels"}'`;
  const rules = ["who", "keys", "etags", "pages", "values"] as const;
  return (
    <>
      <PageHeader
        title={t("reference")}
        facts={t.rich("facts", {
          base: () => <code>{base}</code>,
          document: (text) => (
            <a className="font-medium text-link hover:underline" href={routes.api("/openapi.json")}>
              {text}
            </a>
          ),
        })}
      />
      <div className="grid gap-4">
        <Card title={t("how")}>
          <CodeBlock label={t("curl")}>{example}</CodeBlock>
          <dl className="mt-4 grid gap-3 text-sm">
            {rules.map((rule) => (
              <div key={rule}>
                <dt className="font-semibold">{t(`${rule}Title`)}</dt>
                <dd className="text-ink-muted">{t(`${rule}Text`)}</dd>
              </div>
            ))}
            <div>
              <dt className="font-semibold">{t("limitsTitle")}</dt>
              <dd className="text-ink-muted">{t("limitsText", limits)}</dd>
            </div>
          </dl>
        </Card>
        <nav aria-label={t("contents")}>
          <ul className="flex flex-wrap gap-x-4 gap-y-2 text-sm">
            {groups.map(({ noun }) => (
              <li key={noun}>
                <TextLink href={`#${noun}`}>{t(`noun_${noun}` as never)}</TextLink>
              </li>
            ))}
            <li>
              <TextLink href="#errors">{t("errors")}</TextLink>
            </li>
          </ul>
        </nav>
        {groups.map(({ noun, operations }) => (
          <div key={noun} id={noun} className="scroll-mt-4">
            <Card title={t(`noun_${noun}` as never)} padded={false}>
              {operations.map((operation) => (
                <OperationDetails key={operation.id} operation={operation} />
              ))}
            </Card>
          </div>
        ))}
        <div id="errors" className="scroll-mt-4">
          <Card title={t("errors")}>
            <p className="mb-3 text-sm text-ink-muted">{t("errorsText")}</p>
            <dl className="grid gap-3 text-sm">
              {codes.map(([code, status]) => (
                <div key={code} id={`error-${code}`} className="scroll-mt-4">
                  <dt>
                    <code className="font-semibold">{code}</code>{" "}
                    <span className="text-xs text-ink-faint">{status}</span>
                  </dt>
                  <dd className="text-ink-muted">{t(`error_${code}` as never)}</dd>
                </div>
              ))}
            </dl>
          </Card>
        </div>
      </div>
    </>
  );
}
