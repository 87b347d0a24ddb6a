// Package words holds the sentences that the program says to people, in the
// window and on the command line alike.
//
// Code names a sentence by its English text, or, for errors, by the error's
// code. assets/translations/zh has the Chinese and assets/translations/en the
// English of those that are not their own English. One file there is one area
// of the program. Chinese is the default whatever the system's language is.
package words

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"sync/atomic"

	"expertpanel/assets/translations"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// Language is one that the program speaks.
type Language string

// The languages.
const (
	Chinese Language = "zh"
	English Language = "en"
)

// voice is a language with what says its sentences.
type voice struct {
	language Language
	*i18n.Localizer
}

var speaking atomic.Pointer[voice]

var bundle = load()

func load() *i18n.Bundle {
	b := i18n.NewBundle(language.English)
	b.RegisterUnmarshalFunc("json", json.Unmarshal)
	for _, l := range []Language{Chinese, English} {
		names, err := fs.Glob(translations.Files, string(l)+"/*.json")
		if err != nil {
			panic(err) // only a malformed pattern fails
		}
		for _, name := range names {
			data, err := translations.Files.ReadFile(name)
			if err != nil {
				panic(err) // it was just listed from the embedded files
			}
			if _, err := b.ParseMessageFileBytes(data, string(l)+".json"); err != nil {
				panic(fmt.Errorf("%s: %w", name, err)) // a test reads every file
			}
		}
	}
	speaking.Store(&voice{Chinese, i18n.NewLocalizer(b, string(Chinese))})
	return b
}

// Use chooses the language of everything said from now on.
func Use(l Language) { speaking.Store(&voice{l, i18n.NewLocalizer(bundle, string(l))}) }

// Spoken is the language in use.
func Spoken() Language { return speaking.Load().language }

// Bilingual is a fact that is written differently in the languages, such as a date.
type Bilingual interface {
	Chinese() string
	English() string
}

// Form is a fact in the language in use.
func Form(fact Bilingual) string {
	if Spoken() == English {
		return fact.English()
	}
	return fact.Chinese()
}

// forms are facts in the language in use.
func forms(facts map[string]any) map[string]any {
	formed := make(map[string]any, len(facts))
	for name, fact := range facts {
		if b, ok := fact.(Bilingual); ok {
			fact = Form(b)
		}
		formed[name] = fact
	}
	return formed
}

// Say is the sentence of a key, with the facts that it mentions filled in, each
// Bilingual one in the language in use. A key without a translation is its own
// English.
func Say(key string, facts ...map[string]any) string {
	config := &i18n.LocalizeConfig{
		MessageID:      key,
		DefaultMessage: &i18n.Message{ID: key, Other: key},
	}
	if len(facts) > 0 {
		config.TemplateData = forms(facts[0])
	}
	text, err := speaking.Load().Localize(config)
	if text == "" && err != nil {
		return key
	}
	return text
}

// explained is an error that knows its sentence, such as *panel.Error.
type explained interface {
	error
	Key() string
	Facts() map[string]any
}

// Explain says what went wrong and what to do about it. Any error that has no
// sentence of its own is shown as it is behind one that says that data are safe.
func Explain(err error) string {
	var e explained
	if errors.As(err, &e) {
		return Say(e.Key(), e.Facts())
	}
	return Say("error.unexpected", map[string]any{"Problem": err.Error()})
}
