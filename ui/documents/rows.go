package documents

import (
	"io"
	"path/filepath"

	"expertpanel/assets/words"
	"expertpanel/report"
	"expertpanel/store/panel"
	"expertpanel/ui/screen"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// stageName is a part of the work as people call it.
func stageName(s report.Stage) string {
	switch s {
	case report.Before:
		return words.Say("Before the meeting")
	case report.During:
		return words.Say("At the meeting")
	}
	return words.Say("After the meeting")
}

// list paints every document of the meeting, by the part of the work that makes it.
func (s *Screen) list() {
	all, ready := report.For(s.meeting), 0
	s.rows.RemoveAll()
	for _, stage := range []report.Stage{report.Before, report.During, report.After} {
		group, made := s.group(stage, all)
		ready += made
		if group != nil {
			s.rows.Add(group)
		}
	}
	s.head.SetSubtitle(words.Say("{{.Due}} of {{.All}} can be made", facts{"Due": ready, "All": len(all)}))
}

// group is the documents of a part, nil when there are none, and how many can be made.
func (s *Screen) group(stage report.Stage, all []report.Document) (object fyne.CanvasObject, ready int) {
	var printable []report.Document
	list := widgets.Column(0)
	for _, d := range all {
		if report.StageOf(d.Kind) != stage {
			continue
		}
		err := d.Ready(s.meeting)
		if err == nil {
			ready++
			if report.CopiesOf(d.Kind).Usual > 0 && !report.CopiesOf(d.Kind).Once {
				printable = append(printable, d)
			}
		}
		list.Add(widgets.Rule())
		list.Add(s.row(d, err))
	}
	if len(list.Objects) == 0 {
		return nil, 0
	}
	name := stageName(stage)
	print := widgets.NewButton(words.Say("Print these…"), widgets.Secondary, func() { s.deps.Papers.Print(name, printable, s.meeting) })
	print.SetEnabled(len(printable) > 0)
	head := widgets.Inset(16, 10, widgets.Row(14, widgets.Grow(widgets.Heading(name)), print))
	return widgets.Sheet(widgets.Column(0, append([]fyne.CanvasObject{head}, list.Objects...)...)), ready
}

// row is a document: what it is, whether it can be made, and what can be done.
func (s *Screen) row(d report.Document, err error) fyne.CanvasObject {
	tone, state := widgets.Good, s.made(d)
	if err != nil {
		tone, state = widgets.Neutral, words.Say("not yet: {{.Reason}}", facts{"Reason": words.Explain(err)})
	}
	name := widgets.NewText(words.Say(d.Key), widgets.Style{Bold: true, Fit: widgets.Wrap})
	text := widgets.Row(8, widgets.NewMark(tone), widgets.Grow(widgets.Inset(6, 0, widgets.Column(2, name, widgets.Hint(state)))))
	actions := widgets.EndFlow(8, s.actions(d, err)...)
	actions.Hidden = len(actions.Objects) == 0
	return widgets.Inset(16, 10, widgets.Lead(10, 220, text, actions))
}

// made says that a document can be made, and how many copies are wanted.
func (s *Screen) made(d report.Document) string {
	switch how := report.CopiesOf(d.Kind); {
	case how.Once:
		return words.Say("can be made; printed exactly once")
	case how.Usual > 1:
		return words.Say("can be made; {{.N}} copies are wanted", facts{"N": how.Usual})
	case how.Usual == 0:
		return words.Say("can be made; a file to pass on")
	}
	return words.Say("can be made")
}

// actions are the buttons of a document: where it is mended while it can't be made.
func (s *Screen) actions(d report.Document, err error) []fyne.CanvasObject {
	if err != nil {
		step := Mends(err)
		if step == 0 {
			return nil
		}
		return []fyne.CanvasObject{widgets.NewButton(words.Say("To “{{.Step}}”", facts{"Step": step.Name()}), widgets.Quiet, func() { s.host.Go(step) })}
	}
	label := words.Say("Preview")
	if filepath.Ext(d.File) != ".pdf" {
		label = words.Say("Open")
	}
	var actions []fyne.CanvasObject
	if whole, ok := wholeList(d); ok {
		actions = append(actions, widgets.NewButton(words.Say("With whole numbers…"), widgets.Quiet, func() { s.confirmWhole(whole) }))
	}
	actions = append(actions, widgets.NewButton(label, widgets.Secondary, func() { s.deps.Papers.ShowDocument(d, s.meeting) }))
	if report.CopiesOf(d.Kind).Usual > 0 {
		actions = append(actions, widgets.NewButton(words.Say("Print…"), widgets.Secondary, func() {
			s.deps.Papers.Print(words.Say(d.Key), []report.Document{d}, s.meeting)
		}))
	}
	return actions
}

// wholeList is a list with whole identity numbers and telephones, for a document that masks them.
func wholeList(d report.Document) (report.Document, bool) {
	write := map[report.Kind]func(io.Writer, panel.Meeting, report.Numbers) error{
		report.KindCandidateBook: report.CandidateBook, report.KindExpertBook: report.ExpertBook,
	}[d.Kind]
	d.Make = func(w io.Writer, m panel.Meeting) error { return write(w, m, report.Whole) }
	return d, write != nil
}

func (s *Screen) confirmWhole(d report.Document) {
	s.host.Confirm(screen.Confirmation{
		Title: words.Say("Open the list with whole numbers?"),
		Text:  words.Say("Identity numbers and telephones stand in it in full. It is for whoever needs them for the work: don't send it on, and don't put it on a public computer. What is written to a folder keeps them masked."),
		Yes:   words.Say("Open it"),
		Do:    func() { s.deps.Papers.ShowDocument(d, s.meeting) },
	})
}

// warning says that the documents would give votes away.
func warning(m panel.Meeting) string {
	n := len(m.Disclosures())
	if n == 0 {
		return ""
	}
	return words.Say("The result summary and the workbook would give votes away ({{.N}} cases, see “{{.Step}}”). Who may see it should be decided before they are printed.",
		facts{"N": n, "Step": screen.Result.Name()})
}
