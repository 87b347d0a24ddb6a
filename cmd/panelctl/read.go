package main

import (
	"errors"
	"flag"
	"os"
	"path/filepath"

	"expertpanel/assets/words"
	"expertpanel/report/sheet"
	"expertpanel/store/panel"
)

// reading is what a list holds, as it is printed.
type reading struct {
	Rows     []any            `json:"rows"`
	Problems []problemReading `json:"problems"`
}

type candidateReading struct {
	Row int `json:"row"`
	panel.Candidate
}

type expertReading struct {
	Row int `json:"row"`
	panel.Expert
}

type problemReading struct {
	Sheet   string `json:"sheet,omitempty"`
	Row     int    `json:"row"` // 0: the whole sheet
	Column  string `json:"column"`
	Code    string `json:"code"`
	Message string `json:"message"`
	Blocks  bool   `json:"blocks"`
}

// read prints what a list of candidates or experts holds and what is wrong with it.
func read(c console, args []string) int {
	flags := flag.NewFlagSet("read", flag.ContinueOnError)
	kind := flags.String("kind", "", "")
	if status, ok := parse(c, flags, args); !ok {
		return status
	}
	if flags.NArg() != 1 || (*kind != "candidates" && *kind != "experts") {
		return usage(c, "read")
	}
	path := flags.Arg(0)
	data, err := os.ReadFile(path)
	if err != nil {
		err = panel.Refuse("file_unreadable", "", "File", path)
	}
	r, blocked := reading{Rows: []any{}, Problems: []problemReading{}}, true
	if err == nil {
		blocked, err = r.fill(*kind, filepath.Base(path), data)
	}
	if err != nil {
		r.Problems = append(r.Problems, problemReading{Code: listCode(err), Message: words.Explain(err), Blocks: true})
	}
	if err := answer(c, r); err != nil {
		return refuse(c, err)
	}
	if blocked {
		return exitFound
	}
	return 0
}

// fill reads the list and says whether a problem forbids its import.
func (r *reading) fill(kind, name string, data []byte) (blocked bool, err error) {
	var problems []sheet.Problem
	if kind == "candidates" {
		var list sheet.List[panel.Candidate]
		list, err = sheet.ReadCandidates(name, data)
		for _, row := range list.Rows {
			r.Rows = append(r.Rows, candidateReading{row.Row, row.Value})
		}
		problems = list.Problems
	} else {
		var list sheet.List[panel.Expert]
		list, err = sheet.ReadExperts(name, data)
		for _, row := range list.Rows {
			r.Rows = append(r.Rows, expertReading{row.Row, row.Value})
		}
		problems = list.Problems
	}
	for _, p := range problems {
		r.Problems = append(r.Problems, problemReading{
			p.Sheet, p.Row, p.Column, p.Code, words.Say(p.Key(), p.Facts()), p.Blocks,
		})
	}
	return err != nil || sheet.Blocked(problems), err
}

// listCode names why a file holds no list: the detail is what tells the reasons apart.
func listCode(err error) string {
	var refused *panel.Error
	if errors.As(err, &refused) && refused.Detail != "" {
		return refused.Detail
	}
	return code(err)
}
