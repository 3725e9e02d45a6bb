/** What a field of a body is given that never asked for it. */
export const hostileValues: readonly unknown[] = [
  ...["", " ", "'; DROP TABLE employees; --", "' OR '1'='1", "%_%\\", "../../../../etc/passwd", "{{7*7}}"],
  ...[
    "a\u0000b",
    "\u202eevil\u202c",
    "\ud800",
    "a\r\nset-cookie: evil=1",
    "x".repeat(15_000),
    "🦊".repeat(300),
  ],
  ...["NaN", "-1", "1e309", "99999999999999999999999", "0x10", "2026-02-30", "0000-00-00", "9999-12-31"],
  ...[
    "9999-12-31T23:59:59Z",
    "+275760-09-13T00:00:00Z",
    "2026-03-29T01:30:00+99:99",
    "__proto__",
    "constructor",
  ],
  ...["00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", '{"$ne":null}'],
  ...[null, true, 0, -1, -0, 1.5, 1e21, 2 ** 53, -(2 ** 31) - 1, 99_999_999_999_999],
  ...[[], {}, [[[[]]]], [null], { id: { in: [] } }, { toString: "x" }, { __proto__: null, length: -1 }],
  Array.from({ length: 10_000 }, () => 1),
  Array.from({ length: 200 }, (_, at) => ({ name: `row ${at}`, amount: at })),
];

/** Whole bodies that are no request. */
export const hostileBodies: readonly string[] = [
  ...[
    "",
    "{",
    "[]",
    "null",
    '"x"',
    "1",
    "{}",
    "\ufeff{}",
    '{"a":1e400}',
    '{"a":1}{"b":2}',
    "{'a':1}",
    "[1,2",
  ],
  '{"__proto__":{"id":"x"},"constructor":{"prototype":{"admin":true}}}',
  '{"name":"one","name":"two","version":1,"version":2,"id":"x","companyId":"x"}',
  '{"name":"\\u0000"}',
  '{"\\u0000":1}',
  '{"name":"\\ud800"}',
  `${'{"a":'.repeat(2500)}1${"}".repeat(2500)}`,
  `{"name":${"[".repeat(7000)}${"]".repeat(7000)}}`,
  `{${Array.from({ length: 1500 }, (_, at) => `"k${at}":1`).join(",")}}`,
  JSON.stringify({ name: "x".repeat(40_000) }),
];

/** What a header, a path or a query is given. No line ends: the platform's own Request refuses those. */
export const hostileTexts: readonly string[] = [
  ...[
    "",
    " ",
    "*",
    '"',
    '"1"',
    'W/"1"',
    '"-1"',
    '"99999999999"',
    "null",
    "undefined",
    "NaN",
    "-1",
    "1e309",
    "0x10",
  ],
  ...["' OR '1'='1", "%_%\\", "../..", "__proto__", "constructor", "2026-02-30", "9999-12-31T23:59:59Z"],
  ...["00000000-0000-0000-0000-000000000000", "x".repeat(3000), "W10", "eyJhIjoxfQ", "MQ"],
];
