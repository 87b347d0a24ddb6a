package panel

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// InPrint are the recognised candidates in the order in which documents list
// them: that of recognition, or that of presentation where ranks must not be told.
func (m Meeting) InPrint() []Candidate {
	var out []Candidate
	ids := m.Recognised()
	if m.Round.Printing == PrintPassed {
		for _, c := range m.Candidates {
			if slices.Contains(ids, c.ID) {
				out = append(out, c)
			}
		}
		return out
	}
	for _, id := range ids {
		if c, ok := m.Candidate(id); ok {
			out = append(out, c)
		}
	}
	return out
}

// CertificatesDue are the certificates of those who can be confirmed, not signed
// yet, numbered in the order of InPrint: one round a year (第三条) numbers from 001.
//
// Refusals: those of CanConfirm, since a certificate says that the names were
// public, certificate_undated,
// certificate_early when its month ends before the publicity period, and
// bureau_missing.
func (m Meeting) CertificatesDue() ([]Certificate, error) {
	if err := m.Round.Rule.Validate(); err != nil {
		return nil, err // a record that was tampered with
	}
	if err := m.CanConfirm(); err != nil {
		return nil, err
	}
	list, issued := m.Confirmable(), m.Round.Plaque.Issued
	issuer := strings.TrimSpace(cmp.Or(m.Round.Plaque.Issuer, m.Round.Office.Bureau))
	switch {
	case issued.IsZero():
		return nil, Refuse("certificate_undated", "")
	case monthOf(issued).Before(monthOf(m.Publicity.Period.Last())):
		return nil, Refuse("certificate_early", "", "Year", issued.Year, "Month", int(issued.Month), "Name", issued.Month, "Last", m.Publicity.Period.Last())
	case issuer == "":
		return nil, Refuse("bureau_missing", "certificate")
	}
	due := make([]Certificate, len(list))
	for i, c := range list {
		due[i] = Certificate{
			Number: fmt.Sprintf("淮职指〔%d〕%03d号", m.Round.Year, i+1),
			Name:   c.Name, Unit: c.Unit, Studio: c.Studio(), Issuer: issuer, Issued: monthOf(issued),
		}
		if m.Round.Practice {
			due[i].Number = practiceNumber + due[i].Number
		}
	}
	return due, nil
}

func monthOf(d Date) Date { return Date{d.Year, d.Month, 1} }
