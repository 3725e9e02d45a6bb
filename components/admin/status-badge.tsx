import {
  CircleCheck,
  CirclePause,
  CircleX,
  Hourglass,
  Inbox,
  Lock,
  Send,
  ShieldAlert,
  ShieldCheck,
  ShieldOff,
  ToggleLeft,
  ToggleRight,
  Trash2,
} from "lucide-react";
import type { ReactNode } from "react";
import { Badge, type Tone } from "#components/ui/badge.tsx";

const looks: Record<string, [Tone | "outline", ReactNode]> = {
  active: ["ok", <CircleCheck key="i" aria-hidden="true" />],
  suspended: ["neutral", <CirclePause key="i" aria-hidden="true" />],
  archived: ["outline", <Inbox key="i" aria-hidden="true" />],
  locked: ["bad", <Lock key="i" aria-hidden="true" />],
  queued: ["neutral", <Hourglass key="i" aria-hidden="true" />],
  sent: ["ok", <Send key="i" aria-hidden="true" />],
  discarded: ["outline", <Trash2 key="i" aria-hidden="true" />],
  kept: ["note", <Inbox key="i" aria-hidden="true" />],
  created: ["neutral", <Hourglass key="i" aria-hidden="true" />],
  retry: ["warn", <Hourglass key="i" aria-hidden="true" />],
  completed: ["ok", <CircleCheck key="i" aria-hidden="true" />],
  failed: ["bad", <CircleX key="i" aria-hidden="true" />],
  on: ["ok", <ToggleRight key="i" aria-hidden="true" />],
  off: ["warn", <ToggleLeft key="i" aria-hidden="true" />],
  blocked: ["bad", <ShieldAlert key="i" aria-hidden="true" />],
  lifted: ["neutral", <ShieldOff key="i" aria-hidden="true" />],
  over: ["outline", <CircleCheck key="i" aria-hidden="true" />],
  held: ["ok", <ShieldCheck key="i" aria-hidden="true" />],
  leaked: ["bad", <ShieldAlert key="i" aria-hidden="true" />],
  broken: ["warn", <ShieldAlert key="i" aria-hidden="true" />],
  idle: ["outline", <Hourglass key="i" aria-hidden="true" />],
  running: ["neutral", <Hourglass key="i" aria-hidden="true" />],
  cancelled: ["outline", <CirclePause key="i" aria-hidden="true" />],
};

/** The state of a company, a user, a mail or a run, as icon and word. */
export function StatusBadge({ status, children }: { status: string; children: ReactNode }) {
  const [tone, icon] = looks[status] ?? (["outline", null] as const);
  return (
    <Badge tone={tone} icon={icon}>
      {children}
    </Badge>
  );
}
