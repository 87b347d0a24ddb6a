package pinyin

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestFinds(t *testing.T) {
	tests := []struct {
		name, unit string
		by         string // found by each of these
		not        string
	}{
		{"张三", "淮南联合大学", "张 三 zhang zhangsan zhs zs zsan zhangs 张s 张san Z ZS ｚｓ hnlhdx 联合 lianhe 张三　淮南 zs,hnlh", "sz zhangsi shan zsh lisi"},
		{"曾庆", "", "zengqing zq cengqing 曾q", "zz"},
		{"万俟雪", "", "moqixue mqx wsx moq 万俟", "wxq"},
		{"尉迟恭", "", "yuchigong ycg weichi", "yg"},
		{"单于飞", "", "chanyufei cyf syf dan", "sf"},
		{"单雄信", "", "shanxiongxin sxx dxx", "xg"},
		{"吕梁", "", "lvliang lyuliang luliang ll", "liangl"},
		{"女娃", "", "nvwa nw nuwa", "wn"},
		{"阿卜杜拉·买买提", "", "阿卜杜拉买买提 拉·买 abdlmmt abudula maimai", "mmb"},
		{"O'Neil", "", "oneil o'neil ONEIL", "onel"},
		{"王龑", "", "wangyan wy 龑", "yw"},
		{"𬱖雨", "", "diyu dy 𬱖", "yd"},
		{"西安", "", "xian xi'an xa", "ax"},
	}
	for _, tt := range tests {
		e := NewEntry(tt.name, tt.unit)
		for _, word := range strings.Fields(tt.by) {
			word = strings.ReplaceAll(word, ",", " ")
			if !NewQuery(word).Finds(e) {
				t.Errorf("%s is not found by %q", tt.name, word)
			}
		}
		for _, word := range strings.Fields(tt.not) {
			if NewQuery(word).Finds(e) {
				t.Errorf("%s is found by %q", tt.name, word)
			}
		}
	}
}

func TestEmptyQueryFindsAll(t *testing.T) {
	if !NewQuery(" 　").Finds(NewEntry("张三")) {
		t.Error("an empty query does not find everybody")
	}
}

// A word is not found across two texts, nor two words in different people.
func TestWordStaysInOneText(t *testing.T) {
	if NewQuery("sanhuai").Finds(NewEntry("张三", "淮南")) {
		t.Error("a word was found across the name and the unit")
	}
}

func TestOrder(t *testing.T) {
	want := strings.Fields("安宁 卜算 曾庆 查理 万俟雪 仇英 任远 单雄信 沈括 王五 王武 解缙 尉迟恭 张三 章三 章四 赵一")
	slices.SortFunc(want, func(a, b string) int { return strings.Compare(sortedBy[a], sortedBy[b]) })
	shuffled := slices.Clone(want)
	slices.Sort(shuffled)
	slices.SortStableFunc(shuffled, func(a, b string) int { return Compare(Name(a), Name(b)) })
	if !slices.Equal(shuffled, want) {
		t.Errorf("sorted %v,\nwant   %v", shuffled, want)
	}
}

// sortedBy is how the names of TestOrder are read, with the tones as digits.
var sortedBy = map[string]string{
	"安宁": "an1", "卜算": "bu3", "曾庆": "zeng1", "查理": "zha1", "万俟雪": "mo4", "仇英": "qiu2", "任远": "ren2",
	"单雄信": "shan4", "沈括": "shen3", "王五": "wang2 wu3 a", "王武": "wang2 wu3 b", "解缙": "xie4", "尉迟恭": "yu4",
	"张三": "zhang1 a", "章三": "zhang1 b san1", "章四": "zhang1 b si4", "赵一": "zhao4",
}

func TestUnreadableComesLast(t *testing.T) {
	if Compare(Name("赵一"), Name("㐂一")) >= 0 || Compare(Name("Zoe"), Name("㐂一")) >= 0 {
		t.Error("a character without a reading does not come last")
	}
}

// The table says nothing that the readings have first anyway, or not at all.
func TestSurnamesAreNeeded(t *testing.T) {
	for surname, read := range surnames {
		chars := []rune(surname)
		if len(chars) != len(read) || len(chars) > longestSurname {
			t.Errorf("%s is read %v", surname, read)
			continue
		}
		needed := false
		for i, marked := range read {
			if letters, tone := unmarked(marked); letters == "" || tone == 0 {
				t.Errorf("%s: %s has no tone", surname, marked)
			}
			usual := readings(chars[i])
			if i == 0 && len(chars) > 1 && surnames[string(chars[0])] != nil {
				usual = surnames[string(chars[0])]
			}
			needed = needed || usual[0] != marked
		}
		if !needed {
			t.Errorf("%s is read so without the table", surname)
		}
	}
}

// Whatever is in a name, its beginning in any spelling finds it, and Compare is an order.
func TestAnyName(t *testing.T) {
	names := rapid.StringMatching(`[一-龥a-z·]{1,5}`)
	rapid.Check(t, func(t *rapid.T) {
		a, b := names.Draw(t, "a"), names.Draw(t, "b")
		var full, initials strings.Builder
		for _, s := range Name(folded(a)) {
			full.WriteString(s.letters)
			initials.WriteString(initial(s.letters))
		}
		for _, typed := range []string{a, full.String(), initials.String()} {
			if !NewQuery(typed).Finds(NewEntry(a)) {
				t.Errorf("%s is not found by %q", a, typed)
			}
		}
		if Compare(Name(a), Name(b)) != -Compare(Name(b), Name(a)) || Compare(Name(a), Name(a)) != 0 {
			t.Errorf("%s and %s are in no order", a, b)
		}
	})
}

func BenchmarkSearch(b *testing.B) {
	entries := make([]Entry, 5000)
	for i := range entries {
		entries[i] = NewEntry("欧阳"+string(rune(0x4e00+i)), "淮南市第"+strconv.Itoa(i)+"公共就业服务中心", "田家庵区人社局")
	}
	for _, typed := range []string{"zhangsan", "ggjyfw", "第4321"} {
		b.Run(typed, func(b *testing.B) {
			q := NewQuery(typed)
			for b.Loop() {
				for _, e := range entries {
					q.Finds(e)
				}
			}
		})
	}
}

func BenchmarkNewEntry(b *testing.B) {
	for b.Loop() {
		NewEntry("欧阳契", "淮南市第12公共就业服务中心", "田家庵区人社局")
	}
}
