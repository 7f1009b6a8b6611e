-- How far people get with a bot, a day: who came, sent a photo, ordered, got a video; and what went wrong on the way.
grant create on schema reports to x8_across;
set local role x8_across;

create view reports.bot_daily as
  select (e.at at time zone 'UTC')::date as day, e.bot, e.kind, count(*)::int as times,
         count(distinct e.person_id)::int as people
    from public.bot_event e
   group by 1, 2, 3;

set local role none;
revoke create on schema reports from x8_across;
