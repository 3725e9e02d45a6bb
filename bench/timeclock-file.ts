import { writeFileSync } from "node:fs";
import { randomFrom } from "#lib/testing/random.ts";

const people = 200;
const customers = 40;

/** A timeclock file with one block a person and day, the same at every run. @returns its path */
export function writeTimeclockFile(path: string, blocks: number): string {
  const random = randomFrom(3);
  const lines: string[] = [];
  const stamp = (second: number) =>
    new Date(second * 1000).toISOString().slice(0, 19).replace("T", " ").replaceAll("-", "/");
  for (let person = 0; person < people; person += 1) {
    const name = `Person ${String(person).padStart(3, "0")}`;
    let day = Date.UTC(2024, 0, 1, 8) / 1000;
    for (let block = 0; block < blocks / people; block += 1) {
      const start = day + random.whole(0, 7_200);
      const end = start + random.whole(3_600, 34_000);
      lines.push(`i ${stamp(start)} ${name}:Customer ${random.whole(0, customers - 1)}`, `o ${stamp(end)}`);
      day += 86_400;
    }
  }
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}
