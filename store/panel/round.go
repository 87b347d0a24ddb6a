package panel

// Round is one year's review (第三条: 每年评审认定一次).
type Round struct {
	ID         RoundID
	Year       int
	Title      string
	Rule       Rule
	RuleFrozen bool // true from the opening of the first poll on
	Practice   bool // 演练: every screen and every page carries the mark
	Method     Method
	Printing   Printing
	PINSet     bool // whether the operator's PIN has been chosen; the PIN itself is known to the store alone
	Office     Office
	Notice     RoundNotice
	Meeting    Venue
	Award      AwardSpec
	Plaque     PlaqueSpec
}

// Office is who issues the documents and who takes objections.
type Office struct {
	Bureau         string `json:"bureau"`          // 主办单位, printed as issuer
	Mark           string `json:"mark"`            // 发文机关标志 of the red head; empty = the bureau and 文件, see RedHead
	Centre         string `json:"centre"`          // 评审认定承办单位 (第十一条（一）: 市公共就业人才管理服务中心)
	Printer        string `json:"printer"`         // 印发机关 of the imprint; empty = the bureau, see PrintedBy
	Department     string `json:"department"`      // 受理部门
	Phone          string `json:"phone"`           // of the department
	Address        string `json:"address"`         // 通信地址
	PostCode       string `json:"post_code"`       // 邮编
	Email          string `json:"email"`           // 电子邮箱
	Portal         string `json:"portal"`          // 公示网站 (第六条（四）), e.g. 局门户网站 or its address
	DocumentNumber string `json:"document_number"` // 发文字号 of the publicity notice, e.g. 淮人社秘〔2026〕12号; may be empty
}

// RedHead is the mark of the issuing body (发文机关标志): its name and 文件,
// unless another is given (GB/T 9704-2012, 7.2.4).
func (o Office) RedHead() string {
	if o.Mark == "" && o.Bureau != "" {
		return o.Bureau + "文件"
	}
	return o.Mark
}

// PrintedBy is who has the documents printed (印发机关; GB/T 9704-2012, 7.4.3).
func (o Office) PrintedBy() string {
	if o.Printer == "" {
		return o.Bureau
	}
	return o.Printer
}

// RoundNotice is what the notice says that opens the round (下发通知, 第六条（一）).
type RoundNotice struct {
	Number      string   `json:"number"`      // 发文字号
	Issued      Date     `json:"issued"`      // 成文日期
	Addressees  string   `json:"addressees"`  // 主送机关, without the colon
	Quota       string   `json:"quota"`       // 名额 and how it is shared out, as sentences; empty = the rule's seats alone
	Deadline    Date     `json:"deadline"`    // last day on which recommendations are taken
	SendTo      string   `json:"send_to"`     // where materials go; empty = the department
	Contact     string   `json:"contact"`     // 联系人
	Phone       string   `json:"phone"`       // of the contact; empty = the department's
	Attachments []string `json:"attachments"` // names of what is attached (附件)
	CopiedTo    string   `json:"copied_to"`   // 抄送机关, without the full stop
}

// Venue is where, when and with whom the panel meets.
type Venue struct {
	Date         Date         `json:"date"`
	Place        string       `json:"place"`
	Start        TimeOfDay    `json:"start"`
	Chair        string       `json:"chair"`        // 主持人
	Scrutineer   string       `json:"scrutineer"`   // 监票人
	Teller       string       `json:"teller"`       // 计票人
	Caller       string       `json:"caller"`       // 唱票人
	Recorder     string       `json:"recorder"`     // 记录人
	Observers    string       `json:"observers"`    // 列席: who attends without a vote, joined with 、
	Excused      string       `json:"excused"`      // 请假: who is absent with leave, joined with 、
	Presentation int          `json:"presentation"` // minutes for each candidate, 0 = not decided
	Agenda       []AgendaItem `json:"agenda"`
}

// AwardSpec is to whom the confirmation goes (第六条（四）) and what each studio
// gets unless something else is noted of it.
type AwardSpec struct {
	Addressees string `json:"addressees"` // 主送机关, without the colon
	CopiedTo   string `json:"copied_to"`  // 抄送机关, without the full stop
	Subsidy    int64  `json:"subsidy"`    // fen, once (第八条); 0 = DefaultSubsidy
}

// PlaqueSpec is the one specification of all plaques of the round (第六条（五）).
type PlaqueSpec struct {
	WidthMM  int    `json:"width_mm"`
	HeightMM int    `json:"height_mm"`
	Issuer   string `json:"issuer"` // printed on the plaque
	Issued   Date   `json:"issued"` // its year and month are printed
}
