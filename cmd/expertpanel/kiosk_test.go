package main

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
)

// digestTime is what looking up a PIN or a code takes at most where others
// work too; until then the window takes no keys.
const digestTime = 2 * time.Second

const (
	operatorPIN  = "135790"
	ballotsInBox = "SELECT count(*) FROM ballot_right WHERE used = 'x'"
)

// openPoll prepares a round of two candidates and seven experts whose poll is
// open. With voting codes, five ballots are in and two codes are returned.
func openPoll(t testing.TB, dir string, method panel.Method) []panel.Slip {
	t.Helper()
	st, err := store.Open(dir, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	round := storetest.Round(t, st, panel.DefaultRule(), 2, 7).Round.ID
	if err := st.ChooseMethod(round, method); err != nil {
		t.Fatal(err)
	}
	if err := st.SetPIN(round, operatorPIN); err != nil {
		t.Fatal(err)
	}
	poll := storetest.OpenPoll(t, st, round)
	if method != panel.MethodCodes {
		return nil
	}
	slips, err := st.IssueCodes(poll.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, slip := range slips[2:] {
		right, err := st.Admit(poll.ID, string(slip.Code))
		if err != nil {
			t.Fatal(err)
		}
		if err := st.CastBallot(right, storetest.Ballot(poll.Papers[0], "ao")); err != nil {
			t.Fatal(err)
		}
	}
	return slips[:2]
}

// toKiosk opens the voting window of the prepared round.
func (w *realWindow) toKiosk() {
	w.t.Helper()
	w.waitTitle("表决")
	w.press("ctrl+Return")
	w.waitTitle("无记名投票")
	w.rest()
}

// enter types a PIN or a code, and Enter.
func (w *realWindow) enter(secret string) {
	w.t.Helper()
	w.typeText(secret)
	w.press("KP_Enter")
	time.Sleep(digestTime)
	w.rest()
}

// stillKiosk expects that the voting window is all that can be seen.
func (w *realWindow) stillKiosk(after string) {
	w.t.Helper()
	if seen := w.inSight(); strings.Contains(seen, "表决") || !strings.Contains(seen, "无记名投票") {
		w.t.Fatalf("after %s these windows can be seen: %q; printed: %s%s", after, seen, w.printed.String(), w.picture())
	}
}

// TestNoKeyLeadsFromTheKioskToTheStaffsWindow presses in the real window what
// switches windows elsewhere.
func TestNoKeyLeadsFromTheKioskToTheStaffsWindow(t *testing.T) {
	w := startWindowWith(t, func(dir string) { openPoll(t, dir, panel.MethodHandOver) })
	w.toKiosk()
	w.stillKiosk("opening")
	w.enter("246802")
	w.press("1", "2", "Return", "Return") // nothing was released: this is a wrong PIN of two digits
	w.rest()
	away := []string{"alt+Tab", "super", "alt+Escape", "ctrl+4", "ctrl+Return", "ctrl+n", "ctrl+q"}
	for i := range 2 { // the second time after the window was left
		before := w.count(ballotsInBox)
		w.enter(operatorPIN)
		w.press("1")
		for _, keys := range append(away[6*i:], "alt+F4") {
			w.press(keys)
			w.stillKiosk(keys)
		}
		w.rest()
		w.press("Escape")
		w.rest()
		w.press("2", "Return")
		w.rest()
		w.press("Return", "Return", "Return") // the confirmation, and one that bounces
		w.waitFor("ballots", before+1, ballotsInBox)
		w.rest()
		w.press("Return") // from the neutral page
		w.rest()
		w.press("alt+F4")
		w.rest()
		w.enter("246802")
		w.stillKiosk("a wrong PIN")
		w.enter(operatorPIN)
		w.waitTitle("表决")
		if strings.Contains(w.inSight(), "无记名投票") {
			t.Error("the voting window is still there")
		}
		w.press("ctrl+Return")
		w.waitTitle("无记名投票")
		w.rest()
	}
	w.press("F10")
	w.rest()
	w.enter(operatorPIN)
	w.waitTitle("表决")
	w.close()
}

// TestVotingCodesInTheRealWindow types codes as experts do.
func TestVotingCodesInTheRealWindow(t *testing.T) {
	var slips []panel.Slip
	w := startWindowWith(t, func(dir string) { slips = openPoll(t, dir, panel.MethodCodes) })
	w.toKiosk()
	for i, slip := range slips {
		w.enter(strings.ToLower(string(slip.Code)))
		w.fillAndCast(fmt.Sprintf("%d%d", 1+i%3, 1+i%2))
		w.waitFor("ballots", 5+i+1, ballotsInBox)
		w.rest()
		w.press("Return")
		w.rest()
		if i == 0 { // it is used, and refused
			w.enter(string(slip.Code))
			w.stillKiosk("a used code")
		}
	}
	w.enter(operatorPIN) // the window is finished and asks for it
	w.waitTitle("表决")
	w.close()
}
