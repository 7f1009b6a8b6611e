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

-- Leases a job to a worker, in one way to the database. 'busy': somebody holds a live lease; 'over': nothing is left to do.
-- Times are the database's, so that workers with crooked clocks agree.
create function lease_job(job_id text, worker_id text, seconds integer)
returns table (ending text, company_id text, job text, payload jsonb, attempts integer, fence integer)
language plpgsql set role = 'x8_across' set search_path = public, pg_temp as $$
begin
  return query
    update outbox o
       set state = 'running', attempts = o.attempts + 1, fence = o.fence + 1, worker_id = lease_job.worker_id,
           lease_until = now() + make_interval(secs => seconds)
     where o.id = job_id
       and (o.state in ('waiting', 'handed') or (o.state = 'running' and o.lease_until < now()))
    returning 'leased', o.company_id, o.job, o.payload, o.attempts, o.fence;
  if not found then
    return query
      select case o.state when 'running' then 'busy' else 'over' end, o.company_id, o.job, o.payload, o.attempts, o.fence
        from outbox o where o.id = job_id;
  end if;
end $$;

-- A leased job has done its work, unless it is leased to another worker by now.
create function end_job(job_id text, token integer) returns void
language sql set role = 'x8_across' set search_path = public, pg_temp as $$
  update outbox set state = 'done', finished_at = now(), lease_until = null, last_error = null
   where id = job_id and fence = token and state = 'running'
$$;
