-- A photo changes with the revision that is moderated: proposed ones are not public yet, those to leave still are.
alter table listing_photo add column proposed_in uuid references listing_revision;
alter table listing_photo add column leaves_in uuid references listing_revision;
alter table listing_photo add check (proposed_in is null or leaves_in is null);
-- Up to four that leave, and up to four that take their place.
alter table listing_photo drop constraint listing_photo_position_check;
alter table listing_photo add constraint listing_photo_position_check check (position between 1 and 8);
create index listing_photo_of_revision on listing_photo (coalesce(proposed_in, leaves_in))
  where proposed_in is not null or leaves_in is not null;
