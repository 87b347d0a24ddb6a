package ruletext

import (
	"expertpanel/assets/words"
	"expertpanel/store/panel"
)

// Method is the name of a way to vote.
func Method(m panel.Method) string { return words.Say("method." + string(m)) }

// MethodMeaning says in a line how a way to vote works.
func MethodMeaning(m panel.Method) string { return words.Say("method." + string(m) + ".meaning") }

// Printing names what the documents tell of the votes.
func Printing(p panel.Printing) string { return words.Say("printing." + string(p)) }

// PrintingMeaning says in a line what the documents tell of the votes.
func PrintingMeaning(p panel.Printing) string {
	return words.Say("printing." + string(p) + ".meaning")
}
