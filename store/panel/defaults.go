package panel

import "fmt"

// DefaultBureau recognises the studios and issues the documents (第三条).
const DefaultBureau = "淮南市人力资源和社会保障局"

// DefaultTitle is the title that a year's review usually has.
func DefaultTitle(year int) string {
	return fmt.Sprintf("%d年度淮南市职业指导大师工作室评审", year)
}

// NewRound is a year's round before anything was filled in.
func NewRound(year int) Round {
	return Round{
		Year: year, Title: DefaultTitle(year), Rule: DefaultRule(),
		Method: MethodHandOver, Printing: PrintCounts,
		Office: Office{Bureau: DefaultBureau},
		Plaque: PlaqueSpec{WidthMM: 600, HeightMM: 400, Issuer: DefaultBureau},
	}
}
