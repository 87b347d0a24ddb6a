package main

import (
	"strings"
	"testing"
)

func TestDrawRepeatsTheRecord(t *testing.T) {
	list := file(t, "list.txt", "\ufeff甲\r\n乙\n\n丙\n丁\n戊")
	status, out, errs := call("draw", "-seed", " 8421", list)
	want := "1. 1 号 甲（第 1 块 43f13c39，余 5 个中的第 1 个）\n" +
		"2. 2 号 乙（第 2 块 b9d0476c，余 4 个中的第 1 个）\n" +
		"3. 4 号 丁（第 3 块 afe91fc0，余 3 个中的第 2 个）\n" +
		"4. 5 号 戊（第 4 块 b583f1c9，余 2 个中的第 2 个）\n" +
		"5. 3 号 丙（最后一个）\n"
	if status != 0 || out != want || errs != "" {
		t.Errorf("status %d\n%s%s\nwant\n%s", status, out, errs, want)
	}
}

func TestDrawThatCantBeRepeated(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"draw", file(t, "l.txt", "甲")}, "用法"},
		{[]string{"draw", "-seed", " ", file(t, "l.txt", "甲")}, "用法"},
		{[]string{"draw", "-seed", "1"}, "用法"},
		{[]string{"draw", "-seed", "1", "/nowhere/list.txt"}, "/nowhere/list.txt"},
		{[]string{"draw", "-seed", "1", file(t, "l.txt", " \n")}, "没有名单"},
	} {
		if status, out, errs := call(c.args...); status != exitRefused || out != "" || !strings.Contains(errs, c.want) {
			t.Errorf("%v: status %d, %q, %q", c.args, status, out, errs)
		}
	}
}
