package ui_test

import (
	"testing"

	"expertpanel/ui"
	"expertpanel/ui/uitest"
)

func TestAPanicInTheBackgroundIsTold(t *testing.T) {
	uitest.Empty(t, uitest.Laptop) // an app whose thread comes back to
	told := make(chan any, 1)
	runner := ui.Background{Crashed: func(value any) { told <- value }}
	runner.Background(func() error { panic("here") }, func(error) { t.Error("the work is said to be done") })
	if value := <-told; value != "here" {
		t.Errorf("told of %v", value)
	}
	done := make(chan error, 1)
	runner.Background(func() error { return nil }, func(err error) { done <- err })
	if err := <-done; err != nil {
		t.Error(err)
	}
}
