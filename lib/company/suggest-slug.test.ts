import fc from "fast-check";
import { expect, it } from "vitest";
import { newCompany } from "./create-company-schema.ts";
import { suggestSlug } from "./suggest-slug.ts";

it.each([
  ["Harbour Lane Catering", "harbour-lane-catering"],
  ["Séamus & Søn's Bakery Ltd.", "seamus-and-sons-bakery-ltd"],
  ["  --x--  ", "x"],
  ["Łódź Straße", "lodz-strasse"],
  ["株式会社", ""],
])("%s → %s", (name, slug) => {
  expect(suggestSlug(name)).toBe(slug);
});

it("suggests what the form takes, or nothing usable", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (name) => {
      const slug = suggestSlug(name);
      expect(slug).toMatch(/^[a-z0-9-]{0,40}$/);
      const parsed = newCompany.shape.slug.safeParse(slug);
      if (slug.length >= 2 && !parsed.success) {
        expect(parsed.error.issues[0]?.message).toBe("This short name is reserved.");
      }
    }),
  );
});
