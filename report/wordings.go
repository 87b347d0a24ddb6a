package report

import (
	"fmt"
	"io"

	"expertpanel/assets/templates"
	"expertpanel/report/page"
	"expertpanel/report/specimen"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// Worded is a wording that the bureau can change.
type Worded struct {
	Kind     Kind
	Key      string // of its title in the translations
	Original string
}

// Wordings are all wordings, in the order of the work; documents that share one
// have it once.
func Wordings() []Worded {
	var all []Worded
	add := func(kind Kind, key string) {
		text, err := templates.Text(string(kind))
		if err != nil {
			return // a test looks for every original
		}
		all = append(all, Worded{kind, key, text})
	}
	seen := map[Kind]bool{"": true}
	for _, d := range Documents() {
		if kind := d.Wording(); !seen[kind] {
			seen[kind] = true
			add(kind, d.Key)
			if kind == KindPaperBallot {
				add(KindVotingCodes, "document.voting_codes")
			}
		}
	}
	return all
}

// CheckWording refuses a text that can't be a kind's wording, with bad_wording
// and the line. It is tried on the meeting, as far as that is, and on specimens:
// what the meeting will come to must not bring up what is wrong only then.
func CheckWording(kind Kind, text string, m panel.Meeting) error {
	parsed, err := wording.Parse(text)
	if err != nil {
		return err
	}
	for _, t := range append([]trial{trialOn(kind, m)}, specimens(kind, m.Round)...) {
		if t.form.ready == nil || t.form.ready(t.meeting) != nil {
			continue
		}
		if err := t.form.try(t.meeting, parsed); err != nil {
			return err
		}
	}
	return nil
}

// WriteSpecimen writes how a document of the kind looks in the text's words,
// marked as a specimen on every page: of the meeting when it is far enough, and
// of an invented one before. Of ballots and slips there is one of each kind.
func WriteSpecimen(w io.Writer, kind Kind, text string, m panel.Meeting) error {
	parsed, err := wording.Parse(text)
	if err != nil {
		return err
	}
	trials := append([]trial{trialOn(kind, m)}, specimens(kind, m.Round)...)
	refused := fmt.Errorf("no document is worded by %s", kind)
	for _, t := range trials {
		if t.form.ready == nil {
			continue
		}
		if notReady := t.form.ready(t.meeting); notReady != nil {
			refused = notReady
			continue
		}
		d, err := t.form.lay(once(t.meeting), parsed, (*page.Doc).Specimen)
		if err != nil {
			return err
		}
		return finish(d, w)
	}
	return refused
}

// trial is a document of a meeting; without ready there is none.
type trial struct {
	form    form
	meeting panel.Meeting
}

// trialOn is the kind's document of a meeting. Slips are tried with codes of
// specimens alone.
func trialOn(kind Kind, m panel.Meeting) trial {
	if kind == KindVotingCodes {
		p, open := m.OpenPoll()
		if !open {
			return trial{}
		}
		return trial{codeSlips(p, specimen.Slips(p)), m}
	}
	for _, d := range Documents() {
		if d.Wording() == kind {
			return trial{*d.form, m}
		}
	}
	return trial{}
}

// specimens are trials on invented meetings of the round in every state that
// changes what a document says.
func specimens(kind Kind, round panel.Round) []trial {
	var all []trial
	for _, of := range []func(panel.Round) panel.Meeting{
		specimen.Finished, specimen.Passed, specimen.Again, specimen.OnPaper, specimen.OnCodes, specimen.Drawn,
	} {
		all = append(all, trialOn(kind, of(round)))
	}
	return all
}

// once is the meeting with one ballot of each kind.
func once(m panel.Meeting) panel.Meeting {
	p, open := m.OpenPoll()
	if !open {
		return m
	}
	papers := append([]panel.Paper{}, p.Papers...)
	for i := range papers {
		papers[i].Rights = 1
	}
	p.Papers = papers
	m.Polls = append(append([]panel.Poll{}, m.Polls[:len(m.Polls)-1]...), p)
	return m
}

// Names are what a wording of the kind can say, with examples from the meeting
// or an invented one.
func Names(kind Kind, m panel.Meeting) []wording.Name {
	text, err := templates.Text(string(kind))
	if err != nil {
		return nil
	}
	parsed, err := wording.Parse(text)
	if err != nil {
		return nil // a test reads every original
	}
	var facts wording.Facts
	for _, t := range append([]trial{trialOn(kind, m)}, specimens(kind, m.Round)...) {
		if facts == nil && t.form.ready != nil && t.form.ready(t.meeting) == nil {
			_ = t.form.try(t.meeting, parsed.Watched(func(f wording.Facts) { facts = f })) // only what it asks for counts
		}
	}
	return facts.Describe()
}
