package report

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"expertpanel/report/reporttest"
	"expertpanel/report/specimen"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

func TestEveryDocumentOnPaperHasAWording(t *testing.T) {
	kinds := map[Kind]bool{}
	for _, w := range Wordings() {
		kinds[w.Kind] = true
		for _, m := range []panel.Meeting{{}, {Round: panel.NewRound(2026)}, reporttest.Small(), reporttest.Paper(), reporttest.HardPaper(), reporttest.HardCodes()} {
			if err := CheckWording(w.Kind, w.Original, m); err != nil {
				t.Errorf("the original of %s: %v", w.Kind, err)
			}
		}
		var b bytes.Buffer
		if err := WriteSpecimen(&b, w.Kind, w.Original, panel.Meeting{}); err != nil {
			t.Errorf("the specimen of %s: %v", w.Kind, err)
		}
		names := Names(w.Kind, panel.Meeting{Round: panel.NewRound(2026)})
		if len(names) < 15 {
			t.Errorf("%s can say only %v", w.Kind, names)
		}
	}
	for _, d := range Documents() {
		if strings.HasSuffix(d.File, ".pdf") && !kinds[d.Wording()] {
			t.Errorf("nobody can change the words of %s", d.Kind)
		}
	}
}

// TestNoWordingLeavesEvidenceOut takes each line of evidence out of each
// original, and puts it in twice.
func TestNoWordingLeavesEvidenceOut(t *testing.T) {
	m, tried := reporttest.Small(), 0
	for _, w := range Wordings() {
		var must []string
		var find func([]wording.Name)
		find = func(names []wording.Name) {
			for _, n := range names {
				if n.Must {
					must = append(must, "{{."+n.Name+"}}")
				}
				find(n.Inner)
			}
		}
		find(Names(w.Kind, m))
		for _, line := range must {
			if strings.Count(w.Original, line) != 1 {
				t.Fatalf("%s has %s %d times", w.Kind, line, strings.Count(w.Original, line))
			}
			tried++
			for detail, text := range map[string]string{
				"missing": strings.Replace(w.Original, line, "", 1),
				"twice":   strings.Replace(w.Original, line, line+"\n"+line, 1),
				"alone":   strings.Replace(w.Original, line, "第"+line, 1),
			} {
				if err := CheckWording(w.Kind, text, m); !errors.Is(err, panel.Refuse("bad_wording", detail)) {
					t.Errorf("%s with %s %s: %v", w.Kind, line, detail, err)
				}
				m.Wordings = map[string]string{string(w.Kind): text}
				for _, d := range Documents() {
					if d.Wording() == w.Kind && d.Ready(m) == nil && d.Make(&bytes.Buffer{}, m) == nil {
						t.Errorf("%s was made with %s %s", d.Kind, line, detail)
					}
				}
			}
			m.Wordings = nil
		}
	}
	if tried < 25 {
		t.Errorf("only %d pieces of evidence", tried)
	}
}

func TestABallotHasNoPlaceForAName(t *testing.T) {
	for kind, last := range map[Kind]string{KindPaperBallot: "{{.选票}}", KindVotingCodes: "{{.投票码}}"} {
		var original string
		for _, w := range Wordings() {
			if w.Kind == kind {
				original = w.Original
			}
		}
		for _, line := range []string{
			"【签字】专家：", "【项目】姓名：", "【并列】姓名：｜", "姓名：", "投票人：________", "请写在这里：＿＿＿＿＿", "专家姓名 : 　　　　　",
			"签 ……………… 名", "{{填 \"\"}}", "【条】签名：｜", "【表】姓名\n【行】｜", "【盖章落款】｜", "编号：",
		} {
			err := CheckWording(kind, strings.Replace(original, last, line+"\n"+last, 1), panel.Meeting{})
			if !errors.Is(err, panel.Refuse("bad_wording", "")) {
				t.Errorf("%s may have the line %s: %v", kind, line, err)
			}
		}
	}
}

func TestADraftMakesSpecimensAndNoBallots(t *testing.T) {
	m := reporttest.Paper()
	p := m.Polls[0]
	for kind, most := range map[Kind]int{KindPaperBallot: len(p.Papers), KindVotingCodes: len(p.Papers)} {
		for _, w := range Wordings() {
			if w.Kind != kind {
				continue
			}
			var b bytes.Buffer
			if err := WriteSpecimen(&b, kind, w.Original, m); err != nil {
				t.Fatal(err)
			}
			pages := textOf(t, b.Bytes())
			if len(pages) != most {
				t.Errorf("%s: %d pages, want one of each kind: %d", kind, len(pages), most)
			}
			for _, page := range pages {
				if !strings.Contains(page, "样张·仅供核对，不得使用") {
					t.Errorf("%s is not marked: %s", kind, page)
				}
			}
		}
	}
	if code := specimen.Slips(p)[0].Code; code != "000000000" {
		t.Errorf("a specimen's code is %s", code)
	}
}

// TestABureausOwnWordsAreUsed, on paper, on the web and in plain text, and
// nowhere but in the document they are for.
func TestABureausOwnWordsAreUsed(t *testing.T) {
	m := reporttest.Small()
	m.Candidates[0].Unit = "【表】一｜# 单位|{{.年度}}"
	m = reporttest.WithTrail(m)
	m.Wordings = map[string]string{string(KindPublicityNotice): "【标题】启事\n{{range .名单}}\n{{.姓名}}在{{.单位}}\n{{end}}\n【二级】（一）其他\n【落款】{{.主办单位}}｜{{汉字日期 .公示日期}}"}
	want := "在【表】一｜#单位|{{.年度}}"
	for _, k := range []Kind{KindPublicityNotice, KindPublicityHTML, KindPublicityText} {
		file := made(t, document(k), m)
		text := string(file)
		if k == KindPublicityNotice {
			text = strings.Join(textOf(t, file), "")
		}
		text = unspaced(text)
		if !strings.Contains(text, want) || !strings.Contains(text, "二〇二六年十一月二十三日") || strings.Contains(text, "公示期间") {
			t.Errorf("%s says %s", k, text)
		}
	}
	if text := summaryOf(t, m); !strings.Contains(text, "表决规则") {
		t.Error("another document was worded so")
	}
}

func TestWhatIsVotedWithIsKnownByItsKind(t *testing.T) {
	for kind, votedWith := range map[Kind]bool{KindPaperBallot: true, KindVotingCodes: true, KindBallotRecord: false, KindMinutes: false} {
		if panel.VotedWith(string(kind)) != votedWith {
			t.Errorf("voted with %s: %v", kind, !votedWith)
		}
	}
}
