import { expect, it } from "vitest";
import { valueLabel } from "./words.ts";

it.each([
  ["startedAt", "Started at"],
  ["departmentId", "Department"],
  ["name", "Name"],
  ["break_seconds", "Break seconds"],
])("%s reads %s", (name, label) => expect(valueLabel(name)).toBe(label));
