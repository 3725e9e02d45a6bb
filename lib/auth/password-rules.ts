import { said } from "#lib/i18n/said.ts";
import { commonPasswords } from "./common-passwords.ts";

export const shortestPassword = 10;
export const longestPassword = 200;

/** No NUL and no other control characters: they are never typed on purpose, and other places cut them off. */
const control = /\p{Cc}/u;
/** A lone half of a surrogate pair has no UTF-8 form of its own. */
const isWhole = (text: string) => text.isWellFormed();

/** What is wrong with a new password, as a sentence, or null when it may be used. Length counts characters, not bytes. */
export function passwordProblem(password: string, email: string): string | null {
  const length = [...password].length;
  if (length < shortestPassword) return said("shared.atLeast", { least: shortestPassword });
  if (length > longestPassword) return said("shared.atMost", { most: longestPassword });
  if (control.test(password) || !isWhole(password)) return said("shared.charactersNotKeepable");
  const plain = password.normalize("NFKC").toLowerCase();
  if (new Set(plain).size < 4 || commonPasswords.has(plain.trim())) return said("auth.commonPassword");
  if (holdsAddress(plain, email)) return said("auth.addressInPassword");
  return null;
}

function holdsAddress(plain: string, email: string): boolean {
  const [address, name] = [email.toLowerCase(), email.toLowerCase().split("@")[0] ?? ""];
  // A name of two letters is in many good passwords by chance.
  return (address !== "" && plain.includes(address)) || (name.length >= 4 && plain.includes(name));
}
