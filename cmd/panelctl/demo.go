package main

import (
	"flag"
	"fmt"
	"path/filepath"
	"time"

	"expertpanel/assets/words"
	"expertpanel/store/rehearsal"
)

// demo holds the sample meeting and writes its documents.
func demo(c console, args []string) int {
	flags := flag.NewFlagSet("demo", flag.ContinueOnError)
	outDir := flags.String("out", "", "")
	if status, ok := parse(c, flags, args); !ok {
		return status
	}
	if *outDir == "" || flags.NArg() > 0 {
		return usage(c, "demo")
	}
	s := rehearsal.Sample()
	rec, err := holdScript(s, "", *outDir, rehearsal.SampleFrame(), onItsDay(s))
	if err != nil {
		return refuse(c, err)
	}
	tell(c, s, rec)
	folder, err := filepath.Abs(*outDir)
	if err != nil {
		return refuse(c, err)
	}
	fmt.Fprintln(c.out, words.Say("The documents of this meeting are in {{.Folder}}.", map[string]any{"Folder": folder}))
	return 0
}

// clock is the time of a meeting that is held as if on its own day: it goes on by
// a minute with every act.
type clock struct{ time, begins time.Time }

// onItsDay starts two days before the meeting, when its panel is drawn.
func onItsDay(s rehearsal.Script) *clock {
	day, china := s.Round.Meeting.Date, time.FixedZone("", 8*60*60)
	begins := time.Date(day.Year, day.Month, day.Day, 0, int(s.Round.Meeting.Start), 0, 0, china)
	return &clock{begins.AddDate(0, 0, -2), begins}
}

func (c *clock) now() time.Time {
	c.time = c.time.Add(time.Minute)
	return c.time
}

// vote goes on to the first poll, an hour and a half into the meeting.
func (c *clock) vote() { c.time = c.begins.Add(90 * time.Minute) }

// tell says how the meeting went, in the words of the window.
func tell(c console, s rehearsal.Script, rec rehearsal.Record) {
	names := map[string]string{}
	for _, x := range s.Candidates {
		names[x.ID] = x.Name
	}
	fmt.Fprintln(c.out, s.Round.Title)
	for _, p := range rec.Polls {
		fmt.Fprintln(c.out, words.Say("Poll {{.No}}: {{.Present}} experts present, {{.Ballots}} ballots in the box.",
			map[string]any{"No": p.No, "Present": p.Present, "Ballots": p.Ballots}))
		for _, r := range p.Results {
			fmt.Fprintln(c.out, "  "+words.Say("{{.Name}}: {{.Agree}} agree, {{.Oppose}} oppose, {{.Abstain}} abstain; {{.Required}} of {{.Base}} required.",
				map[string]any{
					"Name": names[r.Candidate], "Agree": r.Agree, "Oppose": r.Oppose, "Abstain": r.Abstain,
					"Required": r.Required, "Base": r.Base,
				})+"  "+words.Say("outcome."+string(r.Outcome)))
		}
	}
	for _, r := range rec.Recognised {
		fmt.Fprintln(c.out, words.Say("Recognised: {{.Studio}}", map[string]any{"Studio": r.Studio}))
	}
	if p := rec.Publicity; p != nil {
		fmt.Fprintln(c.out, words.Say("Publicity from {{.First}} to {{.Last}}.",
			map[string]any{"First": p.FirstDay.ChineseWithWeekday(), "Last": p.LastDay.ChineseWithWeekday()}))
	}
}
