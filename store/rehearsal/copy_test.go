package rehearsal_test

import (
	"errors"
	"path/filepath"
	"reflect"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/rehearsal"
	"expertpanel/store/storetest"
)

// voted is a real round with everything in it that a copy may take over or must not.
func voted(t *testing.T) (*store.Store, panel.Meeting) {
	t.Helper()
	s := storetest.Open(t, store.Options{})
	m := storetest.Round(t, s, panel.DefaultRule(), 3, 8)
	id := m.Round.ID
	r := m.Round
	r.Meeting = panel.Venue{Date: panel.Date{Year: 2026, Month: 11, Day: 23}, Place: "第一会议室", Chair: "某人", Agenda: panel.DefaultAgenda()}
	r.Notice = panel.RoundNotice{Number: "某人社秘〔2026〕8号", Attachments: []string{"申报表"}}
	r.Award = panel.AwardSpec{CopiedTo: "省厅", Subsidy: panel.DefaultSubsidy}
	r.Plaque = panel.PlaqueSpec{WidthMM: 600, HeightMM: 400, Issuer: "某局"}
	c := m.Candidates[1]
	c.Years, c.Staff, c.Certificate, c.Award, c.Merit = 21, 3, "一级", "省表彰", "工作成绩"
	c.IDNumber, c.Phone, c.Note, c.Excluded = "340400190001010000", "0554-0", "备注", "材料不全"
	e := m.Experts[2]
	e.Title, e.Phone, e.Note = "教授", "0554-1", "备注"
	for _, err := range []error{
		s.ChangeRound(r), s.ChangeCandidate(c), s.ChangeExpert(e),
		s.Recuse(panel.Recusal{Expert: m.Experts[7].ID, Candidate: m.Candidates[2].ID, Reason: "同单位"}),
		s.DismissRecusal(panel.Recusal{Expert: m.Experts[6].ID, Candidate: m.Candidates[0].ID, Reason: "已调离"}),
		s.CheckItems(panel.Check{Candidate: m.Candidates[1].ID, Item: panel.MaterialForm, State: panel.Unfulfilled, Copies: 1, Remark: "缺公章"}),
		s.ChoosePrinting(id, panel.PrintPassed), s.ChooseMethod(id, panel.MethodHandOver), s.SetPIN(id, "123456"),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := s.ClosePoll(storetest.OpenPoll(t, s, id).ID); err != nil {
		t.Fatal(err)
	}
	if err := s.ChooseMethod(id, panel.MethodCodes); err != nil {
		t.Fatal(err)
	}
	if err := s.SaveWording("agenda", "【标题】议程", func(string) error { return nil }); err != nil {
		t.Fatal(err)
	}
	return s, storetest.Meeting(t, s, id)
}

func TestAPracticeCopyHasTheRoundAndNothingOfTheVote(t *testing.T) {
	s, m := voted(t)
	dir := rehearsal.FolderIn(s.Dir())
	if begun, err := rehearsal.Begun(dir); begun || err != nil {
		t.Fatalf("begun %v, %v", begun, err)
	}
	if err := rehearsal.Begin(dir, m); err != nil {
		t.Fatal(err)
	}
	if begun, err := rehearsal.Begun(dir); !begun || err != nil {
		t.Fatalf("begun %v, %v", begun, err)
	}
	got := only(t, dir)

	want := m
	want.Round.ID, want.Round.Practice, want.Round.RuleFrozen, want.Round.PINSet = got.Round.ID, true, false, false
	want.Polls, want.Trail = nil, nil
	if got.PublicKey == m.PublicKey || got.PublicKey.IsZero() {
		t.Error("the copy signs with the real folder's key")
	}
	want.PublicKey = got.PublicKey
	for i := range want.Experts {
		want.Experts[i].Attendance = panel.Absent
	}
	if len(want.Wordings) != 1 || len(want.Checks) != 1 || len(want.Dismissed) != 1 {
		t.Fatalf("the round has checks %v and dismissals %v", want.Checks, want.Dismissed)
	}
	// Ids are the copy's own; in folders that begin anew they are the same.
	if !reflect.DeepEqual(got, want) {
		t.Errorf("the copy is\n%+v\nwant\n%+v", got, want)
	}
	if real := storetest.Meeting(t, s, m.Round.ID); real.Round.Practice || len(real.Polls) != 1 {
		t.Errorf("the real round has become %+v", real.Round)
	}
}

// only is the meeting of the one round in a folder.
func only(t *testing.T, dir string) panel.Meeting {
	t.Helper()
	st, err := store.Open(dir, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	rounds, err := st.Rounds()
	if err != nil || len(rounds) != 1 {
		t.Fatalf("rounds %v, %v", rounds, err)
	}
	return storetest.Meeting(t, st, rounds[0].ID)
}

// TestAPracticeHasTheDrawnPanel: the pool stays behind, with its recusals.
func TestAPracticeHasTheDrawnPanel(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	m := storetest.Round(t, s, panel.DefaultRule(), 2, 11)
	for _, e := range m.Experts {
		if err := s.Recuse(panel.Recusal{Expert: e.ID, Candidate: m.Candidates[0].ID, Reason: "亲属"}); err != nil {
			t.Fatal(err)
		}
	}
	_, err := s.Draw(m.Round.ID, panel.DrawRequest{Kind: panel.DrawExperts, Seed: "8421", By: "李", Seats: 7, Reserves: 1})
	if err != nil {
		t.Fatal(err)
	}
	m = storetest.Meeting(t, s, m.Round.ID)
	dir := rehearsal.FolderIn(s.Dir())
	if err := rehearsal.Begin(dir, m); err != nil {
		t.Fatal(err)
	}
	got := only(t, dir)
	if len(got.Experts) != 7 || len(got.Recusals) != 7 || len(got.Draws) != 0 {
		t.Fatalf("%d experts, %d recusals, draws %v", len(got.Experts), len(got.Recusals), got.Draws)
	}
	for i, e := range m.Members() {
		if got.Experts[i].Name != e.Name || got.Experts[i].Attendance != panel.Absent {
			t.Errorf("expert %d is %+v, want %s", i+1, got.Experts[i], e.Name)
		}
	}
}

func TestAPracticeBegunAfreshIsNew(t *testing.T) {
	s, m := voted(t)
	dir := rehearsal.FolderIn(s.Dir())
	if err := rehearsal.Begin(dir, m); err != nil {
		t.Fatal(err)
	}
	m.Round.Title = "改过的名称"
	m.Candidates, m.Recusals, m.Checks = m.Candidates[:1], nil, nil
	if err := rehearsal.Begin(dir, m); err != nil {
		t.Fatal(err)
	}
	if got := only(t, dir); got.Round.Title != m.Round.Title || len(got.Candidates) != 1 {
		t.Errorf("the second copy is %+v", got)
	}
}

func TestAPracticeIsLeftAloneWhileItsWindowIsOpen(t *testing.T) {
	s, m := voted(t)
	dir := rehearsal.FolderIn(s.Dir())
	if err := rehearsal.Begin(dir, m); err != nil {
		t.Fatal(err)
	}
	storetest.OpenAt(t, dir, store.Options{})
	_, err := rehearsal.Begun(dir)
	for _, err := range []error{err, rehearsal.Begin(dir, m)} {
		if !errors.Is(err, panel.Refuse("data_in_use", "practice")) {
			t.Errorf("error %v", err)
		}
	}
}

func TestNothingIsCopiedWhileBallotsAreTaken(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	m := storetest.Round(t, s, panel.DefaultRule(), 2, 7)
	storetest.OpenPoll(t, s, m.Round.ID)
	dir := rehearsal.FolderIn(s.Dir())
	if err := rehearsal.Begin(dir, storetest.Meeting(t, s, m.Round.ID)); !errors.Is(err, panel.Refuse("poll_open", "")) {
		t.Errorf("error %v", err)
	}
	if left, err := filepath.Glob(filepath.Join(dir, "*")); len(left) > 0 || err != nil {
		t.Errorf("left %v, %v", left, err)
	}
}

func TestARealRoundInThePracticeFolderStays(t *testing.T) {
	_, m := voted(t)
	real := storetest.Open(t, store.Options{})
	own := storetest.Round(t, real, panel.DefaultRule(), 2, 7)
	if err := real.Close(); err != nil {
		t.Fatal(err)
	}
	if err := rehearsal.Begin(real.Dir(), m); !errors.Is(err, panel.Refuse("practice_apart", "")) {
		t.Errorf("error %v", err)
	}
	if got := only(t, real.Dir()); got.Round.Title != own.Round.Title || got.Round.Practice {
		t.Errorf("the real round has become %+v", got.Round)
	}
}
