import { expect, test } from "@playwright/test";
import { routes } from "#lib/routes.ts";
import { type Answer, ask, ownPage } from "../fixtures/ask.ts";
import { cookiesOf, homeCompany, personOf } from "../fixtures/people.ts";
import { startBehindHttps } from "./second-server.ts";

const here = routes.company(homeCompany);
const owner = () => personOf("owner");

/** Answers of every kind. */
const answers: Record<string, () => Promise<Answer>> = {
  "a page for strangers": () => ask(null, routes.signIn()),
  "a page of a company": () => ask(owner(), here.dashboard()),
  "the clock, a plain document": () => ask(personOf("employee"), routes.clock()),
  "a redirect": () => ask(null, here.dashboard()),
  "a page that is not there": () => ask(owner(), here.employees.detail("x")),
  "a refusal": () => ask(personOf("viewer"), here.customers.add()),
  "an address nobody has": () => ask(null, "/nothing/here"),
  "an address that begins like an icon": () => ask(null, "/icon.svgX"),
  "an address that begins like a file of the build": () => ask(null, "/_next/staticX"),
  data: () => ask(owner(), `${here.search()}?q=a`),
  "a problem": () => ask(null, here.search()),
  "a file": () => ask(owner(), here.hoursExport({ format: "csv", by: "employee" })),
  health: () => ask(null, routes.health()),
};

const directive = (policy: string, name: string) =>
  policy
    .split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name} `)) ?? "";

for (const [name, get] of Object.entries(answers)) {
  test(`${name} carries the headers that keep it safe`, async () => {
    const { headers } = await get();
    expect(Object.fromEntries(headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "strict-origin-when-cross-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=(), microphone=()"),
      "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(headers.get("x-powered-by")).toBeNull();
    // Over plain http there is no https to promise.
    expect(headers.get("strict-transport-security")).toBeNull();
    const policy = headers.get("content-security-policy") ?? "";
    const scripts = directive(policy, "script-src");
    expect(scripts).toMatch(/^script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}' 'strict-dynamic'$/);
    expect(directive(policy, "style-src")).not.toContain("unsafe-inline");
    for (const closed of ["frame-ancestors", "object-src", "base-uri", "frame-src"])
      expect(directive(policy, closed)).toBe(`${closed} 'none'`);
    expect(directive(policy, "form-action")).toBe("form-action 'self'");
    expect(directive(policy, "default-src")).toBe("default-src 'self'");
  });
}

test("every script and style of a document has the nonce of its answer, and no two answers share one", async () => {
  const nonces = new Set<string>();
  for (const name of [
    "a page for strangers",
    "a page of a company",
    "the clock, a plain document",
    "a refusal",
  ]) {
    const { body, headers } = await answers[name]!();
    const nonce = /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1] ?? "none";
    nonces.add(nonce);
    const without = [...body.matchAll(/<(?:script|style)\b[^>]*>/g)].filter(
      ([tag]) => !tag.includes(`nonce="${nonce}"`),
    );
    expect(without, name).toEqual([]);
    expect(body, `handlers in ${name}`).not.toMatch(/<[^>]+\son[a-z]+=/);
    expect(body).not.toMatch(/(href|action|src)="javascript:/i);
  }
  expect(nonces.size).toBe(4);
});

test("what is about somebody is kept by nobody", async () => {
  for (const name of ["a page of a company", "the clock, a plain document", "data", "a problem", "a file"]) {
    const cache = (await answers[name]!()).headers.get("cache-control") ?? "";
    expect(cache, name).toMatch(/no-store/);
  }
});

test("a method that a route does not have is told which ones there are", async () => {
  const paths = [routes.health(), routes.clockState(), here.search(), here.hoursExport({ by: "day" })];
  for (const path of [...paths, routes.auth("csrf")])
    for (const method of ["PUT", "PATCH", "DELETE"]) {
      const { status, headers, body } = await ask(owner(), path, { method, headers: ownPage });
      const allow = path === routes.auth("csrf") ? "GET, HEAD, POST" : "GET, HEAD";
      const said = [status, headers.get("content-type"), headers.get("allow")];
      expect(said, `${method} ${path}`).toEqual([405, "application/problem+json", allow]);
      const requestId = headers.get("x-request-id");
      expect(JSON.parse(body)).toMatchObject({ code: "method_not_allowed", requestId });
    }
});

test("browsers that ask for an icon by themselves get one", async () => {
  const { status, headers } = await ask(null, "/favicon.ico");
  expect([status, headers.get("content-type")]).toEqual([200, "image/x-icon"]);
});

test("a nonce or a request id from outside counts for nothing", async () => {
  const sent = {
    "x-nonce": "mine",
    "x-request-id": 'mine"><script>',
    "content-security-policy": "script-src *",
  };
  const { headers, body } = await ask(null, routes.signIn(), { headers: sent });
  expect(headers.get("content-security-policy")).not.toContain("mine");
  expect(headers.get("x-request-id")).not.toContain("mine");
  expect(body).not.toContain('nonce="mine"');
});

test("a host a stranger names is no host of ours", async () => {
  const lied = {
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    forwarded: "host=evil.example",
  };
  for (const path of [routes.signIn(), here.dashboard(), routes.auth("signin")]) {
    const { body, location } = await ask(null, path, { headers: lied });
    expect(`${body} ${location}`, path).not.toContain("evil.example");
  }
  // A form of another site stays one, whatever host comes with it.
  const { email, password } = owner();
  const foreign = { ...lied, origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  const answer = await ask(null, routes.auth("callback/credentials"), {
    method: "POST",
    headers: { ...foreign, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ email, password }).toString(),
  });
  expect(answer.headers.get("set-cookie") ?? "").not.toContain("hourly-session");
});

test("other sites read nothing, and write nothing with a visitor's cookie", async () => {
  const foreign = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  const read = await ask(owner(), `${here.search()}?q=a`, { headers: foreign });
  expect(read.headers.get("access-control-allow-origin")).toBeNull();
  const body = JSON.stringify({ kind: "in", key: "a".repeat(32) });
  for (const headers of [foreign, { origin: "null" }, { "sec-fetch-site": "same-site" }, {}] as Record<
    string,
    string
  >[]) {
    const written = await ask(personOf("employee"), routes.punches(), {
      method: "POST",
      body,
      headers: { ...headers, "content-type": "application/json" },
    });
    expect(written.status, JSON.stringify(headers)).toBe(403);
  }
});

/** What a sign-in leaves in the browser, by name. */
async function signInCookies(base: string, headers: Record<string, string>): Promise<Map<string, string>> {
  const { email, password } = owner();
  const csrf = await fetch(new URL(routes.auth("csrf"), base), { headers });
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const cookie = csrf.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const done = await fetch(new URL(routes.auth("callback/credentials"), base), {
    method: "POST",
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
    headers: { ...headers, cookie },
    redirect: "manual",
  });
  const set = [...csrf.headers.getSetCookie(), ...done.headers.getSetCookie()];
  return new Map(set.map((one) => [one.split("=")[0]!, one]));
}

test("cookies are out of reach of scripts and other sites", async ({ baseURL }) => {
  const cookies = await signInCookies(baseURL!, ownPage);
  expect([...cookies.keys()]).toContain("hourly-session");
  for (const [name, cookie] of cookies) {
    expect(cookie, name).toMatch(/; *HttpOnly/i);
    expect(cookie, name).toMatch(/; *SameSite=(Lax|Strict)/i);
    expect(cookie, name).toMatch(/; *Path=\//i);
    expect(cookie, name).not.toMatch(/; *Domain=/i);
  }
  // The cookie holds a secret of its own, not the person.
  expect(cookiesOf(owner())).not.toContain(owner().email);
});

test("behind https the browser is told to stay there, and cookies go nowhere else", async () => {
  const server = await startBehindHttps();
  try {
    const forwarded = {
      "x-forwarded-proto": "https",
      "x-forwarded-host": "hours.example.test",
      host: "hours.example.test",
    };
    const page = await fetch(new URL(routes.signIn(), server.url), { headers: forwarded });
    expect(page.headers.get("strict-transport-security")).toMatch(/^max-age=\d{8,}; includeSubDomains$/);
    const origin = { ...forwarded, origin: "https://hours.example.test", "sec-fetch-site": "same-origin" };
    const cookies = await signInCookies(server.url, origin);
    expect([...cookies.keys()]).toContain("__Host-hourly-session");
    for (const [name, cookie] of cookies) {
      expect(name).toMatch(/^__Host-/);
      expect(cookie, name).toMatch(/; *Secure/i);
      expect(cookie, name).toMatch(/; *HttpOnly/i);
    }
  } finally {
    await server.stop();
  }
});
