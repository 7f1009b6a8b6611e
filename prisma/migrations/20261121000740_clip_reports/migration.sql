-- What administrators look at: clips a day and tier, how long stages take and how often they are begun anew, and why clips
-- fail. No names, no links, no texts.
grant create on schema reports to x8_across;
set local role x8_across;

create view reports.clips_daily as
  select c.local_day as day, c.tier, c.face,
         count(*)::int as asked,
         count(*) filter (where c.stage = 'delivered')::int as delivered,
         count(*) filter (where c.stage = 'failed')::int as failed,
         count(distinct c.company_id)::int as companies,
         round(coalesce(sum(c.length_ms) filter (where c.stage = 'delivered'), 0) / 60000.0, 1) as minutes
    from public.clip c
   group by 1, 2, 3;

create view reports.clip_stages as
  select s.ended_at::date as day, s.stage, s.ending, count(*)::int as times,
         round((percentile_cont(0.5) within group (order by extract(epoch from s.ended_at - s.began_at)))::numeric, 1)
           as p50_seconds,
         round((percentile_cont(0.95) within group (order by extract(epoch from s.ended_at - s.began_at)))::numeric, 1)
           as p95_seconds
    from public.clip_stage s
   group by 1, 2, 3;

create view reports.clip_failures as
  select c.finished_at::date as day, c.failure, c.tier, count(*)::int as times
    from public.clip c
   where c.stage = 'failed'
   group by 1, 2, 3;

set local role none;
revoke create on schema reports from x8_across;
