package store_test

import (
	"slices"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
)

func prepared(t *testing.T, candidates, experts int) (*store.Store, panel.Meeting) {
	t.Helper()
	s := storetest.Open(t, store.Options{Now: storetest.Noon})
	return s, storetest.Round(t, s, panel.DefaultRule(), candidates, experts)
}

func TestChecklistsAreKept(t *testing.T) {
	s, m := prepared(t, 2, 7)
	id := m.Candidates[0].ID
	form := panel.Check{Candidate: id, Item: panel.MaterialForm, State: panel.Unfulfilled, Copies: 1, Remark: "缺公章"}
	staff := panel.Check{Candidate: id, Item: panel.StudioStaff, State: panel.Fulfilled}
	must(t, s.CheckItems(form, staff))
	form.State, form.Copies, form.Remark = panel.Fulfilled, 2, ""
	must(t, s.CheckItems(form))
	if list := storetest.Meeting(t, s, m.Round.ID).Checklist(id); list.Of(panel.MaterialForm) != form || list.Of(panel.StudioStaff) != staff {
		t.Errorf("%+v", list)
	}
	before := storetest.Meeting(t, s, m.Round.ID).Checks
	wantCode(t, s.CheckItems(panel.Check{Candidate: id, Item: panel.GroundAward, State: panel.Fulfilled}, panel.Check{Candidate: id, Item: "9"}), "bad_check", "")
	wantCode(t, s.CheckItems(panel.Check{Candidate: id, Item: panel.GroundAward}, panel.Check{Candidate: 99, Item: panel.GroundAward}), "not_found", "candidate")
	storetest.OpenPoll(t, s, m.Round.ID)
	wantCode(t, s.CheckItems(staff), "voting_started", "checklist")
	if after := storetest.Meeting(t, s, m.Round.ID).Checks; !slices.Equal(after, before) {
		t.Errorf("what was refused changed %v to %v", before, after)
	}
}

func TestTheOrderIsDrawn(t *testing.T) {
	s, m := prepared(t, 6, 7)
	out := m.Candidates[0]
	out.Excluded = "材料不全"
	must(t, s.ChangeCandidate(out))
	d, err := s.Draw(m.Round.ID, panel.DrawRequest{Kind: panel.DrawOrder, Seed: "8421", By: "李秘书"})
	must(t, err)
	now := storetest.Meeting(t, s, m.Round.ID)
	var names []string
	for _, c := range now.Candidates {
		names = append(names, c.Name)
	}
	// Of five the seed 8421 draws 1 2 4 5 3; the excluded one comes after them.
	if want := []string{"甲2", "甲3", "甲5", "甲6", "甲4", "甲1"}; !slices.Equal(names, want) || !now.OrderKept() {
		t.Errorf("presented %v, want %v", names, want)
	}
	if d.No != 1 || d.At != "2026-11-24T12:00Z" || len(now.Draws) != 1 || now.Draws[0].Digest() != d.Digest() {
		t.Errorf("kept %+v, drawn %+v", now.Draws, d)
	}
	_, err = s.Draw(m.Round.ID, panel.DrawRequest{Kind: panel.DrawOrder, Seed: "1", By: "李秘书"})
	wantCode(t, err, "draw_reason", "")
	_, err = s.Draw(m.Round.ID, panel.DrawRequest{Kind: panel.DrawOrder, Seed: "1", By: "李秘书", Reason: "一人退出"})
	must(t, err)
	if now := storetest.Meeting(t, s, m.Round.ID); len(now.Draws) != 2 || now.Draws[1].No != 2 || now.Draws[0].Digest() != d.Digest() {
		t.Errorf("draws %+v", now.Draws)
	}
}

func TestThePanelIsDrawnFromThePool(t *testing.T) {
	s, m := prepared(t, 2, 12) // all are signed in
	request := panel.DrawRequest{Kind: panel.DrawExperts, Seed: "8421", By: "李秘书", Seats: 7, Reserves: 2}
	d, err := s.Draw(m.Round.ID, request)
	must(t, err)
	m = storetest.Meeting(t, s, m.Round.ID)
	if len(m.Members()) != 7 || len(m.PresentExperts()) != 7 || len(m.Experts) != 12 {
		t.Fatalf("%d members, %d present of %d", len(m.Members()), len(m.PresentExperts()), len(m.Experts))
	}
	undrawn := panel.ExpertID(d.Drawn()[11].ID)
	wantCode(t, s.MarkAttendance(undrawn, panel.Present), "not_seated", "")
	for _, p := range []panel.Person{d.Drawn()[0], d.DrawnReserves()[0]} {
		_, err = s.RemoveExpert(panel.ExpertID(p.ID))
		wantCode(t, err, "expert_drawn", "")
	}
	_, err = s.RemoveExpert(undrawn)
	must(t, err)

	out := panel.ExpertID(d.Drawn()[3].ID)
	_, err = s.ReplaceExpert(out, " ", "李秘书")
	wantCode(t, err, "replace_reason", "")
	r, err := s.ReplaceExpert(out, "出差", "李秘书")
	must(t, err)
	m = storetest.Meeting(t, s, m.Round.ID)
	if r.In != d.DrawnReserves()[0] || m.IsMember(out) || !m.IsMember(panel.ExpertID(r.In.ID)) || len(m.PresentExperts()) != 6 {
		t.Errorf("%+v; %d present", r, len(m.PresentExperts()))
	}
	_, err = s.RemoveExpert(out) // nothing holds who was replaced
	must(t, err)

	must(t, s.MarkAttendance(panel.ExpertID(r.In.ID), panel.Present))
	storetest.OpenPoll(t, s, m.Round.ID)
	_, err = s.ReplaceExpert(panel.ExpertID(r.In.ID), "有事", "李秘书")
	wantCode(t, err, "voting_started", "draw")
	request.Reason = "再抽"
	_, err = s.Draw(m.Round.ID, request)
	wantCode(t, err, "voting_started", "draw")
	findings, err := s.Audit(m.Round.ID)
	must(t, err)
	if len(findings) > 0 {
		t.Errorf("an audit finds %v", findings)
	}
	if facts, ok := storetest.Meeting(t, s, m.Round.ID).Opened(1); !ok || len(facts.Draws) != 1 {
		t.Errorf("the trail holds %+v of the draws", facts.Draws)
	}
}

func TestReplacingWithoutADraw(t *testing.T) {
	s, m := prepared(t, 1, 8)
	_, err := s.ReplaceExpert(m.Experts[0].ID, "出差", "李秘书")
	wantCode(t, err, "not_seated", "")
}

func TestSuggestionsAreDismissedWithAReason(t *testing.T) {
	s, m := prepared(t, 2, 8)
	e := m.Experts[0]
	e.Unit = m.Candidates[0].Unit
	must(t, s.ChangeExpert(e))
	pair := panel.Recusal{Expert: e.ID, Candidate: m.Candidates[0].ID}
	wantCode(t, s.DismissRecusal(pair), "dismiss_reason", "")
	pair.Reason = "已调离三年"
	must(t, s.DismissRecusal(pair))
	open := func() (n int, dismissed []panel.Recusal) {
		m := storetest.Meeting(t, s, m.Round.ID)
		return len(m.SuggestedRecusals()), m.Dismissed
	}
	if n, dismissed := open(); n != 0 || !slices.Equal(dismissed, []panel.Recusal{pair}) {
		t.Errorf("%d open, dismissed %v", n, dismissed)
	}
	must(t, s.SuggestRecusalAgain(pair.Expert, pair.Candidate))
	if n, dismissed := open(); n != 1 || len(dismissed) != 0 {
		t.Errorf("%d open, dismissed %v", n, dismissed)
	}
	must(t, s.DismissRecusal(pair))
	must(t, s.Recuse(panel.Recusal{Expert: pair.Expert, Candidate: pair.Candidate, Reason: "同单位"}))
	if n, dismissed := open(); n != 0 || len(dismissed) != 0 {
		t.Errorf("after recusing %d open, dismissed %v", n, dismissed)
	}
	storetest.OpenPoll(t, s, m.Round.ID)
	wantCode(t, s.DismissRecusal(pair), "poll_open", "")
	wantCode(t, s.SuggestRecusalAgain(pair.Expert, pair.Candidate), "poll_open", "")
}

func TestSeedsAreDigitsToBeReadAloud(t *testing.T) {
	s := storetest.Open(t, store.Options{Pick: func(n int) (int, error) { return 42 % n, nil }})
	if seed, err := s.NewSeed(); err != nil || seed != "0042-0042-0042-0042" {
		t.Errorf("%q, %v", seed, err)
	}
}
