package theme

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// Look and scale are chosen when the program runs: what a package reads of
// them when it is loaded stays as it is at 100 % in the light look, and so does
// a size that is written as a number. The kiosk and the public display have
// one look and make their text as large as their window.
func TestNothingIsStyledBeforeTheLookIsChosen(t *testing.T) {
	files := token.NewFileSet()
	seen := 0
	err := filepath.WalkDir("..", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name == "../kiosk" || name == "../projector" || name == "../theme" {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(files, name, nil, 0)
		if err != nil {
			return err
		}
		seen++
		for _, decl := range file.Decls {
			if vars, ok := decl.(*ast.GenDecl); ok && vars.Tok == token.VAR {
				for _, place := range readings(vars) {
					t.Errorf("%s: read before the look is chosen", files.Position(place))
				}
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if place, ok := fixedSize(n); ok {
				t.Errorf("%s: a size that does not grow with the scale of text", files.Position(place))
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen < 100 {
		t.Errorf("only %d files read", seen)
	}
}

// readings are where a declaration reads what Use changes, outside functions.
func readings(n ast.Node) (places []token.Pos) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.SelectorExpr:
			if pkg, ok := n.X.(*ast.Ident); ok && pkg.Name == "theme" {
				switch n.Sel.Name {
				case "Colour", "Scaled", "TitleText", "HeadingText", "BodyText", "HintText", "RowHeight":
					places = append(places, n.Pos())
				}
			}
		}
		return true
	})
	return places
}

// fixedSize is a Size of a Style that is a number.
func fixedSize(n ast.Node) (token.Pos, bool) {
	pair, ok := n.(*ast.KeyValueExpr)
	if !ok {
		return 0, false
	}
	key, ok := pair.Key.(*ast.Ident)
	if !ok || key.Name != "Size" {
		return 0, false
	}
	_, ok = pair.Value.(*ast.BasicLit)
	return pair.Pos(), ok
}
