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

-- Taken time by its moment. Under row-level security the planner must not use an index of ranges, and would read all that a
-- company ever gave; these look as the role that sees every company, which only who may become it can, and keep to the
-- transaction's own.

create function find_bookings(within tstzrange) returns setof booking
language plpgsql stable set role = 'x8_across' set search_path = public, pg_temp as $$
begin
  return query
    select b.* from booking b
     where b.company_id = current_setting('app.company_id', true) and b.during && within
       and b.status in ('HELD', 'CONFIRMED');
end $$;

-- When each seat of a resource is taken, by bookings other than `but`; a hold that is over at `now_at` takes none.
create function find_taken_seats(of_resource text, within tstzrange, now_at timestamptz, but text)
returns table (seat integer, during tstzmultirange)
language plpgsql stable set role = 'x8_across' set search_path = public, pg_temp as $$
begin
  return query
    select b.seat, range_agg(b.during) from booking b
     where b.company_id = current_setting('app.company_id', true) and b.resource = of_resource and b.during && within
       and b.status in ('HELD', 'CONFIRMED') and (b.status = 'CONFIRMED' or b.hold_expires_at > now_at) and b.id <> but
     group by b.seat;
end $$;
