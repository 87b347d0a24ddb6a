package report

import (
	"io"

	"expertpanel/report/page"
	"expertpanel/report/sheet/book"
	"expertpanel/store/panel"
)

// Numbers says how much of identity numbers and telephones a list holds.
type Numbers bool

// Masked numbers tell two people of one name apart; Whole ones are for the file
// that whoever needs them asks for.
const (
	Masked Numbers = false
	Whole  Numbers = true
)

func (n Numbers) identity(number string) string {
	if n == Whole {
		return number
	}
	return maskedIdentity(number)
}

func (n Numbers) phones(numbers string) string {
	if n == Whole {
		return numbers
	}
	return maskedPhones(numbers)
}

func candidateBookReady(m panel.Meeting) error {
	if len(m.Candidates) == 0 {
		return panel.Refuse("no_candidates", "")
	}
	return nil
}

// CandidateBook is the list of candidates as a workbook, with heads that the
// import of lists reads again. It is refused with no_candidates.
func CandidateBook(w io.Writer, m panel.Meeting, n Numbers) error {
	if err := candidateBookReady(m); err != nil {
		return err
	}
	return listBook(w, m, "申报对象", candidatesSheet(m, n))
}

func expertBookReady(m panel.Meeting) error {
	if len(m.Members()) == 0 {
		return panel.Refuse("no_experts", "")
	}
	return nil
}

// ExpertBook is the list of the panel's members as a workbook, as CandidateBook
// is. It is refused with no_experts.
func ExpertBook(w io.Writer, m panel.Meeting, n Numbers) error {
	if err := expertBookReady(m); err != nil {
		return err
	}
	return listBook(w, m, "评审专家", expertsSheet(m, n))
}

func maskedCandidateBook(w io.Writer, m panel.Meeting) error { return CandidateBook(w, m, Masked) }

func maskedExpertBook(w io.Writer, m panel.Meeting) error { return ExpertBook(w, m, Masked) }

func listBook(w io.Writer, m panel.Meeting, name string, sheet book.Sheet) error {
	b := book.Book{Title: titled(m, name), Date: m.Round.Meeting.Date, Sheets: []book.Sheet{sheet}}
	if m.Round.Practice {
		b.Mark = page.PracticeMark
	}
	return b.Write(w)
}
