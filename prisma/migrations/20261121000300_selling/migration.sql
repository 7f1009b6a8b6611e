-- One uploaded table. Its report says what was read and what was refused; publishing turns it into items and answers.
create table knowledge_base (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  title text not null,
  media_file_id text not null,
  status text not null check (status in ('PARSED', 'PUBLISHED', 'DISCARDED')),
  report jsonb not null,
  created_at timestamptz not null,
  published_at timestamptz,
  foreign key (company_id, media_file_id) references media_file (company_id, id)
);
create index knowledge_base_company on knowledge_base (company_id, id desc);
select x8_protect('knowledge_base');

create table catalogue_item (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  kind text not null check (kind in ('PRODUCT', 'SERVICE')),
  sku text not null,
  name text not null,
  description text not null default '',
  options jsonb not null default '{}',
  price_minor bigint not null check (price_minor >= 0),
  currency text not null,
  unit text,
  stock integer check (stock >= 0),
  duration_minutes integer check (duration_minutes > 0),
  prepayment_kind text check (prepayment_kind in ('NONE', 'AMOUNT', 'PERCENT', 'FULL')),
  prepayment_value bigint check (prepayment_value >= 0),
  format text,
  place text,
  archived_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- The Russian configuration stems Latin words as English, so one vector serves both languages.
  search tsvector generated always as (
    setweight(to_tsvector('russian', name || ' ' || sku), 'A') ||
    setweight(to_tsvector('russian', jsonb_path_query_array(options, '$.*')::text), 'B') ||
    setweight(to_tsvector('russian', description), 'C')
  ) stored,
  unique (company_id, sku),
  unique (company_id, id),
  check (kind = 'PRODUCT' or duration_minutes is not null),
  check (kind = 'SERVICE' or (duration_minutes is null and prepayment_kind is null)),
  check ((prepayment_kind in ('AMOUNT', 'PERCENT')) = (prepayment_value is not null) or prepayment_kind is null)
);
create index catalogue_item_search on catalogue_item using gin (search);
create index catalogue_item_trigram on catalogue_item using gin (lower(name) gin_trgm_ops);
create index catalogue_item_company on catalogue_item (company_id, id);
select x8_protect('catalogue_item');

create table faq_entry (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  question text not null,
  answer text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  search tsvector generated always as (
    setweight(to_tsvector('russian', question), 'A') || setweight(to_tsvector('russian', answer), 'C')
  ) stored,
  unique (company_id, question)
);
create index faq_entry_search on faq_entry using gin (search);
create index faq_entry_trigram on faq_entry using gin (lower(question) gin_trgm_ops);
select x8_protect('faq_entry');

create table contact (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  name text,
  phone text,
  email text,
  created_at timestamptz not null,
  unique (company_id, id)
);
select x8_protect('contact');

create table calendar_settings (
  company_id text primary key references company (id) on delete cascade,
  slot_minutes integer not null check (slot_minutes between 5 and 480),
  capacity integer not null check (capacity between 1 and 500),
  lead_minutes integer not null check (lead_minutes >= 0),
  horizon_days integer not null check (horizon_days between 1 and 365),
  hold_minutes integer not null check (hold_minutes between 1 and 1440),
  -- [{weekday: 1-7 (Monday is 1), opens: "09:00", closes: "18:00"}], local time of the company
  opening_hours jsonb not null,
  delivery_lead_minutes integer not null check (delivery_lead_minutes >= 0),
  delivery_capacity integer not null check (delivery_capacity between 1 and 500),
  -- [{opens: "10:00", closes: "14:00"}], local time of the company
  delivery_windows jsonb not null,
  -- city names; empty means anywhere
  delivery_cities jsonb not null,
  updated_at timestamptz not null
);
select x8_protect('calendar_settings');

-- Taken time: HELD while the customer pays, CONFIRMED afterwards. `seat` numbers the places of a resource with a
-- capacity, so that one constraint serves any capacity.
create table booking (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  kind text not null check (kind in ('APPOINTMENT', 'DELIVERY')),
  resource text not null,
  seat integer not null check (seat >= 0),
  during tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
  status text not null check (status in ('HELD', 'CONFIRMED', 'EXPIRED', 'CANCELLED')),
  hold_expires_at timestamptz,
  contact_id text not null,
  reference text not null,
  title text not null,
  city text,
  address text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (status <> 'HELD' or hold_expires_at is not null),
  foreign key (company_id, contact_id) references contact (company_id, id),
  exclude using gist (company_id with =, resource with =, seat with =, during with &&)
    where (status in ('HELD', 'CONFIRMED'))
);
create index booking_reference on booking (company_id, reference);
-- An order has one live appointment and one live delivery at most.
create unique index booking_one_live on booking (company_id, reference, kind) where status in ('HELD', 'CONFIRMED');
create index booking_during on booking using gist (company_id, during);
create index booking_expiring on booking (hold_expires_at) where status = 'HELD';
select x8_protect('booking');

create table payment (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  reference text not null,
  provider text not null check (provider in ('stripe', 'test')),
  status text not null check (status in ('CREATED', 'PENDING', 'PAID', 'FAILED', 'EXPIRED', 'REFUND_REQUESTED', 'REFUNDED')),
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  description text not null,
  -- what the customer sees on the payment page: [{name, quantity, unitPriceMinor, totalMinor}]
  lines jsonb not null,
  -- repeated to the letter when a crash makes us ask the provider again
  customer_email text,
  external_id text,
  url text,
  return_url text not null,
  expires_at timestamptz not null,
  paid_at timestamptz,
  refunded_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider, external_id)
);
create index payment_reference on payment (company_id, reference);
-- One open payment link an order.
create unique index payment_one_open on payment (company_id, reference) where status in ('CREATED', 'PENDING');
create index payment_open on payment (status, expires_at) where status in ('CREATED', 'PENDING', 'REFUND_REQUESTED');
select x8_protect('payment');

-- The built-in test checkout's own books: the "outside truth" that syncPayment re-reads, as it re-reads Stripe's.
create table test_checkout (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  payment_id text not null unique,
  status text not null check (status in ('open', 'paid', 'expired', 'refunded')),
  amount_minor bigint not null,
  currency text not null,
  expires_at timestamptz not null,
  updated_at timestamptz not null
);
select x8_protect('test_checkout');

create table channel (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  kind text not null check (kind in ('web-chat')),
  -- unguessable name of the channel in addresses: /chat/<key>, /api/webhooks/<kind>/<key>
  key text not null unique,
  name text not null,
  status text not null check (status in ('CONNECTED', 'DISCONNECTED')),
  settings jsonb not null default '{}',
  created_at timestamptz not null,
  unique (company_id, id)
);
select x8_protect('channel');

create table conversation (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  channel_id text not null,
  contact_id text not null,
  language text,
  payment_status text not null default 'no_payment_link'
    check (payment_status in ('no_payment_link', 'payment_link_sent', 'paid')),
  -- null: the assistant answers. Otherwise why it is silent and since when.
  human_since timestamptz,
  human_reason text check (human_reason in ('ASKED_BY_CUSTOMER', 'HUMAN_REPLIED', 'ASSISTANT_UNSURE')),
  needs_human boolean not null default false,
  unread integer not null default 0,
  next_seq integer not null default 1,
  last_message_at timestamptz not null,
  last_message_preview text not null default '',
  created_at timestamptz not null,
  unique (company_id, id),
  foreign key (company_id, channel_id) references channel (company_id, id),
  foreign key (company_id, contact_id) references contact (company_id, id)
);
create index conversation_list on conversation (company_id, last_message_at desc, id desc);
select x8_protect('conversation');

create table cart_line (
  company_id text not null references company (id) on delete cascade,
  conversation_id text not null,
  item_id text not null,
  quantity integer not null check (quantity between 1 and 10000),
  position integer not null,
  primary key (company_id, conversation_id, item_id),
  foreign key (company_id, conversation_id) references conversation (company_id, id) on delete cascade,
  foreign key (company_id, item_id) references catalogue_item (company_id, id)
);
select x8_protect('cart_line');

create table quote (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  conversation_id text not null,
  currency text not null,
  -- [{itemId, kind, sku, name, quantity, unitPriceMinor, totalMinor, dueNowMinor, durationMinutes}]
  lines jsonb not null,
  total_minor bigint not null check (total_minor >= 0),
  due_now_minor bigint not null check (due_now_minor between 0 and total_minor),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  unique (company_id, id),
  foreign key (company_id, conversation_id) references conversation (company_id, id) on delete cascade
);
select x8_protect('quote');

create sequence order_number;

create table customer_order (
  id text primary key,
  number bigint not null default nextval('order_number'),
  company_id text not null references company (id) on delete cascade,
  conversation_id text not null,
  contact_id text not null,
  quote_id text not null unique,
  status text not null check (status in ('AWAITING_PAYMENT', 'CONFIRMED', 'CANCELLED', 'EXPIRED', 'REFUNDED')),
  currency text not null,
  total_minor bigint not null,
  due_now_minor bigint not null,
  -- the payment it was confirmed by; another one for the same order goes back
  paid_by text,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  closed_at timestamptz,
  unique (company_id, id),
  foreign key (company_id, conversation_id) references conversation (company_id, id),
  foreign key (company_id, contact_id) references contact (company_id, id),
  foreign key (company_id, quote_id) references quote (company_id, id)
);
create index customer_order_list on customer_order (company_id, number desc);
create index customer_order_conversation on customer_order (company_id, conversation_id, number desc);
select x8_protect('customer_order');

create table order_line (
  company_id text not null references company (id) on delete cascade,
  order_id text not null,
  position integer not null,
  item_id text not null,
  kind text not null check (kind in ('PRODUCT', 'SERVICE')),
  sku text not null,
  name text not null,
  quantity integer not null check (quantity > 0),
  unit_price_minor bigint not null,
  total_minor bigint not null,
  due_now_minor bigint not null,
  duration_minutes integer,
  primary key (order_id, position),
  check (total_minor = unit_price_minor * quantity),
  foreign key (company_id, order_id) references customer_order (company_id, id) on delete cascade
);
select x8_protect('order_line');
