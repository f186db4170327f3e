-- English texts (0910) can be discarded as well.
alter table editorial_discards drop constraint editorial_discards_kind_check;
alter table editorial_discards add constraint editorial_discards_kind_check check (kind in ('news', 'page', 'aid', 'english'));
