-- What is looked at and drawn before the vote.

-- The checklists of Articles 5 and 7: a row for what somebody has looked at.
CREATE TABLE candidate_check (
  candidate_id INTEGER NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
  item         TEXT    NOT NULL, -- the clause: 5.1.2, 7.4
  state        TEXT    NOT NULL CHECK (state IN ('', 'met', 'not_met')),
  copies       INTEGER NOT NULL CHECK (copies BETWEEN 0 AND 2),
  remark       TEXT    NOT NULL,
  PRIMARY KEY (candidate_id, item)
) STRICT, WITHOUT ROWID;

-- Draws by lot. All are kept, those that were drawn again too. None is made or
-- changed once a poll has opened.
CREATE TABLE draw (
  round_id INTEGER NOT NULL REFERENCES round (id),
  no       INTEGER NOT NULL,
  data     TEXT    NOT NULL, -- JSON of panel.Draw
  PRIMARY KEY (round_id, no)
) STRICT, WITHOUT ROWID;

-- Experts from a candidate's unit who were looked at and may vote on the candidate.
CREATE TABLE recusal_dismissed (
  expert_id    INTEGER NOT NULL REFERENCES expert (id) ON DELETE CASCADE,
  candidate_id INTEGER NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
  reason       TEXT    NOT NULL,
  PRIMARY KEY (expert_id, candidate_id)
) STRICT, WITHOUT ROWID;
