package wording

import (
	"fmt"
	"maps"
	"slices"

	"expertpanel/store/panel"
)

// Sort is what can be done with a fact in a wording.
type Sort int

// The sorts of facts.
const (
	Says    Sort = iota // {{.主办单位}}
	Whether             // {{if .演练}}…{{end}}
	Goes                // {{range .名单}}…{{end}}, with its names inside
	Places              // {{.封存码}} on a line of its own; Must says whether it may be left out
)

// Name is a fact that a wording can say.
type Name struct {
	Name    string
	Sort    Sort
	Must    bool   // evidence that can't be left out
	Example string // of what it says, empty when that is nothing
	Inner   []Name // of what a list holds
}

// Describe lists the names of facts, in the order of the alphabet.
func (f Facts) Describe() []Name {
	var all []Name
	for _, name := range slices.Sorted(maps.Keys(f)) {
		n := Name{Name: name}
		switch v := f[name].(type) {
		case bool:
			n.Sort = Whether
		case *Block:
			n.Sort, n.Must = Places, v.required
		case []Facts:
			n.Sort = Goes
			if item, ok := element(v).(Facts); ok {
				n.Inner = item.Describe()
			}
		case Facts:
			n.Inner = v.Describe()
		case panel.Date:
			n.Example = dateText(v)
		default:
			text, err := printed(v)
			if err == nil {
				n.Example = decoded(text)
			} else {
				n.Example = fmt.Sprint(v)
			}
		}
		all = append(all, n)
	}
	return all
}
