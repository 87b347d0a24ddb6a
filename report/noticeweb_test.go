package report

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"expertpanel/report/reporttest"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// webMeetings are notices that differ in what the office gave and in length.
func webMeetings() map[string]panel.Meeting {
	bare := reporttest.Small()
	bare.Round.Practice = true
	bare.Round.Office = panel.Office{Bureau: bare.Round.Office.Bureau, DocumentNumber: "淮人社秘〔2026〕12号"}
	return map[string]panel.Meeting{"small": reporttest.Small(), "bare": bare, "hard": reporttest.Hard()}
}

func TestNoticesForTheWebReadAsTheyDid(t *testing.T) {
	for name, m := range webMeetings() {
		for _, k := range []Kind{KindPublicityHTML, KindPublicityText} {
			d := document(k)
			golden := filepath.Join("testdata", name+"-"+string(k)+filepath.Ext(d.File))
			is := made(t, d, m)
			if *update {
				if err := os.WriteFile(golden, is, 0o644); err != nil {
					t.Fatal(err)
				}
				continue
			}
			was, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if string(is) != string(was) {
				t.Errorf("%s is\n%s\nand was\n%s", golden, is, was)
			}
		}
	}
}

// element is a node of a page, as far as a test looks.
type element struct {
	name  string
	attrs map[string]string
	text  string // of all that is in it
}

// elements reads a page strictly: every element that HTML does not leave open is closed.
func elements(t *testing.T, html []byte) []element {
	t.Helper()
	closed := regexp.MustCompile(`(<meta [^>]*)>`).ReplaceAll(html, []byte("$1/>"))
	d := xml.NewDecoder(bytes.NewReader(closed))
	d.Entity = xml.HTMLEntity
	var all []element
	var open []int
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := element{name: token.Name.Local, attrs: map[string]string{}}
			for _, a := range token.Attr {
				e.attrs[a.Name.Local] = a.Value
			}
			open = append(open, len(all))
			all = append(all, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			for _, i := range open {
				all[i].text += string(token)
			}
		}
	}
}

func texts(all []element, name string) []string {
	var out []string
	for _, e := range all {
		if e.name == name {
			out = append(out, strings.TrimSpace(e.text))
		}
	}
	return out
}

func TestNoticePageIsSoundAndStandsAlone(t *testing.T) {
	outside := regexp.MustCompile(`(?i)<script|<link|<img|<iframe|src=|href=|url\(|@import|https?:|javascript:|\son[a-z]+=`)
	for name, m := range webMeetings() {
		html := made(t, document(KindPublicityHTML), m)
		if found := outside.Find(html); found != nil {
			t.Errorf("%s: the page has %s", name, found)
		}
		if !strings.HasPrefix(string(html), "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">") {
			t.Errorf("%s begins with %.80s", name, html)
		}
		all := elements(t, html)
		if heads := texts(all, "th"); !slices.Equal(heads[:4], []string{"序号", "领衔人", "所在单位", "工作室名称"}) {
			t.Errorf("%s: heads %q", name, heads[:4])
		}
		if rows := len(texts(all, "tr")); rows != len(m.Recognised())+1 {
			t.Errorf("%s: %d rows", name, rows)
		}
		for _, e := range all {
			if scope := e.attrs["scope"]; e.name == "th" && scope != "col" && scope != "row" {
				t.Errorf("%s: %s heads nothing", name, e.text)
			}
		}
		if h1 := texts(all, "h1"); len(h1) != 1 || h1[0] != "关于2026年度淮南市职业指导大师工作室拟认定名单的公示" {
			t.Errorf("%s: headings %q", name, h1)
		}
		if caption := texts(all, "caption"); len(caption) != 1 || caption[0] != "拟认定名单" {
			t.Errorf("%s: captions %q", name, caption)
		}
	}
}

// TestNoticesSayWhatThePaperSays compares the forms by what the parts of the
// notice are made of, which the paper's own golden text holds.
func TestNoticesSayWhatThePaperSays(t *testing.T) {
	for name, m := range webMeetings() {
		words, err := publicityNotice.words(m)
		if err != nil {
			t.Fatal(err)
		}
		var says []string
		for _, e := range words.OnScreen() {
			if e.Mark == wording.Title {
				says = append(says, strings.Join(e.Parts, ""))
			} else {
				says = append(says, e.Parts...)
			}
			for _, c := range e.Items {
				says = append(says, c.Label+c.Value)
			}
			for _, row := range e.Table.Rows {
				says = append(says, row[1:]...)
			}
		}
		if len(says) < 18 {
			t.Fatalf("the notice says only %q", says)
		}
		all := strings.Join(texts(elements(t, made(t, document(KindPublicityHTML), m)), "body"), "")
		paper := strings.Join(textOf(t, made(t, document(KindPublicityNotice), m)), "")
		text := string(made(t, document(KindPublicityText), m))
		for _, part := range says {
			for form, told := range map[string]string{"page": all, "text": text} {
				if !strings.Contains(told, part) {
					t.Errorf("%s: the %s does not say %q", name, form, part)
				}
			}
			if len(part) < 60 && !strings.Contains(paper, unspaced(part)) { // longer ones may go over a page
				t.Errorf("%s: the paper does not say %q", name, part)
			}
		}
		for form, told := range map[string]string{"page": all, "text": text} {
			for _, c := range m.Candidates {
				if strings.Contains(told, c.IDNumber) || strings.Contains(told, c.Phone) {
					t.Errorf("%s: the %s tells a candidate's identity number or telephone", name, form)
				}
			}
			for _, label := range []string{"受理部门：", "电子邮箱："} {
				if name == "bare" && strings.Contains(told, label) {
					t.Errorf("%s: the %s has %s with nothing behind it", name, form, label)
				}
			}
		}
	}
}

func TestNoticesOfARehearsalBeginWithTheMark(t *testing.T) {
	m := reporttest.Small()
	m.Round.Practice = true
	const mark = "演练·不作为评审依据"
	body := texts(elements(t, made(t, document(KindPublicityHTML), m)), "body")[0]
	text := strings.TrimPrefix(string(made(t, document(KindPublicityText), m)), "\uFEFF")
	for _, told := range []string{body, text} {
		if !strings.HasPrefix(told, mark) {
			t.Errorf("a rehearsal's notice begins with %.60s", told)
		}
	}
	for _, k := range []Kind{KindPublicityHTML, KindPublicityText} {
		if strings.Contains(string(made(t, document(k), reporttest.Small())), "演练") {
			t.Errorf("%s of a real meeting is marked as of a rehearsal", k)
		}
	}
}

func TestNoticePageEscapes(t *testing.T) {
	m := reporttest.Small()
	m.Candidates[0].Unit = `<b onclick="x">甲&乙</b>`
	m.Round.Office.Email = `"a"@b.cn`
	all := elements(t, made(t, document(KindPublicityHTML), m))
	if !slices.Contains(texts(all, "td"), m.Candidates[0].Unit) || len(texts(all, "b")) > 0 || !slices.Contains(texts(all, "dd"), m.Round.Office.Email) {
		t.Errorf("cells %q", texts(all, "td"))
	}
}

func TestNoticeFileIsForEveryEditor(t *testing.T) {
	m := reporttest.Small()
	file := string(made(t, document(KindPublicityText), m))
	text, err := NoticeText(m)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(file, "\uFEFF") || strings.Count(file, "\n") != strings.Count(file, "\r\n") || strings.HasPrefix(text, "\uFEFF") || strings.Contains(text, "\r") {
		t.Error("the file is not for Windows, or the text is not for pasting")
	}
	if strings.ReplaceAll(strings.TrimPrefix(file, "\uFEFF"), "\r\n", "\n") != text {
		t.Error("the file says something else than the text")
	}
	if !strings.Contains(text, "　　3．领衔人：张𬱖；所在单位：淮南联合大学招生就业处；工作室名称：张𬱖职业指导大师工作室\n") {
		t.Errorf("the third name is missing in\n%s", text)
	}
}

func TestNoticesForTheWebAreRefusedAsThePaperIs(t *testing.T) {
	unset, private := reporttest.Small(), reporttest.Small()
	unset.Publicity = nil
	private.Candidates[0].Name = "王\ue863"
	for code, m := range map[string]panel.Meeting{"publicity_not_set": unset, "no_glyph": private} {
		for _, k := range []Kind{KindPublicityNotice, KindPublicityHTML, KindPublicityText} {
			var b strings.Builder
			if err := document(k).Make(&b, m); !errors.Is(err, panel.Refuse(code, "")) || b.Len() > 0 {
				t.Errorf("%s: %v, want %s; %d bytes", k, err, code, b.Len())
			}
		}
	}
}
