package store_test

import (
	"database/sql"
	"errors"
	"path/filepath"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
)

// public is a round whose first two of three candidates are recognised and made
// public from 23 to 27 November 2026.
func public(t *testing.T, dir string) (*store.Store, panel.Meeting) {
	t.Helper()
	s := storetest.OpenAt(t, dir, store.Options{Now: storetest.Noon})
	m := storetest.Round(t, s, panel.DefaultRule(), 3, 7)
	poll := storetest.OpenPoll(t, s, m.Round.ID)
	for range 7 {
		if err := storetest.Cast(s, poll.ID, 1, storetest.Ballot(poll.Papers[0], "aao")); err != nil {
			t.Fatal(err)
		}
	}
	o := panel.Objection{Candidate: m.Candidates[0].ID}
	_, err := s.RegisterObjection(m.Round.ID, o)
	wantCode(t, err, "publicity_not_due", "polls") // while a poll is open nothing else is written
	if err := s.ClosePoll(poll.ID); err != nil {
		t.Fatal(err)
	}
	if err := s.SetPublicity(m.Round.ID, day(23), panel.PostedDay); err != nil {
		t.Fatal(err)
	}
	return s, storetest.Meeting(t, s, m.Round.ID)
}

// day is a day of November 2026, and goes on into December.
func day(n int) panel.Date { return panel.Date{Year: 2026, Month: 11, Day: 1}.AddDays(n - 1) }

func objection(m panel.Meeting) panel.Objection {
	return panel.Objection{
		By: panel.ByUnit, Name: "某县第9中心", Contact: "0554-1", Way: panel.ByLetter, Candidate: m.Candidates[0].ID,
		Text: "工作年限不足", Received: day(24), Due: day(38),
	}
}

func noFindings(t *testing.T, s *store.Store, id panel.RoundID) {
	t.Helper()
	if findings, err := s.Audit(id); err != nil || len(findings) > 0 {
		t.Errorf("the audit finds %v, %v", findings, err)
	}
}

func TestAnObjectionFromReceiptToConfirmation(t *testing.T) {
	dir := t.TempDir()
	s, m := public(t, dir)
	id := m.Round.ID
	first, err := s.RegisterObjection(id, objection(m))
	if err != nil {
		t.Fatal(err)
	}
	other := objection(m)
	other.By, other.Name, other.Candidate = panel.Anonymously, "", m.Candidates[1].ID
	if _, err := s.RegisterObjection(id, other); err != nil {
		t.Fatal(err)
	}
	confirmation := panel.Confirmation{Number: "淮人社发〔2026〕12号", Dated: day(31)}
	wantCode(t, s.Confirm(id, confirmation), "objections_open", "")
	wantCode(t, s.SetPublicity(id, day(25), panel.PostedDay), "publicity_objected", "")

	if err := s.Close(); err != nil { // what was registered is on disk
		t.Fatal(err)
	}
	s = storetest.OpenAt(t, dir, store.Options{Now: storetest.Noon})
	m = storetest.Meeting(t, s, id)
	if len(m.Objections) != 2 || m.Objections[0].ID != first || m.Objections[1].No != 2 || m.Objections[0].Due != day(38) {
		t.Fatalf("objections %+v", m.Objections)
	}
	for i, outcome := range []panel.ObjectionOutcome{panel.Upheld, panel.NotUpheld} {
		o := m.Objections[i]
		o.Outcome, o.Handling, o.Decided = outcome, "已核实", day(30)
		if err := s.ChangeObjection(o); err != nil {
			t.Fatal(err)
		}
	}
	noFindings(t, s, id)
	wantCode(t, s.Confirm(id, panel.Confirmation{Dated: day(27)}), "confirmation_early", "")
	if err := s.Confirm(id, confirmation); err != nil {
		t.Fatal(err)
	}
	m = storetest.Meeting(t, s, id)
	if list := m.Confirmable(); *m.Confirmation != confirmation || len(list) != 1 || list[0].ID != m.Candidates[1].ID || len(m.Recognised()) != 2 {
		t.Fatalf("confirmed %+v: %+v", m.Confirmation, list)
	}
	noFindings(t, s, id)
	wantCode(t, s.ChangeObjection(m.Objections[0]), "confirmed", "")
	wantCode(t, s.SetPublicity(id, day(20), panel.PostedDay), "confirmed", "")

	award := panel.Award{Candidate: m.Candidates[1].ID, HandedOn: day(40), Receiver: "张三", Subsidy: 40_000_00}
	refused := panel.Award{Candidate: m.Candidates[0].ID, Subsidy: panel.DefaultSubsidy}
	wantCode(t, s.NoteAwards(id, award, refused), "not_found", "candidate")
	if m := storetest.Meeting(t, s, id); len(m.Awards) != 0 {
		t.Errorf("a refused list left %+v", m.Awards)
	}
	if err := s.NoteAwards(id, award); err != nil {
		t.Fatal(err)
	}
	wantCode(t, s.TakeBackConfirmation(id), "handed_over", "")
	if got := storetest.Meeting(t, s, id).AwardOf(award.Candidate); got != award {
		t.Errorf("award %+v", got)
	}
	award.HandedOn, award.Receiver = panel.Date{}, ""
	if err := s.NoteAwards(id, award); err != nil {
		t.Fatal(err)
	}
	if err := s.TakeBackConfirmation(id); err != nil {
		t.Fatal(err)
	}
	if err := s.ChangeObjection(storetest.Meeting(t, s, id).Objections[0]); err != nil {
		t.Errorf("after it was taken back: %v", err)
	}
	noFindings(t, s, id)
}

func TestAttachments(t *testing.T) {
	s, m := public(t, t.TempDir())
	id, err := s.RegisterObjection(m.Round.ID, objection(m))
	if err != nil {
		t.Fatal(err)
	}
	wantCode(t, s.Attach(id, "空.pdf", nil), "attachment_empty", "")
	wantCode(t, s.Attach(id, "大.pdf", make([]byte, panel.MaxAttachment+1)), "attachment_large", "")
	for name, content := range map[string]string{`C:\扫描\来信?.pdf`: "%PDF"} {
		for range 2 { // the second is the same file
			if err := s.Attach(id, name, []byte(content)); err != nil {
				t.Fatal(err)
			}
		}
	}
	files := storetest.Meeting(t, s, m.Round.ID).Objections[0].Attachments
	if len(files) != 1 || files[0].Name != "来信_.pdf" || files[0].Bytes != 4 {
		t.Fatalf("attached %+v", files)
	}
	if err := s.RemoveAttachment(files[0].ID, true); err != nil {
		t.Fatal(err)
	}
	o := storetest.Meeting(t, s, m.Round.ID).Objections[0]
	if len(o.Attached()) != 0 || len(o.Attachments) != 1 {
		t.Errorf("after removal %+v", o.Attachments)
	}
	if err := s.RemoveAttachment(files[0].ID, false); err != nil {
		t.Fatal(err)
	}
	if content, err := s.Attachment(files[0].ID); string(content) != "%PDF" || err != nil {
		t.Errorf("put back: %q, %v", content, err)
	}
	wantCode(t, s.RemoveAttachment(99, true), "not_found", "attachment")
}

func TestATamperedRegisterIsFound(t *testing.T) {
	for name, c := range map[string]struct{ statement, want string }{
		"another outcome":   {"UPDATE objection SET outcome = 'upheld'", "audit_differs.objection"},
		"another candidate": {"UPDATE objection SET candidate_id = candidate_id + 1", "audit_differs.objection"},
		"one is gone":       {"DELETE FROM objection", "audit_missing.objection"},
		"an older document": {"UPDATE confirmation SET dated = '2026-11-30'", "audit_differs.confirmation"},
		"no document":       {"DELETE FROM confirmation", "audit_differs.confirmation"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			s, m := public(t, dir)
			o := objection(m)
			o.Outcome, o.Handling, o.Decided = panel.NotUpheld, "已核实", day(26)
			if _, err := s.RegisterObjection(m.Round.ID, o); err != nil {
				t.Fatal(err)
			}
			if err := s.Confirm(m.Round.ID, panel.Confirmation{Dated: day(31)}); err != nil {
				t.Fatal(err)
			}
			noFindings(t, s, m.Round.ID)
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			tamper(t, filepath.Join(dir, store.DatabaseName), c.statement)
			s = storetest.OpenAt(t, dir, store.Options{})
			findings, err := s.Audit(m.Round.ID)
			if err != nil || len(findings) == 0 || findings[0].Key() != "error."+c.want {
				t.Errorf("found %v, %v; want %s", findings, err, c.want)
			}
		})
	}
}

func TestAttachmentChangedOnDiskIsNotOpened(t *testing.T) {
	dir := t.TempDir()
	s, m := public(t, dir)
	id, err := s.RegisterObjection(m.Round.ID, objection(m))
	if err == nil {
		err = s.Attach(id, "来信.txt", []byte("甲"))
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	tamper(t, filepath.Join(dir, store.DatabaseName), "UPDATE attachment SET content = x'00'")
	s = storetest.OpenAt(t, dir, store.Options{})
	_, err = s.Attachment(storetest.Meeting(t, s, m.Round.ID).Objections[0].Attachments[0].ID)
	wantCode(t, err, "attachment_changed", "")
}

// tamper changes the closed database behind the program's back.
func tamper(t *testing.T, file, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+file)
	if err == nil {
		_, err = db.Exec(statement)
	}
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
}
