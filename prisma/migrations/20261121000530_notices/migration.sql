-- How a person wants to hear about a company; without a row: e-mail and every browser that agreed.
create table notice_preference (
  company_id text not null references company (id) on delete cascade,
  user_id text not null references app_user (id) on delete cascade,
  email boolean not null,
  push boolean not null,
  telegram boolean not null,
  updated_at timestamptz not null,
  primary key (company_id, user_id)
);
select x8_protect('notice_preference');

-- A browser that agreed to be notified (W3C Push API).
create table push_subscription (
  id text primary key,
  user_id text not null references app_user (id) on delete cascade,
  endpoint text not null unique,
  p256dh text not null,
  auth text not null,
  user_agent text,
  created_at timestamptz not null
);
create index push_subscription_user on push_subscription (user_id);

-- A person's own chat with the company's bot, where notices go.
create table notice_chat (
  company_id text not null references company (id) on delete cascade,
  user_id text not null references app_user (id) on delete cascade,
  channel_id text not null,
  chat_id text not null,
  linked_at timestamptz not null,
  primary key (company_id, user_id),
  foreign key (company_id, channel_id) references channel (company_id, id) on delete cascade
);
select x8_protect('notice_chat');

-- A code that links a chat to a person: single use, ten minutes, stored hashed.
create table notice_code (
  code_hash text primary key,
  company_id text not null references company (id) on delete cascade,
  user_id text not null references app_user (id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
select x8_protect('notice_code');

-- One notice to one person by one way; `occasion` names the event, so that it is told once.
create table notice (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  user_id text not null references app_user (id) on delete cascade,
  kind text not null,
  occasion text not null,
  way text not null check (way in ('EMAIL', 'PUSH', 'TELEGRAM')),
  -- what the sentence needs: names and ids, never message texts
  detail jsonb not null default '{}',
  path text not null,
  -- SKIPPED: it was no news any more
  state text not null check (state in ('QUEUED', 'SENT', 'FAILED', 'SKIPPED')),
  failure text,
  created_at timestamptz not null,
  sent_at timestamptz,
  unique (user_id, way, kind, occasion)
);
create index notice_company on notice (company_id, id desc);
select x8_protect('notice');
