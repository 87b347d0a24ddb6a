package ui_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"expertpanel/assets/translations"
)

// sentences are the texts of a language, each with the file that it is in.
func sentences(t *testing.T, language string) (texts, files map[string]string) {
	t.Helper()
	texts, files = map[string]string{}, map[string]string{}
	names, err := fs.Glob(translations.Files, language+"/*.json")
	if err != nil {
		t.Fatal(err)
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
			if before, ok := texts[key]; ok && before != text {
				t.Errorf("%q is %q in %s and %q in %s: one key, one sentence", key, before, files[key], text, name)
			}
			texts[key], files[key] = text, name
		}
	}
	return texts, files
}

// said are the keys that the window's code names, each with where it does.
func said(t *testing.T) map[string]token.Position {
	t.Helper()
	keys := map[string]token.Position{}
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 || !isSay(call.Fun) {
				return true
			}
			if literal, ok := call.Args[0].(*ast.BasicLit); ok && literal.Kind == token.STRING {
				key, err := strconv.Unquote(literal.Value)
				if err != nil {
					t.Fatal(err)
				}
				keys[key] = files.Position(call.Pos())
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return keys
}

func isSay(function ast.Expr) bool {
	selector, ok := function.(*ast.SelectorExpr)
	if !ok || selector.Sel.Name != "Say" {
		return false
	}
	from, ok := selector.X.(*ast.Ident)
	return ok && from.Name == "words"
}

func TestEverythingTheWindowSaysHasChinese(t *testing.T) {
	texts, _ := sentences(t, "zh")
	for key, at := range said(t) {
		if texts[key] == "" {
			t.Errorf("%s: %q has no Chinese", at, key)
		}
	}
}

// TestNothingIsTranslatedInVain finds sentences that the window no longer says.
func TestNothingIsTranslatedInVain(t *testing.T) {
	_, files := sentences(t, "zh")
	keys := said(t)
	own := map[string]bool{"round": true, "candidates": true, "experts": true, "shell": true, "widgets": true}
	for key, file := range files {
		area := strings.TrimSuffix(filepath.Base(file), ".json")
		if _, ok := keys[key]; !ok && own[area] && !strings.HasPrefix(key, "error.") && !strings.HasPrefix(key, "fyne.") {
			t.Errorf("%s: nobody says %q", file, key)
		}
	}
}
