// Package rehearsal holds a whole meeting from a script, through the same use
// cases as the window. It is how a meeting is rehearsed, tested and audited.
package rehearsal

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"slices"
	"strings"

	"expertpanel/store/panel"
)

// Script is a meeting as it is rehearsed: who stands, who is present, and every ballot.
type Script struct {
	Round      Round       `json:"round"`
	Candidates []Candidate `json:"candidates"`
	Experts    []Expert    `json:"experts"`
	Draw       *Draw       `json:"draw"` // of the panel; nil: everybody in the list sits on it
	Present    []string    `json:"present"`
	Recusals   []Recusal   `json:"recusals"`
	Polls      []Poll      `json:"polls"`
	Publicity  *Publicity  `json:"publicity"`
	// Confirmation is the document that confirms the studios, once the names were public.
	Confirmation *Confirmation `json:"confirmation"`
}

// Round is the round of a script. What it leaves out is as a new round has it.
type Round struct {
	Year     int               `json:"year"`
	Title    string            `json:"title"`
	Rule     panel.Rule        `json:"rule"`
	Method   panel.Method      `json:"method"`   // how ballots are handed in
	Printing panel.Printing    `json:"printing"` // what documents tell of the votes
	Office   panel.Office      `json:"office"`
	Notice   panel.RoundNotice `json:"notice"`
	Meeting  panel.Venue       `json:"meeting"`
	Award    panel.AwardSpec   `json:"award"`
	Plaque   panel.PlaqueSpec  `json:"plaque"`
}

// usual is the round of a script that says nothing of it.
func usual() Round {
	r := panel.NewRound(0)
	// A list in the script takes the place of the usual one: decoded into it, an
	// item would keep what the script leaves out of it.
	r.Meeting.Agenda = nil
	return Round{
		Rule: r.Rule, Method: r.Method, Printing: r.Printing,
		Office: r.Office, Notice: r.Notice, Meeting: r.Meeting, Award: r.Award, Plaque: r.Plaque,
	}
}

// of is the round that the script makes; the year is used when it names none.
func (r Round) of(year int) panel.Round {
	round := panel.NewRound(cmp.Or(r.Year, year))
	round.Title = cmp.Or(r.Title, round.Title)
	round.Rule, round.Method, round.Printing = r.Rule, r.Method, r.Printing
	round.Office, round.Notice, round.Award, round.Plaque = r.Office, r.Notice, r.Award, r.Plaque
	agenda := round.Meeting.Agenda
	round.Meeting = r.Meeting
	if round.Meeting.Agenda == nil {
		round.Meeting.Agenda = agenda
	}
	return round
}

// Candidate is a candidate of a script. A ground says that the checklist was
// gone through and nothing is left open: it is the item of 第五条（一） that is met.
type Candidate struct {
	ID          string     `json:"id"`
	Name        string     `json:"name"`
	Unit        string     `json:"unit"`
	Recommender string     `json:"recommender"`
	Years       int        `json:"years"`
	Certificate string     `json:"certificate"`
	Award       string     `json:"award"`
	Merit       string     `json:"merit"`
	Staff       int        `json:"staff"`
	IDNumber    string     `json:"id_number"`
	Phone       string     `json:"phone"`
	Ground      panel.Item `json:"ground"`
}

// Expert is an expert of a script.
type Expert struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Unit  string `json:"unit"`
	Title string `json:"title"`
}

// Draw is the draw of the panel from a script's experts. The same seed seats the
// same of them. Experts of a candidate's unit are drawn too; they are recused.
type Draw struct {
	Seed     string `json:"seed"`
	By       string `json:"by"`
	Seats    int    `json:"seats"`
	Reserves int    `json:"reserves"`
}

// Recusal is a recusal of a script.
type Recusal struct {
	Expert    string `json:"expert"`
	Candidate string `json:"candidate"`
	Reason    string `json:"reason"`
}

// Poll is one poll of a script.
type Poll struct {
	Present []string `json:"present"` // nil: the script's list
	Ballots []Ballot `json:"ballots"`
}

// Ballot is one ballot of a script; a candidate that it leaves out is abstained from.
type Ballot struct {
	Expert  string            `json:"expert"`
	Choices map[string]Choice `json:"choices"`
}

// Publicity is when a script posts the names.
type Publicity struct {
	Posted    panel.Date      `json:"posted"`
	CountFrom panel.CountFrom `json:"count_from"`
}

// Confirmation is the document of a script that confirms the studios.
type Confirmation struct {
	Number string     `json:"number"`
	Dated  panel.Date `json:"dated"`
}

// Choice is a vote as scripts spell it: agree, oppose or abstain.
type Choice panel.Choice

// UnmarshalText reads a vote.
func (c *Choice) UnmarshalText(text []byte) error {
	switch string(text) {
	case "agree":
		*c = Choice(panel.Agree)
	case "oppose":
		*c = Choice(panel.Oppose)
	case "abstain":
		*c = Choice(panel.Abstain)
	default:
		return badScript("value", "Value", string(text))
	}
	return nil
}

func badScript(detail string, pairs ...any) error {
	return panel.Refuse("bad_script", detail, pairs...)
}

// Read reads and checks a whole script, before anything is done with it.
// Fields of the round that it leaves out take the default. Refusals: bad_script
// and those of panel.Round.Check.
func Read(data []byte) (Script, error) {
	var s Script
	data = bytes.TrimPrefix(data, []byte("\ufeff")) // Windows editors put it there
	if err := checkKeys(data); err != nil {
		return s, err
	}
	s.Round = usual()
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&s); err != nil {
		return s, scriptError(err)
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return s, badScript("json", "Problem", "data after the script's end")
	}
	if err := s.check(); err != nil {
		return s, err
	}
	return s, s.Round.of(2000).Check()
}

// fields are the names of a script's fields. The decoder takes them in any
// case; a script must write them as they are.
var fields = namesOf(reflect.TypeFor[Script](), map[string]bool{})

func namesOf(t reflect.Type, names map[string]bool) map[string]bool {
	switch t.Kind() {
	case reflect.Slice, reflect.Pointer, reflect.Map:
		return namesOf(t.Elem(), names)
	case reflect.Struct:
		for i := range t.NumField() {
			if name := t.Field(i).Tag.Get("json"); name != "" {
				names[name] = true
				namesOf(t.Field(i).Type, names)
			}
		}
	}
	return names
}

// checkKeys refuses a key that stands twice in one object, of which the
// decoder would quietly take the last, a field's name in capitals, and a
// script that is no object.
func checkKeys(data []byte) error {
	decoder := json.NewDecoder(bytes.NewReader(data))
	var open []map[string]bool // keys of the objects that are open; nil for a list
	key := false               // whether the next token of the innermost object is a key
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) && len(open) == 0 {
			return nil
		}
		if err != nil {
			return badScript("json", "Problem", err.Error())
		}
		delim, isDelim := token.(json.Delim)
		switch {
		case len(open) == 0 && delim != '{':
			return badScript("empty")
		case isDelim && (delim == '}' || delim == ']'):
			open = open[:len(open)-1]
		case key:
			name, _ := token.(string)
			if open[len(open)-1][name] {
				return badScript("duplicate", "ID", name)
			}
			if fields[strings.ToLower(name)] && !fields[name] {
				return badScript("value", "Value", name)
			}
			open[len(open)-1][name] = true
			key = false
			continue
		case delim == '{':
			open = append(open, map[string]bool{})
		case delim == '[':
			open = append(open, nil)
		}
		key = len(open) > 0 && open[len(open)-1] != nil
	}
}

// scriptError keeps refusals and gives JSON's own errors the code bad_script.
func scriptError(err error) error {
	var refused *panel.Error
	switch {
	case errors.As(err, &refused) && (refused.Code == "bad_date" || refused.Code == "bad_time"):
		return badScript("value", "Value", refused.Values["Text"])
	case errors.As(err, &refused):
		return err
	}
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) {
		return badScript("type", "Field", wrong.Field)
	}
	return badScript("json", "Problem", err.Error())
}

// check refuses duplicate and unknown ids and unknown values.
func (s Script) check() error {
	if s.Round.Method.Validate() != nil {
		return badScript("value", "Value", string(s.Round.Method))
	}
	if s.Round.Printing.Validate() != nil {
		return badScript("value", "Value", string(s.Round.Printing))
	}
	candidates, experts := map[string]bool{}, map[string]bool{}
	for _, c := range s.Candidates {
		if err := newID(candidates, c.ID); err != nil {
			return err
		}
		if c.Ground != "" && !slices.Contains(panel.GroundItems, c.Ground) {
			return badScript("value", "Value", string(c.Ground))
		}
	}
	for _, e := range s.Experts {
		if err := newID(experts, e.ID); err != nil {
			return err
		}
	}
	if err := checkPresent(experts, s.Present); err != nil {
		return err
	}
	for _, r := range s.Recusals {
		if !experts[r.Expert] {
			return badScript("unknown", "ID", r.Expert)
		}
		if !candidates[r.Candidate] {
			return badScript("unknown", "ID", r.Candidate)
		}
	}
	for _, p := range s.Polls {
		if err := p.check(candidates, experts); err != nil {
			return err
		}
	}
	return s.Publicity.check()
}

// newID notes an id and refuses one that is empty or known already.
func newID(known map[string]bool, id string) error {
	if id == "" {
		return badScript("value", "Value", id)
	}
	if known[id] {
		return badScript("duplicate", "ID", id)
	}
	known[id] = true
	return nil
}

func checkPresent(experts map[string]bool, present []string) error {
	seen := map[string]bool{}
	for _, id := range present {
		if !experts[id] {
			return badScript("unknown", "ID", id)
		}
		if err := newID(seen, id); err != nil {
			return err
		}
	}
	return nil
}

func (p Poll) check(candidates, experts map[string]bool) error {
	if err := checkPresent(experts, p.Present); err != nil {
		return err
	}
	for _, b := range p.Ballots {
		if !experts[b.Expert] {
			return badScript("unknown", "ID", b.Expert)
		}
		for c, choice := range b.Choices {
			if !candidates[c] {
				return badScript("unknown", "ID", c)
			}
			if choice == 0 { // null in the script
				return badScript("value", "Value", "null")
			}
		}
	}
	return nil
}

func (p *Publicity) check() error {
	if p == nil {
		return nil
	}
	switch p.CountFrom {
	case "":
		p.CountFrom = panel.PostedDay
	case panel.PostedDay, panel.NextDay:
	default:
		return badScript("value", "Value", string(p.CountFrom))
	}
	if p.Posted.IsZero() {
		return badScript("value", "Value", "")
	}
	return nil
}
