-- Pictures that editors have brought for their texts; what a text shows, its Markdown says.
create table editorial_pictures (
  media_id uuid primary key references media_items,
  added_by uuid not null references people_persons,
  added_at timestamptz not null
);
create index editorial_pictures_newest on editorial_pictures (added_at desc);
