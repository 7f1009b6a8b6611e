create table app_user (
  id text primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  password_hash text not null,
  role text not null default 'CLIENT' check (role in ('CLIENT', 'MANAGER', 'ADMIN')),
  language text not null default 'en',
  created_at timestamptz not null,
  disabled_at timestamptz
);

-- A signed-in browser. The cookie carries the id inside a signed token; this row is what makes it revocable.
create table session (
  id text primary key,
  user_id text not null references app_user (id) on delete cascade,
  active_company_id text,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  user_agent text
);
create index session_user_id on session (user_id);

-- Failed sign-ins per account, so that guessing slows down without locking the owner out for good.
create table sign_in_throttle (
  email text primary key,
  failures integer not null,
  blocked_until timestamptz not null,
  updated_at timestamptz not null
);

create sequence company_number;

create table company (
  id text primary key,
  name text not null,
  type text not null check (type in ('PRODUCT', 'SERVICE', 'HYBRID')),
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'INACTIVE', 'SUSPENDED')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  time_zone text not null,
  language text not null,
  created_at timestamptz not null
);
select x8_protect('company', 'id');

create table membership (
  company_id text not null references company (id) on delete cascade,
  user_id text not null references app_user (id) on delete cascade,
  created_at timestamptz not null,
  primary key (company_id, user_id)
);
create index membership_user_id on membership (user_id);
select x8_protect('membership');

-- Who did what. Rows without a company are about people and the platform.
create table audit_entry (
  id text primary key,
  company_id text,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text,
  action text not null,
  subject text not null,
  detail jsonb not null default '{}',
  request_id text not null
);
create index audit_entry_company on audit_entry (company_id, id desc);
select x8_protect('audit_entry');
create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function x8_append_only();
-- People sign in before any company is chosen.
create policy platform_insert on audit_entry for insert with check (company_id is null);

create table media_file (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  purpose text not null,
  name text not null,
  content_type text not null,
  size integer not null,
  sha256 text not null,
  store text not null check (store in ('disk', 'cloudinary')),
  store_key text not null,
  created_at timestamptz not null,
  unique (company_id, id)
);
select x8_protect('media_file');
