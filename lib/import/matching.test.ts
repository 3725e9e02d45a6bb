import { expect, test } from "vitest";
import { type FileRow, noMessages } from "./file/row.ts";
import { type Directory, matchRows } from "./matching.ts";
import { numberPeople } from "./new-records.ts";

const directory: Directory = {
  employees: [
    { id: "e1", number: "7", name: "Ann Other" },
    { id: "e2", number: "12", name: "7" },
    { id: "e3", number: "13", name: "Sam" },
    { id: "e4", number: "14", name: "SAM" },
  ],
  customers: [{ id: "c1", name: "Acme" }],
  projects: [{ id: "p1", customerId: "c1", name: "Hall" }],
};
let line = 0;
const row = (employee: string, customer: string | null = null, project: string | null = null): FileRow => ({
  ...{ line: ++line, employee, customer, project, note: null },
  ...{ startSecond: 1000, endSecond: 2000, breakSeconds: 0 },
});

test("people by number before name, names whatever their case, projects within their customer", () => {
  const problems = noMessages();
  const { rows, newEmployees, newCustomers, newProjects } = matchRows(
    [
      row("7", "ACME", "hall"),
      row("ann other", "Beta", "Hall"),
      row("Zoë", "beta", "HALL"),
      row("zoë"),
      row("14", "Acme", "Bar"),
    ],
    directory,
    problems,
  );
  expect(problems.total).toBe(0);
  const [one, two, three, four, five] = rows;
  expect(one).toMatchObject({ employeeId: "e1", customerId: "c1", projectId: "p1", ordinal: 1 });
  expect(two).toMatchObject({ employeeId: "e1", ordinal: 2 });
  expect(newEmployees.map((made) => made.name)).toEqual(["Zoë"]);
  expect([three?.employeeId, four?.employeeId]).toEqual([newEmployees[0]?.id, newEmployees[0]?.id]);
  expect(newCustomers.map((made) => made.name)).toEqual(["Beta"]);
  expect([two?.customerId, three?.customerId]).toEqual([newCustomers[0]?.id, newCustomers[0]?.id]);
  expect(newProjects.map(({ name, customerId }) => [name, customerId])).toEqual([
    ["Bar", "c1"],
    ["Hall", newCustomers[0]?.id],
  ]);
  expect(three?.projectId).toBe(two?.projectId);
  expect(five?.employeeId).toBe("e4");
});

test("a name that several people have says nothing", () => {
  const problems = noMessages();
  expect(matchRows([row("sam")], directory, problems).rows).toEqual([]);
  expect(problems.shown[0]?.message).toBe("Several people are called sam: write the number instead.");
});

test.each<[string[], string | null, string[]]>([
  [["Ann", "Bob"], null, ["1", "2"]],
  [["Ann", "Bob"], "0433", ["0434", "0435"]],
  [["Ann", "1042", "Bob"], "999", ["1043", "1042", "1044"]],
  [["12345678901"], "3", ["4"]],
])("numbers for %j after %s", (names, highest, numbers) => {
  const people = names.map((name, at) => ({ id: `${at}`, name }));
  expect(numberPeople(people, highest).map((one) => one.number)).toEqual(numbers);
});
