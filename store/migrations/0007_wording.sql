-- The bureau's own words of documents, for all rounds of the data folder.

CREATE TABLE wording (
  kind  TEXT PRIMARY KEY,
  text  TEXT NOT NULL, -- in use; empty = the original's words
  draft TEXT NOT NULL  -- kept and not in use, empty = none
) STRICT;
