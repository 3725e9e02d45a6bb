import { expect, it } from "vitest";
import words from "#messages/en/admin.json" with { type: "json" };
import { jobs } from "./registry.ts";

it.each(Object.keys(jobs))("the console has words for %s", (name) => {
  expect(words).toHaveProperty([`job_${name}`]);
  expect(words).toHaveProperty([`due_${name}`]);
});

it.each(Object.entries(jobs).filter(([, job]) => "cron" in job))(
  "%s never waits twice, however late the worker is",
  (_name, job) => {
    expect(job.single).toBe(true);
  },
);
