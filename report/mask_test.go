package report

import "testing"

func TestMasks(t *testing.T) {
	for number, want := range map[string]string{
		"34040019800101123X": "340400********123X", "340400800101123": "340400*****1123", "": "", "12345": "*****", "1234567890": "**********",
	} {
		if got := maskedIdentity(number); got != want {
			t.Errorf("%s: %s, want %s", number, got, want)
		}
	}
	for numbers, want := range map[string]string{
		"13855401234":              "138****1234",
		"0554-6644321、13905541234": "055*****4321、139****1234",
		"6644321":                  "*******",
		"":                         "",
	} {
		if got := maskedPhones(numbers); got != want {
			t.Errorf("%s: %s, want %s", numbers, got, want)
		}
	}
}
