-- The track of the library that a reel is made with. Whether it is still offered is asked again when the video is made.
alter table reel_order add column soundtrack_id text references music_track (id);
