package sheet

import "unicode"

// formerPrivate is what GBK 1.0 and GB 18030-2000 and -2005 kept at U+E815 to
// U+E864 (bytes FE50 to FEA0), in order, as GB 18030-2022 maps it.
var formerPrivate = []rune("⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱" +
	"䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻")

const (
	formerFirst = 0xE815
	formerLast  = 0xE864
)

// isPrivate tells characters that Unicode leaves to each machine's own fonts.
func isPrivate(r rune) bool { return unicode.Is(unicode.Co, r) }

// usualFor is the character that an old private code stood for.
func usualFor(r rune) (rune, bool) {
	if r < formerFirst || r > formerLast {
		return 0, false
	}
	return formerPrivate[r-formerFirst], true
}
