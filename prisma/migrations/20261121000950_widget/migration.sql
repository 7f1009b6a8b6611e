-- The chat on a company's own sites: where it may stand and how it looks. No row: as it comes, on no site yet.
create table chat_widget (
  company_id text primary key references company (id) on delete cascade,
  -- origins, as browsers name them
  sites text[] not null check (cardinality(sites) <= 20),
  colour text not null check (colour ~ '^#[0-9a-f]{6}$'),
  side text not null check (side in ('left', 'right')),
  theme text not null check (theme in ('auto', 'light', 'dark')),
  -- null: the language of the page it stands on
  language text,
  -- beside the button; empty: the button alone
  label text not null,
  updated_at timestamptz not null
);
select x8_protect('chat_widget');
