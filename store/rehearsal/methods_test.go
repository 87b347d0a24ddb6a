package rehearsal_test

import (
	"encoding/json"
	"strings"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/rehearsal"
	"expertpanel/store/storetest"
)

// TestAllMethodsEndAlike: the same ballots give the same record whether they are
// released by hand, cast by code or counted from paper, and pass the audit.
func TestAllMethodsEndAlike(t *testing.T) {
	meeting := func(method string) map[string]any {
		s := with(script(
			3, 9, map[string]any{"seats": 2},
			poll(map[string]string{"c1": "aaaaaaan.", "c2": "aaaaaaoo.", "c3": "aaaaaao-."}),
			poll(map[string]string{"c2": "aaaaaaaao", "c3": "aaaaaoona"}),
		), "recusals", []any{map[string]any{"expert": "e8", "candidate": "c3", "reason": "同单位"}})
		s["polls"].([]map[string]any)[1]["ballots"] = s["polls"].([]map[string]any)[1]["ballots"].([]any)[:7]
		s["round"].(map[string]any)["method"] = method
		return s
	}
	want := ""
	for _, method := range []panel.Method{panel.MethodHandOver, panel.MethodCodes, panel.MethodPaper} {
		data, err := json.Marshal(meeting(string(method)))
		if err != nil {
			t.Fatal(err)
		}
		s, err := rehearsal.Read(data)
		if err != nil {
			t.Fatal(err)
		}
		st := storetest.Open(t, store.Options{})
		r, err := s.Hold(st, panel.Round{})
		if err != nil {
			t.Fatal(method, err)
		}
		rec, m, err := r.Record()
		if err != nil {
			t.Fatal(method, err)
		}
		got, err := json.Marshal(rec)
		if err != nil {
			t.Fatal(err)
		}
		if want == "" {
			want = string(got)
		}
		if string(got) != want {
			t.Errorf("%s: %s\nwant %s", method, got, want)
		}
		if len(m.Polls) != 2 || m.Polls[0].Method != method {
			t.Errorf("%s: polls %+v", method, m.Polls)
		}
		if findings, err := st.Audit(m.Round.ID); err != nil || len(findings) > 0 {
			t.Errorf("%s: the audit finds %v, %v", method, findings, err)
		}
	}
	if !strings.Contains(want, `"not_returned":1`) || !strings.Contains(want, "runoff") {
		t.Errorf("the meeting is too simple: %s", want)
	}
	if got := outcome(t, meeting("post")); got != "error bad_script" {
		t.Errorf("an unknown method: %s", got)
	}
}
