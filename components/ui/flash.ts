/** The cookie in which an act that redirects leaves its sentence for the next page. */
export const flashCookie = "flash";

/** Takes the sentence out of a cookie header, or gives nothing. */
export function flashText(cookies: string): string {
  const pair = cookies.split("; ").find((one) => one.startsWith(`${flashCookie}=`));
  try {
    return fromBase64Url(pair?.slice(flashCookie.length + 1) ?? "");
  } catch {
    // Not written by us.
    return "";
  }
}

function fromBase64Url(value: string): string {
  const bytes = atob(value.replaceAll("-", "+").replaceAll("_", "/"));
  return new TextDecoder("utf-8", { fatal: true }).decode(
    Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)),
  );
}

/** Reads the sentence once: it is gone afterwards. Client only. */
export function takeFlash(): string {
  const text = flashText(document.cookie);
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not everywhere yet
  if (text) document.cookie = `${flashCookie}=; path=/; max-age=0`;
  return text;
}
