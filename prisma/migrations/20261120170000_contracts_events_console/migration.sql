-- AlterTable
ALTER TABLE "companies" ADD COLUMN     "clock_in_api" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "clock_in_browser" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "clock_in_manual" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "keep_details_months" SMALLINT,
ADD COLUMN     "keep_imports_months" SMALLINT NOT NULL DEFAULT 12;

-- AlterTable
ALTER TABLE "credentials" ADD COLUMN     "last_used_at" TIMESTAMPTZ(3),
ADD COLUMN     "name" TEXT,
ADD COLUMN     "role" TEXT,
ADD COLUMN     "scopes" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "contracts" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "weekly_minutes" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "flextime" BOOLEAN NOT NULL DEFAULT false,
    "exempt" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contracts_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "pay_rates" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "per" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pay_rates_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "home_departments" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "home_departments_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "skills" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "skills_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "packages" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_search" TEXT NOT NULL,
    "duration_minutes" INTEGER NOT NULL,
    "price_minor" BIGINT,
    "currency" TEXT NOT NULL,
    "colour" TEXT NOT NULL,
    "note" TEXT,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "packages_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "package_crews" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "package_id" UUID NOT NULL,
    "skill_id" UUID NOT NULL,
    "people" SMALLINT NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "package_crews_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "package_costs" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "package_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "package_costs_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "events" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_search" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "package_id" UUID,
    "department_id" UUID,
    "site_id" UUID,
    "customer_id" UUID,
    "assignee_id" UUID,
    "created_by_id" UUID,
    "price_minor" BIGINT,
    "currency" TEXT NOT NULL,
    "note" TEXT,
    "metadata" JSONB NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "events_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "blocked_addresses" (
    "network" TEXT NOT NULL,
    "times" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "blocked_until" TIMESTAMPTZ(3) NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by" TEXT,

    CONSTRAINT "blocked_addresses_pkey" PRIMARY KEY ("network")
);

-- CreateTable
CREATE TABLE "feature_switches" (
    "key" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" TEXT NOT NULL,

    CONSTRAINT "feature_switches_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "isolation_runs" (
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leaks" JSONB NOT NULL,
    "error" TEXT,

    CONSTRAINT "isolation_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_views" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateIndex
CREATE INDEX "contracts_company_id_employee_id_valid_from_idx" ON "contracts"("company_id", "employee_id", "valid_from");

-- CreateIndex
CREATE INDEX "pay_rates_company_id_employee_id_valid_from_idx" ON "pay_rates"("company_id", "employee_id", "valid_from");

-- CreateIndex
CREATE INDEX "home_departments_company_id_employee_id_valid_from_idx" ON "home_departments"("company_id", "employee_id", "valid_from");

-- CreateIndex
CREATE INDEX "home_departments_company_id_department_id_idx" ON "home_departments"("company_id", "department_id");

-- CreateIndex
CREATE INDEX "packages_company_id_name_search_id_idx" ON "packages"("company_id", "name_search", "id");

-- CreateIndex
CREATE INDEX "package_crews_company_id_skill_id_idx" ON "package_crews"("company_id", "skill_id");

-- CreateIndex
CREATE UNIQUE INDEX "package_crews_company_id_package_id_skill_id_key" ON "package_crews"("company_id", "package_id", "skill_id");

-- CreateIndex
CREATE INDEX "package_costs_company_id_package_id_idx" ON "package_costs"("company_id", "package_id");

-- CreateIndex
CREATE INDEX "events_company_id_starts_at_id_idx" ON "events"("company_id", "starts_at", "id");

-- CreateIndex
CREATE INDEX "events_company_id_name_search_id_idx" ON "events"("company_id", "name_search", "id");

-- CreateIndex
CREATE INDEX "events_company_id_package_id_idx" ON "events"("company_id", "package_id");

-- CreateIndex
CREATE INDEX "events_company_id_customer_id_idx" ON "events"("company_id", "customer_id");

-- CreateIndex
CREATE INDEX "events_company_id_department_id_idx" ON "events"("company_id", "department_id");

-- CreateIndex
CREATE INDEX "events_company_id_site_id_idx" ON "events"("company_id", "site_id");

-- CreateIndex
CREATE INDEX "events_company_id_assignee_id_idx" ON "events"("company_id", "assignee_id");

-- CreateIndex
CREATE INDEX "events_company_id_created_by_id_idx" ON "events"("company_id", "created_by_id");

-- CreateIndex
CREATE INDEX "blocked_addresses_blocked_until_idx" ON "blocked_addresses"("blocked_until");

-- CreateIndex
CREATE INDEX "isolation_runs_started_at_idx" ON "isolation_runs"("started_at" DESC);

-- CreateIndex
CREATE INDEX "saved_views_company_id_list_idx" ON "saved_views"("company_id", "list");

-- CreateIndex
CREATE INDEX "saved_views_company_id_employee_id_idx" ON "saved_views"("company_id", "employee_id");

-- AddForeignKey
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_company_id_employee_id_fkey" FOREIGN KEY ("company_id", "employee_id") REFERENCES "employees"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pay_rates" ADD CONSTRAINT "pay_rates_company_id_employee_id_fkey" FOREIGN KEY ("company_id", "employee_id") REFERENCES "employees"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "home_departments" ADD CONSTRAINT "home_departments_company_id_employee_id_fkey" FOREIGN KEY ("company_id", "employee_id") REFERENCES "employees"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "home_departments" ADD CONSTRAINT "home_departments_company_id_department_id_fkey" FOREIGN KEY ("company_id", "department_id") REFERENCES "departments"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "skills" ADD CONSTRAINT "skills_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "packages" ADD CONSTRAINT "packages_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "package_crews" ADD CONSTRAINT "package_crews_company_id_package_id_fkey" FOREIGN KEY ("company_id", "package_id") REFERENCES "packages"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "package_crews" ADD CONSTRAINT "package_crews_company_id_skill_id_fkey" FOREIGN KEY ("company_id", "skill_id") REFERENCES "skills"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "package_costs" ADD CONSTRAINT "package_costs_company_id_package_id_fkey" FOREIGN KEY ("company_id", "package_id") REFERENCES "packages"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_company_id_package_id_fkey" FOREIGN KEY ("company_id", "package_id") REFERENCES "packages"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_company_id_department_id_fkey" FOREIGN KEY ("company_id", "department_id") REFERENCES "departments"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_company_id_site_id_fkey" FOREIGN KEY ("company_id", "site_id") REFERENCES "sites"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_company_id_customer_id_fkey" FOREIGN KEY ("company_id", "customer_id") REFERENCES "customers"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_company_id_assignee_id_fkey" FOREIGN KEY ("company_id", "assignee_id") REFERENCES "employees"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_company_id_created_by_id_fkey" FOREIGN KEY ("company_id", "created_by_id") REFERENCES "employees"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_company_id_employee_id_fkey" FOREIGN KEY ("company_id", "employee_id") REFERENCES "employees"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- The row rules: the company, and for what tells of one person, the reach.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY[
    'contracts', 'pay_rates', 'home_departments', 'saved_views',
    'skills', 'packages', 'package_crews', 'package_costs', 'events'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format($policy$CREATE POLICY tenant ON %I USING (company_id = nullif(current_setting('app.company_id', true), '')::uuid)$policy$, t);
  END LOOP;

  FOREACH t IN ARRAY ARRAY['blocked_addresses', 'feature_switches', 'isolation_runs'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
  END LOOP;

  FOREACH t IN ARRAY ARRAY['contracts', 'pay_rates', 'home_departments'] LOOP
    EXECUTE format($policy$
      CREATE POLICY reach ON %I AS RESTRICTIVE USING (
        (SELECT coalesce(current_setting('app.reach', true), '')) IN ('company', 'all')
        OR ((SELECT coalesce(current_setting('app.reach', true), '')) = 'own' AND employee_id = (SELECT nullif(current_setting('app.employee_id', true), '')::uuid))
        OR ((SELECT coalesce(current_setting('app.reach', true), '')) = 'department' AND employee_id IN (
          SELECT e.id FROM employees e
          WHERE e.company_id = (SELECT nullif(current_setting('app.company_id', true), '')::uuid) AND e.department_id = ANY ((SELECT string_to_array(nullif(current_setting('app.department_ids', true), ''), ','))::uuid[])
        ))
      )$policy$, t);
  END LOOP;
END $$;

-- A view is its owner's own, or shared with the company; only its owner changes it.
CREATE POLICY reach ON saved_views AS RESTRICTIVE USING (
  shared OR employee_id = (SELECT nullif(current_setting('app.employee_id', true), '')::uuid)
) WITH CHECK (employee_id = (SELECT nullif(current_setting('app.employee_id', true), '')::uuid));

ALTER TABLE companies
  ADD CONSTRAINT companies_keep_details CHECK (keep_details_months BETWEEN 1 AND 600),
  ADD CONSTRAINT companies_keep_imports CHECK (keep_imports_months BETWEEN 1 AND 600);
ALTER TABLE contracts
  ADD CONSTRAINT contracts_kind CHECK (kind IN ('permanent', 'fixed_term', 'casual', 'apprentice')),
  ADD CONSTRAINT contracts_weekly CHECK (weekly_minutes BETWEEN 0 AND 10080),
  ADD CONSTRAINT contracts_order CHECK (valid_to >= valid_from),
  ADD CONSTRAINT contracts_no_overlap EXCLUDE USING gist (
    company_id WITH =, employee_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&);
ALTER TABLE pay_rates
  ADD CONSTRAINT pay_rates_per CHECK (per IN ('hour', 'day', 'month')),
  ADD CONSTRAINT pay_rates_amount CHECK (amount_minor >= 0),
  ADD CONSTRAINT pay_rates_currency CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT pay_rates_order CHECK (valid_to >= valid_from),
  ADD CONSTRAINT pay_rates_no_overlap EXCLUDE USING gist (
    company_id WITH =, employee_id WITH =, lower(name) WITH =, daterange(valid_from, valid_to, '[]') WITH &&);
ALTER TABLE home_departments
  ADD CONSTRAINT home_departments_order CHECK (valid_to >= valid_from),
  ADD CONSTRAINT home_departments_no_overlap EXCLUDE USING gist (
    company_id WITH =, employee_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&);
ALTER TABLE packages
  ADD CONSTRAINT packages_duration CHECK (duration_minutes BETWEEN 1 AND 44640),
  ADD CONSTRAINT packages_price CHECK (price_minor >= 0),
  ADD CONSTRAINT packages_currency CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT packages_colour CHECK (colour IN ('chart-1', 'chart-2', 'chart-3', 'chart-4', 'chart-5', 'chart-6', 'chart-7'));
ALTER TABLE package_crews ADD CONSTRAINT package_crews_people CHECK (people BETWEEN 1 AND 999);
ALTER TABLE package_costs ADD CONSTRAINT package_costs_amount CHECK (amount_minor >= 0);
ALTER TABLE events
  ADD CONSTRAINT events_status CHECK (status IN ('planned', 'confirmed', 'done', 'cancelled')),
  ADD CONSTRAINT events_order CHECK (ends_at > starts_at),
  ADD CONSTRAINT events_price CHECK (price_minor >= 0),
  ADD CONSTRAINT events_currency CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT events_metadata CHECK (jsonb_typeof(metadata) = 'array');
ALTER TABLE saved_views ADD CONSTRAINT saved_views_query CHECK (length(query) <= 2000);
ALTER TABLE blocked_addresses ADD CONSTRAINT blocked_addresses_times CHECK (times > 0);
ALTER TABLE credentials ADD CONSTRAINT credentials_api_token CHECK (
  kind <> 'api_token' OR (company_id IS NOT NULL AND name IS NOT NULL AND role IS NOT NULL));

CREATE UNIQUE INDEX skills_name_in_use ON skills (company_id, lower(name)) WHERE archived_at IS NULL;
CREATE UNIQUE INDEX packages_name_in_use ON packages (company_id, lower(name)) WHERE archived_at IS NULL;
CREATE UNIQUE INDEX saved_views_name ON saved_views (company_id, employee_id, list, lower(name));

-- Where everybody is at home today, since the day they were hired or written down.
INSERT INTO home_departments (company_id, id, employee_id, department_id, valid_from)
SELECT e.company_id, gen_random_uuid(), e.id, e.department_id, least(e.hired_on, (e.created_at AT TIME ZONE c.zone)::date)
FROM employees e JOIN companies c ON c.id = e.company_id
WHERE e.department_id IS NOT NULL;
