import {
  Activity,
  Briefcase,
  Building2,
  CalendarDays,
  ChartColumn,
  CircleUserRound,
  ClipboardCheck,
  Clock,
  Download,
  FileInput,
  FolderKanban,
  Hourglass,
  Inbox,
  LayoutDashboard,
  ListChecks,
  LogOut,
  type LucideIcon,
  Mail,
  MapPin,
  Network,
  Package,
  Pencil,
  Plus,
  Receipt,
  ScrollText,
  Search,
  Settings,
  ShieldCheck,
  ShieldX,
  SlidersHorizontal,
  Stethoscope,
  ToggleRight,
  Upload,
  UserPlus,
  Users,
  Wrench,
} from "lucide-react";

const icons = {
  activity: Activity,
  add: Plus,
  approvals: ClipboardCheck,
  audit: ScrollText,
  clock: Clock,
  companies: Building2,
  customers: Briefcase,
  dashboard: LayoutDashboard,
  departments: Network,
  doctor: Stethoscope,
  download: Download,
  blocked: ShieldX,
  edit: Pencil,
  features: ToggleRight,
  hours: Hourglass,
  import: FileInput,
  inbox: Inbox,
  invite: UserPlus,
  jobs: ListChecks,
  limits: SlidersHorizontal,
  mail: Mail,
  packages: Package,
  pay: Receipt,
  people: Users,
  person: CircleUserRound,
  projects: FolderKanban,
  reports: ChartColumn,
  schedule: CalendarDays,
  search: Search,
  settings: Settings,
  shield: ShieldCheck,
  skills: Wrench,
  signOut: LogOut,
  sites: MapPin,
  upload: Upload,
} satisfies Record<string, LucideIcon>;

/** Names of icons that travel as data: navigation, palette, search answers. */
export type IconName = keyof typeof icons;

/** An icon by its name, where the icon comes as data. Elsewhere import it from lucide-react. */
export function Icon({ name, className = "size-4" }: { name: IconName; className?: string }) {
  const Picture = icons[name];
  return <Picture aria-hidden="true" className={className} />;
}

/** Whether a text, such as one from a search answer, names an icon. */
export function isIconName(text: string | undefined): text is IconName {
  return text !== undefined && text in icons;
}
