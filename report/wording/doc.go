// Package wording lets a bureau word its documents.
//
// A wording is a text/template (assets/templates/<kind>.tmpl is the original,
// and a bureau may keep its own) that says the facts of a meeting:
//
//	【标题】{{短语 .评审名称}}｜专家签到表
//	【项目】评审地点：｜{{.评审地点}}
//	{{range .专家}}
//	【条】{{.姓名}}（{{.单位}}）
//	{{end}}
//	{{.封存码}}
//
// Each line of what comes out is a paragraph, unless a mark in 【】 at its start
// says that it is something else; bars part what a line is made of. The guide's
// page assets/guide/zh/wording.md has all marks and functions. Blank lines
// and blanks around a text mean nothing.
//
// What a fact holds is never markup: everything that is printed passes through
// one function that the parse tree is rewritten for, as html/template does it.
// Facts that are a *Block, the evidence of the vote, are placed and not worded,
// and a wording that leaves one out or places it twice is refused. A refusal is
// bad_wording with the line that it is about.
//
// # How a document is added
//
// The document says what can be said and how it looks; its words are elsewhere.
// Take report/signin.go as the pattern. It takes
//
//   - one file in report with a form: its kind, title and page, when it is ready,
//     and its facts, with Chinese names. Facts common to all are added by with;
//   - one template, assets/templates/<kind>.tmpl, with the words;
//   - one entry in report.Documents, such as
//     agenda.document("document.agenda", "议程.pdf"), with its title in
//     assets/translations/zh/documents.json.
//
// An empty list must be given as a list and not left out: a name that the facts
// lack is refused wherever it stands in the wording. Give texts for what a
// person words, values (panel.Date, int, bool) for what a wording may decide on,
// and a Block for what must be as the record has it. A field that is empty prints
// a rule to write on: 【项目】联系人：｜{{.联系人}}; within a sentence {{填 .联系人}} does.
package wording
