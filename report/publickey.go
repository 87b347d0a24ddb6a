package report

import (
	"fmt"
	"io"
	"strings"

	"expertpanel/report/page"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// publicKeyReady refuses as certificateReady does: without certificates nobody
// needs their key.
func publicKeyReady(m panel.Meeting) error { return certificateReady(m) }

// publicKeyText writes the public key as a small text file for those who verify
// certificates with a program.
func publicKeyText(w io.Writer, m panel.Meeting) error {
	if err := publicKeyReady(m); err != nil {
		return err
	}
	var b strings.Builder
	b.WriteString(certificateTitle + "公钥\r\n")
	if m.Round.Practice {
		b.WriteString("演练·不作为评审依据\r\n")
	}
	fmt.Fprintf(&b, "%s\r\n\r\n公钥编号：%s\r\n公钥：%s\r\n指纹（SHA-256）：%s\r\n\r\n", m.Round.Title, m.PublicKey.ID(), m.PublicKey.Grouped(), m.PublicKey.Fingerprint())
	fmt.Fprintf(&b, "核验：panelctl verify -certificate 扫码得到的文字 -key 公钥.txt\r\n\r\n%s\r\n", m.PublicKey)
	_, err := io.WriteString(w, b.String())
	return err
}

// publicKey is the page that is kept and posted, so that whoever verifies a
// certificate can hold the key against paper.
var publicKey = form{
	kind: KindPublicKey, title: roundTitle("公钥页"),
	format: page.A4(), look: keyLook(), ready: publicKeyReady,
	facts: func(m panel.Meeting) wording.Facts {
		return with(m, wording.Facts{
			"公钥资料": wording.DrawnBlock(func(d *page.Doc) { keyFacts(d, m) }),
			"公钥":   digits(m.PublicKey.Grouped()),
			"指纹":   digits(m.PublicKey.Fingerprint()),
			"签发单位": m.Certificates[0].Issuer,
			"签发日期": m.Certificates[0].Issued,
		})
	},
}

func keyLook() wording.Look {
	look := formLook
	look.Text = page.Style{Role: page.FangSong, Size: page.Size4, Leading: 24, Align: page.Justified, Indent: 2}
	look.FlushHeadings = true
	return look
}

// keyFacts are what the key belongs to, beside its QR code.
func keyFacts(d *page.Doc, m panel.Meeting) {
	numbers := m.Certificates[0].Number
	if last := m.Certificates[len(m.Certificates)-1].Number; last != numbers {
		year := strings.LastIndex(last, "〕") + len("〕") // 淮职指〔2026〕001号至003号
		numbers += "至" + strings.TrimPrefix(last, numbers[:min(year, len(numbers))])
	}
	label := keyLook().Text.With(page.Left)
	label.Indent = 0
	const side = 42.0
	d.QR(210-20-side, d.Y()-4, side, m.PublicKey.String(), page.Colour{})
	d.Within(0, side, func() {
		d.Field(label, "评审：", m.Round.Title)
		d.Field(label, "签发单位：", m.Certificates[0].Issuer)
		d.Field(label, "证书：", numbers)
		d.Field(label, "算法：", "Ed25519（RFC 8032）")
		d.Field(label, "公钥编号：", m.PublicKey.ID())
	})
}

// digits places a key or a digest, eight groups of four digits to a line.
func digits(text string) *wording.Block {
	const half = 39
	return wording.DrawnBlock(func(d *page.Doc) {
		code := page.Style{Role: page.Hei, Size: page.Size4, Leading: 22, Align: page.Left}
		d.Within(10, 0, func() {
			d.Paragraph(code, text[:half])
			d.Paragraph(code, text[half+1:])
		})
	})
}
