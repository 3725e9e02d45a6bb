import type { ClockAct } from "./clock-text.ts";

/** What became of a punch that was sent. */
export type Sent =
  | { ok: true; recordedAt: string; message: string; already: boolean }
  /** unreachable: nobody knows whether it arrived, and sending it again with its key is safe */
  | { ok: false; code: string; message: string | null };

export interface PunchBody {
  kind: ClockAct;
  key: string;
  claimedAt: string;
  departmentId?: string;
  customerId?: string;
  projectId?: string;
  note?: string;
}

const patienceMs = 15_000;

/** A key that nobody else makes. `randomUUID` is missing where the page came without https. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

export function punchBody(form: FormData): PunchBody {
  const text = (name: string) => String(form.get(name) ?? "") || undefined;
  const [noun, id] = (text("work") ?? "").split("/");
  return {
    kind: String(form.get("kind")) as ClockAct,
    key: newKey(),
    claimedAt: new Date().toISOString(),
    departmentId: text("departmentId"),
    customerId: noun === "customer" ? id : undefined,
    projectId: noun === "project" ? id : undefined,
    note: text("note"),
  };
}

export async function sendPunch(url: string, body: PunchBody): Promise<Sent> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      keepalive: true,
      signal: AbortSignal.timeout(patienceMs),
    });
    const answer = await response.json();
    if (response.ok) return { ok: true, ...answer };
    return { ok: false, code: String(answer.code), message: String(answer.title) };
  } catch {
    return { ok: false, code: "unreachable", message: null };
  }
}
