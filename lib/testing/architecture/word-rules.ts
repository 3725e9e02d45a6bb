import { eachFile, type Rule } from "./rule.ts";
import { at, isSeed, isTest, type Source } from "./source.ts";
import { type AnyNode, literalText, walk } from "./walk.ts";

/** What prepares the environment before lib/env.ts is there to read it. */
const bootstrap = /^(cli\/|prisma\/|bench\/|[^/]+\.config\.(ts|mjs)$)/;

/** Role names that mean nothing else. "employee" is a noun of the product as well and counts only beside a `role`. */
const roleNames = new Set([
  "supervisor",
  "manager",
  "owner",
  "payroll_clerk",
  "viewer",
  "administrator",
  "developer",
]);
/** "owner" is also the role of the database that migrates. */
const databaseRoles = /^(lib\/db|cli|prisma)\//;
/** What people choose for a password, which is no role. */
const commonPasswords = "lib/auth/common-passwords.ts";

/** SET, which open() and the fences issue with a parsed id: PostgreSQL takes no parameters there. */
const setStatements = ["lib/access/open.ts", "lib/db/scope.ts"];
const isSqlFile = (path: string) => /(^|\/|\.)sql\.ts$/.test(path);
const statement =
  /^\s*(SELECT|INSERT INTO|UPDATE \w+ SET|DELETE FROM|WITH \w+ AS|SET LOCAL|CREATE|ALTER|DROP|GRANT|REVOKE|TRUNCATE|COPY|LISTEN|NOTIFY|VACUUM|EXPLAIN)\s/;

function nodes(source: Source, finds: (node: AnyNode, above: AnyNode[]) => string | null | false): string[] {
  const found: string[] = [];
  walk(source.program, (node, above) => {
    const what = finds(node, above);
    if (what) found.push(`${at(source, node.start)} ${what}`);
  });
  return found;
}

const mentions = (source: Source, node: AnyNode | undefined, word: RegExp) =>
  node !== undefined && word.test(source.text.slice(node.start, node.end));

/** Whether a string stands where a role stands: compared with one, or given to one. */
function standsForRole(source: Source, node: AnyNode, above: AnyNode[]): boolean {
  const parent = above[0];
  if (!parent) return false;
  if (parent.type === "BinaryExpression" && /^[!=]==?$/.test(parent.operator)) {
    const other = (parent.left as AnyNode) === node ? parent.right : parent.left;
    return mentions(source, other as AnyNode, /\b\w*role\b/i);
  }
  if (parent.type === "SwitchCase") return mentions(source, above[1]?.discriminant as AnyNode, /role\b/i);
  if (parent.type === "Property") return mentions(source, parent.key as AnyNode, /^(platform)?role$/i);
  return false;
}

export const wordRules: Rule[] = [
  {
    claim: "the environment is read in lib/env.ts alone, and by what prepares it",
    check: eachFile(
      (path) => path !== "lib/env.ts" && !bootstrap.test(path) && !isTest(path),
      (source) =>
        nodes(
          source,
          (node) =>
            node.type === "MemberExpression" &&
            /^(process|import\.meta)\.env$/.test(source.text.slice(node.start, node.end)) &&
            "process.env",
        ),
    ),
    broken: [
      { "lib/mail/send.ts": "const url = process.env.SMTP_URL;" },
      { "app/layout.tsx": 'const { env } = process; const x = process.env["A"];' },
    ],
  },
  {
    claim: "role names stand in lib/access alone: elsewhere one asks for a permission",
    check: eachFile(
      (path) => !path.startsWith("lib/access/") && path !== commonPasswords && !isTest(path) && !isSeed(path),
      (source) =>
        nodes(source, (node, above) => {
          const text = literalText(node);
          if (text === null || above[0]?.type === "ImportDeclaration") return false;
          if (text === "owner" && databaseRoles.test(source.path)) return false;
          const isName = roleNames.has(text) || (text === "employee" && standsForRole(source, node, above));
          return isName && `"${text}"`;
        }),
    ),
    broken: [
      { "lib/hours/queries.ts": 'if (actor.role === "manager") show();' },
      { "lib/hours/queries.ts": 'const staff: "supervisor" | "owner" = x;' },
      { "app/page.tsx": 'if ("employee" === role) hide();' },
      { "lib/hours/queries.ts": 'switch (actor.role) { case "employee": hide(); }' },
      { "lib/company/new.ts": 'db.employee.create({ data: { role: "employee" } });' },
    ],
    kept: [{ "lib/hours/queries.ts": 'const by = "employee"; if (by === "employee") sum();' }],
  },
  {
    claim: "paths of the portal are spelled in lib/routes.ts alone",
    check: (tree) => {
      const heads = [...tree.keys()].flatMap(
        (path) => /^app\/(?:\([^/]+\)\/)?([a-z-]+)\//.exec(path)?.[1] ?? [],
      );
      const path = new RegExp(`^/(${[...new Set(heads)].join("|")})(/|\\?|$)`);
      return eachFile(
        (file) => file !== "lib/routes.ts" && /^(app|components|lib|cli)\//.test(file) && !isTest(file),
        (source) =>
          nodes(source, (node, above) => {
            const text = literalText(node);
            return text !== null && !/^(Import|Export)/.test(above[0]?.type ?? "") && path.test(text) && text;
          }),
      )(tree);
    },
    broken: [
      { "app/clock/page.tsx": "", "lib/mail/text.ts": 'const to = "/clock";' },
      { "app/c/page.tsx": "", "components/a/b.tsx": `const b = <a href={\`/c/\${slug}/hours\`}>x</a>;` },
      { "app/(auth)/sign-in/page.tsx": "", "lib/a/b.ts": 'redirect("/sign-in?next=x");' },
    ],
    kept: [
      { "app/clock/page.tsx": "", "lib/routes.ts": 'const clock = "/clock";', "lib/a/b.ts": 'a("/clocks");' },
    ],
  },
  {
    claim: "raw SQL stands in files named sql.ts or *.sql.ts",
    check: eachFile(
      (path) => !isSqlFile(path) && !setStatements.includes(path) && !isTest(path),
      (source) =>
        nodes(source, (node) => {
          const text = literalText(node);
          if (text !== null && statement.test(text)) return text.trim().slice(0, 30);
          if (node.type !== "Identifier" || !/^\$(query|execute)Raw/.test(node.name)) return false;
          return node.name;
        }),
    ),
    broken: [
      { "lib/hours/queries.ts": "await db.$queryRaw`SELECT 1`;" },
      { "lib/hours/queries.ts": "await db.$executeRawUnsafe(text);" },
      { "cli/check.ts": 'await pg.query("DELETE FROM users");' },
    ],
    kept: [{ "lib/hours/sql.ts": "await db.$queryRaw`SELECT 1`;" }],
  },
];
