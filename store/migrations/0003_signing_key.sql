-- The key that signs the certificates of this data folder, one row from the
-- folder's first opening on. Nothing about votes depends on it or changes it.
CREATE TABLE signing_key (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  seed BLOB    NOT NULL CHECK (length(seed) = 32) -- Ed25519 (RFC 8032)
) STRICT;
