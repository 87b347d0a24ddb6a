package kiosk

import (
	"time"

	"expertpanel/store/panel"
)

// The view is the booth's way to the box: it asks in the background, where a
// PIN, a code and the disk take their time, and brings the answer back.

// castingTime is the least time from the confirmation to the neutral page.
// However long the disk takes, below it nobody can see it.
const castingTime = 800 * time.Millisecond

func (v *view) check(pin []byte) {
	v.background(func() error {
		defer clear(pin)
		return v.session.Box.CheckPIN(v.session.Round, string(pin))
	}, v.booth.checked)
}

func (v *view) release(kind int) {
	var right panel.Right
	v.background(func() (err error) {
		right, err = v.session.Box.Release(v.session.Poll.ID, kind)
		return err
	}, func(err error) { v.booth.received(right, err) })
}

func (v *view) admit(code []byte) {
	var right panel.Right
	v.background(func() (err error) {
		defer clear(code)
		right, err = v.session.Box.Admit(v.session.Poll.ID, string(code))
		return err
	}, func(err error) { v.booth.received(right, err) })
}

func (v *view) cast(right panel.Right, ballot panel.Ballot) {
	begun := v.session.Now()
	v.background(func() error {
		defer clear(ballot)
		err := v.session.Box.CastBallot(right, ballot)
		if rest := castingTime - v.session.Now().Sub(begun); rest > 0 {
			v.session.Sleep(min(rest, castingTime)) // the clock may have been set back
		}
		return err
	}, func(err error) {
		v.booth.settled(right, err)
		if err == nil && v.session.Cast != nil {
			v.session.Cast(v.booth.used())
		}
	})
}

// background shows that something is being done, does it and shows what came of it.
func (v *view) background(work func() error, answer func(error)) {
	v.paint()
	v.session.Runner.Background(work, func(err error) {
		answer(err)
		v.paint()
	})
}
