package report

import "strings"

// maskedIdentity leaves of an identity number its first six and last four
// digits: enough to tell two people of one name apart.
func maskedIdentity(number string) string { return masked(number, 6, 4) }

// maskedPhones masks each of the numbers that stand in a list of them. Six
// digits of eleven would leave a telephone number all but one.
func maskedPhones(numbers string) string {
	var out, number strings.Builder
	end := func() {
		out.WriteString(masked(number.String(), 3, 4))
		number.Reset()
	}
	for _, r := range numbers {
		if strings.ContainsRune("、，,；;/／ 　", r) {
			end()
			out.WriteRune(r)
			continue
		}
		number.WriteRune(r)
	}
	end()
	return out.String()
}

// masked leaves the first and the last characters of a number. One that is so
// short that it would leave all of it is masked whole.
func masked(number string, first, last int) string {
	runes := []rune(number)
	if len(runes) <= first+last {
		return strings.Repeat("*", len(runes))
	}
	return string(runes[:first]) + strings.Repeat("*", len(runes)-first-last) + string(runes[len(runes)-last:])
}
