/** Builds the pages when the build is stale. */
import { build, isBuilt } from "./runtime/build.ts";
import { generateClient } from "./runtime/generate.ts";
import { explain } from "./runtime/problem.ts";

try {
  await generateClient();
  if (isBuilt()) console.log("The build is up to date.");
  else await build();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
