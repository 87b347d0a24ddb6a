package panel

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// EachLeft stands in AgendaItem.Presents for all candidates who have not had
// their turn before.
const EachLeft = -1

// AgendaItem is one item of the meeting's agenda. It takes so many minutes, or,
// when candidates present in it, what their presentations take.
type AgendaItem struct {
	What     string `json:"what"`
	Minutes  int    `json:"minutes"`
	Presents int    `json:"presents"` // how many candidates present in it, EachLeft for the rest, 0 for none
}

const (
	mostItem     = 600 // minutes
	mostPresents = 999 // candidates
)

// Check refuses an item that says nothing or takes an impossible time, with bad_agenda.
func (a AgendaItem) Check() error {
	if strings.TrimSpace(a.What) == "" || a.Minutes < 0 || a.Minutes > mostItem ||
		a.Presents < EachLeft || a.Presents > mostPresents || a.Presents != 0 && a.Minutes != 0 {
		return Refuse("bad_agenda", "", "Text", a.String(), "Most", mostItem)
	}
	return CheckText(a.What)
}

// String is the line that ParseAgenda reads.
func (a AgendaItem) String() string {
	switch {
	case a.Presents == EachLeft:
		return a.What + " 每人"
	case a.Presents != 0:
		return fmt.Sprintf("%s %d人", a.What, a.Presents)
	}
	return fmt.Sprintf("%s %d", a.What, a.Minutes)
}

var agendaEnd = regexp.MustCompile(`^(.*?)[\s　]+(\d{1,3})\s*(分钟?|人)?$`)

// ParseAgenda reads an agenda with one item a line: what is done, a space and
// the minutes, or, where candidates present, 每人 for all who are left and 20人
// for the next twenty. Refusal: bad_agenda with the line.
func ParseAgenda(text string) ([]AgendaItem, error) {
	var items []AgendaItem
	for _, line := range Lines(text) {
		item := AgendaItem{What: line}
		if what, each := strings.CutSuffix(line, "每人"); each && strings.TrimRight(what, " \t　") != what {
			item = AgendaItem{What: strings.TrimSpace(what), Presents: EachLeft}
		} else if parts := agendaEnd.FindStringSubmatch(line); parts != nil {
			n, _ := strconv.Atoi(parts[2]) // the form leaves three digits at most
			item = AgendaItem{What: strings.TrimSpace(parts[1]), Minutes: n}
			if parts[3] == "人" {
				item.Minutes, item.Presents = 0, n
			}
		} else {
			return nil, Refuse("bad_agenda", "", "Text", line, "Most", mostItem)
		}
		if err := item.Check(); err != nil {
			return nil, Refuse("bad_agenda", "", "Text", line, "Most", mostItem)
		}
		items = append(items, item)
	}
	return items, nil
}

// FormatAgenda writes an agenda as ParseAgenda reads it.
func FormatAgenda(items []AgendaItem) string {
	lines := make([]string, len(items))
	for i, item := range items {
		lines[i] = item.String()
	}
	return strings.Join(lines, "\n")
}

// Session is a part of the meeting with its time: an item of the agenda or, in
// an item where candidates present, one candidate's turn.
type Session struct {
	Item      int // index of its item in the agenda
	From, To  TimeOfDay
	Candidate CandidateID // whose turn it is, 0 for the item itself
}

// Timetable gives every item of the agenda and every candidate's turn its time,
// from the start of the meeting on; candidates come in the order of presentation.
// Refused with agenda_incomplete while something is missing for that: start,
// items, minutes of a presentation, or a turn for every candidate; and with
// agenda_too_long when the day is over before the agenda is.
func (m Meeting) Timetable() ([]Session, error) {
	v, waiting := m.Round.Meeting, m.Standing()
	switch {
	case len(v.Agenda) == 0:
		return nil, Refuse("agenda_incomplete", "items")
	case v.Start == 0:
		return nil, Refuse("agenda_incomplete", "start")
	}
	var sessions []Session
	now := v.Start
	add := func(s Session, minutes int) {
		s.From, s.To = now, now+TimeOfDay(minutes)
		sessions, now = append(sessions, s), s.To
	}
	for i, item := range v.Agenda {
		turns := min(item.Presents, len(waiting))
		if item.Presents == EachLeft {
			turns = len(waiting)
		}
		if turns > 0 && v.Presentation == 0 {
			return nil, Refuse("agenda_incomplete", "presentation")
		}
		at := now
		add(Session{Item: i}, item.Minutes+turns*v.Presentation)
		if turns > 0 {
			now = at
		}
		for _, c := range waiting[:turns] {
			add(Session{Item: i, Candidate: c.ID}, v.Presentation)
		}
		waiting = waiting[turns:]
	}
	if len(waiting) > 0 {
		return nil, Refuse("agenda_incomplete", "turns", "Count", len(waiting))
	}
	if now > dayMinutes {
		return nil, Refuse("agenda_too_long", "", "Minutes", int(now-v.Start))
	}
	return sessions, nil
}
