package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store"
	"expertpanel/store/panel"
)

// verify prints what a certificate says and whether its signature is that of
// the given public key or, without one, of the data folder's key.
func verify(c console, args []string) int {
	flags := flag.NewFlagSet("verify", flag.ContinueOnError)
	certificate := flags.String("certificate", "", "")
	key := flags.String("key", "", "")
	dataDir := flags.String("data", store.DefaultDir(), "")
	if status, ok := parse(c, flags, args); !ok {
		return status
	}
	if *certificate == "" || flags.NArg() > 0 {
		return usage(c, "verify")
	}
	text, err := textOrFile(*certificate, isCertificate)
	if err != nil {
		return refuse(c, err)
	}
	public, err := verifyingKey(*key, *dataDir)
	if err != nil {
		return refuse(c, err)
	}
	read, err := panel.ParseCertificate(text)
	if err == nil {
		tellCertificate(c, read)
		err = read.Verify(public)
	}
	if err != nil {
		fmt.Fprintln(c.out, "✗ "+words.Explain(err))
		return exitFound
	}
	fmt.Fprintln(c.out, "✓ "+words.Say("The signature is valid: key {{.Key}}.", map[string]any{"Key": public.ID()}))
	if read.ForPractice() {
		fmt.Fprintln(c.out, "✗ "+words.Say("This certificate is from a rehearsal and certifies nothing."))
		return exitFound
	}
	return 0
}

// isCertificate and isKey tell a text from the name of a file: no file that
// Windows can have has the separator in its name.
func isCertificate(text string) bool { return strings.Contains(text, "|") }

func isKey(text string) bool {
	_, err := panel.ParsePublicKey(text)
	return err == nil || strings.Contains(text, "|")
}

// textOrFile is the argument itself or what is in the file that it names.
func textOrFile(argument string, isText func(string) bool) (string, error) {
	if isText(argument) {
		return argument, nil
	}
	f, err := os.Open(argument)
	if err != nil {
		return "", panel.Refuse("file_unreadable", "", "File", argument)
	}
	defer f.Close()
	const most = 64 << 10 // no certificate and no key is nearly as long
	data, err := io.ReadAll(io.LimitReader(f, most))
	if err != nil {
		return "", panel.Refuse("file_unreadable", "", "File", argument)
	}
	return string(data), nil
}

// verifyingKey reads a public key, or takes that of the data folder.
func verifyingKey(argument, dir string) (key panel.PublicKey, err error) {
	if argument != "" {
		text, err := textOrFile(argument, isKey)
		if err != nil {
			return key, err
		}
		return panel.ParsePublicKey(text)
	}
	if _, err := os.Stat(filepath.Join(dir, store.DatabaseName)); errors.Is(err, fs.ErrNotExist) {
		return key, panel.Refuse("no_key", "", "Folder", dir)
	}
	st, err := store.Open(dir, store.Options{})
	if err != nil {
		return key, err
	}
	defer func() { err = errors.Join(err, st.Close()) }()
	return st.PublicKey()
}

func tellCertificate(c console, read panel.Certificate) {
	for _, fact := range []struct{ label, value string }{
		{words.Say("Certificate number"), read.Number},
		{words.Say("Name"), read.Name},
		{words.Say("Unit"), read.Unit},
		{words.Say("Studio"), read.Studio},
		{words.Say("Issuing body"), read.Issuer},
		{words.Say("Month of issue"), read.Month()},
		{words.Say("Key that signed"), read.Key},
	} {
		// %q only where it must: what a forged text holds must not steer the terminal.
		value := fact.value
		if panel.CheckText(value) != nil {
			value = fmt.Sprintf("%+q", value)
		}
		fmt.Fprintf(c.out, "%s：%s\n", fact.label, value)
	}
}
