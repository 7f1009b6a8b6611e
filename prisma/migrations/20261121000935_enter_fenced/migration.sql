-- The beginning of each transaction of a job, in one way to the database: false when the job is leased to another worker by
-- now. The job's row is looked up as the role that sees all, because the row of a job that belongs to no company is seen by
-- nobody else, whichever company it works in. Then the company is entered; null: all of them.
create function enter_fenced(company_id text, job_id text, token integer) returns boolean language plpgsql as $$
declare
  held boolean;
begin
  perform set_config('app.company_id', '', true), set_config('role', 'x8_across', true);
  perform from outbox o where o.id = job_id and o.fence = token and o.state = 'running' for share;
  held := found;
  perform set_config('app.company_id', coalesce(enter_fenced.company_id, ''), true),
          set_config('role', case when enter_fenced.company_id is null then 'x8_across' else 'none' end, true);
  return held;
end $$;
