-- How the right to a ballot is given out, ballots on paper, and the audit trail.

ALTER TABLE round ADD COLUMN method TEXT NOT NULL DEFAULT 'hand_over' CHECK (method IN ('hand_over', 'codes', 'paper'));
ALTER TABLE round ADD COLUMN printing TEXT NOT NULL DEFAULT 'counts' CHECK (printing IN ('counts', 'passed_only'));
ALTER TABLE round ADD COLUMN pin TEXT NOT NULL DEFAULT ''; -- argon2id of the operator's PIN; empty = none chosen

CREATE TABLE new_poll (
  id       INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES round (id),
  no       INTEGER NOT NULL,
  state    TEXT    NOT NULL CHECK (state IN ('open', 'counting', 'closed', 'void')),
  method   TEXT    NOT NULL CHECK (method IN ('hand_over', 'codes', 'paper')),
  salt     BLOB    NOT NULL, -- of the voting codes' digests
  UNIQUE (round_id, no)
) STRICT;
INSERT INTO new_poll (id, round_id, no, state, method, salt) SELECT id, round_id, no, state, 'hand_over', x'' FROM poll;
DROP TABLE poll;
ALTER TABLE new_poll RENAME TO poll;

-- The digest of the code that opens this right, or 32 zeros without codes: a
-- digest that is replaced keeps its length. It shares no key with the slots.
ALTER TABLE ballot_right ADD COLUMN code BLOB NOT NULL
  DEFAULT x'0000000000000000000000000000000000000000000000000000000000000000' CHECK (length(code) = 32);

-- What each of the two tellers counted of a poll on paper. Nobody votes any more then.
CREATE TABLE paper_count (
  poll_id INTEGER NOT NULL REFERENCES poll (id),
  teller  INTEGER NOT NULL CHECK (teller IN (1, 2)),
  data    TEXT    NOT NULL, -- JSON of panel.PaperCount
  PRIMARY KEY (poll_id, teller)
) STRICT, WITHOUT ROWID;

-- The audit trail: each seal is a digest over the act and the seal before it.
CREATE TABLE act (
  round_id INTEGER NOT NULL REFERENCES round (id),
  no       INTEGER NOT NULL,
  kind     TEXT    NOT NULL,
  at       TEXT    NOT NULL,
  facts    TEXT    NOT NULL, -- JSON
  seal     BLOB    NOT NULL CHECK (length(seal) = 32),
  PRIMARY KEY (round_id, no)
) STRICT, WITHOUT ROWID;
