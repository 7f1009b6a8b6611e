-- A period of a tier somebody wants to buy; its id is the payment's reference. What it is and costs is fixed here.
create table media_tier_order (
  id text primary key,
  company_id text not null references company (id),
  -- the buyer's own name for the wish: the same key is the same purchase
  key text not null,
  tier text not null check (tier in ('PRO', 'CREATOR')),
  period text not null check (period in ('month', 'year')),
  price_minor bigint not null check (price_minor > 0),
  -- what CREATOR cost for the same period then: what unused time of a lower tier is worth there
  creator_price_minor bigint not null check (creator_price_minor >= price_minor),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  created_at timestamptz not null,
  unique (company_id, id),
  unique (company_id, key)
);
select x8_protect('media_tier_order');
create trigger media_tier_order_append_only before update or delete on media_tier_order
  for each row execute function x8_append_only();
create trigger media_tier_order_kept before truncate on media_tier_order
  for each statement execute function x8_append_only();

-- What happened to a company's tier, and all there is to know about it: the tier of any moment is computed from these rows.
create table media_tier_fact (
  id text primary key,
  company_id text not null references company (id),
  kind text not null check (kind in ('PURCHASE', 'REVERSAL', 'GRANT')),
  -- bought, or bought and paid back
  order_id text,
  payment_id text,
  tier text check (tier in ('PRO', 'CREATOR')),
  seconds bigint check (seconds > 0),
  -- why it was given
  reason text,
  -- when it was paid, given, or paid back
  at timestamptz not null,
  recorded_at timestamptz not null,
  -- an order is paid once, and paid back once
  unique (company_id, order_id, kind),
  foreign key (company_id, order_id) references media_tier_order (company_id, id),
  check ((kind = 'GRANT') = (order_id is null)),
  check ((kind = 'GRANT') = (payment_id is null)),
  check ((kind = 'GRANT') = (reason is not null)),
  check ((kind = 'REVERSAL') = (tier is null)),
  check ((kind = 'REVERSAL') = (seconds is null))
);
create index media_tier_fact_company on media_tier_fact (company_id, id);
select x8_protect('media_tier_fact');
create trigger media_tier_fact_append_only before update or delete on media_tier_fact
  for each row execute function x8_append_only();
create trigger media_tier_fact_kept before truncate on media_tier_fact
  for each statement execute function x8_append_only();

-- Ends of tiers that were announced: each is told once.
create table media_tier_reminder (
  company_id text not null references company (id) on delete cascade,
  until timestamptz not null,
  told_at timestamptz not null,
  primary key (company_id, until)
);
select x8_protect('media_tier_reminder');

alter table payment
  drop constraint payment_provider_check,
  add constraint payment_provider_check check (provider in ('stripe', 'platega', 'test')),
  -- since when a refund waits for a person at the payment company
  add column refund_by_hand_at timestamptz;
