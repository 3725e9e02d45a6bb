import states from "#messages/en/states.json" with { type: "json" };
import type { Answer } from "../fixtures/ask.ts";

const suffix = " · Hourly";
const stateTitles: Record<number, string> = {
  403: `${states.forbiddenTitle}${suffix}`,
  404: `${states.notFoundTitle}${suffix}`,
};

/**
 * What is wrong with the title of a document, if anything: a refusal has the title of its state and tells of no record; a
 * page has one of its own before the product's name.
 */
export function titleProblem({ status, title, headers }: Answer): string | null {
  if (!headers.get("content-type")?.startsWith("text/html")) return null;
  const owed = stateTitles[status];
  if (owed) return title === owed ? null : `${status} is titled "${title}"`;
  if (status !== 200) return null;
  const ownWords = title.endsWith(suffix) && title.length > suffix.length;
  return ownWords && !Object.values(stateTitles).includes(title) ? null : `a page is titled "${title}"`;
}
