-- What hangs on a punch or a clock-in names its employee again, for the row rules. It is the same one: the keys say so.

-- DropForeignKey
ALTER TABLE "punch_details" DROP CONSTRAINT "punch_details_company_id_punch_id_fkey";

-- DropForeignKey
ALTER TABLE "clock_in_breaks" DROP CONSTRAINT "clock_in_breaks_company_id_clock_in_id_fkey";

-- CreateIndex
CREATE UNIQUE INDEX "punches_company_id_id_employee_id_key" ON "punches"("company_id", "id", "employee_id");

-- CreateIndex
CREATE UNIQUE INDEX "punch_details_company_id_punch_id_employee_id_key" ON "punch_details"("company_id", "punch_id", "employee_id");

-- CreateIndex
CREATE UNIQUE INDEX "clock_ins_company_id_id_employee_id_key" ON "clock_ins"("company_id", "id", "employee_id");

-- AddForeignKey
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_company_id_clock_in_id_employee_id_fkey" FOREIGN KEY ("company_id", "clock_in_id", "employee_id") REFERENCES "clock_ins"("company_id", "id", "employee_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_company_id_punch_id_employee_id_fkey" FOREIGN KEY ("company_id", "punch_id", "employee_id") REFERENCES "punches"("company_id", "id", "employee_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "punch_details" ADD CONSTRAINT "punch_details_company_id_punch_id_employee_id_fkey" FOREIGN KEY ("company_id", "punch_id", "employee_id") REFERENCES "punches"("company_id", "id", "employee_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "clock_in_breaks" ADD CONSTRAINT "clock_in_breaks_company_id_clock_in_id_employee_id_fkey" FOREIGN KEY ("company_id", "clock_in_id", "employee_id") REFERENCES "clock_ins"("company_id", "id", "employee_id") ON DELETE NO ACTION ON UPDATE NO ACTION;
