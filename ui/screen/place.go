package screen

import "expertpanel/ui/theme"

// The width of the steps at the left of the window, at 100 %: with their names
// and, where large text would leave a screen too little, with their numbers alone.
const (
	stepsWidth     float32 = 232
	slimStepsWidth float32 = 60
	roomForScreen  float32 = 600
)

// SlimSteps reports whether the steps of a window of a width are numbers alone.
func SlimSteps(window float32) bool {
	return window-theme.Scaled(stepsWidth) < theme.Scaled(roomForScreen)
}

// StepsWidth is how much of a window's width the steps take.
func StepsWidth(window float32) float32 {
	if SlimSteps(window) {
		return theme.Scaled(slimStepsWidth)
	}
	return theme.Scaled(stepsWidth)
}
