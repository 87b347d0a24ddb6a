package rehearsal_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/rehearsal"
	"expertpanel/store/storetest"
)

// letters are the votes as the tests write them; "." is a ballot not returned
// and "-" a candidate that the ballot leaves out.
var letters = map[rune]string{'a': "agree", 'o': "oppose", 'n': "abstain"}

// poll writes the ballots of experts e1, e2, … : one string a candidate, one
// letter an expert. A ballot is left out when its first letter is ".".
func poll(votes map[string]string) map[string]any {
	var ballots []any
	n := 0
	for _, v := range votes {
		n = max(n, len(v))
	}
	for i := range n {
		choices, returned := map[string]string{}, true
		for candidate, v := range votes {
			switch letter := rune(v[i]); letter {
			case '.':
				returned = false
			case '-':
			default:
				choices[candidate] = letters[letter]
			}
		}
		if returned {
			ballots = append(ballots, map[string]any{"expert": fmt.Sprintf("e%d", i+1), "choices": choices})
		}
	}
	return map[string]any{"ballots": ballots}
}

// script writes a meeting of the given size, with all experts present.
func script(candidates, experts int, rule map[string]any, polls ...map[string]any) map[string]any {
	s := map[string]any{
		"round": map[string]any{"year": 2026, "title": "2026年度评审", "rule": rule},
		"polls": polls,
	}
	var cs, es, present []any
	for i := range candidates {
		cs = append(cs, map[string]any{"id": fmt.Sprintf("c%d", i+1), "name": fmt.Sprintf("候选%d", i+1), "unit": "某单位"})
	}
	for i := range experts {
		id := fmt.Sprintf("e%d", i+1)
		es = append(es, map[string]any{"id": id, "name": "专家" + id, "unit": "某大学"})
		present = append(present, id)
	}
	s["candidates"], s["experts"], s["present"] = cs, es, present
	return s
}

func with(s map[string]any, key string, value any) map[string]any {
	s[key] = value
	return s
}

// outcome holds the meeting and says how it ended in one line.
func outcome(t *testing.T, s map[string]any) string {
	t.Helper()
	data, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := rehearsal.Read(data)
	if err != nil {
		return "error " + code(t, err)
	}
	r, err := parsed.Hold(storetest.Open(t, store.Options{}), panel.Round{})
	if err != nil {
		return "error " + code(t, err)
	}
	rec, _, err := r.Record()
	if err != nil {
		return "error " + code(t, err)
	}
	var line []string
	for _, p := range rec.Polls {
		for _, res := range p.Results {
			line = append(line, fmt.Sprintf("%s:%d/%d/%d %s", res.Candidate, res.Agree, res.Required, res.Base, res.Outcome))
		}
		line = append(line, "|")
	}
	line = append(line, fmt.Sprint("pending", rec.Pending), "recognised")
	for _, r := range rec.Recognised {
		line = append(line, r.Candidate)
	}
	return strings.Join(line, " ")
}

func code(t *testing.T, err error) string {
	t.Helper()
	var refused *panel.Error
	if !errors.As(err, &refused) {
		t.Fatalf("%v has no code", err)
	}
	return refused.Code
}

func TestMeetings(t *testing.T) {
	type rule = map[string]any
	recusal := []any{map[string]any{"expert": "e7", "candidate": "c1", "reason": "同单位"}}
	for name, c := range map[string]struct {
		script map[string]any
		want   string
	}{
		"all seven agree": {
			script(1, 7, nil, poll(map[string]string{"c1": "aaaaaaa"})),
			"c1:7/5/7 recognised | pending[] recognised c1",
		},
		"six voters": {
			script(1, 6, nil, poll(map[string]string{"c1": "aaaaaa"})),
			"error quorum_not_met",
		},
		"six of seven return": {
			script(1, 7, nil, poll(map[string]string{"c1": "aaaaaa."})),
			"c1:6/5/7 no_quorum | pending[] recognised",
		},
		"seven with a recusal, quorum per candidate": {
			with(script(2, 7, nil, poll(map[string]string{"c1": "aaaaaa-", "c2": "aaaaaaa"})), "recusals", recusal),
			"error quorum_not_met",
		},
		"seven with a recusal, quorum of the panel": {
			with(script(2, 7, rule{"quorum": "panel"}, poll(map[string]string{"c1": "aaaaoo-", "c2": "aaaaaaa"})), "recusals", recusal),
			"c1:4/4/6 recognised c2:7/5/7 recognised | pending[] recognised c2 c1",
		},
		"a recused expert votes all the same": {
			with(script(2, 8, nil, poll(map[string]string{"c1": "aaaaaaaa", "c2": "aaaaaaaa"})), "recusals", recusal),
			"error recused",
		},
		"left out counts as abstained": {
			script(1, 7, nil, poll(map[string]string{"c1": "aaaa---"})),
			"c1:4/5/7 not_passed | pending[] recognised",
		},
		"left out where abstaining is not allowed": {
			script(1, 7, rule{"abstain": false}, poll(map[string]string{"c1": "aaaa---"})),
			"error abstain_not_allowed",
		},
		"strict half of seven": {
			script(2, 7, rule{"threshold": "1/2", "strict": true}, poll(map[string]string{"c1": "aaaaooo", "c2": "aaaoooo"})),
			"c1:4/4/7 recognised c2:3/4/7 not_passed | pending[] recognised c1",
		},
		"only abstentions are no base": {
			script(1, 7, rule{"base": "expressed"}, poll(map[string]string{"c1": "nnnnnnn"})),
			"c1:0/0/0 not_passed | pending[] recognised",
		},
		"too many agree": {
			script(2, 7, rule{"max_agree": 1}, poll(map[string]string{"c1": "aaaaaaa", "c2": "aaaaaaa"})),
			"error too_many_agree",
		},
		"tie across the quota, run-off not held yet": {
			script(3, 7, rule{"seats": 2}, poll(map[string]string{"c1": "aaaaaao", "c2": "aaaaaaa", "c3": "aaaaaao"})),
			"c1:6/5/7 runoff c2:7/5/7 recognised c3:6/5/7 runoff | pending[c1 c3] recognised c2",
		},
		"tie again until it stays unresolved": {
			script(
				2, 7, rule{"seats": 1, "max_polls": 2},
				poll(map[string]string{"c1": "aaaaaaa", "c2": "aaaaaaa"}),
				poll(map[string]string{"c1": "aaaaaoo", "c2": "aaaaaoo"}),
			),
			"c1:7/5/7 runoff c2:7/5/7 runoff | c1:5/5/7 tie_unresolved c2:5/5/7 tie_unresolved | pending[] recognised",
		},
		"a poll too many": {
			script(1, 7, nil, poll(map[string]string{"c1": "aaaaaaa"}), poll(map[string]string{"c1": "aaaaaaa"})),
			"error no_such_poll",
		},
		"the run-off has its own panel": {
			script(
				2, 9, rule{"seats": 1},
				poll(map[string]string{"c1": "aaaaaaaaa", "c2": "aaaaaaaaa"}),
				with(poll(map[string]string{"c1": "aaaaaao", "c2": "aaaaaoo"}), "present", []string{"e1", "e2", "e3", "e4", "e5", "e6", "e7"}),
			),
			"c1:9/6/9 runoff c2:9/6/9 runoff | c1:6/5/7 recognised c2:5/5/7 beyond_quota | pending[] recognised c1",
		},
		"the run-off is short of experts": {
			script(
				2, 9, rule{"seats": 1},
				poll(map[string]string{"c1": "aaaaaaaaa", "c2": "aaaaaaaaa"}),
				with(poll(map[string]string{"c1": "a"}), "present", []string{"e1"}),
			),
			"error quorum_not_met",
		},
		"a ballot from outside": {
			with(script(1, 8, nil, poll(map[string]string{"c1": "aaaaaaaa"})), "present", []string{"e1", "e2", "e3", "e4", "e5", "e6", "e7"}),
			"error not_present",
		},
		"nobody present": {
			with(script(1, 7, nil, poll(map[string]string{"c1": "aaaaaaa"})), "present", []string{}),
			"error quorum_not_met",
		},
		"six experts are not a panel": {
			script(1, 7, rule{"min_experts": 6}),
			"error bad_rule",
		},
		"a threshold above one": {script(1, 7, rule{"threshold": "3/2"}), "error bad_rule"},
		"a threshold in words":  {script(1, 7, rule{"threshold": "most"}), "error bad_rule"},
		"an unknown base":       {script(1, 7, rule{"base": "all"}), "error bad_rule"},
		"an unknown rule field": {script(1, 7, rule{"treshold": "2/3"}), "error bad_script"},
		"an unknown field":      {with(script(1, 7, nil), "colour", "red"), "error bad_script"},
		"an unknown expert":     {with(script(1, 7, nil), "present", []string{"e9"}), "error bad_script"},
		"present twice":         {with(script(1, 7, nil), "present", []string{"e1", "e1"}), "error bad_script"},
		"an unknown vote": {
			with(script(1, 7, nil), "polls", []any{map[string]any{"ballots": []any{map[string]any{"expert": "e1", "choices": map[string]any{"c1": "yes"}}}}}),
			"error bad_script",
		},
		"a duplicate id": {
			with(script(1, 7, nil), "candidates", []any{map[string]any{"id": "c1", "name": "甲"}, map[string]any{"id": "c1", "name": "乙"}}),
			"error bad_script",
		},
		"a bad date": {
			with(script(1, 7, nil), "publicity", map[string]any{"posted": "2026-02-30"}),
			"error bad_script",
		},
		"a year without a calendar": {
			with(script(1, 7, nil, poll(map[string]string{"c1": "aaaaaaa"})), "publicity", map[string]any{"posted": "2027-03-01"}),
			"error calendar_missing",
		},
		"one expert votes twice": {
			with(script(1, 7, nil), "polls", []any{map[string]any{"ballots": []any{
				map[string]any{"expert": "e1", "choices": map[string]any{"c1": "agree"}},
				map[string]any{"expert": "e1", "choices": map[string]any{"c1": "agree"}},
			}}}),
			"error already_voted",
		},
		"a run-off ballot on someone else": {
			script(
				3, 7, rule{"seats": 2},
				poll(map[string]string{"c1": "aaaaaao", "c2": "aaaaaaa", "c3": "aaaaaao"}),
				poll(map[string]string{"c2": "aaaaaaa"}),
			),
			"error bad_script",
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got := outcome(t, c.script); got != c.want {
				t.Errorf("%s\nwant %s", got, c.want)
			}
		})
	}
}

func TestScriptsThatAreRefusedWhole(t *testing.T) {
	for text, want := range map[string]string{
		"":                                      "bad_script",
		"null":                                  "bad_script",
		"[]":                                    "bad_script",
		"{} {}":                                 "bad_script",
		"{":                                     "bad_script",
		`{"polls":[],"polls":[]}`:               "bad_script",
		`{"candidates":{}}`:                     "bad_script",
		`{"CANDIDATES":[]}`:                     "bad_script",
		`{"round":{"rule":{"Seats":1}}}`:        "bad_script",
		`{"round":{"year":"2026"}}`:             "bad_script",
		`{"round":{"rule":{"a":1}}}`:            "bad_script",
		`{"round":{"office":{"fax":""}}}`:       "bad_script",
		`{"round":{"notice":{"Contact":""}}}`:   "bad_script",
		`{"round":{"meeting":{"start":"2pm"}}}`: "bad_script",
		`{"round":{"meeting":{"agenda":[{"at":1}]}}}`:    "bad_script",
		`{"round":{"notice":{"number":"12号"}}}`:          "bad_document_number",
		`{"round":{"meeting":{"agenda":[{"what":""}]}}}`: "bad_agenda",
		`{"candidates":[{"id":""}]}`:                     "bad_script",
		`{"publicity":{"posted":""}}`:                    "bad_script",
		`{"experts":[{"id":"e1"}],"candidates":[{"id":"c1"}],"polls":[{"ballots":[{"expert":"e1","choices":{"c1":null}}]}]}`:                  "bad_script",
		`{"experts":[{"id":"e1"}],"candidates":[{"id":"c1"}],"polls":[{"ballots":[{"expert":"e1","choices":{"c1":"agree","c1":"oppose"}}]}]}`: "bad_script",
		`{"round":{"rule":{"max_polls":0}}}`: "bad_rule",
	} {
		if _, err := rehearsal.Read([]byte(text)); err == nil || code(t, err) != want {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
	if _, err := rehearsal.Read([]byte("\ufeff{}")); err != nil {
		t.Errorf("a byte order mark: %v", err)
	}
}

func TestRefusedBallotIsNamed(t *testing.T) {
	data, err := json.Marshal(script(2, 7, map[string]any{"max_agree": 1}, poll(map[string]string{"c1": "aaaaaaa", "c2": "ooaoooo"})))
	if err != nil {
		t.Fatal(err)
	}
	s, err := rehearsal.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.Hold(storetest.Open(t, store.Options{}), panel.Round{})
	var refused *panel.Error
	if !errors.As(err, &refused) || refused.Code != "too_many_agree" || refused.Values["ID"] != "e3" || refused.Values["No"] != 1 {
		t.Errorf("%v, want too_many_agree of e3 in poll 1", err)
	}
}

func TestPublicityIsCountedWhenNothingIsPending(t *testing.T) {
	rec := record(t, with(script(1, 7, nil, poll(map[string]string{"c1": "aaaaaaa"})),
		"publicity", map[string]any{"posted": "2026-11-23", "count_from": "posted_day"}))
	if p := rec.Publicity; p == nil || p.FirstDay.String() != "2026-11-23" || p.LastDay.String() != "2026-11-27" {
		t.Errorf("publicity %+v", p)
	}
	rec = record(t, with(script(2, 7, map[string]any{"seats": 1}, poll(map[string]string{"c1": "aaaaaaa", "c2": "aaaaaaa"})),
		"publicity", map[string]any{"posted": "2026-11-23"}))
	if rec.Publicity != nil {
		t.Errorf("publicity %+v with a run-off pending", rec.Publicity)
	}
}

func record(t *testing.T, s map[string]any) rehearsal.Record {
	t.Helper()
	data, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := rehearsal.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	r, err := parsed.Hold(storetest.Open(t, store.Options{}), panel.Round{})
	if err != nil {
		t.Fatal(err)
	}
	rec, _, err := r.Record()
	if err != nil {
		t.Fatal(err)
	}
	return rec
}

func TestSampleMeeting(t *testing.T) {
	s := rehearsal.Sample()
	if len(s.Experts) != 13 || len(s.Candidates) != 6 || len(s.Recusals) != 1 || len(s.Polls) != 2 {
		t.Fatalf("%d experts, %d candidates, %d recusals, %d polls; want 13, 6, 1, 2",
			len(s.Experts), len(s.Candidates), len(s.Recusals), len(s.Polls))
	}
	r, err := s.Hold(storetest.Open(t, store.Options{}), rehearsal.SampleFrame())
	if err != nil {
		t.Fatal(err)
	}
	rec, m, err := r.Record()
	if err != nil {
		t.Fatal(err)
	}
	if len(rec.Recognised) != m.Round.Rule.Seats || len(rec.Pending) != 0 || m.Publicity == nil || m.Confirmation == nil {
		t.Errorf("recognised %v, pending %v, publicity %v, confirmation %v", rec.Recognised, rec.Pending, m.Publicity, m.Confirmation)
	}
	if d, drawn := m.LastDraw(panel.DrawExperts); !drawn || len(m.Members()) != 9 || len(d.ReservesLeft()) != 2 {
		t.Errorf("drawn %v: %d members, reserves %v", drawn, len(m.Members()), d.ReservesLeft())
	}
	runoffs := 0
	for _, res := range rec.Polls[0].Results {
		if res.Outcome == panel.Runoff {
			runoffs++
		}
	}
	if runoffs < 2 {
		t.Errorf("%d candidates tie for the last place, want two or more", runoffs)
	}
	names := ""
	for _, c := range s.Candidates {
		names += c.Name
	}
	if !strings.Contains(names, "𬱖") || !strings.Contains(names, "䶮") {
		t.Errorf("no rare hanzi in %s", names)
	}
}

func TestPrepareSample(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	if err := rehearsal.PrepareSample(s); err != nil {
		t.Fatal(err)
	}
	rounds, err := s.Rounds()
	if err != nil || len(rounds) != 1 || !rounds[0].Practice {
		t.Fatalf("rounds %+v, %v; want one practice round", rounds, err)
	}
	m := storetest.Meeting(t, s, rounds[0].ID)
	for _, c := range m.Candidates {
		if lacks := m.Checklist(c.ID).Lacks(); c.Years < 10 || c.Staff < 2 || len(lacks) > 0 {
			t.Errorf("%s does not meet Articles 5 and 7: %+v, %v", c.Name, c, lacks)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"round":{"rule":{"threshold":"2/3"}},"polls":[{"ballots":[{"expert":"e1","choices":{"c1":"agree"}}]}]}`))
	f.Add([]byte(`{"publicity":{"posted":"2026-11-23"}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if _, err := rehearsal.Read(data); err != nil {
			code(t, err)
		}
	})
}
