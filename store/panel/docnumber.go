package panel

import (
	"regexp"
	"strings"
)

var documentNumber = regexp.MustCompile(`^[\p{Han}（）]{2,20}〔(19|20)\d\d〕[1-9]\d{0,4}号$`)

// CheckDocumentNumber refuses a 发文字号 that is not of the form 淮人社秘〔2026〕12号:
// the body's sign, the whole year in 〔 〕, the number without 第 and without a
// leading zero (GB/T 9704-2012, 7.2.5). An empty one is not given yet.
func CheckDocumentNumber(number string) error {
	if number != "" && !documentNumber.MatchString(number) {
		return Refuse("bad_document_number", "", "Text", number)
	}
	return nil
}

var looseNumber = regexp.MustCompile(`^([\p{Han}（）]{2,20}?)[〔\[【［({（﹝]\s*((?:19|20)\d\d)\s*年?[〕\]】］)}）﹞]第?0*([1-9]\d{0,4})号?$`)

// ReadDocumentNumber takes a 发文字号 as keyboards give it, with other brackets,
// with 第, a leading zero or spaces, and writes it as the standard wants it. What
// it can't read comes back as it was; CheckDocumentNumber refuses that.
func ReadDocumentNumber(text string) string {
	narrow := strings.Map(func(r rune) rune {
		switch {
		case r == ' ' || r == '　' || r == '\t':
			return -1
		case '０' <= r && r <= '９':
			return r - '０' + '0'
		}
		return r
	}, text)
	if m := looseNumber.FindStringSubmatch(narrow); m != nil {
		return m[1] + "〔" + m[2] + "〕" + m[3] + "号"
	}
	return strings.TrimSpace(text)
}
