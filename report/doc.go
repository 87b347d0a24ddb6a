// Package report makes the documents of a review meeting, one file each.
//
// A document is a pure function of the meeting: the same record makes the same
// bytes. None is written when something in it can't be printed or when the
// meeting is not far enough; the error says what is missing.
package report

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/report/page"
	"expertpanel/store/panel"
)

// Kind names a document in manifests.
type Kind string

// The documents.
const (
	KindRoundNotice           Kind = "round_notice"
	KindCandidateList         Kind = "candidate_list"
	KindPrecheckSheet         Kind = "precheck_sheet"
	KindExpertDraw            Kind = "expert_draw"
	KindRecusalPledge         Kind = "recusal_pledge"
	KindConfidentialityPledge Kind = "confidentiality_pledge"
	KindAgenda                Kind = "agenda"

	KindAssessmentForm Kind = "assessment_form"
	KindProvincialList Kind = "provincial_list"
	KindRevocation     Kind = "revocation"
	KindRemovalRecord  Kind = "removal_record"

	KindSignInSheet     Kind = "sign_in_sheet"
	KindZeroReport      Kind = "zero_report"
	KindPaperBallot     Kind = "paper_ballot"
	KindBallotRecord    Kind = "ballot_record"
	KindCountSheet      Kind = "count_sheet"
	KindCountReport     Kind = "count_report"
	KindResultSummary   Kind = "result_summary"
	KindMinutes         Kind = "minutes"
	KindResultsBook     Kind = "results_xlsx"
	KindCandidateBook   Kind = "candidate_list_xlsx"
	KindExpertBook      Kind = "expert_list_xlsx"
	KindPublicityNotice Kind = "publicity_notice"
	KindPublicityHTML   Kind = "publicity_html"
	KindPublicityText   Kind = "publicity_text"
	KindPlaqueProof     Kind = "plaque_proof"

	KindPlaqueProduction Kind = "plaque_production"
	KindCertificate      Kind = "certificate"

	KindObjectionRegister Kind = "objection_register"
	KindConfirmation      Kind = "confirmation"
	KindPlaqueReceipt     Kind = "plaque_receipt"
	KindSubsidyList       Kind = "subsidy_list"

	KindPublicKey Kind = "public_key"
)

// KindPublicKeyText names the public key as text, which only folders hold.
const KindPublicKeyText Kind = "public_key_text"

// KindVotingCodes names the slips that VotingCodes makes. They are printed once
// and are none of the documents: codes are kept nowhere.
const KindVotingCodes Kind = "voting_codes"

// Document is one document that a meeting can have.
type Document struct {
	Kind Kind
	Key  string // of its title in the translations
	File string // its name on a disk; see FileOf
	// Ready refuses a meeting that is not far enough, with what is missing.
	Ready func(panel.Meeting) error
	// Make writes the document in the format that its name says, or refuses as Ready does.
	Make func(io.Writer, panel.Meeting) error

	form *form // nil for what no wording makes
}

// Documents are all documents, in the order of the work.
func Documents() []Document {
	return slices.DeleteFunc(Files(), func(d Document) bool { return d.Kind == KindPublicKeyText })
}

// Files are the documents and what a folder holds beside them.
func Files() []Document {
	list := []Document{
		roundNotice.document("document.round_notice", "申报通知.pdf"),
		candidateList.document("document.candidate_list", "申报对象一览表.pdf"),
		{Kind: KindCandidateBook, Key: "document.candidate_list_xlsx", File: "申报对象一览表.xlsx", Ready: candidateBookReady, Make: maskedCandidateBook},
		precheckSheet.document("document.precheck_sheet", "初审表.pdf"),
		expertDraw.document("document.expert_draw", "专家抽取记录.pdf"),
		{Kind: KindExpertBook, Key: "document.expert_list_xlsx", File: "评审专家名单.xlsx", Ready: expertBookReady, Make: maskedExpertBook},
		recusalPledge.document("document.recusal_pledge", "回避承诺书.pdf"),
		confidentialityPledge.document("document.confidentiality_pledge", "保密承诺书.pdf"),
		agenda.document("document.agenda", "会议议程.pdf"),
		signInSheet.document("document.sign_in_sheet", "签到表.pdf"),
		zeroReport.document("document.zero_report", "零票报告.pdf"),
		paperBallot.document("document.paper_ballot", "表决票.pdf"),
		ballotRecord.document("document.ballot_record", "发票收票登记.pdf"),
		countSheet.document("document.count_sheet", "计票单.pdf"),
		countReport.document("document.count_report", "计票报告.pdf"),
		resultSummary.document("document.result_summary", "评审结果汇总表.pdf"),
		{Kind: KindResultsBook, Key: "document.results_xlsx", File: "评审结果.xlsx", Ready: summaryReady, Make: ResultsBook},
		minutes.document("document.minutes", "会议纪要.pdf"),
		publicityNotice.document("document.publicity_notice", "公示.pdf"),
		{Kind: KindPublicityHTML, Key: "document.publicity_html", File: "公示.html", Ready: noticeReady, Make: NoticePage, form: &publicityNotice},
		{Kind: KindPublicityText, Key: "document.publicity_text", File: "公示.txt", Ready: noticeReady, Make: NoticeFile, form: &publicityNotice},
		objectionRegister.document("document.objection_register", "异议登记表.pdf"),
		confirmation.document("document.confirmation", "确认文件.pdf"),
		plaqueProof.document("document.plaque_proof", "牌匾样稿.pdf"),
		plaqueProduction.document("document.plaque_production", "牌匾制作文件.pdf"),
		certificate.document("document.certificate", "认定证书.pdf"),
		publicKey.document("document.public_key", "公钥页.pdf"),
		{Kind: KindPublicKeyText, Key: "document.public_key_text", File: "公钥.txt", Ready: publicKeyReady, Make: publicKeyText},
		plaqueReceipt.document("document.plaque_receipt", "牌匾交接单.pdf"),
		subsidyList.document("document.subsidy_list", "补助资金发放表.pdf"),
		assessmentForm.document("document.assessment_form", "年度考核表.pdf"),
		provincialList.document("document.provincial_list", "省级推荐名单.pdf"),
		revocation.document("document.revocation", "注（撤）销通知.pdf"),
		removalRecord.document("document.removal_record", "摘牌记录.pdf"),
	}
	number(list)
	for i, d := range list {
		list[i].Make = func(w io.Writer, m panel.Meeting) error { return d.named(d.Make(w, m)) }
	}
	return list
}

// number puts numbers before the files' names, so that a folder shows them in the
// order of the work. Forms of one document, such as 公示.pdf and 公示.html, have one.
func number(list []Document) {
	no, before := 0, ""
	for i, d := range list {
		stem := strings.TrimSuffix(d.File, filepath.Ext(d.File))
		if before == "" || !strings.HasPrefix(before, stem) {
			no++
		}
		before = stem
		list[i].File = fmt.Sprintf("%02d-%s", no, d.File)
	}
}

// For are the documents that the meeting has or may come to have: those for
// ballots on paper are left out where nobody votes on paper, and the register of
// objections where nobody objected.
func For(m panel.Meeting) []Document {
	onPaper := m.Round.Method == panel.MethodPaper || len(paperPolls(m)) > 0
	return slices.DeleteFunc(Documents(), func(d Document) bool {
		return d.Kind == KindObjectionRegister && len(m.Objections) == 0 || !onPaper && slices.Contains([]Kind{KindPaperBallot, KindBallotRecord, KindCountSheet}, d.Kind)
	})
}

// Wording is the kind of wording that the document takes its words from, empty
// for one that has none.
func (d Document) Wording() Kind {
	if d.form == nil {
		return ""
	}
	return d.form.wording()
}

// FileOf is the document's name on a disk for a meeting: that of a rehearsal
// carries the mark, so that nobody has to open it to tell.
func (d Document) FileOf(m panel.Meeting) string {
	if m.Round.Practice {
		return "演练-" + d.File
	}
	return d.File
}

// named adds the document's title to an error about what it can't print or say:
// otherwise nobody knows where to look for the character or the line.
func (d Document) named(err error) error {
	var refused *panel.Error
	if !errors.As(err, &refused) || !slices.Contains([]string{"no_glyph", "too_many_rare", "bad_wording"}, refused.Code) {
		return err
	}
	detail, values := refused.Detail, maps.Clone(refused.Values)
	values["Document"] = words.Say(d.Key)
	if refused.Code != "bad_wording" {
		detail = "document"
	}
	return &panel.Error{Code: refused.Code, Detail: detail, Values: values}
}

// The regulation that everything rests on.
const (
	regulation       = "《淮南市职业指导大师工作室认定管理办法（试行）》"
	regulationNumber = "（淮人社发〔2019〕49号）"
)

func finish(d *page.Doc, w io.Writer) error {
	_, err := d.WriteTo(w)
	return err
}

// recognisedReady refuses while it is open who is recognised, or when nobody is.
func recognisedReady(m panel.Meeting) error {
	switch {
	case !m.Decided():
		return panel.Refuse("not_decided", "")
	case len(m.Recognised()) == 0:
		return panel.Refuse("nobody_recognised", "")
	}
	return nil
}
