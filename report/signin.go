package report

import (
	"expertpanel/report/page"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// signInSheet is the 签到表: a row for each expert to sign in. It is refused
// with no_experts when the round has none.
var signInSheet = form{
	kind: KindSignInSheet, title: roundTitle("专家签到表"),
	format: page.A4(), footer: page.CountFooter, look: signInLook(),
	ready: signInReady,
	facts: func(m panel.Meeting) wording.Facts { return with(m, wording.Facts{"专家": experts(m.Members())}) },
}

func signInReady(m panel.Meeting) error {
	if len(m.Members()) == 0 {
		return panel.Refuse("no_experts", "")
	}
	return nil
}

func signInLook() wording.Look {
	look := formLook
	look.Text = page.Style{Role: page.FangSong, Size: page.Size4Small, Leading: 22}
	look.Cell.Leading = 16
	look.Row, look.Sign = 12, 12 // room to write
	return look
}

// experts are the facts of experts, numbered.
func experts(list []panel.Expert) []wording.Facts {
	out := make([]wording.Facts, 0, len(list))
	for i, e := range list {
		out = append(out, wording.Facts{"序号": i + 1, "姓名": e.Name, "单位": e.Unit, "职务职称": e.Title})
	}
	return out
}
