package words

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"expertpanel/assets/translations"
)

// texts reads all sentences of a language and refuses a key that stands twice.
func texts(t *testing.T, l Language) map[string]string {
	t.Helper()
	all := map[string]string{}
	names, err := fs.Glob(translations.Files, string(l)+"/*.json")
	if err != nil || len(names) == 0 {
		t.Fatalf("no texts in %s: %v", l, err)
	}
	for _, name := range names {
		data, err := translations.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var area map[string]string
		if err := json.Unmarshal(data, &area); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for key, text := range area {
			if other, twice := all[key]; twice && other != text {
				t.Errorf("%s: %q is said in two ways: %q and %q", name, key, other, text)
			}
			all[key] = text
		}
	}
	return all
}

// literalCalls calls found for every call of a function of the given name in
// the program whose first argument is a string literal, with all literal arguments.
func literalCalls(t *testing.T, function string, found func(place string, args []string)) {
	t.Helper()
	files := token.NewFileSet()
	err := filepath.WalkDir("../..", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		parsed, err := parser.ParseFile(files, name, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if ok && calls(call, function) {
				if args := literals(call.Args); len(args) > 0 {
					found(files.Position(call.Pos()).String(), args)
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func calls(call *ast.CallExpr, function string) bool {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name == function
	case *ast.SelectorExpr:
		return f.Sel.Name == function
	}
	return false
}

// literals are the string literals that the arguments start with.
func literals(args []ast.Expr) []string {
	var texts []string
	for _, arg := range args {
		lit, ok := arg.(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING {
			break
		}
		text, err := strconv.Unquote(lit.Value)
		if err != nil {
			break
		}
		texts = append(texts, text)
	}
	return texts
}

func TestEveryRefusalHasASentence(t *testing.T) {
	zh, en := texts(t, Chinese), texts(t, English)
	seen := 0
	literalCalls(t, "Refuse", func(place string, args []string) {
		if len(args) < 2 {
			return // the code or its detail is chosen at run time
		}
		seen++
		key := "error." + args[0]
		if args[1] != "" {
			key += "." + args[1]
		}
		if zh[key] == "" || en[key] == "" {
			t.Errorf("%s: no sentence for %s (zh %q, en %q)", place, key, zh[key], en[key])
		}
	})
	if seen < 40 {
		t.Errorf("only %d refusals found", seen)
	}
}

func TestEveryWordIsChinese(t *testing.T) {
	zh := texts(t, Chinese)
	seen := 0
	literalCalls(t, "Say", func(place string, args []string) {
		seen++
		if zh[args[0]] == "" {
			t.Errorf("%s: %q has no Chinese", place, args[0])
		}
	})
	if seen < 20 {
		t.Errorf("only %d sentences found", seen)
	}
}

// TestNothingIsTranslatedInVain finds sentences that nothing says any more.
func TestNothingIsTranslatedInVain(t *testing.T) {
	used := map[string]bool{}
	err := filepath.WalkDir("../..", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if text, err := strconv.Unquote(lit.Value); err == nil {
					used[text] = true
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for key := range texts(t, Chinese) {
		if !used[key] && !composed.MatchString(key) {
			t.Errorf("nobody says %q", key)
		}
	}
}

// composed are the keys that code puts together from parts.
var composed = regexp.MustCompile(`^([a-z_]+\.[A-Za-z_. ]+|Poll \d|[A-Z][a-z]+day)$`)

// code is the form of a key that is not its own English.
var code = regexp.MustCompile(`^[a-z_]+\.[a-z_.]+$`)

func TestKeysThatAreNotEnglishHaveEnglish(t *testing.T) {
	zh, en := texts(t, Chinese), texts(t, English)
	for key := range zh {
		if code.MatchString(key) && en[key] == "" {
			t.Errorf("%s has no English", key)
		}
	}
	for key := range en {
		if zh[key] == "" {
			t.Errorf("%s has no Chinese", key)
		}
	}
}

// refused is an error with a sentence of its own.
type refused struct{ key string }

func (r refused) Error() string         { return r.key }
func (r refused) Key() string           { return r.key }
func (r refused) Facts() map[string]any { return map[string]any{"Year": 2027} }

func TestExplain(t *testing.T) {
	for _, c := range []struct {
		language Language
		err      error
		want     string
	}{
		{Chinese, refused{"error.calendar_missing"}, "2027 年的放假安排"},
		{English, refused{"error.calendar_missing"}, "days off of 2027"},
		{Chinese, errors.Join(errors.New("closing"), refused{"error.calendar_missing"}), "2027 年"},
		{Chinese, errors.New("strange"), "没有料到的问题：strange"},
	} {
		Use(c.language)
		if got := Explain(c.err); !strings.Contains(got, c.want) {
			t.Errorf("%v in %s: %q, want %q in it", c.err, c.language, got, c.want)
		}
	}
	Use(Chinese)
	if got := Say("A key without a translation"); got != "A key without a translation" {
		t.Errorf("an unknown key is said as %q", got)
	}
}

// coin is a fact that says in which language it is written.
type coin struct{}

func (coin) Chinese() string { return "元" }
func (coin) English() string { return "yuan" }

func TestFactsAreWrittenInTheLanguageInUse(t *testing.T) {
	defer Use(Chinese)
	for language, want := range map[Language]string{Chinese: "元 1", English: "yuan 1"} {
		Use(language)
		if got := Say("{{.Coin}} {{.N}}", map[string]any{"Coin": coin{}, "N": 1}); got != want {
			t.Errorf("%s: %q, want %q", language, got, want)
		}
	}
}
