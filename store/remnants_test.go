package store_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
)

const scannedPIN = "739152"

// TestFilesKeepNoSecrets holds a whole meeting, in which every ballot has a
// time of its own, and looks through every byte of the data folder for codes,
// for the PIN, for times of casts, and for names where the votes are.
func TestFilesKeepNoSecrets(t *testing.T) {
	for _, method := range []panel.Method{panel.MethodHandOver, panel.MethodCodes} {
		t.Run(string(method), func(t *testing.T) {
			now := storetest.Noon()
			dir := t.TempDir()
			s := storetest.OpenAt(t, dir, store.Options{
				Random: rand.NewChaCha8([32]byte{7}), Now: func() time.Time { return now },
			})
			m := storetest.Round(t, s, panel.DefaultRule(), 3, 9)
			must(t, s.SetPIN(m.Round.ID, scannedPIN))
			must(t, s.ChooseMethod(m.Round.ID, method))
			must(t, s.Recuse(panel.Recusal{Expert: m.Experts[4].ID, Candidate: m.Candidates[1].ID}))
			poll := storetest.OpenPoll(t, s, m.Round.ID)
			hands := handsOf(t, s, poll)
			secrets := pinSpellings(scannedPIN)
			for i, hand := range hands {
				now = time.Date(2031, time.Month(i+1), 11+i, 7, 21+i, 41+i, 123456789, time.UTC)
				secrets = append(secrets, timeSpellings(now)...)
				secrets = append(secrets, codeSpellings(hand.Code)...)
				castAs(t, s, m.Round.ID, poll, hand)
			}
			now = storetest.Noon()
			scanFolder(t, s, dir, m, secrets)
			must(t, s.ClosePoll(poll.ID))
			scanFolder(t, s, dir, m, secrets)
		})
	}
}

// handsOf are the rights of a poll, with their codes when there are codes.
func handsOf(t *testing.T, s *store.Store, poll panel.Poll) (hands []panel.Slip) {
	t.Helper()
	if poll.Method == panel.MethodCodes {
		hands, err := s.IssueCodes(poll.ID)
		must(t, err)
		return hands
	}
	for _, paper := range poll.Papers {
		hands = append(hands, slices.Repeat([]panel.Slip{{Kind: paper.Kind}}, paper.Rights)...)
	}
	return hands
}

// castAs takes one expert through the kiosk.
func castAs(t *testing.T, s *store.Store, round panel.RoundID, poll panel.Poll, hand panel.Slip) {
	t.Helper()
	ballot := panel.Ballot{}
	for i, c := range poll.Papers[hand.Kind-1].Candidates {
		ballot[c] = []panel.Choice{panel.Agree, panel.Oppose, panel.Abstain}[i]
	}
	must(t, s.CheckPIN(round, scannedPIN))
	var right panel.Right
	var err error
	if hand.Code == "" {
		right, err = s.Release(poll.ID, hand.Kind)
	} else {
		right, err = s.Admit(poll.ID, strings.ToLower(hand.Code.Grouped()))
	}
	must(t, err)
	must(t, s.CastBallot(right, ballot))
}

// scanFolder looks for secrets in every file.
func scanFolder(t *testing.T, s *store.Store, dir string, m panel.Meeting, secrets [][]byte) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	must(t, err)
	for _, e := range entries {
		if e.Name() != store.DatabaseName && e.Name() != "panel.lock" {
			t.Errorf("the folder holds %s as well", e.Name())
		}
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		must(t, err)
		for _, secret := range secrets {
			if at := bytes.Index(data, secret); at >= 0 {
				t.Errorf("%s holds %q at %d", e.Name(), secret, at)
			}
		}
	}
	data, err := os.ReadFile(filepath.Join(dir, store.DatabaseName))
	must(t, err)
	scanBox(t, s, data, m)
	// What is looked for would be found: the time of the opening is in the trail and the names are in the roll.
	if !bytes.Contains(data, timeSpellings(storetest.Noon())[0]) || !bytes.Contains(data, []byte(m.Experts[0].Name)) {
		t.Error("the scan does not find what is there")
	}
}

// scanBox looks for experts in the pages of the ballot box. Every choice is in
// one of these pages; none of them is shared with another table.
func scanBox(t *testing.T, s *store.Store, data []byte, m panel.Meeting) {
	t.Helper()
	pages := store.BoxPages(t, s)
	if len(pages) < 3 {
		t.Fatalf("the box has pages %v, want one a table or more", pages)
	}
	const size = 4096
	for _, no := range pages {
		page := data[(no-1)*size : no*size]
		for _, e := range m.Experts {
			for _, text := range []string{e.Name, e.Unit} {
				if bytes.Contains(page, []byte(text)) {
					t.Errorf("page %d of the ballot box names %s", no, text)
				}
			}
		}
	}
	for table, want := range map[string]string{
		"slot": "poll_id candidate_id no choice", "ballot_right": "poll_id kind no used code", "paper_candidate": "poll_id kind candidate_id",
	} {
		if got := strings.Join(store.Columns(t, s, table), " "); got != want {
			t.Errorf("%s has the columns %s, want %s", table, got, want)
		}
	}
}

func pinSpellings(pin string) [][]byte { return [][]byte{[]byte(pin), wide(pin)} }

// codeSpellings are a code in any case and grouping, with and without its
// check character, and its number.
func codeSpellings(code panel.Code) (out [][]byte) {
	if code == "" {
		return nil
	}
	var n uint64
	for _, ch := range code[:8] {
		n = n*32 + uint64(strings.IndexRune("0123456789ABCDEFGHJKMNPQRSTVWXYZ", ch))
	}
	number := binary.BigEndian.AppendUint64(nil, n)[3:]
	little := binary.LittleEndian.AppendUint64(nil, n)[:5]
	out = append(out, number, little, fmt.Append(nil, n))
	for _, text := range []string{string(code[:8]), code.Grouped()[:9], string(code[:4] + " " + code[4:8])} {
		out = append(out, []byte(text), []byte(strings.ToLower(text)), wide(text))
	}
	return out
}

// timeSpellings are a time as a text, to the minute in two ways and to the
// day, and as seconds in text and in numbers of eight and of four bytes, of
// either order; milliseconds in text begin as the seconds do.
func timeSpellings(t time.Time) [][]byte {
	out := [][]byte{
		[]byte(t.Format("2006-01-02T15:04")), []byte(t.Format("2006-01-02 15:04")), []byte(t.Format("2006-01-02")),
		fmt.Append(nil, t.Unix()), wide(t.Format("2006-01-02")),
	}
	for _, n := range []int64{t.Unix(), t.UnixMilli(), t.UnixNano()} {
		out = append(out, binary.BigEndian.AppendUint64(nil, uint64(n))[2:], binary.LittleEndian.AppendUint64(nil, uint64(n))[:6])
	}
	return append(out, binary.BigEndian.AppendUint32(nil, uint32(t.Unix())), binary.LittleEndian.AppendUint32(nil, uint32(t.Unix())))
}

// wide is text as Windows keeps it.
func wide(text string) (out []byte) {
	for _, unit := range utf16.Encode([]rune(text)) {
		out = binary.LittleEndian.AppendUint16(out, unit)
	}
	return out
}

func TestSecretsAreSpelled(t *testing.T) {
	code, _ := panel.NewCode(0x123456789a)
	for _, hidden := range []string{"…" + string(code), "x" + code.Grouped() + "y", strings.ToLower(string(code)), "\x12\x34\x56\x78\x9a"} {
		if !slices.ContainsFunc(codeSpellings(code), func(s []byte) bool { return strings.Contains(hidden, string(s)) }) {
			t.Errorf("code %s is not found in %q", code, hidden)
		}
	}
	at := time.Date(2031, 3, 5, 7, 21, 0, 0, time.UTC)
	for _, hidden := range []string{at.Format(time.RFC3339), fmt.Sprint(at.UnixMilli()), string(binary.LittleEndian.AppendUint32(nil, uint32(at.Unix())))} {
		if !slices.ContainsFunc(timeSpellings(at), func(s []byte) bool { return strings.Contains(hidden, string(s)) }) {
			t.Errorf("the time is not found in %q", hidden)
		}
	}
}
