-- The console's index of all trails by time was narrower than a company's own of the same order, so that the planner
-- read a company through it whose entries are most of all. Were that company quiet for a year, everybody else's newest
-- entries would be read first.
DROP INDEX "audit_entries_at_id_idx";
CREATE INDEX "audit_entries_at_id_company_id_subject_type_act_idx" ON "audit_entries"("at" DESC, "id" DESC, "company_id", "subject_type", "act");
