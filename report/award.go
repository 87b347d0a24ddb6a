package report

import (
	"cmp"
	"maps"

	"expertpanel/report/page"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// plaqueReceipt is the 交接单 on which plaques and certificates are received
// (第六条（五）). It is refused with not_confirmed until the studios are confirmed.
var plaqueReceipt = form{
	kind: KindPlaqueReceipt, title: roundTitle("牌匾和认定证书交接单"),
	format: page.A4Landscape(), footer: page.CountFooter, look: awardLook(),
	ready: confirmedReady, facts: receiptFacts,
}

// subsidyList is the 发放表 of the subsidies (第八条), in figures and in the
// capitals of receipts. It is refused as plaqueReceipt is.
var subsidyList = form{
	kind: KindSubsidyList, title: roundTitle("一次性补助资金发放表"),
	format: page.A4Landscape(), footer: page.CountFooter, look: awardLook(),
	ready: confirmedReady, facts: subsidyFacts,
}

func confirmedReady(m panel.Meeting) error {
	if err := confirmationReady(m); err != nil {
		return err
	}
	if m.Confirmation == nil {
		return panel.Refuse("not_confirmed", "")
	}
	return nil
}

func awardLook() wording.Look {
	look := formLook
	look.Row, look.PerRow = 13, 3 // room to sign and to stamp
	return look
}

func receiptFacts(m panel.Meeting) wording.Facts {
	numbers := map[string]string{} // of certificates, by studio and unit
	for _, c := range m.Certificates {
		numbers[c.Studio+c.Unit] = c.Number
	}
	list := m.Confirmable()
	rows := studios(list)
	for i, c := range list {
		award := m.AwardOf(c.ID)
		handedOn := ""
		if !award.HandedOn.IsZero() {
			handedOn = award.HandedOn.Chinese()
		}
		maps.Copy(rows[i], wording.Facts{
			"证书编号": numbers[c.Studio()+c.Unit], "交接日期": handedOn, "接收人": award.Receiver,
		})
	}
	spec := m.Round.Plaque
	facts := wording.Facts{
		"名单": rows, "人数": len(list),
		"牌匾宽": cmp.Or(spec.WidthMM, plaqueWidth), "牌匾高": cmp.Or(spec.HeightMM, plaqueHeight),
	}
	maps.Copy(facts, confirmedBy(m))
	return with(m, facts)
}

func subsidyFacts(m panel.Meeting) wording.Facts {
	list := m.Confirmable()
	rows := studios(list)
	for i, c := range list {
		fen := m.AwardOf(c.ID).Subsidy
		maps.Copy(rows[i], wording.Facts{"补助金额": panel.Yuan(fen), "补助大写": panel.CapitalYuan(fen)})
	}
	total := m.SubsidyTotal()
	facts := wording.Facts{
		"名单": rows, "人数": len(list),
		"补助合计": panel.Yuan(total), "合计大写": panel.CapitalYuan(total),
	}
	maps.Copy(facts, confirmedBy(m))
	return with(m, facts)
}
