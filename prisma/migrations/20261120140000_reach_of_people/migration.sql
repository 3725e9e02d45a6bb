-- The reach bounds the people themselves too, so that a colleague outside of it is not found by way of a department
-- or in raw SQL either. Without a company there is no scope to bound: then the company's rule leaves no rows to the
-- app role, and the resolver, which turns a secret into an actor, still finds the employee behind it.
CREATE POLICY reach ON employees AS RESTRICTIVE USING (
  (SELECT nullif(current_setting('app.company_id', true), '')) IS NULL
  OR (SELECT coalesce(current_setting('app.reach', true), '')) IN ('company', 'all')
  OR ((SELECT coalesce(current_setting('app.reach', true), '')) = 'own' AND id = (SELECT nullif(current_setting('app.employee_id', true), '')::uuid))
  OR ((SELECT coalesce(current_setting('app.reach', true), '')) = 'department'
    AND department_id = ANY ((SELECT string_to_array(nullif(current_setting('app.department_ids', true), ''), ','))::uuid[]))
);

-- A sealed chain head says how many punches somebody has.
CREATE POLICY reach ON punch_seal_heads AS RESTRICTIVE USING (
  (SELECT coalesce(current_setting('app.reach', true), '')) IN ('company', 'all')
  OR ((SELECT coalesce(current_setting('app.reach', true), '')) = 'own' AND employee_id = (SELECT nullif(current_setting('app.employee_id', true), '')::uuid))
  OR ((SELECT coalesce(current_setting('app.reach', true), '')) = 'department' AND employee_id IN (
    SELECT e.id FROM employees e
    WHERE e.company_id = (SELECT nullif(current_setting('app.company_id', true), '')::uuid)
      AND e.department_id = ANY ((SELECT string_to_array(nullif(current_setting('app.department_ids', true), ''), ','))::uuid[])
  ))
);
