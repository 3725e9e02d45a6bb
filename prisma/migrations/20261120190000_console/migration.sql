-- The console reads the trails of all companies by time, and what the platform did to one user or company.
CREATE INDEX "audit_entries_at_id_idx" ON "audit_entries"("at" DESC, "id" DESC);
CREATE INDEX "platform_audit_entries_subject_id_at_idx" ON "platform_audit_entries"("subject_id", "at" DESC);

-- Whose mail fails: few rows, asked for each company of a list.
CREATE INDEX mail_messages_failed ON mail_messages (company_id, created_at) WHERE status = 'failed';

-- A mail that nobody is to get any more.
ALTER TABLE mail_messages DROP CONSTRAINT mail_messages_status,
  ADD CONSTRAINT mail_messages_status CHECK (status IN ('queued', 'sent', 'failed', 'kept', 'discarded'));
