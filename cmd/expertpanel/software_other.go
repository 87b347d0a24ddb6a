//go:build !linux

package main

// Elsewhere there is no drawing by software to fall back on.

func softly() bool { return false }

func diedDrawing() bool { return false }

func markDrawing() (drawn func()) { return func() {} }
