package wording

import (
	"maps"
	"slices"
	"strings"
	"text/template/parse"

	"expertpanel/store/panel"
)

// checkNames refuses a name that the facts do not have, also where the facts at
// hand do not lead: in a branch that is not taken. Lists that are empty here say
// nothing of what is in them.
func (t Text) checkNames(facts Facts) error {
	c := checker{text: t, root: facts, variables: map[string]any{}}
	c.list(t.tree.Root, facts)
	return c.err
}

// checker walks a text with what the dot stands for, nil when that is not known.
type checker struct {
	text      Text
	root      Facts
	variables map[string]any
	err       error
}

func (c *checker) list(list *parse.ListNode, dot any) {
	if list == nil {
		return
	}
	for _, n := range list.Nodes {
		switch n := n.(type) {
		case *parse.ActionNode:
			c.declare(n.Pipe, c.pipe(n.Pipe, dot))
		case *parse.IfNode:
			c.declare(n.Pipe, c.pipe(n.Pipe, dot))
			c.list(n.List, dot)
			c.list(n.ElseList, dot)
		case *parse.WithNode:
			inner := c.pipe(n.Pipe, dot)
			c.declare(n.Pipe, inner)
			c.list(n.List, inner)
			c.list(n.ElseList, dot)
		case *parse.RangeNode:
			item := element(c.pipe(n.Pipe, dot))
			c.declare(n.Pipe, item)
			c.list(n.List, item)
			c.list(n.ElseList, dot)
		}
	}
}

// declare gives the last variable of a pipe its value; of a range's two, the
// first is a number.
func (c *checker) declare(p *parse.PipeNode, value any) {
	for i, v := range p.Decl {
		c.variables[v.Ident[0]] = nil
		if i == len(p.Decl)-1 {
			c.variables[v.Ident[0]] = value
		}
	}
}

// pipe checks the names in a pipe and tells what it comes to when it is a name alone.
func (c *checker) pipe(p *parse.PipeNode, dot any) any {
	var last any
	for i, cmd := range p.Cmds {
		if len(cmd.Args) == 1 && isPrinter(cmd.Args[0]) {
			continue
		}
		for _, arg := range cmd.Args {
			value := c.node(arg, dot)
			if i == 0 && len(cmd.Args) == 1 {
				last = value
			}
		}
		if i > 0 {
			last = nil
		}
	}
	return last
}

func isPrinter(n parse.Node) bool {
	id, ok := n.(*parse.IdentifierNode)
	return ok && id.Ident == printer
}

func (c *checker) node(n parse.Node, dot any) any {
	switch n := n.(type) {
	case *parse.DotNode:
		return dot
	case *parse.FieldNode:
		return c.names(n.Ident, dot, n.Pos)
	case *parse.VariableNode:
		from := any(c.root)
		if n.Ident[0] != "$" {
			from = c.variables[n.Ident[0]]
		}
		return c.names(n.Ident[1:], from, n.Pos)
	case *parse.PipeNode:
		return c.pipe(n, dot)
	case *parse.ChainNode:
		return c.names(n.Field, c.node(n.Node, dot), n.Pos)
	}
	return nil
}

// names follows a chain of names into the facts.
func (c *checker) names(chain []string, from any, at parse.Pos) any {
	for _, name := range chain {
		switch of := from.(type) {
		case nil:
			return nil
		case Facts:
			value, ok := of[name]
			if !ok {
				c.refuse(at, name, slices.Sorted(maps.Keys(of)))
				return nil
			}
			from = value
		default:
			c.refuse(at, name, nil)
			return nil
		}
	}
	return from
}

func (c *checker) refuse(at parse.Pos, name string, known []string) {
	if c.err == nil {
		if len(known) == 0 || near(name, known) == "" {
			known = c.root.names()
		}
		c.err = unknownName(lineOf(c.text.source, at), name, known)
	}
}

// element is what a list holds: every name that one of them has. An empty list
// does not tell.
func element(list any) any {
	switch list := list.(type) {
	case []Facts:
		if len(list) == 0 {
			return nil
		}
		all := Facts{}
		for _, item := range list {
			maps.Copy(all, item)
		}
		return all
	case []string:
		return ""
	}
	return nil
}

func unknownName(line int, name string, known []string) error {
	if close := near(name, known); close != "" {
		return panel.Refuse("bad_wording", "name_near", "Line", line, "Name", name, "Near", close)
	}
	return panel.Refuse("bad_wording", "name", "Line", line, "Name", name)
}

// names are all names of facts, at any depth.
func (f Facts) names() []string {
	all := map[string]bool{}
	f.collect(all)
	return slices.Sorted(maps.Keys(all))
}

func (f Facts) collect(all map[string]bool) {
	for name, v := range f {
		all[name] = true
		switch v := v.(type) {
		case Facts:
			v.collect(all)
		case []Facts:
			for _, item := range v {
				item.collect(all)
			}
		}
	}
}

// near are up to three of the known names that may be meant, empty when none is like it.
func near(name string, known []string) string {
	type candidate struct {
		name string
		cost int
	}
	var all []candidate
	for _, k := range known {
		cost := distance([]rune(name), []rune(k))
		if strings.Contains(k, name) || strings.Contains(name, k) {
			cost = 1
		}
		if cost <= max(len([]rune(name)), len([]rune(k)))/2 {
			all = append(all, candidate{k, cost})
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int { return a.cost - b.cost })
	var names []string
	for _, c := range all[:min(3, len(all))] {
		names = append(names, c.name)
	}
	return strings.Join(names, "、")
}

// distance is how many characters make one name the other (Levenshtein).
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		before := row[0]
		row[0]++
		for j := range b {
			cost := before
			if a[i] != b[j] {
				cost++
			}
			before = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
