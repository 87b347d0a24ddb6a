// Package cmd holds the programs. Its test holds the arrows of the architecture:
// which package may know which.
package cmd

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const module = "expertpanel/"

// allowed says, for each layer, which of ours it may import. The longest
// prefix that fits a package is its layer.
var allowed = map[string][]string{
	"assets":               {"assets"},
	"store/panel":          {"store/panel"},
	"store":                {"assets", "store"},
	"store/storetest":      {"assets", "store"},
	"report":               {"assets", "store/panel", "report"},
	"ui":                   {"assets", "store", "report", "ui"},
	"cmd":                  {"assets", "store", "report", "ui", "cmd"},
	"store/panel_test":     {"store/panel"},
	"ui/kiosk":             {"assets", "store/panel", "ui/theme", "ui/widgets", "ui/screen", "ui/sketch", "ui/kiosk"},
	"ui/projector":         {"assets", "store/panel", "ui/ruletext", "ui/sketch", "ui/theme", "ui/widgets", "ui/projector"},
	"ui/projector_test":    {"assets", "store/panel", "ui"},
	"ui/kiosk_test":        {"assets", "store", "ui"},
	"report/sheet":         {"assets", "store/panel", "report/sheet"},
	"report/page":          {"assets", "store/panel", "report/page"},
	"assets/words":         {"assets"},
	"assets/translations":  {},
	"store/rehearsal":      {"assets", "store"},
	"store/rehearsal_test": {"assets", "store"},
}

// onlyIn says where a module may be imported at all.
var onlyIn = map[string]string{
	"fyne.io/fyne/v2/app":             "cmd/expertpanel",
	"github.com/jung-kurt/gofpdf":     "report/page",
	"fyne.io/fyne/v2":                 "ui cmd/expertpanel",
	"modernc.org/sqlite":              "store",
	"database/sql":                    "store",
	"github.com/xuri/excelize/v2":     "report/sheet",
	"github.com/gofrs/flock":          "store",
	"github.com/klauspost/compress":   "assets",
	"github.com/boombuler/barcode":    "report/page",
	"github.com/mozillazg/go-pinyin":  "ui/pinyin",
	"github.com/klippa-app/go-pdfium": "report/preview",
	"github.com/tetratelabs/wazero":   "report/preview",
}

// impure are what the rules must not know: no time, no chance, no machine.
var impure = []string{"os", "net", "crypto/rand", "math/rand", "database/sql", "fyne.io", "io/fs", "github.com", "modernc.org"}

// never are names that a package may not even mention.
var never = map[string][]string{
	"store/panel": {"time.Now", "time.Since", "time.Local"},
	"ui/kiosk":    {"panel.Tally", "panel.Result", "panel.Outcome", ".Tallies", ".Results", ".Recognised", ".Pending"},
	// The room's display sees what panel.Meeting.Public lets it see and no meeting:
	// figures are in a panel.PublicResult, which there is once the chair has published.
	"ui/projector": {
		"panel.Meeting", "panel.Poll", "panel.Paper", "panel.Tally", "panel.Result", "panel.Round", "panel.Expert", "panel.Act",
		".Tallies", ".Results", ".Ranked", ".Pending", ".Disclosures", ".Trail",
	},
}

func TestNamesThatAreNeverSaid(t *testing.T) {
	for pkg, names := range never {
		files, err := filepath.Glob(filepath.Join("..", pkg, "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d files, %v", pkg, len(files), err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(parsed, func(n ast.Node) bool {
				selector, ok := n.(*ast.SelectorExpr)
				if !ok {
					return true
				}
				of, _ := selector.X.(*ast.Ident)
				for _, name := range names {
					owner, member, _ := strings.Cut(name, ".")
					if selector.Sel.Name == member && (owner == "" || of != nil && of.Name == owner) {
						t.Errorf("%s says %s", file, name)
					}
				}
				return true
			})
		}
	}
}

func TestArrows(t *testing.T) {
	for file, imports := range importsOfTheProgram(t) {
		from := path.Dir(file)
		test := strings.HasSuffix(file, "_test.go")
		for _, to := range imports {
			if ours, ok := strings.CutPrefix(to, module); ok {
				if !allows(layer(from, test), ours) {
					t.Errorf("%s imports %s", file, to)
				}
				if helper := path.Base(ours); strings.HasSuffix(helper, "test") && !test && !strings.HasSuffix(path.Base(from), "test") {
					t.Errorf("%s imports %s, which is for tests", file, to)
				}
			}
			for other, where := range onlyIn {
				if within(to, other) && !withinAny(from, strings.Fields(where)) && !test {
					t.Errorf("%s imports %s, which is for %s only", file, to, where)
				}
			}
			if from == "store/panel" && !test {
				for _, other := range impure {
					if within(to, other) {
						t.Errorf("%s imports %s: the rules stay pure", file, to)
					}
				}
			}
		}
	}
}

// layer is the entry of allowed that speaks for a package.
func layer(pkg string, test bool) string {
	for p := pkg; p != "."; p = path.Dir(p) {
		if _, ok := allowed[p+"_test"]; ok && test {
			return p + "_test"
		}
		if _, ok := allowed[p]; ok {
			return p
		}
	}
	return ""
}

func allows(layer, ours string) bool { return withinAny(ours, allowed[layer]) }

func within(pkg, root string) bool { return pkg == root || strings.HasPrefix(pkg, root+"/") }

func withinAny(pkg string, roots []string) bool {
	for _, root := range roots {
		if within(pkg, root) {
			return true
		}
	}
	return false
}

// importsOfTheProgram lists the imports of every Go file, by its path from the top.
func importsOfTheProgram(t *testing.T) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	const top = ".."
	err := filepath.WalkDir(top, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") {
			return err
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(top, name)
		if err != nil {
			return err
		}
		file := filepath.ToSlash(rel)
		found[file] = nil
		for _, spec := range parsed.Imports {
			to, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			found[file] = append(found[file], to)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(found) < 30 {
		t.Fatalf("only %d Go files found", len(found))
	}
	return found
}
