-- The product's own bots on Telegram. A person who writes to one gets a company of their own, until they link the bot to
-- an account of the web: then `company_id` is that account's company, and `own_company_id` stays what it was.
create table telegram_user (
  id text primary key,
  bot text not null check (bot in ('reels')),
  telegram_id bigint not null,
  company_id text not null references company (id),
  own_company_id text not null references company (id),
  name text not null,
  username text,
  language text not null check (language in ('en', 'ru')),
  -- what their invitations carry
  code text not null unique,
  invited_by text references telegram_user (id),
  -- the one who invited them has been thanked
  thanked_at timestamptz,
  first_seen timestamptz not null,
  last_seen timestamptz not null,
  linked_at timestamptz,
  banned_at timestamptz,
  -- they do not want to hear from the bot
  blocked_at timestamptz,
  unique (bot, telegram_id),
  unique (company_id, id)
);
create index telegram_user_company on telegram_user (company_id);
create index telegram_user_own_company on telegram_user (own_company_id);
select x8_protect('telegram_user');

-- Where the talk with a person stands. A change is written only over the version it was made from; updates that were acted
-- on are remembered, so that one brought twice is acted on once.
create table bot_talk (
  person_id text primary key,
  company_id text not null,
  state jsonb not null,
  version integer not null,
  seen text[] not null default '{}',
  updated_at timestamptz not null,
  foreign key (company_id, person_id) references telegram_user (company_id, id) on update cascade on delete cascade
);
select x8_protect('bot_talk');

-- Messages on their way, in order, written in the transaction that caused them. Sent ones are gone, but for those that may
-- be said once only: of these the name stays for a while.
create table bot_outgoing (
  id bigint generated always as identity primary key,
  person_id text not null,
  company_id text not null,
  once text unique,
  message jsonb not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  foreign key (company_id, person_id) references telegram_user (company_id, id) on update cascade on delete cascade
);
create index bot_outgoing_waiting on bot_outgoing (person_id, id) where sent_at is null;
create index bot_outgoing_sent on bot_outgoing (sent_at) where sent_at is not null;
select x8_protect('bot_outgoing');

-- Telegram's own name for a video it has: sending it again is no upload.
create table bot_video (
  bot text not null,
  reel_id text not null,
  company_id text not null,
  file_id text not null,
  primary key (bot, reel_id),
  foreign key (company_id, reel_id) references reel (company_id, id) on delete cascade
);
select x8_protect('bot_video');

-- A deep link made on the web, for whoever opens it in Telegram, once. Kept as a hash.
create table bot_link (
  token_hash text primary key,
  bot text not null,
  company_id text not null references company (id) on delete cascade,
  user_id text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index bot_link_user on bot_link (company_id, user_id);
select x8_protect('bot_link');

-- What happened, for counting: no texts.
create table bot_event (
  id bigint generated always as identity primary key,
  bot text not null,
  person_id text not null,
  company_id text not null references company (id),
  kind text not null,
  at timestamptz not null
);
create index bot_event_at on bot_event (at);
select x8_protect('bot_event');
create trigger bot_event_append_only before update or delete on bot_event
  for each row execute function x8_append_only();

-- Views for reports, across all companies. They stand in a schema of their own that the product's role cannot enter, and
-- belong to the role that sees every company: whoever is granted them reads these numbers and nothing else.
create schema reports;
grant usage, create on schema reports to x8_across;
set local role x8_across;

create view reports.reels_daily as
  select (r.created_at at time zone 'UTC')::date as day, o.face, o.template,
         count(distinct o.id)::int as orders, count(*)::int as videos,
         count(*) filter (where r.stage = 'delivered')::int as delivered,
         count(*) filter (where r.stage = 'failed')::int as failed,
         count(*) filter (where r.finished_at is null)::int as in_work,
         count(distinct r.company_id)::int as customers,
         percentile_cont(0.5) within group (order by extract(epoch from r.finished_at - r.created_at))
           filter (where r.stage = 'delivered') as median_seconds
    from public.reel r join public.reel_order o on o.id = r.order_id
   group by 1, 2, 3;

create view reports.reel_stages as
  select (s.ended_at at time zone 'UTC')::date as day, s.stage, s.ending, s.generator, s.model, count(*)::int as times,
         avg(extract(epoch from s.ended_at - s.began_at))::float8 as average_seconds,
         percentile_cont(0.5) within group (order by extract(epoch from s.ended_at - s.began_at)) as median_seconds,
         percentile_cont(0.95) within group (order by extract(epoch from s.ended_at - s.began_at)) as slow_seconds
    from public.reel_stage s
   group by 1, 2, 3, 4, 5;

create view reports.reel_failures as
  select (r.finished_at at time zone 'UTC')::date as day, r.failure_class, r.generator, r.model, o.face, o.template,
         count(*)::int as videos
    from public.reel r join public.reel_order o on o.id = r.order_id
   where r.stage = 'failed'
   group by 1, 2, 3, 4, 5, 6;

create view reports.bot_users as
  select u.id, u.bot, u.language, u.company_id, u.first_seen, u.last_seen, u.linked_at, u.banned_at, u.blocked_at,
         u.invited_by is not null as was_invited,
         (select count(*)::int from public.reel_order o
           where o.face = 'telegram' and o.chat_id = u.telegram_id::text) as orders,
         (select count(*)::int from public.reel r join public.reel_order o on o.id = r.order_id
           where o.face = 'telegram' and o.chat_id = u.telegram_id::text and r.stage = 'delivered') as delivered
    from public.telegram_user u;

create view reports.purchases as
  select p.id, p.company_id, p.pack, p.credits, p.price_minor, p.currency, p.status, p.created_at, p.paid_at, p.refunded_at
    from public.pack_order p;

create view reports.referrals as
  select inviter.id as inviter_id, inviter.bot, count(*)::int as invited,
         count(invited.thanked_at)::int as bonuses, min(invited.first_seen) as first_invited,
         max(invited.first_seen) as last_invited
    from public.telegram_user invited join public.telegram_user inviter on inviter.id = invited.invited_by
   group by 1, 2;

set local role none;
revoke create on schema reports from x8_across;
