-- After the publicity period: the register of objections with attached files,
-- the confirmation, and what each studio got. None of it is written before all
-- polls are decided.

CREATE TABLE objection (
  id           INTEGER PRIMARY KEY,
  round_id     INTEGER NOT NULL REFERENCES round (id),
  no           INTEGER NOT NULL, -- in the round's register
  objector     TEXT    NOT NULL CHECK (objector IN ('unit', 'person', 'anonymous')),
  name         TEXT    NOT NULL,
  contact      TEXT    NOT NULL,
  way          TEXT    NOT NULL CHECK (way IN ('letter', 'phone', 'visit', 'email')),
  candidate_id INTEGER NOT NULL REFERENCES candidate (id),
  text         TEXT    NOT NULL,
  received     TEXT    NOT NULL,
  due          TEXT    NOT NULL,
  handling     TEXT    NOT NULL,
  outcome      TEXT    NOT NULL CHECK (outcome IN ('', 'upheld', 'not_upheld', 'withdrawn')),
  decided      TEXT    NOT NULL,
  UNIQUE (round_id, no)
) STRICT;

-- The files lie here and not beside the database, so that they are attached
-- with the entry or not at all, and every copy of the data has them.
CREATE TABLE attachment (
  id           INTEGER PRIMARY KEY,
  objection_id INTEGER NOT NULL REFERENCES objection (id),
  name         TEXT    NOT NULL,
  sha256       TEXT    NOT NULL,
  removed      INTEGER NOT NULL DEFAULT 0,
  content      BLOB    NOT NULL
) STRICT;

CREATE TABLE confirmation (
  round_id INTEGER PRIMARY KEY REFERENCES round (id),
  number   TEXT NOT NULL,
  dated    TEXT NOT NULL
) STRICT;

CREATE TABLE award (
  candidate_id INTEGER PRIMARY KEY REFERENCES candidate (id),
  handed_on    TEXT    NOT NULL,
  receiver     TEXT    NOT NULL,
  subsidy      INTEGER NOT NULL -- fen
) STRICT;
