-- Partners that stand in no register (other states, bodies under municipal control) are asked by the line that names them.
alter table award_partner_requests add column line text;
alter table award_partner_requests add constraint award_partner_requests_party_check check (
  case kind
    when 'hvb' then place_id is null and line is null
    else (place_id is null) <> (line is null) and (line is null or line <> '')
  end);
