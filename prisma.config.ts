import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  // Only Prisma's own command line reads this; Hourly migrates through prisma/migrate.ts.
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
