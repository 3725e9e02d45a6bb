import { describe, expect, it } from "vitest";
import { type EventStatus, eventActs, eventStatuses, nextStatus, possibleActs, reached } from "./status.ts";

describe("the status of an event", () => {
  it.each<[EventStatus, string[]]>([
    ["planned", ["confirm", "cancel"]],
    ["confirmed", ["finish", "cancel", "reopen"]],
    ["done", ["reopen"]],
    ["cancelled", ["reopen"]],
  ])("%s allows %j", (status, acts) => expect(possibleActs(status)).toEqual(acts));

  it("can be left by reopening wherever one came, so that no slip is for ever", () => {
    for (const status of eventStatuses)
      for (const [act, next] of Object.entries(nextStatus[status]))
        if (act !== "reopen") {
          const back = next && nextStatus[next].reopen;
          expect(back, `${status} ${act}`).toBeDefined();
        }
  });

  it("is reached by an act where the table says so", () => {
    for (const act of eventActs)
      for (const status of eventStatuses) {
        const next = nextStatus[status][act];
        if (next && reached[act]) expect(next).toBe(reached[act]);
      }
  });
});
