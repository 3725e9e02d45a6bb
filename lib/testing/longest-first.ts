import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take a quarter of a minute and more, the longest first. */
const long = [
  "prisma/demo/scale/scale.db.test.ts",
  "prisma/seed.db.test.ts",
  "lib/api/operations.db.test.ts",
  "lib/api/fuzz.db.test.ts",
  "lib/testing/plans/records.db.test.ts",
  "lib/testing/isolation/other-company.db.test.ts",
  "lib/testing/plans/plans.db.test.ts",
];

const place = ({ moduleId }: TestSpecification) => {
  const at = long.findIndex((name) => moduleId.endsWith(`/${name}`));
  return at < 0 ? long.length : at;
};

/** What takes longest begins first: begun last, it runs by itself at the end, and half of the machine waits for it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
