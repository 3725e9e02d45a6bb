/** Text that somebody, somewhere, has sent: quotes, markup, paths, formulas, signs no eye sees, and far too much. */
export const hostile: Record<string, string> = {
  empty: "",
  quote: "' OR 1=1 --",
  like: "%_%\\",
  markup: "<script>alert(1)</script>",
  path: "../../../../etc/passwd",
  nul: "a\u0000b",
  direction: "\u202eevil\u202c",
  halfSign: "\ud800",
  many: "x".repeat(4000),
  number: "99999999999999999999999",
  fraction: "1e309",
  date: "2026-02-30",
  farDate: "9999-12-31",
  uuid: "00000000-0000-0000-0000-000000000000",
  prototype: "__proto__",
  json: '{"$ne":null}',
  header: "a\r\nset-cookie: evil=1",
  brokenPercent: "%ff%fe",
};

/** Addresses of another site, where a page could take one for its own. */
export const otherSites: Record<string, string> = {
  site: "https://evil.example/x",
  siteWithoutScheme: "//evil.example/x",
  siteByBackslash: "/\\evil.example/x",
};

/** The same as values of JSON, and what JSON has besides text. */
export const hostileJson: unknown[] = [
  ...Object.values(hostile),
  null,
  true,
  0,
  -1,
  1e21,
  [],
  {},
  [[[[]]]],
  { id: { in: [] } },
  { toString: "x" },
];

/** Whole bodies that are no request. */
export const hostileBodies: [name: string, body: string | Uint8Array, type?: string][] = [
  ["nothing", ""],
  ["no JSON", "{"],
  ["a list", "[]"],
  ["a text", '"x"'],
  ["null", "null"],
  ["deep", `${'{"a":'.repeat(3000)}1${"}".repeat(3000)}`],
  ["large", JSON.stringify({ note: "x".repeat(200_000) })],
  ["prototype", '{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}'],
  ["twice", '{"kind":"in","kind":"out"}'],
  ["not UTF-8", new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  ["NUL", '{"note":"\\u0000"}'],
  ["half a sign", '{"note":"\\ud800"}'],
  ["a form", "kind=in", "application/x-www-form-urlencoded"],
  ["plain text", '{"kind":"in"}', "text/plain"],
  [
    "XML",
    "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>",
    "application/xml",
  ],
];
