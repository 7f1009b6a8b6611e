-- Days off, capacity that differs by hour and by date, deliveries by city, and what customers may do by themselves.
-- Dates are days of the company's own calendar, times are on its own clock.
alter table calendar_settings
  -- [{weekday, opens, closes, capacity}]: how many appointments at once within these hours
  add column capacity_hours jsonb not null default '[]',
  -- [{date: "2026-12-31", kind, capacity}]
  add column capacity_dates jsonb not null default '[]',
  -- [{city, weekdays, windows, capacity, leadMinutes}]: cities with couriers of their own
  add column city_deliveries jsonb not null default '[]',
  -- [{name, from, to, kind: "APPOINTMENT" | "DELIVERY" | "BOTH", yearly}]
  add column days_off jsonb not null default '[]',
  add column customer_rules jsonb not null
    default '{"moves": true, "moveHours": 12, "mostMoves": 2, "cancels": true, "cancelHours": 24, "paid": "ASK"}';

alter table booking
  -- raised with every change that calendars have to learn of (RFC 5545, SEQUENCE)
  add column sequence integer not null default 0 check (sequence >= 0),
  add column customer_moves integer not null default 0 check (customer_moves >= 0),
  -- when the customer asked to cancel what a person has to decide about
  add column cancel_asked_at timestamptz,
  add unique (company_id, id);

-- From when to when a booking was moved, and by whom. `told_at`: when the customer's knowledge caught up with it.
create table booking_move (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  booking_id text not null,
  from_start timestamptz not null,
  from_end timestamptz not null,
  to_start timestamptz not null,
  moved_by text not null check (moved_by in ('COMPANY', 'CUSTOMER')),
  user_id text,
  moved_at timestamptz not null,
  told_at timestamptz,
  check (from_start < from_end),
  foreign key (company_id, booking_id) references booking (company_id, id) on delete cascade
);
create index booking_move_of on booking_move (company_id, booking_id, id);
select x8_protect('booking_move');
