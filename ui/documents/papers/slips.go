package papers

import (
	"expertpanel/assets/words"
	"expertpanel/report"
	"expertpanel/store/panel"
)

// PrintSlips offers to print the slips with voting codes, once. They are not
// shown in the window, where more people would see them than need to, can't be
// saved, and are gone when the dialog is closed.
func (d *Desk) PrintSlips(m panel.Meeting, file string, pdf []byte) {
	p := d.print(words.Say("Voting codes"), []*paper{{
		kind: report.KindVotingCodes, title: words.Say("Voting codes"), file: file, round: m.Round.ID, data: pdf,
	}})
	p.modal.OnClosed = func() {
		if !p.lines[0].sent && !p.opened {
			d.host.Tell(words.Say("The codes were not printed"), words.Say("They are kept nowhere and are gone now. Make codes once more when the slips are to be printed; those made just now become invalid."))
		}
	}
}

// Discard removes the copies of a file that another program was given.
func (d *Desk) Discard(file string) error { return d.deps.Viewer.Discard(file) }
