package rehearsal

import (
	"expertpanel/assets/samples"
	"expertpanel/store"
	"expertpanel/store/panel"
)

// Sample is the sample meeting: nine experts, drawn from thirteen, six
// candidates, one recusal and a tie at the last place that goes to a run-off.
func Sample() Script {
	s, err := Read(samples.Meeting())
	if err != nil {
		panic(err) // it is embedded, and a test reads it
	}
	return s
}

// PrepareSample makes the sample's round, ready to sign in and vote.
func PrepareSample(st *store.Store) error {
	_, err := Sample().Prepare(st, SampleFrame())
	return err
}

// SampleFrame is what the sample's script does not say of its round.
func SampleFrame() panel.Round { return panel.Round{Practice: true} }
