-- What a company's videos carry besides the wish.
create table reel_brand (
  company_id text primary key references company (id) on delete cascade,
  logo_id text,
  foreign key (company_id, logo_id) references media_file (company_id, id)
);
select x8_protect('reel_brand');
