package sheet

import "expertpanel/store/panel"

// Source is where a row was read.
type Source struct {
	Sheet string
	Row   int // as the spreadsheet program numbers it
}

// CandidateRow is one row of a list of candidates.
type CandidateRow struct {
	panel.Candidate
	Source
}

// Candidates is what a file holds. Rows holds the rows with problems too, so
// that they can be shown beside them.
type Candidates struct {
	Sheet    string
	Rows     []CandidateRow
	Problems []Problem
}

// ExpertRow is one row of a list of experts.
type ExpertRow struct {
	panel.Expert
	Source
}

// Experts is what a file holds, as Candidates.
type Experts struct {
	Sheet    string
	Rows     []ExpertRow
	Problems []Problem
}

// Columns of numbers are checked against what a person can have.
const (
	mostYears = 60
	mostStaff = 999
)

// ReadCandidates reads a list of candidates from the bytes of an XLSX or CSV
// file. It fails with a *panel.Error of code bad_list only when the file holds
// no list; the error's detail says why.
func ReadCandidates(name string, data []byte) (Candidates, error) {
	t, err := findTable(name, data, candidateLayout)
	if err != nil {
		return Candidates{}, err
	}
	r := newReader(t, candidateExample)
	list := Candidates{Sheet: t.page.name}
	for l := range r.records() {
		row := CandidateRow{Source: Source{t.page.name, l.number}, Candidate: panel.Candidate{
			Name:        r.name(l),
			Unit:        r.required(l, fieldUnit, "unit_missing"),
			Recommender: r.text(l, fieldRecommender),
			Years:       r.whole(l, fieldYears, mostYears),
			Certificate: r.text(l, fieldCertificate),
			Award:       r.text(l, fieldAward),
			Merit:       r.text(l, fieldMerit),
			Staff:       r.whole(l, fieldStaff, mostStaff),
			IDNumber:    r.identity(l),
			Phone:       r.phone(l),
			Note:        r.text(l, fieldNote),
		}}
		if row.Recommender == "" {
			r.tell(l.number, fieldRecommender, "recommender_missing", panel.Values{"Name": shorten(row.Name)})
		}
		r.person(l.number, row.Name, row.Unit)
		list.Rows = append(list.Rows, row)
	}
	list.Problems = r.finish(len(list.Rows))
	return list, nil
}

// ReadExperts reads a list of experts, as ReadCandidates.
func ReadExperts(name string, data []byte) (Experts, error) {
	t, err := findTable(name, data, expertLayout)
	if err != nil {
		return Experts{}, err
	}
	r := newReader(t, expertExample)
	if foreign := t.recognisedBy(candidateLayout); len(foreign) >= 2 {
		r.tell(0, fieldNone, "looks_like_candidates", panel.Values{"Columns": joined(foreign)})
	}
	list := Experts{Sheet: t.page.name}
	for l := range r.records() {
		row := ExpertRow{Source: Source{t.page.name, l.number}, Expert: panel.Expert{
			Name:  r.name(l),
			Unit:  r.required(l, fieldUnit, "unit_missing"),
			Title: postAndTitle(r.text(l, fieldPost), r.text(l, fieldTitle)),
			Phone: r.phone(l),
			Note:  r.text(l, fieldNote),
		}}
		r.person(l.number, row.Name, row.Unit)
		list.Rows = append(list.Rows, row)
	}
	list.Problems = r.finish(len(list.Rows))
	return list, nil
}

// postAndTitle joins the columns 职务 and 职称, which many lists keep apart.
func postAndTitle(post, title string) string {
	switch {
	case post == "" || post == title:
		return title
	case title == "":
		return post
	}
	return post + "、" + title
}
