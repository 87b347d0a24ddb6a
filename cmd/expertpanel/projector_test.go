package main

import (
	"testing"

	"expertpanel/store/panel"
)

// TestTheDisplayIsNoWayToTheStaffsWindow votes while the public display is open
// on the same screen: keys may lead to it, and from it to nothing else.
func TestTheDisplayIsNoWayToTheStaffsWindow(t *testing.T) {
	w := startWindowWith(t, func(dir string) { openPoll(t, dir, panel.MethodHandOver) })
	w.waitTitle("表决")
	w.click("1197", "754") // 打开投影
	w.waitTitle("投影")
	w.xdotool("search", "--name", "表决", "windowactivate")
	w.toKiosk()
	w.enter(operatorPIN)
	w.press("1", "alt+Tab", "Next", "space", "b", "Escape")
	w.stillKiosk("keys on the display")
	w.xdotool("search", "--name", "无记名投票", "windowactivate")
	w.rest()
	w.press("2", "Return")
	w.rest()
	w.press("Return")
	w.waitFor("ballots", 1, ballotsInBox)
	w.rest()
	w.press("Return", "F10")
	w.rest()
	w.enter(operatorPIN)
	w.waitTitle("表决")
	w.close()
}
