package main

import (
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"expertpanel/assets/words"
	"expertpanel/report/bundle"
	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/rehearsal"
)

// rehearse holds the meeting of a script and prints its record, or the error
// that stopped it, as JSON.
func rehearse(c console, args []string) int {
	flags := flag.NewFlagSet("rehearse", flag.ContinueOnError)
	scriptPath := flags.String("script", "", "")
	dataDir := flags.String("data", "", "")
	outDir := flags.String("out", "", "")
	if status, ok := parse(c, flags, args); !ok {
		return status
	}
	if *scriptPath == "" || flags.NArg() > 0 {
		return usage(c, "rehearse")
	}
	rec, err := rehearseScript(*scriptPath, *dataDir, *outDir)
	if err != nil {
		_ = answer(c, map[string]any{"error": map[string]string{"code": code(err), "message": message(err)}}) // it ends with exitRefused either way
		return exitRefused
	}
	if err := answer(c, rec); err != nil {
		return refuse(c, err)
	}
	return 0
}

// message explains an error and, for a ballot of the script, says which one.
func message(err error) string {
	var refused *panel.Error
	if errors.As(err, &refused) && refused.Values["ID"] != nil && refused.Values["No"] != nil {
		return words.Say("Poll {{.No}}, ballot of {{.ID}}: ", refused.Values) + words.Explain(err)
	}
	return words.Explain(err)
}

func rehearseScript(path, dataDir, outDir string) (rehearsal.Record, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return rehearsal.Record{}, panel.Refuse("bad_script", "unreadable", "File", path)
	}
	s, err := rehearsal.Read(data)
	if err != nil {
		return rehearsal.Record{}, err
	}
	return holdScript(s, dataDir, outDir, panel.Round{Year: time.Now().Year()}, nil)
}

// holdScript holds the meeting in the given data folder, or in one that goes
// away again, and writes its documents when outDir is given. Without a clock it
// is held now.
func holdScript(s rehearsal.Script, dataDir, outDir string, frame panel.Round, day *clock) (rec rehearsal.Record, err error) {
	if dataDir == "" {
		if dataDir, err = os.MkdirTemp("", "panel-rehearsal-"); err != nil {
			return rec, err
		}
		defer func() { err = errors.Join(err, os.RemoveAll(dataDir)) }()
	}
	_, before := os.Stat(filepath.Join(dataDir, store.DatabaseName))
	options := store.Options{}
	if day != nil {
		options.Now = day.now
	}
	st, err := store.Open(dataDir, options)
	if err != nil {
		return rec, err
	}
	defer func() {
		err = errors.Join(err, st.Close())
		if err != nil && errors.Is(before, fs.ErrNotExist) { // leave no half meeting behind
			_ = os.Remove(filepath.Join(dataDir, store.DatabaseName))
		}
	}()
	rounds, err := st.Rounds()
	if err != nil {
		return rec, err
	}
	if len(rounds) > 0 {
		before = nil // nothing of this run is in it
		return rec, panel.Refuse("data_not_empty", "", "Folder", dataDir)
	}
	r, err := s.Prepare(st, frame)
	if err != nil {
		return rec, err
	}
	if day != nil {
		day.vote()
	}
	if err := r.Hold(); err != nil {
		return rec, err
	}
	rec, m, err := r.Record()
	if err != nil || outDir == "" {
		return rec, err
	}
	if err := os.MkdirAll(outDir, 0o755); err != nil {
		return rec, panel.Refuse("folder_not_writable", "", "Folder", outDir, "Problem", err.Error())
	}
	_, err = bundle.Write(outDir, m)
	return rec, err
}

// code is an error's stable code.
func code(err error) string {
	var refused *panel.Error
	if errors.As(err, &refused) {
		return refused.Code
	}
	return "unexpected"
}
