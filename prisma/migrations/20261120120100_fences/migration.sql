-- What the datamodel cannot say: the row rules, the checks, the last fence against overlaps.
-- Rights and the platform's own rules are given at every start (lib/db/roles.ts), because the names of the roles
-- depend on the database.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The settings of a scoped transaction. A pooled connection that was scoped before reads them as '', hence nullif;
-- nothing set reads as null, which equals nothing, so there are no rows. Written out in each rule rather than as a
-- function, so that a distributed PostgreSQL needs nothing but the table.
-- First fence: the company.
ALTER TABLE companies ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON companies USING (id = nullif(current_setting('app.company_id', true), '')::uuid);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY[
    'departments', 'department_supervisors', 'sites', 'employees', 'customers', 'projects',
    'chain_heads', 'punches', 'punch_details', 'clock_ins', 'clock_in_breaks',
    'imports', 'import_rows', 'audit_entries', 'audit_details', 'audit_links', 'seals', 'punch_seal_heads',
    'idempotency_keys', 'memberships', 'credentials', 'mail_messages'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format($policy$CREATE POLICY tenant ON %I USING (company_id = nullif(current_setting('app.company_id', true), '')::uuid)$policy$, t);
  END LOOP;

  -- Platform tables: no rule for everybody means no rows for anybody but the roles named at start.
  FOREACH t IN ARRAY ARRAY[
    'users', 'sessions', 'devices', 'company_openings', 'sign_in_throttles', 'platform_audit_entries'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
  END LOOP;

  -- Second rule on what tells of a person's time: the reach of the permission it was opened for.
  FOREACH t IN ARRAY ARRAY[
    'chain_heads', 'punches', 'punch_details', 'clock_ins', 'clock_in_breaks', 'import_rows'
  ] LOOP
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

-- Words of a closed list are text with a check: an enum's operators are not leak-proof and so miss the index under a row rule.
ALTER TABLE companies
  ADD CONSTRAINT companies_status CHECK (status IN ('active', 'suspended', 'archived')),
  ADD CONSTRAINT companies_slug CHECK (slug ~ '^[a-z0-9](-?[a-z0-9]){1,39}$'),
  ADD CONSTRAINT companies_week_start CHECK (week_start BETWEEN 1 AND 7),
  ADD CONSTRAINT companies_day_cutoff CHECK (day_cutoff_minutes BETWEEN 0 AND 720),
  ADD CONSTRAINT companies_block_limit CHECK (block_limit_minutes BETWEEN 60 AND 2880),
  ADD CONSTRAINT companies_currency CHECK (currency ~ '^[A-Z]{3}$');
ALTER TABLE users
  ADD CONSTRAINT users_platform_role CHECK (platform_role IN ('administrator', 'developer')),
  ADD CONSTRAINT users_status CHECK (status IN ('active', 'locked')),
  ADD CONSTRAINT users_email CHECK (email = lower(email));
ALTER TABLE credentials ADD CONSTRAINT credentials_kind CHECK (
  kind IN ('invitation', 'password_reset', 'email_confirmation', 'first_administrator', 'api_token'));
ALTER TABLE mail_messages ADD CONSTRAINT mail_messages_status CHECK (status IN ('queued', 'sent', 'failed', 'kept'));
ALTER TABLE employees
  ADD CONSTRAINT employees_role CHECK (role IN ('employee', 'supervisor', 'manager', 'owner', 'payroll_clerk', 'viewer')),
  ADD CONSTRAINT employees_dates CHECK (ends_on >= hired_on);
ALTER TABLE departments ADD CONSTRAINT departments_parent CHECK (parent_id <> id);
ALTER TABLE chain_heads ADD CONSTRAINT chain_heads_length CHECK (length >= 0);
ALTER TABLE punches
  ADD CONSTRAINT punches_kind CHECK (kind IN ('in', 'out', 'break_start', 'break_end', 'switch', 'block', 'void')),
  ADD CONSTRAINT punches_source CHECK (source IN ('web', 'kiosk', 'phone', 'api', 'import', 'manual')),
  ADD CONSTRAINT punches_whole_seconds CHECK (mod(extract(epoch FROM at) * 1000, 1000) = 0 AND mod(extract(epoch FROM ends_at) * 1000, 1000) = 0),
  ADD CONSTRAINT punches_block CHECK ((kind = 'block') = (ends_at IS NOT NULL) AND (kind = 'block') = (break_seconds IS NOT NULL) AND ends_at > at AND break_seconds >= 0),
  ADD CONSTRAINT punches_void CHECK (kind <> 'void' OR replaces_id IS NOT NULL);
ALTER TABLE clock_ins
  ADD CONSTRAINT clock_ins_status CHECK (status IN ('running', 'finished', 'end_missing', 'void')),
  ADD CONSTRAINT clock_ins_origin CHECK (origin IN ('punched', 'typed', 'imported')),
  ADD CONSTRAINT clock_ins_order CHECK (ended_at > started_at),
  ADD CONSTRAINT clock_ins_breaks CHECK (break_seconds >= 0 AND timed_break_seconds >= 0),
  ADD CONSTRAINT clock_ins_finished CHECK (status <> 'finished' OR (ended_at IS NOT NULL AND last_day IS NOT NULL
    AND worked_seconds = extract(epoch FROM ended_at - started_at)::int - break_seconds - timed_break_seconds AND worked_seconds >= 0)),
  ADD CONSTRAINT clock_ins_open CHECK (status NOT IN ('running', 'end_missing') OR (ended_at IS NULL AND worked_seconds IS NULL)),
  ADD CONSTRAINT clock_ins_no_overlap EXCLUDE USING gist (
    company_id WITH =, employee_id WITH =, tstzrange(started_at, ended_at) WITH &&
  ) WHERE (status IN ('running', 'finished'));
ALTER TABLE clock_in_breaks ADD CONSTRAINT clock_in_breaks_order CHECK (ended_at >= started_at);
ALTER TABLE imports
  ADD CONSTRAINT imports_format CHECK (format IN ('timeclock', 'csv')),
  ADD CONSTRAINT imports_status CHECK (status IN ('previewed', 'applying', 'applied', 'stopped', 'failed', 'undoing', 'undone'));
ALTER TABLE import_rows ADD CONSTRAINT import_rows_act CHECK (act IN ('added', 'changed'));
ALTER TABLE seals ADD CONSTRAINT seals_stream CHECK (stream IN ('audit', 'punch'));

-- One running block a person, and who is in now without reading years.
CREATE UNIQUE INDEX clock_ins_one_running ON clock_ins (company_id, employee_id) WHERE status = 'running';
CREATE INDEX clock_ins_end_missing ON clock_ins (company_id, started_at) WHERE status = 'end_missing';

-- Unique while in use: archiving frees the name.
CREATE UNIQUE INDEX employees_number_in_use ON employees (company_id, lower(number)) WHERE archived_at IS NULL;
CREATE UNIQUE INDEX departments_name_in_use ON departments (company_id, lower(name)) WHERE archived_at IS NULL;
CREATE UNIQUE INDEX sites_name_in_use ON sites (company_id, lower(name)) WHERE archived_at IS NULL;
CREATE UNIQUE INDEX customers_name_in_use ON customers (company_id, lower(name)) WHERE archived_at IS NULL;
CREATE UNIQUE INDEX projects_name_in_use ON projects (company_id, customer_id, lower(name)) WHERE archived_at IS NULL;
