// Package wordings is where a bureau changes the words of its documents. A text
// is edited line by line, with its number, because a refusal names the line;
// what is wrong is said while it is typed; and what was typed is never lost: it
// is kept as a draft until it can be used.
package wordings

import (
	"errors"
	"io"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/report"
	"expertpanel/store/panel"
	"expertpanel/ui/screen"
	"expertpanel/ui/widgets"
)

type facts = map[string]any

// Store holds the use cases of the wordings.
type Store interface {
	Wordings() ([]panel.Wording, error)
	KeepDraft(kind, text string) error
	SaveWording(kind, text string, check func(text string) error) error
	RestoreWording(kind string) error
}

// Papers shows specimens.
type Papers interface {
	ShowMade(title, file string, write func(io.Writer) error)
}

// Show opens the editor over the window, for a meeting whose documents the words are for.
func Show(host screen.Host, store Store, papers Papers, m panel.Meeting) {
	e := &editor{host: host, store: store, papers: papers, meeting: m, all: report.Wordings()}
	if err := e.load(); err != nil {
		host.Fail(err)
		return
	}
	e.build()
	e.open(0)
}

// load reads what the bureau has of words.
func (e *editor) load() error {
	own, err := e.store.Wordings()
	e.own = map[string]panel.Wording{}
	for _, w := range own {
		e.own[w.Kind] = w
	}
	return err
}

// editor is the dialog.
type editor struct {
	host    screen.Host
	store   Store
	papers  Papers
	meeting panel.Meeting
	all     []report.Worded
	own     map[string]panel.Wording

	at       int      // of all
	lines    []string // of the text as it is typed
	kept     string   // the text as it is in the data folder, or the original
	wrong    int      // the line that is refused, from 1; 0 when none is
	checking bool     // a check is under way
	stale    bool     // the text was changed since it began
	filling  bool     // the entry is being filled, not typed into
	closed   bool

	parts
}

func (e *editor) kind() report.Kind { return e.all[e.at].Kind }

func (e *editor) text() string { return strings.Join(e.lines, "\n") }

// open shows the words of a document: a draft first, which somebody meant to go on with.
func (e *editor) open(i int) {
	e.at = i
	e.which.SetSelectedIndex(i)
	w := e.own[string(e.kind())]
	text, state := e.all[i].Original, words.Say("The original words are in use.")
	if w.Text != "" {
		text, state = w.Text, words.Say("The bureau's own words are in use.")
	}
	if w.Draft != "" {
		text = w.Draft
		state += words.Say("This is a draft that is not in use yet.")
	}
	e.begin(text, state)
}

// begin shows a text from its first line.
func (e *editor) begin(text, state string) {
	e.state.SetText(state)
	e.lines = strings.Split(strings.TrimRight(text, "\n"), "\n")
	e.kept = e.text()
	e.explain()
	e.paint(1)
	e.check()
}

// keep keeps what was typed as a draft.
func (e *editor) keep() {
	if e.text() == e.kept {
		return
	}
	kind, text := string(e.kind()), e.text()
	if err := e.store.KeepDraft(kind, text); err != nil {
		e.host.Fail(err)
		return
	}
	w := e.own[kind]
	w.Kind, w.Draft = kind, text
	e.own[kind], e.kept = w, text
}

// check tries the text away from the window's thread. While one try is under
// way, more typing asks for one more after it.
func (e *editor) check() {
	if e.checking {
		e.stale = true
		return
	}
	e.checking, e.stale = true, false
	kind, text, m := e.kind(), e.text(), e.meeting
	e.host.Runner.Background(func() error { return report.CheckWording(kind, text, m) }, func(err error) {
		e.checking = false
		if e.closed {
			return
		}
		if kind == e.kind() && text == e.text() {
			e.judge(err)
		}
		if e.stale {
			e.check()
		}
	})
}

// judge says what a check found.
func (e *editor) judge(err error) {
	e.wrong = lineOf(err)
	if err != nil {
		e.notice.Set(words.Explain(err), widgets.Bad)
	} else {
		e.notice.Set(words.Say("These words can be used."), widgets.Good)
	}
	e.save.SetEnabled(err == nil && (e.text() != e.kept || e.own[string(e.kind())].Draft != ""))
	e.show.SetEnabled(err == nil)
	e.restore.SetEnabled(strings.TrimRight(e.text(), "\n") != strings.TrimRight(e.all[e.at].Original, "\n") || e.own[string(e.kind())].Text != "")
	e.modal.Fit()
	e.refill()
}

// lineOf is the line that a refusal is about, 0 when it names none.
func lineOf(err error) int {
	var refused *panel.Error
	if !errors.As(err, &refused) {
		return 0
	}
	line, _ := refused.Values["Line"].(int)
	return line
}

// use takes the text into use.
func (e *editor) use() {
	kind, text, m := e.kind(), e.text()+"\n", e.meeting
	e.host.Runner.Background(func() error {
		return e.store.SaveWording(string(kind), text, func(text string) error { return report.CheckWording(kind, text, m) })
	}, func(err error) {
		if err != nil { // the text is kept as the draft
			e.host.Fail(err)
			return
		}
		e.own[string(kind)] = panel.Wording{Kind: string(kind), Text: text}
		e.open(e.at)
		e.host.Changed()
	})
}

// back goes back to the original's words, after asking; the own ones become the draft.
func (e *editor) back() {
	kind := string(e.kind())
	e.host.Confirm(screen.Confirmation{
		Title: words.Say("Back to the original words?"),
		Text:  words.Say("Documents are worded as they were delivered again. Your own words are kept as a draft."),
		Yes:   words.Say("Back to the original"),
		Do: func() {
			e.keep()
			err := e.store.RestoreWording(kind)
			if err == nil {
				err = e.load()
			}
			if err != nil {
				e.host.Fail(err)
				return
			}
			e.begin(e.all[e.at].Original, words.Say("The original words are in use."))
			e.host.Changed()
		},
	})
}

// specimen shows how the document looks in the words as they are typed.
func (e *editor) specimen() {
	kind, text, m, title := e.kind(), e.text(), e.meeting, words.Say(e.all[e.at].Key)
	e.papers.ShowMade(words.Say("Specimen: {{.Title}}", facts{"Title": title}), words.Say("Specimen")+"-"+title+".pdf", func(w io.Writer) error {
		return report.WriteSpecimen(w, kind, text, m)
	})
}
