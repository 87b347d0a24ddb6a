package filepick

import (
	"os"
	"path/filepath"
	"runtime"

	"expertpanel/assets/words"
)

type place struct{ label, dir string }

// places are the folders and sticks where lists usually are. A drive that does
// not answer holds it up: it is not for the window's thread.
func places() []place {
	var found []place
	add := func(label string, dirs ...string) {
		for _, dir := range dirs {
			if info, err := os.Stat(dir); err == nil && info.IsDir() {
				found = append(found, place{label, dir})
				return
			}
		}
	}
	if home, err := os.UserHomeDir(); err == nil {
		add(words.Say("Home"), home)
		add(words.Say("Desktop"), filepath.Join(home, "Desktop"), filepath.Join(home, "桌面"))
		add(words.Say("My documents"), filepath.Join(home, "Documents"), filepath.Join(home, "文档"))
		add(words.Say("Downloads"), filepath.Join(home, "Downloads"), filepath.Join(home, "下载"))
	}
	for _, drive := range drives(runtime.GOOS) {
		add(drive.label, drive.dir)
	}
	return found
}

// drives are where a system may have its sticks: letters on Windows, of which
// most are not in use, and else the folders in which they are mounted.
func drives(system string) []place {
	var found []place
	if system == "windows" {
		for letter := 'A'; letter <= 'Z'; letter++ {
			found = append(found, place{string(letter) + ":", string(letter) + `:\`})
		}
		return found
	}
	for _, pattern := range []string{"/media/*/*", "/run/media/*/*"} {
		sticks, _ := filepath.Glob(pattern) // the patterns are well formed
		for _, stick := range sticks {
			found = append(found, place{filepath.Base(stick), stick})
		}
	}
	return found
}

// start is the folder to begin with.
func start(all []place) string {
	if lastDir != "" {
		return lastDir
	}
	for _, p := range all {
		if p.label == words.Say("My documents") {
			return p.dir
		}
	}
	if len(all) > 0 {
		return all[0].dir
	}
	return string(filepath.Separator)
}
