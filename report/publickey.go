package report

import (
	"fmt"
	"io"
	"strings"

	"expertpanel/report/page"
	"expertpanel/store/panel"
)

// publicKeyReady refuses as certificateReady does: without certificates nobody
// needs their key.
func publicKeyReady(m panel.Meeting) error { return certificateReady(m) }

// PublicKeyText is the public key as a small text file for those who verify
// certificates with a program. It goes with every bundle but is nothing to print.
func PublicKeyText() Document {
	return Document{Kind: KindPublicKeyText, Key: "document.public_key_text", File: "public_key.txt", Ready: publicKeyReady, Make: publicKeyText}
}

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
	fmt.Fprintf(&b, "核验：panelctl verify -certificate 扫码得到的文字 -key public_key.txt\r\n\r\n%s\r\n", m.PublicKey)
	_, err := io.WriteString(w, b.String())
	return err
}

// PublicKey is the page that is kept and posted, so that whoever verifies a
// certificate can hold the key against paper.
func PublicKey(w io.Writer, m panel.Meeting) error {
	if err := publicKeyReady(m); err != nil {
		return err
	}
	d := newDoc(page.A4(), m.Round.Title+"公钥页", m)
	d.Title(page.Style{Role: page.Song, Size: page.Size2, Leading: 33}, "职业指导大师工作室", "认定证书公钥")
	d.Space(8)
	body := page.Style{Role: page.FangSong, Size: page.Size4, Leading: 24, Align: page.Justified, Indent: 2}
	label := body
	label.Indent, label.Align = 0, page.Left
	issuer := m.Certificates[0].Issuer
	first, last := m.Certificates[0].Number, m.Certificates[len(m.Certificates)-1].Number
	if first != last {
		first += "至" + last
	}
	const side = 42.0
	d.QR(210-20-side, d.Y()-4, side, m.PublicKey.String(), page.Colour{})
	d.Within(0, side, func() {
		d.Field(label, "评审：", m.Round.Title)
		d.Field(label, "签发单位：", issuer)
		d.Field(label, "证书：", first)
		d.Field(label, "算法：", "Ed25519（RFC 8032）")
		d.Field(label, "公钥编号：", m.PublicKey.ID())
	})
	d.Space(4)
	digits := func(title, text string) {
		d.Heading(1, label, title)
		const half = 39 // eight groups of four digits to a line
		code := page.Style{Role: page.Hei, Size: page.Size4, Leading: 22, Align: page.Left}
		d.Within(10, 0, func() {
			d.Paragraph(code, text[:half])
			d.Paragraph(code, text[half+1:])
		})
		d.Space(3)
	}
	digits("公钥", m.PublicKey.Grouped())
	digits("指纹（SHA-256）", m.PublicKey.Fingerprint())
	d.Heading(1, label, "怎样核验")
	for i, step := range []string{
		"用手机“扫一扫”或扫码枪扫证书上的二维码，得到以 HNZZ1 开头的一行文字。",
		"在装有本程序的电脑上运行：panelctl verify -certificate 这行文字 -key 公钥。公钥可以是导出的 public_key.txt，可以是扫本页二维码得到的文字，也可以照本页录入64位字符。不需要网络。",
		"显示“签名有效”，并且显示的内容与证书上印的一致，证书就是用这把公钥对应的私钥签发的，一个字也没有改过。",
		"私钥只在评审电脑的数据文件夹里，从不导出。电脑丢失后，可能有人冒签：请对照本单位的认定名册，并公告更换公钥。",
	} {
		d.Paragraph(body, fmt.Sprintf("%d. %s", i+1, step))
	}
	d.Gap(8)
	d.Sealed(body, issuer, fmt.Sprintf("%d年%d月", m.Certificates[0].Issued.Year, int(m.Certificates[0].Issued.Month)))
	return finish(d, w)
}
