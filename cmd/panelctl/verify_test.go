package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"expertpanel/report/reporttest"
)

func TestVerify(t *testing.T) {
	m := reporttest.Small()
	text, key := m.Certificates[2].Text(), m.PublicKey.String()
	other := m.PublicKey
	other[0]++
	rehearsed := m
	rehearsed.Round.Practice = true
	rehearsed = reporttest.Certified(rehearsed)
	nowhere := filepath.Join(t.TempDir(), "nowhere")
	for name, c := range map[string]struct {
		args   []string
		status int
		says   string
	}{
		"valid":               {[]string{"-certificate", text, "-key", key}, 0, "签名有效"},
		"its facts":           {[]string{"-certificate", text, "-key", key}, 0, "姓名：张𬱖\n"},
		"from files":          {[]string{"-certificate", file(t, "c.txt", "\ufeff"+text+"\r\n"), "-key", file(t, "公钥.txt", key)}, 0, "签名有效"},
		"a typed key":         {[]string{"-certificate", text, "-key", strings.ToLower(m.PublicKey.Grouped())}, 0, "签名有效"},
		"a changed letter":    {[]string{"-certificate", strings.Replace(text, "𬱖", "颀", 1), "-key", key}, exitFound, "签名无效"},
		"another key":         {[]string{"-certificate", text, "-key", other.String()}, exitFound, other.ID()},
		"malformed":           {[]string{"-certificate", strings.Replace(text, "|", "", 1), "-key", key}, exitFound, "HNZZ1"},
		"a rehearsal's":       {[]string{"-certificate", rehearsed.Certificates[0].Text(), "-key", key}, exitFound, "演练"},
		"steers the terminal": {[]string{"-certificate", strings.Replace(text, "张", "\x1b[2J张", 1), "-key", key}, exitFound, `\x1b[2J`},
		"no file":             {[]string{"-certificate", nowhere, "-key", key}, exitRefused, "读不到文件"},
		"no key":              {[]string{"-certificate", text, "-key", file(t, "k.txt", "公钥")}, exitRefused, "这不是公钥"},
		"no data":             {[]string{"-certificate", text, "-data", nowhere}, exitRefused, "-key"},
		"nothing to verify":   {nil, exitRefused, "用法"},
	} {
		status, out, errs := call(append([]string{"verify"}, c.args...)...)
		if status != c.status || !strings.Contains(out+errs, c.says) {
			t.Errorf("%s: status %d, want %d with %s:\n%s%s", name, status, c.status, c.says, out, errs)
		}
		if status != 0 && strings.Contains(out, "签名有效") && name != "a rehearsal's" {
			t.Errorf("%s: %s", name, out)
		}
	}
}

// TestVerifyWithTheDataFolder takes the key that the folder itself has.
func TestVerifyWithTheDataFolder(t *testing.T) {
	data, out := filepath.Join(t.TempDir(), "data"), filepath.Join(t.TempDir(), "out")
	if status, printed, errs := call("rehearse", "-script", file(t, "s.json", smallMeeting), "-data", data, "-out", out); status != 0 {
		t.Fatalf("%d %s%s", status, printed, errs)
	}
	text := reporttest.Small().Certificates[0].Text()
	if status, printed, errs := call("verify", "-certificate", text, "-data", data); status != exitFound || !strings.Contains(printed, "不能确认是谁签发") {
		t.Errorf("a certificate of another folder: %d %s%s", status, printed, errs)
	}
	// A demo's certificates verify with the key that lies beside them.
	demo := filepath.Join(t.TempDir(), "demo")
	if status, printed, errs := call("demo", "-out", demo); status != 0 {
		t.Fatalf("%d %s%s", status, printed, errs)
	}
	keys, err := filepath.Glob(filepath.Join(demo, "*公钥.txt"))
	if err != nil || len(keys) != 1 {
		t.Fatalf("keys %v, %v", keys, err)
	}
	if written, err := os.ReadFile(keys[0]); err != nil || !strings.Contains(string(written), "演练") {
		t.Errorf("%s, %v", written, err)
	}
	if status, printed, _ := call("verify", "-certificate", text, "-key", keys[0]); status != exitFound || !strings.Contains(printed, "不能确认是谁签发") {
		t.Errorf("with a demo's key: %d %s", status, printed)
	}
}
