import type { AbstractIntlMessages } from "next-intl";

interface MessageFile {
  default: AbstractIntlMessages;
}

const files = import.meta.glob<MessageFile>("../../messages/en/*.json", { eager: true });

/** All messages by namespace: `messages/en/employee.json` is the namespace `employee`. */
export function catalogue(): AbstractIntlMessages {
  return Object.fromEntries(
    Object.entries(files).map(([path, file]) => [path.replace(/^.*\/|\.json$/g, ""), file.default]),
  );
}
