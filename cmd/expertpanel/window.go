package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"expertpanel/assets"
	"expertpanel/assets/words"
	"expertpanel/report"
	"expertpanel/report/preview"
	"expertpanel/report/printing"
	"expertpanel/report/usb"
	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/rehearsal"
	"expertpanel/ui"
	"expertpanel/ui/award"
	"expertpanel/ui/candidates"
	"expertpanel/ui/documents"
	"expertpanel/ui/documents/papers"
	"expertpanel/ui/documents/viewer"
	"expertpanel/ui/experts"
	"expertpanel/ui/projector"
	"expertpanel/ui/projector/bell"
	"expertpanel/ui/publicity"
	"expertpanel/ui/result"
	"expertpanel/ui/round"
	"expertpanel/ui/screen"
	"expertpanel/ui/settings"
	"expertpanel/ui/theme"
	"expertpanel/ui/vote"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
)

const appID = "cn.huainan.expertpanel"

// openWindow holds the program's life: it opens the data, shows the window and
// lets go of the data when the window is closed.
func openWindow(dataDir string, demo bool, language words.Language) int {
	defer guard(dataDir)
	defer markDrawing()()
	a := app.NewWithID(appID)
	a.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon))
	manner := settings.Load(a.Preferences())
	if language != "" {
		manner.Language = language
	}
	manner.Use()
	a.Settings().SetTheme(theme.New())
	if err := ui.Translate(); err != nil {
		return refuse(a, err)
	}
	st, err := store.Open(dataDir, store.Options{})
	if err != nil {
		return refuse(a, err)
	}
	defer func() {
		if err := st.Close(); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
	}()
	if demo {
		if err := rehearsal.PrepareSample(st); err != nil {
			return refuse(a, err)
		}
	}
	home, err := filepath.Abs(dataDir) // other programs open what lies there
	if err != nil {
		return refuse(a, err)
	}
	copies := filepath.Join(home, "viewing") // where the next start finds what a crash left, a sheet of voting codes perhaps
	_ = os.RemoveAll(copies)                 // a file that is still open somewhere stays, and is no reason not to start
	defer func() { _ = os.RemoveAll(copies) }()
	renderer := preview.New(engineCache())
	defer renderer.Close()
	shown := papers.Deps{
		Viewer:   viewer.Viewer{Dir: copies, Open: viewer.System, Note: st.NotePrinted},
		Preview:  func(pdf []byte) (papers.Pages, error) { return renderer.Open(pdf) },
		Printers: printing.Here(),
		Note:     st.NotePrinted,
	}
	if err := show(a, st, shown); err != nil {
		return refuse(a, err)
	}
	return 0
}

// show makes the window and runs until it is closed.
func show(a fyne.App, st *store.Store, shown papers.Deps) error {
	practice, err := st.ForPractice()
	if err != nil {
		return err
	}
	newWindow := func(title string) fyne.Window { return a.NewWindow(ui.Titled(practice, title)) }
	w := newWindow(words.Say("Expert panel"))
	w.SetMaster()
	display := projector.New(projector.Deps{NewWindow: newWindow, Second: secondScreen, Staff: w, Now: time.Now, Ticks: screen.Ticks, Ring: ringer()})
	deps := ui.Deps{
		Window: w,
		Store:  st,
		Runner: ui.Background{Crashed: func(value any) { crashed(st.Dir(), value) }},
		Now:    time.Now,
		Foot:   display.Strip,
		Keys:   display.Keys(),
		Shown:  func(m panel.Meeting) { display.Show(m.Public()) },
		Screens: func(h screen.Host) map[screen.Step]screen.Screen {
			desk := papers.New(h, shown)
			return map[screen.Step]screen.Screen{
				screen.Round:      round.New(h, st),
				screen.Candidates: candidates.New(h, st),
				screen.Experts:    experts.New(h, st),
				screen.Vote:       vote.New(h, vote.Deps{Store: st, Papers: desk, Slips: report.VotingCodes, NewWindow: newWindow, Ballots: display.Ballots}),
				screen.Result:     result.New(h, st, desk),
				screen.Publicity:  publicity.New(h, st, desk),
				screen.Award:      award.New(h, st, desk),
				screen.Documents:  documents.New(h, documents.Deps{Store: st, Papers: desk, Drives: usb.Drives}),
			}
		},
	}
	if !practice {
		deps.Demo = func() error { return startAnother("-demo") }
		deps.Practice = func(dir string) error { return startAnother("-data", dir) }
	}
	ui.New(deps)
	w.Resize(usualSize)
	w.Show()
	fit(w)
	a.Run()
	return nil
}

// engineCache is where the machine code that draws pages is kept: not in the
// data folder, which is copied and archived.
func engineCache() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return "" // it is made anew in each run
	}
	return filepath.Join(dir, "expertpanel", "preview")
}

// ringer is what the display rings with, nil where nothing can.
func ringer() func(strokes int) {
	if !bell.Available() {
		return nil
	}
	return bell.Ring
}

// startAnother starts the program once more, with a practice: a process of its
// own shares neither data nor windows with this one.
func startAnother(args ...string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	practice := exec.Command(self, append(args, "-language", string(words.Spoken()))...)
	if err := practice.Start(); err != nil {
		return err
	}
	go func() { _ = practice.Wait() }() // how it ends is its own affair
	return nil
}

// refuse says in a small window, and on the console, why the program can't start.
func refuse(a fyne.App, err error) int {
	fmt.Fprintln(os.Stderr, words.Explain(err))
	w := a.NewWindow(words.Say("Expert panel"))
	w.SetContent(ui.Refusal(err, w.Close))
	w.Resize(fyne.NewSize(560, 200))
	w.CenterOnScreen()
	w.ShowAndRun()
	return 1
}
