-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "audit_entries" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "act" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "actor_user_id" UUID,
    "actor_employee_id" UUID,
    "actor_role" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "request_id" TEXT,
    "detail_digest" BYTEA NOT NULL,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "audit_details" (
    "company_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "salt" BYTEA,
    "actor_name" TEXT,
    "subject_name" TEXT,
    "reason" TEXT,
    "address" TEXT,
    "before" JSONB,
    "after" JSONB,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "audit_details_pkey" PRIMARY KEY ("company_id","entry_id")
);

-- CreateTable
CREATE TABLE "audit_links" (
    "company_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_links_pkey" PRIMARY KEY ("company_id","entry_id")
);

-- CreateTable
CREATE TABLE "seals" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "stream" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "covers" INTEGER NOT NULL,
    "head_hash" BYTEA NOT NULL,
    "signature" BYTEA NOT NULL,

    CONSTRAINT "seals_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "punch_seal_heads" (
    "company_id" UUID NOT NULL,
    "seal_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "length" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "punch_seal_heads_pkey" PRIMARY KEY ("company_id","seal_id","employee_id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "company_id" UUID NOT NULL,
    "caller" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" BYTEA NOT NULL,
    "status" INTEGER NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("company_id","caller","key")
);

-- CreateTable
CREATE TABLE "companies" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en-GB',
    "currency" TEXT NOT NULL,
    "week_start" SMALLINT NOT NULL DEFAULT 1,
    "day_cutoff_minutes" SMALLINT NOT NULL DEFAULT 0,
    "block_limit_minutes" SMALLINT NOT NULL DEFAULT 960,
    "status" TEXT NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "companies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imports" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "content" BYTEA,
    "status" TEXT NOT NULL,
    "preview" JSONB,
    "rows_total" INTEGER NOT NULL DEFAULT 0,
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "stop_asked_at" TIMESTAMPTZ(3),
    "author_user_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "imports_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "import_rows" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "clock_in_id" UUID NOT NULL,
    "punch_id" UUID NOT NULL,

    CONSTRAINT "import_rows_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "departments" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "parent_id" UUID,
    "name" TEXT NOT NULL,
    "cost_centre" TEXT,
    "zone" TEXT,
    "site_id" UUID,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "departments_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "department_supervisors" (
    "company_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,

    CONSTRAINT "department_supervisors_pkey" PRIMARY KEY ("company_id","department_id","employee_id")
);

-- CreateTable
CREATE TABLE "sites" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT,
    "zone" TEXT,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sites_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "employees" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_search" TEXT NOT NULL,
    "email" TEXT,
    "department_id" UUID,
    "site_id" UUID,
    "role" TEXT NOT NULL DEFAULT 'employee',
    "hired_on" DATE,
    "ends_on" DATE,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "employees_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "customers" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_search" TEXT NOT NULL,
    "code" TEXT,
    "email" TEXT,
    "note" TEXT,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "customers_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "projects" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_search" TEXT NOT NULL,
    "code" TEXT,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "projects_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "chain_heads" (
    "company_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "length" INTEGER NOT NULL DEFAULT 0,
    "hash" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "chain_heads_pkey" PRIMARY KEY ("company_id","employee_id")
);

-- CreateTable
CREATE TABLE "punches" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "break_seconds" INTEGER,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_at" TIMESTAMPTZ(3),
    "zone" TEXT NOT NULL,
    "offset_minutes" SMALLINT NOT NULL,
    "source" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "author_user_id" UUID,
    "clock_in_id" UUID NOT NULL,
    "closes_id" UUID,
    "replaces_id" UUID,
    "department_id" UUID,
    "site_id" UUID,
    "customer_id" UUID,
    "project_id" UUID,
    "detail_digest" BYTEA,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "punches_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "punch_details" (
    "company_id" UUID NOT NULL,
    "punch_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "salt" BYTEA,
    "note" TEXT,
    "reason" TEXT,
    "address" TEXT,
    "device" TEXT,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "punch_details_pkey" PRIMARY KEY ("company_id","punch_id")
);

-- CreateTable
CREATE TABLE "clock_ins" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "status" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "break_seconds" INTEGER NOT NULL DEFAULT 0,
    "timed_break_seconds" INTEGER NOT NULL DEFAULT 0,
    "on_break_since" TIMESTAMPTZ(3),
    "worked_seconds" INTEGER,
    "zone" TEXT NOT NULL,
    "work_date" DATE NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE,
    "department_id" UUID,
    "site_id" UUID,
    "customer_id" UUID,
    "project_id" UUID,
    "note" TEXT,
    "corrected" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clock_ins_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "clock_in_breaks" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "clock_in_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "clock_in_breaks_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "password_hash" TEXT,
    "password_changed_at" TIMESTAMPTZ(3),
    "platform_role" TEXT,
    "email_confirmed_at" TIMESTAMPTZ(3),
    "status" TEXT NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "company_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,
    "address" TEXT,
    "device" TEXT,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "devices" (
    "id" UUID NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "devices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credentials" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "company_id" UUID,
    "user_id" UUID,
    "employee_id" UUID,
    "email" TEXT,
    "payload" JSONB,
    "created_by_user_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "credentials_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "company_openings" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "company_openings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_throttles" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "blocked_until" TIMESTAMPTZ(3),
    "last_failure_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_throttles_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "mail_messages" (
    "id" UUID NOT NULL,
    "company_id" UUID,
    "to_address" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "platform_audit_entries" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_user_id" UUID,
    "actor_name" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT,
    "reason" TEXT,
    "address" TEXT,
    "detail" JSONB,

    CONSTRAINT "platform_audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_entries_company_id_at_id_idx" ON "audit_entries"("company_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entries_company_id_subject_type_subject_id_at_idx" ON "audit_entries"("company_id", "subject_type", "subject_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_entries_company_id_act_at_idx" ON "audit_entries"("company_id", "act", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_entries_company_id_actor_user_id_at_idx" ON "audit_entries"("company_id", "actor_user_id", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "audit_links_company_id_position_key" ON "audit_links"("company_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "seals_company_id_stream_position_key" ON "seals"("company_id", "stream", "position");

-- CreateIndex
CREATE INDEX "punch_seal_heads_company_id_employee_id_idx" ON "punch_seal_heads"("company_id", "employee_id");

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "companies_slug_key" ON "companies"("slug");

-- CreateIndex
CREATE INDEX "imports_company_id_created_at_idx" ON "imports"("company_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "import_rows_company_id_import_id_idx" ON "import_rows"("company_id", "import_id");

-- CreateIndex
CREATE INDEX "import_rows_company_id_employee_id_started_at_idx" ON "import_rows"("company_id", "employee_id", "started_at");

-- CreateIndex
CREATE INDEX "departments_company_id_parent_id_idx" ON "departments"("company_id", "parent_id");

-- CreateIndex
CREATE INDEX "department_supervisors_company_id_employee_id_idx" ON "department_supervisors"("company_id", "employee_id");

-- CreateIndex
CREATE INDEX "employees_company_id_department_id_idx" ON "employees"("company_id", "department_id");

-- CreateIndex
CREATE INDEX "employees_company_id_name_search_id_idx" ON "employees"("company_id", "name_search", "id");

-- CreateIndex
CREATE INDEX "customers_company_id_name_search_id_idx" ON "customers"("company_id", "name_search", "id");

-- CreateIndex
CREATE INDEX "projects_company_id_customer_id_idx" ON "projects"("company_id", "customer_id");

-- CreateIndex
CREATE INDEX "projects_company_id_name_search_id_idx" ON "projects"("company_id", "name_search", "id");

-- CreateIndex
CREATE INDEX "punches_company_id_clock_in_id_idx" ON "punches"("company_id", "clock_in_id");

-- CreateIndex
CREATE INDEX "punches_company_id_closes_id_idx" ON "punches"("company_id", "closes_id");

-- CreateIndex
CREATE UNIQUE INDEX "punches_company_id_employee_id_position_key" ON "punches"("company_id", "employee_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "punches_company_id_key_key" ON "punches"("company_id", "key");

-- CreateIndex
CREATE INDEX "clock_ins_company_id_employee_id_started_at_idx" ON "clock_ins"("company_id", "employee_id", "started_at");

-- CreateIndex
CREATE INDEX "clock_ins_company_id_first_day_idx" ON "clock_ins"("company_id", "first_day");

-- CreateIndex
CREATE INDEX "clock_ins_company_id_work_date_idx" ON "clock_ins"("company_id", "work_date");

-- CreateIndex
CREATE INDEX "clock_ins_company_id_customer_id_idx" ON "clock_ins"("company_id", "customer_id");

-- CreateIndex
CREATE INDEX "clock_ins_company_id_project_id_idx" ON "clock_ins"("company_id", "project_id");

-- CreateIndex
CREATE INDEX "clock_ins_company_id_department_id_idx" ON "clock_ins"("company_id", "department_id");

-- CreateIndex
CREATE INDEX "clock_in_breaks_company_id_clock_in_id_idx" ON "clock_in_breaks"("company_id", "clock_in_id");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "memberships_user_id_company_id_key" ON "memberships"("user_id", "company_id");

-- CreateIndex
CREATE UNIQUE INDEX "memberships_company_id_employee_id_key" ON "memberships"("company_id", "employee_id");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_secret_hash_key" ON "sessions"("secret_hash");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "devices_secret_hash_key" ON "devices"("secret_hash");

-- CreateIndex
CREATE INDEX "devices_user_id_idx" ON "devices"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "credentials_secret_hash_key" ON "credentials"("secret_hash");

-- CreateIndex
CREATE INDEX "credentials_user_id_kind_idx" ON "credentials"("user_id", "kind");

-- CreateIndex
CREATE INDEX "credentials_company_id_kind_idx" ON "credentials"("company_id", "kind");

-- CreateIndex
CREATE INDEX "company_openings_session_id_company_id_idx" ON "company_openings"("session_id", "company_id");

-- CreateIndex
CREATE INDEX "mail_messages_status_created_at_idx" ON "mail_messages"("status", "created_at");

-- CreateIndex
CREATE INDEX "platform_audit_entries_at_id_idx" ON "platform_audit_entries"("at" DESC, "id");

-- AddForeignKey
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_details" ADD CONSTRAINT "audit_details_company_id_entry_id_fkey" FOREIGN KEY ("company_id", "entry_id") REFERENCES "audit_entries"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_links" ADD CONSTRAINT "audit_links_company_id_entry_id_fkey" FOREIGN KEY ("company_id", "entry_id") REFERENCES "audit_entries"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "seals" ADD CONSTRAINT "seals_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "punch_seal_heads" ADD CONSTRAINT "punch_seal_heads_company_id_seal_id_fkey" FOREIGN KEY ("company_id", "seal_id") REFERENCES "seals"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_company_id_import_id_fkey" FOREIGN KEY ("company_id", "import_id") REFERENCES "imports"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "departments" ADD CONSTRAINT "departments_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "departments" ADD CONSTRAINT "departments_company_id_parent_id_fkey" FOREIGN KEY ("company_id", "parent_id") REFERENCES "departments"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "departments" ADD CONSTRAINT "departments_company_id_site_id_fkey" FOREIGN KEY ("company_id", "site_id") REFERENCES "sites"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "department_supervisors" ADD CONSTRAINT "department_supervisors_company_id_department_id_fkey" FOREIGN KEY ("company_id", "department_id") REFERENCES "departments"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "department_supervisors" ADD CONSTRAINT "department_supervisors_company_id_employee_id_fkey" FOREIGN KEY ("company_id", "employee_id") REFERENCES "employees"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sites" ADD CONSTRAINT "sites_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "employees" ADD CONSTRAINT "employees_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "employees" ADD CONSTRAINT "employees_company_id_department_id_fkey" FOREIGN KEY ("company_id", "department_id") REFERENCES "departments"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "employees" ADD CONSTRAINT "employees_company_id_site_id_fkey" FOREIGN KEY ("company_id", "site_id") REFERENCES "sites"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "customers" ADD CONSTRAINT "customers_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "projects" ADD CONSTRAINT "projects_company_id_customer_id_fkey" FOREIGN KEY ("company_id", "customer_id") REFERENCES "customers"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "chain_heads" ADD CONSTRAINT "chain_heads_company_id_employee_id_fkey" FOREIGN KEY ("company_id", "employee_id") REFERENCES "employees"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "punches" ADD CONSTRAINT "punches_company_id_employee_id_fkey" FOREIGN KEY ("company_id", "employee_id") REFERENCES "employees"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "punch_details" ADD CONSTRAINT "punch_details_company_id_punch_id_fkey" FOREIGN KEY ("company_id", "punch_id") REFERENCES "punches"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clock_ins" ADD CONSTRAINT "clock_ins_company_id_employee_id_fkey" FOREIGN KEY ("company_id", "employee_id") REFERENCES "employees"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clock_ins" ADD CONSTRAINT "clock_ins_company_id_department_id_fkey" FOREIGN KEY ("company_id", "department_id") REFERENCES "departments"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clock_ins" ADD CONSTRAINT "clock_ins_company_id_site_id_fkey" FOREIGN KEY ("company_id", "site_id") REFERENCES "sites"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clock_ins" ADD CONSTRAINT "clock_ins_company_id_customer_id_fkey" FOREIGN KEY ("company_id", "customer_id") REFERENCES "customers"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clock_ins" ADD CONSTRAINT "clock_ins_company_id_project_id_fkey" FOREIGN KEY ("company_id", "project_id") REFERENCES "projects"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clock_in_breaks" ADD CONSTRAINT "clock_in_breaks_company_id_clock_in_id_fkey" FOREIGN KEY ("company_id", "clock_in_id") REFERENCES "clock_ins"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_company_id_employee_id_fkey" FOREIGN KEY ("company_id", "employee_id") REFERENCES "employees"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "devices" ADD CONSTRAINT "devices_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "company_openings" ADD CONSTRAINT "company_openings_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "company_openings" ADD CONSTRAINT "company_openings_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

