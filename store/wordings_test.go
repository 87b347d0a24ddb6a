package store_test

import (
	"errors"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
)

func fine(string) error { return nil }

func TestABrokenWordingIsRefusedAndKept(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	m := storetest.Round(t, s, panel.DefaultRule(), 1, 7)
	must(t, s.SaveWording("agenda", "议程", fine))
	broken := panel.Refuse("bad_wording", "unclosed", "Line", 3)
	if err := s.SaveWording("agenda", "{{", func(text string) error {
		if text != "{{" {
			t.Errorf("checked %q", text)
		}
		return broken
	}); !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
	list, err := s.Wordings()
	if err != nil || len(list) != 1 || list[0] != (panel.Wording{Kind: "agenda", Text: "议程", Draft: "{{"}) {
		t.Errorf("wordings %+v, %v", list, err)
	}
	if words := storetest.Meeting(t, s, m.Round.ID).Wordings; len(words) != 1 || words["agenda"] != "议程" {
		t.Errorf("the meeting has %v", words)
	}
	must(t, s.RestoreWording("agenda"))
	must(t, s.RestoreWording("agenda")) // nothing to go back from, and the draft stays
	if list, err = s.Wordings(); err != nil || list[0] != (panel.Wording{Kind: "agenda", Draft: "议程"}) {
		t.Errorf("restored to %+v, %v", list, err)
	}
	if words := storetest.Meeting(t, s, m.Round.ID).Wordings; words != nil {
		t.Errorf("the meeting has %v", words)
	}
	must(t, s.SaveWording("agenda", "又一稿", fine))
	if list, err = s.Wordings(); err != nil || list[0].Draft != "" {
		t.Errorf("a draft is left beside what is in use: %+v, %v", list, err)
	}
}

func TestWhatExpertsVoteWithStaysWhileAPollIsOpen(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	m := storetest.Round(t, s, panel.DefaultRule(), 1, 7)
	must(t, s.SaveWording("paper_ballot", "先前", fine)) // before any vote: in no trail
	storetest.OpenPoll(t, s, m.Round.ID)
	inUse := panel.Refuse("wording_in_use", "")
	for _, kind := range []string{"paper_ballot", "voting_codes"} {
		if err := s.SaveWording(kind, "改过", fine); !errors.Is(err, inUse) {
			t.Errorf("%s: %v", kind, err)
		}
	}
	if err := s.RestoreWording("paper_ballot"); !errors.Is(err, inUse) {
		t.Errorf("restored: %v", err)
	}
	must(t, s.SaveWording("minutes", "纪要", fine))
	must(t, s.SaveWording("minutes", "纪要", fine)) // the same again changes nothing
	list, err := s.Wordings()
	if err != nil || len(list) != 3 || list[1] != (panel.Wording{Kind: "paper_ballot", Text: "先前", Draft: "改过"}) || list[2].Draft != "改过" || list[2].Text != "" {
		t.Errorf("wordings %+v, %v", list, err)
	}
	m = storetest.Meeting(t, s, m.Round.ID)
	var acts []string
	for _, a := range m.Trail {
		if a.Kind == panel.ActReworded {
			acts = append(acts, a.Facts)
		}
	}
	if len(acts) != 1 || acts[0] != `{"document":"minutes","sha256":"c54eb14874bcb49e69d7ed33a6d9462010650165b79b49fa10004a7b8a8d11ed"}` {
		t.Errorf("noted %v", acts)
	}
	if err := panel.CheckTrail(m.Trail); err != nil {
		t.Error(err)
	}
}
