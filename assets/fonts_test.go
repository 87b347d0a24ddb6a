package assets_test

import (
	"bytes"
	"io/fs"
	"testing"

	"expertpanel/assets"
)

func TestFacesUnpackToTrueType(t *testing.T) {
	for _, face := range assets.Faces() {
		data, err := assets.Font(face)
		if err != nil || !bytes.HasPrefix(data, []byte{0, 1, 0, 0}) {
			t.Errorf("%s: %d bytes, %v", face, len(data), err)
		}
	}
	if _, err := assets.Font("comic"); err == nil {
		t.Error("an unknown face is found")
	}
}

func TestLicencesAreCarried(t *testing.T) {
	names, err := fs.Glob(assets.FontLicenses(), "*.txt")
	if err != nil || len(names) != 7 {
		t.Errorf("licences %v, %v; want 7", names, err)
	}
}
