/**
 * Where to go after signing in: a path of this portal, or null. Other sites' addresses are refused, however they are
 * written ("//evil.example", "/\evil.example"), so that a link to our sign-in cannot end on theirs.
 */
export function safeNextPath(text: string | null | undefined): string | null {
  if (!text || text.length > 2000 || !/^\/(?![/\\])/.test(text) || /[\p{Cc}\\]/u.test(text)) return null;
  const base = "http://portal.invalid";
  if (!URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  if (url.origin !== base || url.pathname.startsWith("//")) return null;
  return url.pathname + url.search;
}
