-- The ceiling on broad alerts counts those that are confirmed. An alert nobody has confirmed stands under no anchor: it
-- costs publications nothing.
drop index alert_broad;
create index alert_broad on alert (id) where is_broad and confirmed_at is not null;

-- Broad is what is kept anywhere for no rare subject (domain/alerts/anchors): too wide a circle, most of the categories.
update alert set is_broad = true, frequency = case frequency when 'immediately' then 'daily' else frequency end
where not is_broad and id in (
  select alert_id from alert_anchor where anchor like '|%' and anchor not like '|word:%'
  group by alert_id having bool_or(anchor not like '|category:%') or count(*) > 16);
delete from alert_anchor using alert where alert.id = alert_anchor.alert_id and alert.confirmed_at is null;
