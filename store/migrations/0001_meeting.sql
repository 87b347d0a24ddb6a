-- The meeting: one row a round, and what belongs to it.

CREATE TABLE round (
  id          INTEGER PRIMARY KEY,
  year        INTEGER NOT NULL,
  title       TEXT    NOT NULL,
  rule        TEXT    NOT NULL, -- JSON of panel.Rule
  rule_frozen INTEGER NOT NULL DEFAULT 0,
  practice    INTEGER NOT NULL DEFAULT 0,
  office      TEXT    NOT NULL, -- JSON of panel.Office
  venue       TEXT    NOT NULL, -- JSON of panel.Venue
  plaque      TEXT    NOT NULL  -- JSON of panel.PlaqueSpec
) STRICT;

CREATE TABLE candidate (
  id          INTEGER PRIMARY KEY,
  round_id    INTEGER NOT NULL REFERENCES round (id),
  place       INTEGER NOT NULL, -- in the order of presentation
  name        TEXT    NOT NULL,
  unit        TEXT    NOT NULL,
  recommender TEXT    NOT NULL,
  years       INTEGER NOT NULL,
  certificate TEXT    NOT NULL,
  award       TEXT    NOT NULL,
  merit       TEXT    NOT NULL,
  staff       INTEGER NOT NULL,
  id_number   TEXT    NOT NULL,
  phone       TEXT    NOT NULL,
  note        TEXT    NOT NULL,
  excluded    TEXT    NOT NULL, -- why not put to the vote; empty = takes part
  UNIQUE (round_id, name, unit)
) STRICT;

CREATE TABLE expert (
  id         INTEGER PRIMARY KEY,
  round_id   INTEGER NOT NULL REFERENCES round (id),
  place      INTEGER NOT NULL,
  name       TEXT    NOT NULL,
  unit       TEXT    NOT NULL,
  title      TEXT    NOT NULL,
  phone      TEXT    NOT NULL,
  note       TEXT    NOT NULL,
  attendance TEXT    NOT NULL CHECK (attendance IN ('absent', 'present', 'left')),
  UNIQUE (round_id, name, unit)
) STRICT;

CREATE TABLE recusal (
  expert_id    INTEGER NOT NULL REFERENCES expert (id) ON DELETE CASCADE,
  candidate_id INTEGER NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
  reason       TEXT    NOT NULL,
  PRIMARY KEY (expert_id, candidate_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE poll (
  id       INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES round (id),
  no       INTEGER NOT NULL,
  state    TEXT    NOT NULL CHECK (state IN ('open', 'closed')),
  UNIQUE (round_id, no)
) STRICT;

-- Who and what a poll is about, frozen when it opens.

CREATE TABLE poll_candidate (
  poll_id      INTEGER NOT NULL REFERENCES poll (id),
  place        INTEGER NOT NULL,
  candidate_id INTEGER NOT NULL REFERENCES candidate (id),
  PRIMARY KEY (poll_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE poll_present (
  poll_id   INTEGER NOT NULL REFERENCES poll (id),
  expert_id INTEGER NOT NULL REFERENCES expert (id),
  PRIMARY KEY (poll_id, expert_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE poll_recusal (
  poll_id      INTEGER NOT NULL REFERENCES poll (id),
  expert_id    INTEGER NOT NULL REFERENCES expert (id),
  candidate_id INTEGER NOT NULL REFERENCES candidate (id),
  reason       TEXT    NOT NULL,
  PRIMARY KEY (poll_id, expert_id, candidate_id)
) STRICT, WITHOUT ROWID;

-- The ballot box. It shares no key with the experts: a paper is a set of
-- candidates, a right is one of so many ballots of a paper, a slot is one of
-- so many places for a vote on a candidate. All rows are laid out when the
-- poll opens; a cast only overwrites one byte of a right and one byte of each
-- slot it fills. Nothing here may keep a time, a counter or an identity, and
-- no changing value may change its length: either would keep the order of casts.

CREATE TABLE paper_candidate (
  poll_id      INTEGER NOT NULL REFERENCES poll (id),
  kind         INTEGER NOT NULL,
  candidate_id INTEGER NOT NULL REFERENCES candidate (id),
  PRIMARY KEY (poll_id, kind, candidate_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballot_right (
  poll_id INTEGER NOT NULL REFERENCES poll (id),
  kind    INTEGER NOT NULL,
  no      INTEGER NOT NULL,
  used    TEXT    NOT NULL CHECK (used IN ('-', 'x')),
  PRIMARY KEY (poll_id, kind, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE slot (
  poll_id      INTEGER NOT NULL REFERENCES poll (id),
  candidate_id INTEGER NOT NULL REFERENCES candidate (id),
  no           INTEGER NOT NULL,
  choice       TEXT    NOT NULL CHECK (choice IN ('-', 'a', 'o', 'n', 'i')),
  PRIMARY KEY (poll_id, candidate_id, no)
) STRICT, WITHOUT ROWID;

-- After the meeting.

CREATE TABLE publicity (
  round_id   INTEGER PRIMARY KEY REFERENCES round (id),
  posted     TEXT NOT NULL,
  count_from TEXT NOT NULL,
  days       TEXT NOT NULL -- JSON: the working days counted
) STRICT;

CREATE TABLE calendar_year (
  year INTEGER PRIMARY KEY,
  data TEXT NOT NULL -- JSON of panel.CalendarYear, entered by hand
) STRICT;
