import { z } from "zod";

export const searchInput = z.object({
  company: z.string(),
  q: z
    .string()
    .transform((text) => text.trim().slice(0, 100))
    .catch(""),
});

/** Somebody or something that was found. */
export interface Found {
  id: string;
  name: string;
}

export interface FoundPerson extends Found {
  number: string;
  department: string | null;
}

export interface FoundProject extends Found {
  customer: string;
}

export interface FoundEvent extends Found {
  /** ISO */
  startsAt: string;
  zone: string;
}

export interface SearchResult {
  people: FoundPerson[];
  customers: Found[];
  projects: FoundProject[];
  packages: Found[];
  events: FoundEvent[];
}

/** The lines of the command palette under their headings. */
export const searchAnswer = z.object({
  groups: z.array(
    z.object({
      label: z.string(),
      items: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          hint: z.string().optional(),
          href: z.string(),
          icon: z.string(),
        }),
      ),
    }),
  ),
});
export type SearchAnswer = z.input<typeof searchAnswer>;
