import { type APIRequestContext, expect, test } from "@playwright/test";
import { join, newCompany, password } from "../fixtures/new-account.ts";

/** next-auth's own addresses, as a program uses them. */
async function post(request: APIRequestContext, path: string, form: Record<string, string>) {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  return request.post(`/api/auth/${path}`, { form: { csrfToken, ...form }, maxRedirects: 0 });
}
const whoAmI = async (request: APIRequestContext) => (await request.get("/api/auth/session")).json();

test("signs in and out without our pages", async ({ page, playwright, baseURL }) => {
  const { email, invitation } = await newCompany();
  await join(page, invitation);
  const request = await playwright.request.newContext(baseURL ? { baseURL } : {});

  const wrong = await post(request, "callback/credentials", { email, password: "not the password" });
  expect(wrong.headers().location).toContain("error=CredentialsSignin");
  expect(await whoAmI(request)).toEqual({});

  const callbackUrl = "https://evil.example/";
  const right = await post(request, "callback/credentials", { email, password, callbackUrl });
  expect(right.status()).toBe(302);
  expect(new URL(right.headers().location ?? "").origin).toBe(new URL(baseURL ?? "").origin);
  expect(await whoAmI(request)).toMatchObject({ user: { email } });

  const kept = await playwright.request.newContext({
    ...(baseURL ? { baseURL } : {}),
    storageState: await request.storageState(),
  });
  await post(request, "signout", {});
  expect(await whoAmI(kept)).toEqual({});
  await Promise.all([request.dispose(), kept.dispose()]);
});

test("refuses a form that another site made", async ({ page, request }) => {
  const { email, invitation } = await newCompany();
  await join(page, invitation);
  const answer = await request.post("/api/auth/callback/credentials", {
    form: { email, password },
    maxRedirects: 0,
  });
  expect(answer.headers().location).toContain("csrf=true");
  expect(await whoAmI(request)).toEqual({});
});

test("leads to our sign-in, and from there back to where somebody wanted to go, within this portal", async ({
  request,
  baseURL,
}) => {
  const portal = baseURL ?? "";
  for (const [callbackUrl, next] of [
    ["/c/acme/employees?q=a b", "/c/acme/employees?q=a%20b"],
    [`${portal}/clock`, "/clock"],
    ["https://evil.example/clock", null],
    [`${portal}.evil.example/clock`, null],
    ["//evil.example/clock", null],
    ["", null],
  ] as const) {
    const query = new URLSearchParams(callbackUrl ? { callbackUrl } : {});
    const answer = await request.get(`/api/auth/signin?${query}`, { maxRedirects: 0 });
    expect(answer.status(), callbackUrl).toBe(302);
    const to = new URL(answer.headers().location ?? "", portal);
    expect(to.origin + to.pathname, callbackUrl).toBe(`${portal}/sign-in`);
    expect(to.searchParams.get("next"), callbackUrl).toBe(next);
  }
});

test("answers nonsense without an error of its own", async ({ request }) => {
  for (const form of [
    { email: "a\u0000b@example.test", password: "abcdefghij" },
    { email: "", password: "" },
  ]) {
    const answer = await post(request, "callback/credentials", form);
    expect(answer.status()).toBe(302);
    expect(answer.headers().location).toMatch(/error=CredentialsSignin&provider=credentials$/);
  }
  const json = { headers: { "content-type": "application/json" }, maxRedirects: 0 };
  const broken = await request.post("/api/auth/callback/credentials", {
    ...json,
    data: Buffer.from("{oops"),
  });
  expect(broken.status()).toBe(400);
  const address = await request.get("/api/auth/signin?callbackUrl=javascript:alert(1)", { maxRedirects: 0 });
  expect(address.status()).toBeLessThan(500);
  const long = await request.post("/api/auth/callback/credentials", { form: { email: "a".repeat(20_000) } });
  expect(long.status()).toBe(413);
});

test("keeps closed what it does not need", async ({ request }) => {
  for (const path of ["_log", "session", "callback/github", "verify-request"]) {
    expect((await request.post(`/api/auth/${path}`, { form: { a: "b" } })).status(), path).toBe(404);
  }
});
