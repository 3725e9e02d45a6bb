import { expect, it } from "vitest";
import { mailText } from "./text.ts";

const invitation = {
  name: "Aoife",
  company: "Harbour Lane",
  inviter: "Niamh",
  link: "http://localhost:3000/x",
};

it("fills subject and text", () => {
  const { subject, text } = mailText("invitation", invitation);
  expect(subject).toBe("Niamh invites you to Harbour Lane on Hourly");
  expect(text).toContain("Hello Aoife,\n\nNiamh invites you");
  expect(text).toContain("\nhttp://localhost:3000/x\n");
});

it("fills a name once: what looks like a place in it stays", () => {
  expect(mailText("invitation", { ...invitation, name: "{link}" }).text).toContain("Hello {link},");
});

it("makes no link of a name, and leaves our own links whole", () => {
  const { subject, text } = mailText("invitation", {
    ...invitation,
    company: "Booking.com",
    name: "Dr.Smith",
  });
  expect(subject).toContain("Booking. com");
  expect(text).toContain("Hello Dr. Smith,");
  expect(`${subject} ${text}`).not.toMatch(/Booking\.com|Dr\.Smith/);
  const link = "https://hours.example.test/invitation/abc.def";
  expect(mailText("invitation", { ...invitation, link }).text).toContain(`\n${link}\n`);
});

it("keeps a subject on one line", () => {
  const { subject } = mailText("invitation", { ...invitation, inviter: "Niamh\r\nBcc: all@example.test" });
  expect(subject).not.toMatch(/[\r\n]/);
});

it("refuses a place nobody filled", () => {
  expect(() => mailText("invitation", { name: "Aoife" })).toThrow(/not filled/);
});
