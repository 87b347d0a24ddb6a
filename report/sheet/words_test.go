package sheet

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
)

// codeCalls are the codes in this package's source.
var codeCalls = regexp.MustCompile(`(?:\.tell|\.block)\([^"\n]*"([a-z_]+)"|Code: "([a-z_]+)"|fieldUnit, "([a-z_]+)"`)

// refusals are the details of bad_list in this package's source.
var refusals = regexp.MustCompile(`refuse\("([a-z_]+)"|return "([a-z_]+)"|"[A-Za-z]+", "([a-z_]+)"\}`)

func source(t *testing.T) string {
	t.Helper()
	entries, err := os.ReadDir(".")
	must(t, err)
	var all strings.Builder
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".go") && !strings.HasSuffix(e.Name(), "_test.go") {
			data, err := os.ReadFile(e.Name())
			must(t, err)
			all.Write(data)
		}
	}
	return all.String()
}

// TestSentences says every problem and refusal of the source in both languages.
func TestSentences(t *testing.T) {
	defer words.Use(words.Chinese)
	keys := map[string]bool{}
	for _, m := range codeCalls.FindAllStringSubmatch(source(t), -1) {
		keys["problem."+m[1]+m[2]+m[3]] = true
	}
	for _, m := range refusals.FindAllStringSubmatch(source(t), -1) {
		keys["error.bad_list."+m[1]+m[2]+m[3]] = true
	}
	if len(keys) < 40 {
		t.Fatalf("found only %d keys", len(keys))
	}
	for _, language := range []words.Language{words.Chinese, words.English} {
		words.Use(language)
		for key := range keys {
			if words.Say(key) == key {
				t.Errorf("%s: %s has no sentence", language, key)
			}
		}
	}
}

// TestFacts fills in the sentences of problems that really happen.
func TestFacts(t *testing.T) {
	defer words.Use(words.Chinese)
	list := readCandidates(t, workbookOf(t, rows{
		{"姓名", "单位", "推荐单位", "从业年限", "身份证号", "联系电话", "手机", "性别"},
		{"张三", "甲校", "", 12.5, int64(110105194912310000), "#REF!", "", "男", "多"},
		{"张三", "甲校", "局", "多", "1101", "1E+10", "", "男"},
		{"张三", "乙校", "局", 99, "110105194912310021"},
		{"", "乙校"},
		{strings.Repeat("长", 50), "", ""},
		{"\uE863、\uE000\uFFFD", "乙校"},
		{"合计"},
	}))
	for _, language := range []words.Language{words.Chinese, words.English} {
		words.Use(language)
		for _, p := range list.Problems {
			text := words.Say(p.Key(), p.Facts())
			if strings.Contains(text, "<no value>") || strings.Contains(text, "{{") || text == p.Key() {
				t.Errorf("%s %s: %s", language, p.Code, text)
			}
			t.Log(text)
		}
	}
	for detail, values := range map[string]panel.Values{
		"missing_columns": {"Columns": "单位"}, "too_large": {"MB": 20}, "too_many_cells": {"Column": "XFD", "Row": 62},
	} {
		values["Name"] = "a.xlsx"
		if text := words.Explain(&panel.Error{Code: "bad_list", Detail: detail, Values: values}); strings.Contains(text, "<no value>") {
			t.Error(text)
		}
	}
}
