-- What the documents of a round need: its notice, and what its awards are. The names
-- in JSON are written as scripts write them.

ALTER TABLE round ADD COLUMN notice TEXT NOT NULL DEFAULT '{}'; -- JSON of panel.RoundNotice
ALTER TABLE round ADD COLUMN award TEXT NOT NULL DEFAULT '{"subsidy":5000000}'; -- JSON of panel.AwardSpec

UPDATE round SET
  office = json_object(
    'bureau', office->>'Bureau', 'department', office->>'Department', 'phone', office->>'Phone', 'address', office->>'Address',
    'post_code', office->>'PostCode', 'email', office->>'Email', 'document_number', office->>'DocumentNumber'),
  venue = json_object('date', venue->>'Date', 'place', venue->>'Place'),
  plaque = json_object(
    'width_mm', plaque->'WidthMM', 'height_mm', plaque->'HeightMM', 'issuer', plaque->>'Issuer', 'issued', plaque->>'Issued');
