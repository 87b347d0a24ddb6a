package page

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"expertpanel/store/panel"

	"github.com/boombuler/barcode/qr"
)

// TestQRIsTheLibrarysWithAQuietZone compares the drawn modules with the library's.
func TestQRIsTheLibrarysWithAQuietZone(t *testing.T) {
	const text = "HNZZ1|淮职指〔2026〕001号|张𬱖䶮|淮南联合大学"
	d := New(A4(), "码", panel.Date{})
	d.QR(20, 30, 40, text, Colour{})
	code, err := qr.Encode(text, qr.M, qr.Unicode)
	if err != nil {
		t.Fatal(err)
	}
	drawn, ok := d.current().ops[0].(modules)
	n := code.Bounds().Dx()
	if !ok || len(drawn.dark) != n+8 || drawn.side*float64(n+8) != 40 || drawn.x != 20 || drawn.y != 30 {
		t.Fatalf("%d modules of %v mm at %v,%v; the library has %d", len(drawn.dark), drawn.side, drawn.x, drawn.y, n)
	}
	for y, row := range drawn.dark {
		for x, dark := range row {
			want := false
			if inside := x >= 4 && y >= 4 && x < n+4 && y < n+4; inside {
				grey, _, _, _ := code.At(x-4, y-4).RGBA()
				want = grey == 0
			}
			if dark != want {
				t.Fatalf("module %d,%d is dark: %v", x, y, dark)
			}
		}
	}
}

func TestAQRTooFineToReadIsRefused(t *testing.T) {
	for _, text := range []string{strings.Repeat("字", 400), strings.Repeat("字", 4000)} {
		d := New(A4(), "码", panel.Date{})
		d.QR(20, 30, 40, text, Colour{})
		if _, err := d.WriteTo(&bytes.Buffer{}); !errors.Is(err, panel.Refuse("qr_too_long", "")) {
			t.Errorf("%d characters: %v", len([]rune(text)), err)
		}
	}
}
