/** Runs prisma/seed.ts as a process of its own, so that its memory and connections are gone afterwards. */
import { seedDemo } from "../prisma/seed.ts";

await seedDemo((sentence) => console.log(`  ${sentence}`));
process.exit(0);
