alter table contact
  add column username text,
  -- where the customer came from first: campaign, advertisement, comment; see channels/schemas.ts
  add column source jsonb,
  -- the contact this one turned out to be
  add column merged_into text,
  add column erased_at timestamptz,
  add foreign key (company_id, merged_into) references contact (company_id, id);
create index contact_phone on contact (company_id, phone) where phone is not null;
create index contact_identity_contact on contact_identity (contact_id);
create index conversation_contact on conversation (contact_id);

alter table conversation
  -- a person's lease ends by itself at this moment; null: only when handed back
  add column human_until timestamptz,
  add column last_customer_message_at timestamptz,
  -- a delivery is promised for this moment; until then no other is tried
  add column delivery_at timestamptz,
  -- the customer has blocked us: nothing can be sent
  add column blocked_at timestamptz,
  add column subject text,
  add column source jsonb;

alter table message drop constraint message_status_check;
alter table message add constraint message_status_check
  check (status in ('RECEIVED', 'QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'READ', 'FAILED'));
alter table message
  -- files, places and contact cards; see conversations/schemas.ts
  add column attachments jsonb not null default '[]',
  -- [{by: 'CUSTOMER' | 'COMPANY', emoji}]
  add column reactions jsonb not null default '[]',
  add column edited_at timestamptz,
  add column deleted_at timestamptz,
  -- what the adapter needs to answer this message: mail headers, the id of a comment …
  add column reply_data jsonb,
  -- a machine of the customer's wrote it: shown, never answered
  add column automatic boolean not null default false,
  -- where a person wrote it: null for the inbox, 'phone' for the messenger's own app
  add column written_on text check (written_on in ('phone')),
  add constraint message_company unique (company_id, id);
create index message_queued on message (conversation_id, seq) where status in ('QUEUED', 'SENDING');
create index message_age on message (company_id, created_at);

-- One call to the outside: a message leaves in one or more parts. SENDING is written before the call, so that a crash in
-- the middle is seen and nothing is sent twice.
create table outgoing_part (
  company_id text not null references company (id) on delete cascade,
  message_id text not null,
  part integer not null check (part >= 0),
  channel_id text not null,
  state text not null check (state in ('SENDING', 'SENT', 'DELIVERED', 'READ', 'FAILED')),
  external_id text,
  attempted_at timestamptz not null,
  sent_at timestamptz,
  delivered_at timestamptz,
  read_at timestamptz,
  failure text,
  primary key (message_id, part),
  unique (channel_id, external_id),
  foreign key (company_id, message_id) references message (company_id, id) on delete cascade,
  foreign key (company_id, channel_id) references channel (company_id, id)
);
select x8_protect('outgoing_part');

-- Receipts that came before the answer of the call they are about.
create table early_receipt (
  company_id text not null references company (id) on delete cascade,
  channel_id text not null,
  external_id text not null,
  status text not null check (status in ('SENT', 'DELIVERED', 'READ', 'FAILED')),
  reason text,
  at timestamptz not null,
  primary key (channel_id, external_id, status),
  foreign key (company_id, channel_id) references channel (company_id, id) on delete cascade
);
select x8_protect('early_receipt');

create table conversation_settings (
  company_id text primary key references company (id) on delete cascade,
  -- minutes after a person's last reply until the assistant takes over again; null: never by itself
  human_minutes integer check (human_minutes between 1 and 10080),
  -- messages older than this many days are deleted; null: kept
  keep_days integer check (keep_days between 1 and 3650),
  -- the oldest messages go once texts and files take more than this; null: no limit
  keep_megabytes integer check (keep_megabytes between 10 and 1000000),
  updated_at timestamptz not null
);
select x8_protect('conversation_settings');

alter table customer_order add column source jsonb;
alter table catalogue_item add column photo_id text;
alter table catalogue_item add foreign key (company_id, photo_id) references media_file (company_id, id);
-- How many channels a company may connect; see companies/plans.ts.
alter table company add column plan text not null default 'SPECIAL'
  check (plan in ('FREE', 'SINGLE', 'DOUBLE', 'GROWTH', 'ENTERPRISE', 'SPECIAL'));
alter table company add column offered_channels text[];
-- who an event came from, hashed: a person's events are found again when they want to be forgotten
alter table inbound_event add column sender text;
-- what of one sender waits to be acted on, in its order
create index inbound_event_waiting on inbound_event (channel_id, sender, received_at) where status = 'RECEIVED';
create index inbound_event_channel on inbound_event (channel_id, received_at) where channel_id is not null;
