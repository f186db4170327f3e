-- What is missing in an answer, said by whoever it did not help: nobody's, of a day. From where it came is not kept.
create table award_answer_remarks (
  id uuid primary key,                       -- from the sealed form: a second click writes nothing
  edition_id uuid not null references award_editions,
  slug text not null,
  remark text not null check (char_length(remark) between 1 and 500),
  written_on date not null
);
create index award_answer_remarks_of on award_answer_remarks (edition_id, slug);
create index award_answer_remarks_written on award_answer_remarks (written_on);

insert into platform_retention (name, keep_days) values ('answer-remarks', 365);
