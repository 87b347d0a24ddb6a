package kiosk

import (
	"time"

	"expertpanel/ui/screen"
)

// tickTime is how often it is looked whether a ballot lies untouched.
const tickTime = 10 * time.Second

// Ticks calls tick every few seconds on the window's thread until it is stopped.
func Ticks(tick func()) (stop func()) { return screen.Ticks(tickTime, tick) }
