import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "#lib/http/csp.ts";

function directive(policy: string, name: string): string | undefined {
  return policy.split("; ").find((part) => part.startsWith(`${name} `));
}

describe("contentSecurityPolicy", () => {
  it("lets scripts run by nonce only", () => {
    const script = directive(contentSecurityPolicy("abc", false), "script-src");
    expect(script).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'");
  });

  it("knows neither inline scripts nor eval in production", () => {
    const policy = contentSecurityPolicy("abc", false);
    expect(policy).not.toContain("unsafe-eval");
    expect(policy.match(/'unsafe-inline'/g)).toHaveLength(1);
    expect(directive(policy, "style-src-attr")).toContain("'unsafe-inline'");
  });

  it("gives no frame, base or plug-in to anybody", () => {
    const policy = contentSecurityPolicy("abc", false);
    for (const name of ["frame-ancestors", "base-uri", "object-src"]) {
      expect(directive(policy, name)).toBe(`${name} 'none'`);
    }
  });
});
