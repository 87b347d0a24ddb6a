package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"expertpanel/store/panel"
)

// BenchmarkStart starts the real program with a meeting of two candidates, until
// its window is there, and says how much memory it has taken by then. Drawing is
// by software, as on the weakest machines.
func BenchmarkStart(b *testing.B) {
	w := &realWindow{t: b, data: filepath.Join(b.TempDir(), "data")}
	openPoll(b, w.data, panel.MethodHandOver)
	w.display = w.startServer()
	w.start("openbox")
	program := buildProgram(b)
	var most int
	for b.Loop() {
		p := w.start(program, "-data", w.data)
		for deadline := time.Now().Add(patience); !strings.Contains(w.inSight(), "表决"); {
			if time.Now().After(deadline) {
				b.Fatalf("no window; printed: %s", w.printed.String())
			}
		}
		b.StopTimer()
		most = max(most, peak(b, p.Process.Pid))
		_ = p.Process.Kill()
		_ = p.Wait() // it was killed
		b.StartTimer()
	}
	b.ReportMetric(float64(most)/1024, "MB")
}

// peak is the most memory that a process has had, in KB.
func peak(t testing.TB, pid int) (kb int) {
	t.Helper()
	f, err := os.Open(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if _, err := fmt.Sscanf(lines.Text(), "VmHWM: %d kB", &kb); err == nil {
			return kb
		}
	}
	t.Fatal("no VmHWM")
	return 0
}
