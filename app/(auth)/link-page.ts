/** What the page of a one-time link gets. */
export interface LinkPage {
  params: Promise<{ secret: string }>;
}
