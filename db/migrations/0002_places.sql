-- The register: municipalities, counties, regional bodies and Regierungsbezirke of NRW. Loaded from data/ by db/seeds/places.ts.
create table places (
  id text primary key,                       -- AGS (8 digits municipality, 5 county), 'lvr', 'lwl', 'rvr', 'rb-051' …
  kind text not null check (kind in ('municipality', 'county', 'body', 'district')),
  name text not null,
  official_name text not null,
  designation text,
  form text not null,                        -- 'kreisfreie Stadt', 'Stadt', 'Gemeinde', 'Kreis', 'Landschaftsverband' …
  status text,                               -- 'Große kreisangehörige Stadt' …
  county_id text references places,
  district_id text references places,        -- Regierungsbezirk
  slug text not null unique,
  population integer,
  population_on date,
  area_km2 numeric(9, 2),
  area_on date,
  lon double precision,
  lat double precision,
  domain text,
  domain_confirmed boolean not null default false,
  wikidata text,
  landschaftsverband text,
  rvr boolean not null default false,
  size_class text
);
create index places_domain on places (domain) where domain_confirmed;

create table places_postal_codes (
  place_id text not null references places,
  postal_code text not null check (postal_code ~ '^[0-9]{5}$'),
  primary key (place_id, postal_code)
);
create index places_postal_codes_code on places_postal_codes (postal_code);

-- Every spelling that finds a place, folded (plain/fold.ts): name, official name, AGS, abbreviations.
create table places_spellings (
  place_id text not null references places,
  folded text not null,
  primary key (place_id, folded)
);
create index places_spellings_folded on places_spellings (folded text_pattern_ops);
