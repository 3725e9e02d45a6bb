-- The trail of one kind of record, newest first: of a rare kind nothing else would be found without reading the whole trail.
CREATE INDEX "audit_entries_company_id_subject_type_at_idx" ON "audit_entries"("company_id", "subject_type", "at" DESC);

-- The same of what the worker and the command line did.
CREATE INDEX "audit_entries_company_id_via_at_idx" ON "audit_entries"("company_id", "via", "at" DESC);
