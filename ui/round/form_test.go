package round_test

import (
	"strings"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
	"expertpanel/ui/round"
	"expertpanel/ui/screen"
	"expertpanel/ui/uitest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// labelled is the entry of the field with a label.
func labelled(t *testing.T, s screen.Screen, label string) *widgets.Entry {
	t.Helper()
	found := false
	for _, o := range test.LaidOutObjects(s.Object()) {
		switch o := o.(type) {
		case *widgets.Text:
			found = found || o.Text() == label
		case *widgets.Entry:
			if found {
				return o
			}
		}
	}
	t.Fatalf("no field %q", label)
	return nil
}

func said(s screen.Screen) string {
	var all []string
	for _, o := range test.LaidOutObjects(s.Object()) {
		if text, ok := o.(*widgets.Text); ok {
			all = append(all, text.Text())
		}
	}
	return strings.Join(all, "\n")
}

// opened shows a round that is saved.
func opened(t *testing.T, r panel.Round) (*round.Screen, *store.Store, *uitest.Bench, panel.RoundID) {
	t.Helper()
	b := uitest.NewBench(t, fyne.NewSize(1048, 2400))
	data := storetest.Open(t, store.Options{})
	id, err := data.CreateRound(r)
	if err != nil {
		t.Fatal(err)
	}
	m, err := data.Meeting(id)
	if err != nil {
		t.Fatal(err)
	}
	s := round.New(b.Host, data)
	s.Show(m)
	b.Put(s)
	return s, data, b, id
}

func TestWhatIsTypedIsReadAsPeopleWriteIt(t *testing.T) {
	s, data, b, id := opened(t, panel.NewRound(2026))
	for label, typed := range map[string]string{
		"通知的发文字号": "淮人社秘[2026]第08号", "通知日期": "2026年10月12日", "推荐截止日期": "2026/11/6", "会议日期": "2026.11.23", "开始时间": "14：30",
		"每位申报人的分钟数": "8", "主持人": "周正清", "附件": "申报表\n\n汇总表 ", "每个工作室的补助（元）": "60000", "牌匾年月": "2026-12",
		"议程": "开会 5\n申报人陈述 12人\n休会 15分钟\n申报人陈述 每人", "名额说明": "全市三个。\n每县一个。",
	} {
		labelled(t, s, label).SetText(typed)
	}
	s.Advance()
	m, err := data.Meeting(id)
	if err != nil || len(b.Failed) > 0 {
		t.Fatalf("%v, failed %v: %s", err, b.Failed, said(s))
	}
	r := m.Round
	n, v := r.Notice, r.Meeting
	if n.Number != "淮人社秘〔2026〕8号" || n.Issued.String() != "2026-10-12" || n.Deadline.String() != "2026-11-06" || strings.Join(n.Attachments, "、") != "申报表、汇总表" {
		t.Errorf("the notice is %+v", n)
	}
	if v.Start.String() != "14:30" || v.Presentation != 8 || v.Chair != "周正清" || panel.FormatAgenda(v.Agenda) != "开会 5\n申报人陈述 12人\n休会 15\n申报人陈述 每人" {
		t.Errorf("the meeting is %+v", v)
	}
	if r.Award.Subsidy != 60_000_00 || r.Plaque.Issued.String() != "2026-12-01" || r.Office.Centre != panel.NewRound(2026).Office.Centre {
		t.Errorf("the round is %+v", r)
	}
}

func TestWhatCanNotBeIsSaidBesideItsField(t *testing.T) {
	for label, c := range map[string][2]string{
		"开始时间":        {"下午两点", "请按 14:30 的样子填写"},
		"通知的发文字号":     {"2026年第8号", "不是规范的发文字号"},
		"每位申报人的分钟数":   {"十", "不是合适的分钟数"},
		"议程":          {"开会 5\n表决", "“表决”"},
		"每个工作室的补助（元）": {"五万", "金额"},
		"宽（毫米）":       {"5", "不是合适的尺寸"},
		"主持人":         {"王\ue863", "自造字"},
	} {
		s, data, _, id := opened(t, panel.NewRound(2026))
		labelled(t, s, label).SetText(c[0])
		s.Advance()
		if !strings.Contains(said(s), c[1]) {
			t.Errorf("%s: %s", label, said(s))
		}
		if m, err := data.Meeting(id); err != nil || m.Round.Meeting.Chair != "" {
			t.Errorf("saved %+v, %v", m.Round, err)
		}
	}
}

func TestWhatADocumentStillNeedsIsSaid(t *testing.T) {
	r := sample()
	for _, c := range []struct {
		change func(*panel.Round)
		want   string
	}{
		{func(*panel.Round) {}, "评审信息已齐"},
		{func(r *panel.Round) { r.Notice.Deadline = panel.Date{} }, "还不能生成申报推荐通知，请填写：推荐截止日期。"},
		{func(r *panel.Round) { r.Meeting.Start, r.Meeting.Presentation = 0, 0 }, "还不能生成会议议程，请填写：开始时间、每位申报人的分钟数。"},
	} {
		changed := r
		c.change(&changed)
		if s, _, _, _ := opened(t, changed); !strings.Contains(said(s), c.want) {
			t.Errorf("want %s in %s", c.want, said(s))
		}
	}
}

func TestANewRoundBeginsWithLastYears(t *testing.T) {
	last := sample()
	last.Office.Portal, last.Meeting.Chair = "局门户网站", "周正清"
	_, data, b, _ := opened(t, last)
	s := round.New(b.Host, data)
	b.Put(s)
	s.Show(panel.Meeting{Round: panel.NewRound(2027)})
	for label, want := range map[string]string{
		"评审名称": "2027年度淮南市职业指导大师工作室评审", "公示网站": "局门户网站", "主持人": "周正清", "联系人": "许文静", "通知日期": "", "会议日期": "", "通知的发文字号": "",
	} {
		if got := labelled(t, s, label).Text; got != want {
			t.Errorf("%s is %q, want %q", label, got, want)
		}
	}
}

// The wheel turns over a field, and the page moves.
func TestTheWheelScrollsThePageOverAField(t *testing.T) {
	b := uitest.NewBench(t, place)
	s := round.New(b.Host, storetest.Open(t, store.Options{}))
	s.Show(panel.Meeting{Round: sample()})
	b.Put(s)
	canvas := b.Host.Window.Canvas()
	for _, label := range []string{"评审名称", "议程"} {
		field := labelled(t, s, label)
		at := func() fyne.Position { return fyne.CurrentApp().Driver().AbsolutePositionForObject(field) }
		before := at()
		over := fyne.NewPos(before.X+30, 300)
		test.Scroll(canvas, over, 0, -60)
		if moved := before.Y - at().Y; moved != 60 {
			t.Errorf("%s: the page moved by %g", label, moved)
		}
	}
}
