package publicity

import (
	"strings"

	"expertpanel/assets/words"
)

// festivals are the names that the State Council's notices use.
var festivals = map[string]func() string{
	"元旦":  func() string { return words.Say("New Year") },
	"春节":  func() string { return words.Say("Spring Festival") },
	"清明":  func() string { return words.Say("Qingming") },
	"劳动节": func() string { return words.Say("Labour Day") },
	"端午":  func() string { return words.Say("Dragon Boat") },
	"中秋":  func() string { return words.Say("Mid-Autumn") },
	"国庆节": func() string { return words.Say("National Day") },
}

// festivalSaid is a calendar's festival, or two that fall together, in the
// language of the window; a name of another kind is as it was typed.
func festivalSaid(name string) string {
	names := strings.Split(name, "、")
	for i, one := range names {
		say := festivals[one]
		if say == nil {
			say = festivals[strings.TrimSuffix(one, "节")] // 清明 is often written 清明节
		}
		if say != nil {
			names[i] = say()
		}
	}
	return strings.Join(names, words.Say("name separator"))
}
