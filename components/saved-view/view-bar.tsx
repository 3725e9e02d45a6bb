import { Users } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { FormAct } from "#components/form/form-act.ts";
import { classes } from "#components/ui/class-names.ts";
import { fill } from "#components/ui/fill.ts";
import { readUiText } from "#components/ui/read-ui-text.ts";
import { viewQuery } from "#lib/saved-view/rules.ts";
import type { SavedList, SavedView } from "#lib/saved-view/schema.ts";
import { SaveView, ViewActs } from "./view-acts.tsx";

/** What a list's page knows about its views. */
export interface Views {
  list: SavedList;
  saved: SavedView[];
  /** None for people who keep no views here */
  acts: { save: FormAct; edit: FormAct; remove: FormAct } | null;
}

interface Props {
  /** The list's own path */
  path: string;
  /** The query as it is shown */
  query: string;
  views: Views;
}

/** The views of a list, own ones first; the present one is marked and says what can be done with it. */
export async function ViewBar({ path, query, views: { list, saved, acts } }: Props) {
  const t = await getTranslations("saved-view");
  const shown = viewQuery(query);
  const active = saved.find((view) => view.query === shown);
  const words = {
    name: t("name"),
    shared: t("shared"),
    sharedHint: t("sharedHint"),
    saved: t("saved", { name: "{name}" }),
  };
  return (
    <div data-print="none" className="mb-2 flex flex-wrap items-center gap-x-1 gap-y-1 text-sm">
      {saved.length > 0 ? (
        <nav aria-label={t("views")}>
          <ul className="flex flex-wrap items-center gap-1">
            <ViewLink href={path} active={shown === ""}>
              {t("all")}
            </ViewLink>
            {saved.map((view) => (
              <ViewLink
                key={view.id}
                href={view.query ? `${path}?${view.query}` : path}
                active={view === active}
                title={titleOf(view, t)}
                acts={
                  acts && view === active && view.by === null ? (
                    <OwnActs view={view} acts={acts} words={words} />
                  ) : null
                }
              >
                {view.name}
                {view.shared ? <Users aria-hidden="true" className="size-3.5 text-ink-faint" /> : null}
              </ViewLink>
            ))}
          </ul>
        </nav>
      ) : null}
      {acts && shown !== "" && !active ? (
        <SaveView
          save={acts.save}
          list={list}
          query={shown}
          label={t("save")}
          text={{ ...words, title: t("saveTitle"), description: t("saveText"), verb: t("save") }}
        />
      ) : null}
    </div>
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<"saved-view">>>;

function titleOf({ name, by, shared }: SavedView, t: Words): string | undefined {
  if (by) return t("by", { name, by });
  return shared ? t("isShared", { name }) : undefined;
}

interface LinkProps {
  href: string;
  active: boolean;
  title?: string | undefined;
  acts?: React.ReactNode;
  children: React.ReactNode;
}

function ViewLink({ href, active, title, acts, children }: LinkProps) {
  return (
    <li
      className={classes(
        "flex items-center rounded-md",
        active ? "bg-selected font-medium text-accent-text" : "text-ink-muted hover:bg-hover hover:text-ink",
      )}
    >
      <Link
        href={href}
        scroll={false}
        prefetch={false}
        title={title}
        aria-current={active ? "true" : undefined}
        className="inline-flex h-7 items-center gap-1.5 rounded-md px-2.5 pointer-coarse:h-11"
      >
        {children}
      </Link>
      {acts}
    </li>
  );
}

interface OwnProps {
  view: SavedView;
  acts: NonNullable<Views["acts"]>;
  words: { name: string; shared: string; sharedHint: string; saved: string };
}

async function OwnActs({ view, acts, words }: OwnProps) {
  const t = await getTranslations("saved-view");
  const ui = await readUiText();
  const { id, name, shared } = view;
  return (
    <ViewActs
      view={{ id, name, shared }}
      edit={acts.edit}
      remove={{
        label: t("delete"),
        act: acts.remove,
        fields: { id },
        confirm: {
          title: t("deleteTitle", { name }),
          consequence: t(shared ? "deleteSharedText" : "deleteText"),
          verb: t("delete"),
          keep: t("keep"),
        },
        success: { message: t("deleted", { name: "{name}" }) },
      }}
      label={t("edit")}
      menu={fill(ui.actsFor, { name })}
      text={{ ...words, title: t("editTitle", { name }), verb: t("change") }}
    />
  );
}
