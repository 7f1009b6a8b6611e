alter table channel drop constraint channel_kind_check;
alter table channel add constraint channel_kind_check
  check (kind in ('web-chat', 'telegram', 'whatsapp', 'instagram', 'facebook', 'email', 'tiktok'));
alter table channel drop constraint channel_status_check;
alter table channel add constraint channel_status_check
  check (status in ('CONNECTING', 'CONNECTED', 'EXPIRING', 'BROKEN', 'DISCONNECTED'));
alter table channel
  -- who speaks: a WhatsApp number can move from one adapter to another and keep its threads
  add column adapter text not null default 'web-chat' check (adapter in
    ('web-chat', 'telegram', 'waha', 'whatsapp-cloud', 'instagram', 'facebook', 'gmail', 'mailbox', 'tiktok-lead')),
  -- the account's own name outside: bot id, page id, phone number id, mail address
  add column external_account text,
  -- the Meta app or WAHA server the account goes through
  add column host_id text,
  -- what the adapter remembers between two calls, such as how far a mailbox is read
  add column state jsonb not null default '{}',
  -- key of a sentence in channels.json, when something is wrong
  add column status_reason text,
  add column status_at timestamptz,
  add column expires_at timestamptz,
  add column checked_at timestamptz,
  add column check_steps jsonb not null default '[]',
  add column last_received_at timestamptz,
  add column last_sent_at timestamptz,
  -- the pace of the whole account: nothing leaves before this moment
  add column next_send_at timestamptz;

-- One outside account serves one company.
create unique index channel_account on channel (adapter, external_account)
  where external_account is not null and status <> 'DISCONNECTED';
create index channel_company on channel (company_id, id);

-- A login at another company's site (Meta, Google) on its way: opened once, by the browser that began it.
create table channel_login (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  user_id text not null,
  state_hash text not null unique,
  adapter text not null,
  host_id text,
  channel_id text,
  verifier text,
  -- accounts to choose from, once the other side has answered; without secrets
  choices jsonb,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  used_at timestamptz
);
select x8_protect('channel_login');

-- Prepared and reviewed Meta apps; each serves up to `capacity` companies. Secrets are in the vault.
create table meta_app (
  id text primary key,
  key text not null unique,
  app_id text not null unique,
  name text not null,
  login_config_id text,
  capacity integer not null check (capacity > 0),
  enabled boolean not null default true,
  created_at timestamptz not null
);

create table meta_app_binding (
  company_id text primary key references company (id) on delete cascade,
  meta_app_id text not null references meta_app (id),
  bound_at timestamptz not null
);
create index meta_app_binding_app on meta_app_binding (meta_app_id);
select x8_protect('meta_app_binding');

-- WAHA servers; company_id null: the operator's, offered to everybody. Keys are in the vault.
create table waha_server (
  id text primary key,
  company_id text references company (id) on delete cascade,
  url text not null,
  name text not null,
  max_sessions integer not null check (max_sessions > 0),
  enabled boolean not null default true,
  created_at timestamptz not null
);
create unique index waha_server_url on waha_server (coalesce(company_id, ''), url);
select x8_protect('waha_server');

-- Room promised to a connection on its way, so that two do not take the last place. One that came through is counted as
-- its channel; one that did not is forgotten when its time is over.
create table waha_place (
  id text primary key,
  waha_server_id text not null references waha_server (id) on delete cascade,
  company_id text not null references company (id) on delete cascade,
  promised_at timestamptz not null,
  expires_at timestamptz not null
);
create index waha_place_server on waha_place (waha_server_id, expires_at);
select x8_protect('waha_place');

-- A link with a short code that leads into WhatsApp, so that a conversation knows which advertisement began it.
create table lead_campaign (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  channel_id text not null,
  name text not null,
  code text not null check (code ~ '^[A-Z0-9]{4,8}$'),
  greeting text not null,
  created_at timestamptz not null,
  archived_at timestamptz,
  unique (company_id, code),
  unique (company_id, id),
  foreign key (company_id, channel_id) references channel (company_id, id)
);
select x8_protect('lead_campaign');

-- What somebody wrote into a lead form; the external id makes a repeated delivery harmless.
create table lead (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  channel_id text not null,
  campaign_id text,
  external_id text not null,
  name text,
  phone text,
  email text,
  answers jsonb not null default '{}',
  via text not null check (via in ('WEBHOOK', 'CSV')),
  conversation_id text,
  received_at timestamptz not null,
  unique (channel_id, external_id),
  foreign key (company_id, channel_id) references channel (company_id, id),
  foreign key (company_id, campaign_id) references lead_campaign (company_id, id)
);
create index lead_company on lead (company_id, id desc);
select x8_protect('lead');
