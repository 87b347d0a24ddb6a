package guide

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
)

func TestEveryPageIsListedInBothLanguages(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		found, err := fs.Glob(files, language+"/*.md")
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for _, name := range Names() {
			want = append(want, language+"/"+name+".md")
		}
		slices.Sort(want)
		if !slices.Equal(found, want) {
			t.Errorf("pages are %v, listed are %v", found, want)
		}
	}
}

func TestBothLanguagesHaveTheSameParts(t *testing.T) {
	shape := func(name, language string) (marks []string) {
		text, err := Page(name, language)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(text, "\n") {
			if mark, _, ok := strings.Cut(line, " "); ok && strings.Trim(mark, "#>-0123456789.") == "" {
				marks = append(marks, mark)
			}
		}
		return marks
	}
	for _, name := range Names() {
		if zh, en := shape(name, "zh"), shape(name, "en"); !slices.Equal(zh, en) {
			t.Errorf("%s has %v in Chinese and %v in English", name, zh, en)
		}
	}
}

func TestSearch(t *testing.T) {
	for _, c := range []struct {
		text, language string
		want           []string
		line           string // of the first
	}{
		{"", "zh", nil, ""},
		{"   ", "zh", nil, ""},
		{"匿名", "zh", []string{Publicity}, "按“登记异议”"},
		{"OPENGL", "en", []string{Troubles}, "“OpenGL is not supported”"},
		{"拔下 读回", "zh", []string{Documents}, "程序写完后逐个读回核对"},
		{"没有这样的字词", "zh", nil, ""},
	} {
		hits, err := Search(c.text, c.language)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, h := range hits {
			names = append(names, h.Name)
		}
		if !slices.Equal(names, c.want) {
			t.Errorf("%q is found on %v, want %v", c.text, names, c.want)
		} else if len(hits) > 0 && !strings.Contains(hits[0].Line, c.line) {
			t.Errorf("%q is found in %q, want %q", c.text, hits[0].Line, c.line)
		}
	}
}
