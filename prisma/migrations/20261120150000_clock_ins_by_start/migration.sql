-- The list of a company's clock-ins, newest first, page by page.
CREATE INDEX "clock_ins_company_id_started_at_id_idx" ON "clock_ins"("company_id", "started_at" DESC, "id" DESC);

-- A report's first day cuts few blocks in two: those that began before it and reach over a midnight.
CREATE INDEX clock_ins_over_midnight ON clock_ins (company_id, last_day) WHERE first_day <> last_day;
