package wording

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
	"text/template"
	"text/template/parse"

	"expertpanel/store/panel"
)

// The longest wording, and the longest that one may come to with its line signs, in bytes.
const (
	mostText   = 64 << 10
	mostOutput = 1 << 20
)

// Text is a wording that was read.
type Text struct {
	source  string
	tree    *parse.Tree
	watched func(Facts)
}

// Watched is the text with someone who is shown the facts that it is asked to say.
func (t Text) Watched(seen func(Facts)) Text {
	t.watched = seen
	return t
}

// Parse reads a wording. It is refused with bad_wording.
func Parse(source string) (Text, error) {
	source = strings.ReplaceAll(strings.TrimPrefix(source, "\uFEFF"), "\r\n", "\n")
	if len(source) > mostText {
		return Text{}, panel.Refuse("bad_wording", "long", "Line", 1, "Most", mostText/1024)
	}
	trees, err := parse.Parse("wording", source, "{{", "}}", known)
	if err != nil {
		return Text{}, parseError(err)
	}
	tree := trees["wording"]
	for _, other := range trees {
		if other != tree {
			return Text{}, panel.Refuse("bad_wording", "define", "Line", lineOf(source, other.Root.Pos))
		}
	}
	t := Text{source: source, tree: tree}
	if err := t.rewrite(tree.Root); err != nil {
		return Text{}, err
	}
	return t, nil
}

func lineOf(source string, at parse.Pos) int {
	return 1 + strings.Count(source[:min(int(at), len(source))], "\n")
}

// rewrite makes everything that is printed go through the function that keeps it
// from being markup, and marks each text with the line that it stands in. Each
// list begins with such a mark: no loop runs without an output that has its limit.
func (t Text) rewrite(list *parse.ListNode) error {
	if list == nil {
		return nil
	}
	nodes := []parse.Node{t.mark(list.Pos)}
	for _, n := range list.Nodes {
		var err error
		switch n := n.(type) {
		case *parse.TextNode:
			nodes = append(nodes, t.mark(n.Pos))
			t.markLines(n)
		case *parse.ActionNode:
			nodes = append(nodes, t.mark(n.Pos))
			if len(n.Pipe.Decl) == 0 {
				n.Pipe.Cmds = append(n.Pipe.Cmds, &parse.CommandNode{
					NodeType: parse.NodeCommand, Pos: n.Pos,
					Args: []parse.Node{parse.NewIdentifier(printer).SetTree(t.tree).SetPos(n.Pos)},
				})
			}
		case *parse.IfNode:
			err = errors.Join(t.rewrite(n.List), t.rewrite(n.ElseList))
		case *parse.WithNode:
			err = errors.Join(t.rewrite(n.List), t.rewrite(n.ElseList))
		case *parse.RangeNode:
			err = errors.Join(t.rewrite(n.List), t.rewrite(n.ElseList))
		case *parse.TemplateNode:
			err = panel.Refuse("bad_wording", "define", "Line", lineOf(t.source, n.Pos))
		}
		if err != nil {
			return err
		}
		nodes = append(nodes, n)
	}
	list.Nodes = nodes
	return nil
}

func (t Text) mark(at parse.Pos) *parse.TextNode {
	return &parse.TextNode{NodeType: parse.NodeText, Pos: at, Text: []byte(lineSign(lineOf(t.source, at)))}
}

func (t Text) markLines(n *parse.TextNode) {
	line := lineOf(t.source, n.Pos)
	var b strings.Builder
	for i, part := range strings.Split(string(n.Text), "\n") {
		if i > 0 {
			line++
			b.WriteString("\n" + lineSign(line))
		}
		b.WriteString(strings.ReplaceAll(part, string(sign), string(sign)+"0"))
	}
	n.Text = []byte(b.String())
}

// execute says the facts in the wording's words.
func (t Text) execute(facts Facts) (output string, placed []*Block, err error) {
	section := 0
	funcs := template.FuncMap{
		printer: func(v any) (string, error) {
			if b, ok := v.(*Block); ok {
				placed = append(placed, b)
				return blockSign(len(placed) - 1), nil
			}
			return printed(v)
		},
		sections: func() string {
			section++
			return Numeral(section)
		},
	}
	tmpl, err := template.New("wording").Option("missingkey=error").Funcs(functions).Funcs(funcs).AddParseTree("wording", t.tree)
	if err != nil {
		return "", nil, parseError(err)
	}
	var out limited
	if err := tmpl.Execute(&out, map[string]any(facts)); err != nil {
		return "", nil, t.executionError(err, facts)
	}
	return out.String(), placed, nil
}

// limited is a buffer that refuses to hold more than a document can need.
type limited struct{ bytes.Buffer }

var errTooMuch = errors.New("too much output")

func (l *limited) Write(p []byte) (int, error) {
	if l.Len()+len(p) > mostOutput {
		return 0, errTooMuch
	}
	return l.Buffer.Write(p)
}

var _ io.Writer = (*limited)(nil)

var place = regexp.MustCompile(`^template: wording:(\d+)(?::\d+)?: (.*)`)

// where takes the line and what was wrong from an error of text/template.
func where(err error) (line int, problem string) {
	match := place.FindStringSubmatch(strings.ReplaceAll(err.Error(), "\n", " "))
	if match == nil {
		return 1, err.Error()
	}
	line, _ = strconv.Atoi(match[1]) // digits alone
	return line, match[2]
}

var (
	noFunction = regexp.MustCompile(`function "(.*?)" not defined`)
	noEntry    = regexp.MustCompile(`map has no entry for key "(.*?)"`)
	noVariable = regexp.MustCompile(`undefined variable:? "?([^"]+)"?`)
)

// parseError puts what text/template says against a text into a sentence of ours.
func parseError(err error) error {
	line, problem := where(err)
	if match := noFunction.FindStringSubmatch(problem); match != nil {
		return panel.Refuse("bad_wording", "function", "Line", line, "Name", match[1], "Near", near(match[1], functionNames()))
	}
	if match := noVariable.FindStringSubmatch(problem); match != nil {
		return panel.Refuse("bad_wording", "variable", "Line", line, "Name", match[1])
	}
	switch {
	case strings.Contains(problem, "unexpected EOF"):
		return panel.Refuse("bad_wording", "unended", "Line", line)
	case strings.Contains(problem, "unexpected {{end}}"), strings.Contains(problem, "unexpected {{else}}"):
		return panel.Refuse("bad_wording", "stray_end", "Line", line)
	case strings.Contains(problem, "unclosed"), strings.Contains(problem, "unterminated"):
		return panel.Refuse("bad_wording", "unclosed", "Line", line)
	}
	return panel.Refuse("bad_wording", "syntax", "Line", line, "Problem", problem)
}

func (t Text) executionError(err error, facts Facts) error {
	if errors.Is(err, errTooMuch) {
		return panel.Refuse("bad_wording", "endless", "Line", 1)
	}
	line, problem := where(err)
	var ours *panel.Error
	if errors.As(err, &ours) {
		values := panel.Values{"Line": line}
		for name, v := range ours.Values {
			values[name] = v
		}
		return &panel.Error{Code: ours.Code, Detail: ours.Detail, Values: values}
	}
	if match := noEntry.FindStringSubmatch(problem); match != nil {
		return unknownName(line, match[1], facts.names())
	}
	return panel.Refuse("bad_wording", "syntax", "Line", line, "Problem", problem)
}
