/** Every path of the portal is spelled here and nowhere else. */

function query(values: Record<string, string | number | undefined | null> = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && value !== null && value !== "") search.set(key, String(value));
  }
  const text = search.toString();
  return text ? `?${text}` : "";
}

type Query = Record<string, string | number | undefined | null>;

const noun = (base: string) => ({
  list: (q?: Query) => `${base}${query(q)}`,
  add: (q?: Query) => `${base}/new${query(q)}`,
  detail: (id: string) => `${base}/${id}`,
  edit: (id: string) => `${base}/${id}/edit`,
});

/** The lists that can be taken along. */
export type ExportedList =
  | "employees"
  | "departments"
  | "sites"
  | "skills"
  | "customers"
  | "projects"
  | "packages"
  | "events"
  | "clock-ins"
  | "audit";

const company = (slug: string) => {
  const base = `/c/${slug}`;
  return {
    dashboard: (q?: Query) => `${base}${query(q)}`,
    clockIns: {
      ...noun(`${base}/clock-ins`),
      /** What several were for */
      set: (q?: Query) => `${base}/clock-ins/set${query(q)}`,
    },
    employees: noun(`${base}/employees`),
    importEmployees: () => `${base}/employees/import`,
    contracts: {
      add: (employeeId: string) => `${base}/employees/${employeeId}/contracts/new`,
      edit: (id: string) => `${base}/contracts/${id}/edit`,
    },
    pay: {
      of: (employeeId: string) => `${base}/employees/${employeeId}/pay`,
      add: (employeeId: string) => `${base}/employees/${employeeId}/pay/new`,
      edit: (rateId: string) => `${base}/pay-rates/${rateId}/edit`,
    },
    departments: noun(`${base}/departments`),
    sites: noun(`${base}/sites`),
    skills: noun(`${base}/skills`),
    customers: noun(`${base}/customers`),
    projects: noun(`${base}/projects`),
    packages: noun(`${base}/packages`),
    events: noun(`${base}/events`),
    hoursReport: (q?: Query) => `${base}/reports/hours${query(q)}`,
    imports: noun(`${base}/imports`),
    audit: (q?: Query) => `${base}/audit${query(q)}`,
    settings: () => `${base}/settings`,
    /** What a change of zone, day or currency would do */
    settingsChange: (q?: Query) => `${base}/settings/change${query(q)}`,
    clockInMethods: () => `${base}/settings/methods`,
    retention: () => `${base}/settings/retention`,
    roles: (q?: Query) => `${base}/settings/roles${query(q)}`,
    tokens: () => `${base}/settings/tokens`,
    /** Who is in: server-sent events. */
    live: () => `/api/v1/companies/${slug}/live`,
    search: () => `/api/v1/companies/${slug}/search`,
    /** A list as a file, as filtered and sorted. */
    listExport: (list: ExportedList, q?: Query) => `/api/v1/companies/${slug}/${list}/export${query(q)}`,
    hoursExport: (q?: Query) => `/api/v1/companies/${slug}/reports/hours${query(q)}`,
    importProgress: (id: string) => `/api/v1/companies/${slug}/imports/${id}/progress`,
  };
};

export const routes = {
  home: () => "/",
  company,
  clock: () => "/clock",
  myHours: (q?: Query) => `/clock/hours${query(q)}`,
  myContract: () => "/clock/contract",
  punches: () => "/api/v1/punches",
  clockState: () => "/api/v1/clock",
  signIn: (next?: string) => `/sign-in${query({ next })}`,
  /** Sign-in with one sentence about what just happened. */
  signInAfter: (notice: "password-changed" | "signed-out") => `/sign-in${query({ notice })}`,
  signUp: () => "/sign-up",
  signUpSent: () => "/sign-up/sent",
  forgotPassword: () => "/forgot-password",
  forgotPasswordSent: () => "/forgot-password/sent",
  resetPassword: (secret: string) => `/reset-password/${secret}`,
  confirmEmail: (secret: string) => `/confirm/${secret}`,
  invitation: (secret: string) => `/invitation/${secret}`,
  firstAdministrator: (secret: string) => `/first-administrator/${secret}`,
  companies: () => "/companies",
  account: () => "/account",
  admin: {
    companies: (q?: Query) => `/admin${query(q)}`,
    newCompany: () => "/admin/companies/new",
    openCompany: (id: string) => `/admin/companies/${id}`,
    users: (q?: Query) => `/admin/users${query(q)}`,
    user: (id: string) => `/admin/users/${id}`,
    outbox: (q?: Query) => `/admin/outbox${query(q)}`,
    audit: (q?: Query) => `/admin/audit${query(q)}`,
    companyAudit: (q?: Query) => `/admin/audit/companies${query(q)}`,
    jobs: (q?: Query) => `/admin/jobs${query(q)}`,
    blocked: (q?: Query) => `/admin/blocked${query(q)}`,
    limits: () => "/admin/limits",
    features: (q?: Query) => `/admin/features${query(q)}`,
    isolation: () => "/admin/isolation",
    doctor: () => "/admin/doctor",
  },
  /** next-auth's own addresses. */
  auth: (path: string) => `/api/auth/${path}`,
  health: () => "/api/v1/health",
  /** An operation of the API: "/customers". */
  api: (path: string) => `/api/v1${path}`,
  apiReference: (part?: string) => `/docs/api${part ? `#${part}` : ""}`,
} as const;
