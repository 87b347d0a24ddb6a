package sheet

import (
	"regexp"
	"time"
)

// identityShape is a citizen's identity number by GB 11643-1999, X in upper case.
var identityShape = regexp.MustCompile(`^[1-9]\d{16}[\dX]$`)

// identityHolds checks the date of birth and the last character (ISO 7064,
// MOD 11-2) of a number that has the shape.
func identityHolds(number string) bool {
	if _, err := time.Parse("20060102", number[6:14]); err != nil {
		return false
	}
	sum := 0
	for i, weight := range [17]int{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2} {
		sum += int(number[i]-'0') * weight
	}
	return number[17] == "10X98765432"[sum%11]
}
