-- Questions to the office of the prize, and their way to an answer that everybody reads at once. Answers are read where they always
-- were: in award_questions.
alter table award_questions add column review_on date;

create table award_asked_questions (
  id uuid primary key,                       -- from the form: a second click writes nothing
  number integer generated always as identity unique,
  edition_id uuid not null references award_editions,
  origin text not null check (origin in ('form', 'office-hour', 'mail')),
  chapter text not null,                     -- where whoever asks would look for the answer; empty: does not say
  question text not null check (question <> ''),
  name text not null,
  email text not null check (email !~ '[[:cntrl:]]'),
  person_id uuid references people_persons,  -- who asked while signed in
  entered_by uuid references people_persons, -- who typed in what came by mail
  asked_at timestamptz not null,
  check ((origin = 'mail') = (entered_by is not null))
);
create index award_asked_questions_of on award_asked_questions (edition_id, asked_at);

-- Every save of the answer to be; the newest counts.
create table award_question_drafts (
  id uuid primary key,                       -- from the form
  question_id uuid not null references award_asked_questions,
  number integer not null check (number > 0),
  wording text not null check (wording <> ''), -- the question as everybody will read it
  chapter text not null check (chapter <> ''),
  answer text not null check (answer <> ''),   -- Markdown
  condition_id uuid,                         -- without a foreign key: a condition may go while somebody writes about it
  review_on date,
  drafted_by uuid not null references people_persons,
  drafted_at timestamptz not null,
  unique (question_id, number)
);
create trigger award_question_drafts_frozen before update or delete on award_question_drafts
  for each row execute function platform_refuse_change();

-- With the condition as it read then: it may change, the answer was given to this one.
create table award_question_publications (
  question_id uuid primary key references award_asked_questions,
  draft_id uuid not null unique references award_question_drafts,
  edition_id uuid not null references award_editions,
  slug text not null,                        -- of the row in award_questions; never changes
  condition_id uuid,
  condition_position integer,
  condition_title text,
  condition_text text,
  conditions_version integer check (conditions_version > 0),
  conditions_since timestamptz,
  mailing_id uuid unique references outbox_mailings, -- null: nobody had a draft or an entry
  published_by uuid not null references people_persons,
  published_at timestamptz not null,
  unique (edition_id, slug),
  check (num_nulls(condition_id, condition_position, condition_title, condition_text, conditions_version, conditions_since) in (0, 6))
);
create trigger award_question_publications_frozen before update or delete on award_question_publications
  for each row execute function platform_refuse_change();
create trigger award_question_publications_notify after insert on award_question_publications
  for each statement execute function platform_notify_change('award_editions');

-- Answered to whoever asked, or not at all; nothing of it becomes public.
create table award_question_closings (
  question_id uuid primary key references award_asked_questions,
  reply text not null check (reply <> ''),
  closed_by uuid not null references people_persons,
  closed_at timestamptz not null
);
create trigger award_question_closings_frozen before update or delete on award_question_closings
  for each row execute function platform_refuse_change();

create function award_question_ends_once() returns trigger language plpgsql as $$
begin
  if exists (select from award_question_publications where question_id = new.question_id)
      and exists (select from award_question_closings where question_id = new.question_id) then
    raise exception 'question % is published and closed', new.question_id using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger award_question_publications_once after insert on award_question_publications
  for each row execute function award_question_ends_once();
create trigger award_question_closings_once after insert on award_question_closings
  for each row execute function award_question_ends_once();

-- "Hilfreich?": nobody's, of a day. From where it came is not kept.
create table award_question_votes (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references award_editions,
  slug text not null,
  helpful boolean not null,
  voted_on date not null
);
create index award_question_votes_of on award_question_votes (edition_id, slug);

insert into platform_retention (name, keep_days) values ('askers-of-questions', 365);
