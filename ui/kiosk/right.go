package kiosk

import (
	"errors"
	"slices"

	"expertpanel/store/panel"
)

// One ballot at a time is out of the store's hands: the one whose right the
// booth holds. It ends in the box or is given back.

func (b *booth) byCode() bool { return b.method == panel.MethodCodes }

// checked takes the answer to a PIN. A round without one locks nobody in.
func (b *booth) checked(err error) {
	if b.page == over {
		return
	}
	b.busy = false
	switch {
	case err != nil && !isRefusal(err, "pin_missing", ""):
		b.refuse(err)
	case b.page == leaving:
		b.goOut()
	default:
		b.secret.wipe()
		b.begin()
	}
}

// ask has a ballot of the kind at index i released.
func (b *booth) ask(i int) {
	b.busy, b.refusal = true, nil
	b.release(b.papers[i].Kind)
}

// received takes the right to a ballot, released by the staff or opened by a
// code, and lays its paper before the expert.
func (b *booth) received(right panel.Right, err error) {
	i := slices.IndexFunc(b.papers, func(p panel.Paper) bool { return p.Kind == right.Kind })
	if err == nil && (b.page == over || i < 0) {
		b.withdraw(right) // it came too late, or for no paper of this poll
		err = panel.Refuse("right_spent", "")
	}
	if b.page == over {
		return
	}
	b.busy = false
	if err != nil {
		b.refuse(err)
		return
	}
	b.right, b.holds = right, true
	b.takeUp(i)
}

// giveBack gives back the right to a ballot that is not going to be cast.
func (b *booth) giveBack() {
	if b.holds {
		b.withdraw(b.right)
	}
	b.spend()
}

// spend forgets a right that is the box's now.
func (b *booth) spend() { b.right, b.holds = panel.Right{}, false }

func isRefusal(err error, code, detail string) bool {
	return errors.Is(err, panel.Refuse(code, detail))
}
