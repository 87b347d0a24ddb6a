package main

import "golang.org/x/sys/windows"

// message shows a text and returns when it has been read.
func message(title, text, _ string) {
	body, err := windows.UTF16PtrFromString(text)
	if err != nil {
		return // the console has it
	}
	head, err := windows.UTF16PtrFromString(title)
	if err != nil {
		return
	}
	_, _ = windows.MessageBox(0, body, head, windows.MB_OK|windows.MB_ICONERROR) // a program of the window's kind has no console
}
