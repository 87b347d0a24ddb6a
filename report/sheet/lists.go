package sheet

import "expertpanel/store/panel"

// Source is where a row was read.
type Source struct {
	Sheet string
	Row   int // as the spreadsheet program numbers it
}

// Row is one row of a list of candidates or experts.
type Row[T any] struct {
	Value T
	Source
}

// List is what a file holds. Rows holds the rows with problems too, so that
// they can be shown beside them.
type List[T any] struct {
	Sheet    string
	Rows     []Row[T]
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
func ReadCandidates(name string, data []byte) (List[panel.Candidate], error) {
	t, err := findTable(name, data, candidateLayout)
	if err != nil {
		return List[panel.Candidate]{}, err
	}
	r := newReader(t, candidateExample)
	list := List[panel.Candidate]{Sheet: t.page.name}
	for l := range r.records() {
		row := Row[panel.Candidate]{Source: Source{t.page.name, l.number}, Value: panel.Candidate{
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
		if row.Value.Recommender == "" {
			r.tell(l.number, fieldRecommender, "recommender_missing", panel.Values{"Name": shorten(row.Value.Name)})
		}
		r.person(l.number, row.Value.Name, row.Value.Unit)
		list.Rows = append(list.Rows, row)
	}
	list.Problems = r.finish(len(list.Rows))
	return list, nil
}

// ReadExperts reads a list of experts, as ReadCandidates.
func ReadExperts(name string, data []byte) (List[panel.Expert], error) {
	t, err := findTable(name, data, expertLayout)
	if err != nil {
		return List[panel.Expert]{}, err
	}
	r := newReader(t, expertExample)
	if foreign := t.recognisedBy(candidateLayout); len(foreign) >= 2 {
		r.tell(0, fieldNone, "looks_like_candidates", panel.Values{"Columns": joined(foreign)})
	}
	list := List[panel.Expert]{Sheet: t.page.name}
	for l := range r.records() {
		row := Row[panel.Expert]{Source: Source{t.page.name, l.number}, Value: panel.Expert{
			Name:  r.name(l),
			Unit:  r.required(l, fieldUnit, "unit_missing"),
			Title: postAndTitle(r.text(l, fieldPost), r.text(l, fieldTitle)),
			Phone: r.phone(l),
			Note:  r.text(l, fieldNote),
		}}
		r.person(l.number, row.Value.Name, row.Value.Unit)
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
