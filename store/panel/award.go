package panel

import (
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Confirmation is the document by which the bureau confirms the studios
// (第六条（四）: 公示无异议，发文确认).
type Confirmation struct {
	Number string // 发文字号; empty until it was given
	Dated  Date
}

// DefaultSubsidy is what a studio gets once, in fen (第八条: 5万元一次性补助).
const DefaultSubsidy int64 = 50_000_00

// MostSubsidy is the largest amount that is taken, in fen: more is a slip of the keyboard.
const MostSubsidy int64 = 100_000_000_00

// Award is what one confirmed studio got.
type Award struct {
	Candidate CandidateID
	HandedOn  Date   // when the plaque was handed over; zero until then
	Receiver  string // who received it for the unit
	Subsidy   int64  // in fen
}

// AwardOf is what a studio gets: what was noted, or what the round gives each.
func (m Meeting) AwardOf(c CandidateID) Award {
	for _, a := range m.Awards {
		if a.Candidate == c {
			return a
		}
	}
	return Award{Candidate: c, Subsidy: cmp.Or(m.Round.Award.Subsidy, DefaultSubsidy)}
}

// SubsidyTotal is the sum over all that can be confirmed, in fen.
func (m Meeting) SubsidyTotal() int64 {
	var total int64
	for _, c := range m.Confirmable() {
		total += m.AwardOf(c.ID).Subsidy
	}
	return total
}

// CanConfirm refuses until the studios can be confirmed, whatever the day:
// not_decided, publicity_not_set, objections_open, nobody_recognised, also when
// objections against all were upheld.
func (m Meeting) CanConfirm() error {
	switch {
	case !m.Decided():
		return Refuse("not_decided", "")
	case len(m.Recognised()) == 0:
		return Refuse("nobody_recognised", "")
	case m.Publicity == nil || len(m.Publicity.Period.Days) == 0:
		return Refuse("publicity_not_set", "")
	case len(m.OpenObjections()) > 0:
		return Refuse("objections_open", "", "N", len(m.OpenObjections()))
	case len(m.Confirmable()) == 0:
		return Refuse("nobody_recognised", "upheld")
	}
	return nil
}

// CheckConfirmation refuses as CanConfirm does, and with confirmation_undated
// and confirmation_early for a document that is dated before the period is over.
func (m Meeting) CheckConfirmation(c Confirmation) error {
	if err := m.CanConfirm(); err != nil {
		return err
	}
	switch last := m.Publicity.Period.Last(); {
	case c.Dated.IsZero():
		return Refuse("confirmation_undated", "")
	case !last.Before(c.Dated):
		return Refuse("confirmation_early", "", "Last", last)
	}
	return CheckText(c.Number)
}

// CheckAward refuses what can't be noted of a studio: before it is confirmed
// (not_confirmed), handed over before it was confirmed or to nobody
// (handover_early, handover_incomplete), and no or too much money (bad_subsidy).
func (m Meeting) CheckAward(a Award) error {
	if a.Subsidy <= 0 || a.Subsidy > MostSubsidy {
		return Refuse("bad_subsidy", "")
	}
	c, found := m.Candidate(a.Candidate)
	if _, upheld := m.UpheldAgainst(a.Candidate); !found || upheld {
		return Refuse("not_found", "candidate")
	}
	receiver := strings.TrimSpace(a.Receiver)
	switch {
	case m.Confirmation == nil:
		return Refuse("not_confirmed", "")
	case a.HandedOn.IsZero() != (receiver == ""):
		return Refuse("handover_incomplete", "", "Name", c.Name)
	case !a.HandedOn.IsZero() && a.HandedOn.Before(m.Confirmation.Dated):
		return Refuse("handover_early", "", "Dated", m.Confirmation.Dated)
	}
	return CheckText(receiver)
}

// Yuan writes an amount of fen in figures: 50,000.00.
func Yuan(fen int64) string {
	whole := fmt.Sprint(fen / 100)
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	return fmt.Sprintf("%s.%02d", whole, fen%100)
}

// ParseYuan reads an amount of yuan, 50000 or 50,000.00, as fen. Refusal: bad_subsidy.
func ParseYuan(text string) (int64, error) {
	refused := Refuse("bad_subsidy", "")
	plain := strings.NewReplacer(",", "", "，", "", " ", "", "元", "", "¥", "", "￥", "").Replace(text)
	whole, part, _ := strings.Cut(plain, ".")
	if utf8.RuneCountInString(part) > 2 || len(whole) > 12 || whole == "" {
		return 0, refused
	}
	var fen int64
	for _, r := range whole + (part + "00")[:2] {
		if r < '0' || r > '9' {
			return 0, refused
		}
		fen = fen*10 + int64(r-'0')
	}
	if fen <= 0 || fen > MostSubsidy {
		return 0, refused
	}
	return fen, nil
}

// CapitalYuan writes an amount of fen in the capital numerals of receipts
// (大写金额; 《支付结算办法》附件一): 伍万元整, 壹佰零伍元叁角, 贰元零伍分.
func CapitalYuan(fen int64) string {
	yuan, jiao, cents := fen/100, fen/10%10, fen%10
	var b strings.Builder
	if yuan > 0 || fen == 0 {
		b.WriteString(capitalNumber(yuan) + "元")
	}
	switch {
	case jiao > 0:
		b.WriteString(capitalDigits[jiao] + "角")
	case cents > 0 && yuan > 0:
		b.WriteString(capitalDigits[0])
	}
	if cents > 0 {
		b.WriteString(capitalDigits[cents] + "分")
	} else {
		b.WriteString("整")
	}
	return b.String()
}

var (
	capitalDigits = []string{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"}
	capitalPlaces = []string{"仟", "佰", "拾", ""}
	capitalGroups = []string{"", "万", "亿"}
)

// capitalNumber writes a whole number below 10¹² in groups of four digits, each with
// the zeros before it that are read as one 零.
func capitalNumber(n int64) string {
	if n == 0 {
		return capitalDigits[0]
	}
	var b strings.Builder
	skipped := false // zeros since the last digit that was written
	for group := len(capitalGroups) - 1; group >= 0; group-- {
		four := n / pow10(4*group) % 10_000
		for i, place := range capitalPlaces {
			digit := four / pow10(3-i) % 10
			if digit == 0 {
				skipped = true
				continue
			}
			if skipped && b.Len() > 0 {
				b.WriteString(capitalDigits[0])
			}
			skipped = false
			b.WriteString(capitalDigits[digit] + place)
		}
		if four > 0 {
			b.WriteString(capitalGroups[group])
		}
	}
	return b.String()
}

func pow10(n int) int64 {
	p := int64(1)
	for range n {
		p *= 10
	}
	return p
}
