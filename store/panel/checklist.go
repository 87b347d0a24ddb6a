package panel

import "slices"

// Item is one thing that Articles 5 and 7 ask for, named by its clause:
// 5.1.2 is 第五条（一）2, 7.4 is 第七条 4.
type Item string

// The items. One of the grounds is enough (第五条（一）); of the studio's
// conditions (第五条（二）) and of the materials (第七条) all are asked for.
const (
	GroundCertificate  Item = "5.1.1"
	GroundAward        Item = "5.1.2"
	GroundMerit        Item = "5.1.3"
	StudioStaff        Item = "5.2.1"
	StudioPublicity    Item = "5.2.2"
	StudioDelivery     Item = "5.2.3"
	StudioTalent       Item = "5.2.4"
	StudioFunding      Item = "5.2.5"
	MaterialForm       Item = "7.1"
	MaterialReport     Item = "7.2"
	MaterialCopies     Item = "7.3"
	MaterialSelections Item = "7.4"
)

// The parts of the checklist, in the order of the articles.
var (
	GroundItems   = []Item{GroundCertificate, GroundAward, GroundMerit}
	StudioItems   = []Item{StudioStaff, StudioPublicity, StudioDelivery, StudioTalent, StudioFunding}
	MaterialItems = []Item{MaterialForm, MaterialReport, MaterialCopies, MaterialSelections}
)

// Items are all items, in the order of the articles.
func Items() []Item { return slices.Concat(GroundItems, StudioItems, MaterialItems) }

// CopiesAsked is in how many copies each material is handed in (第七条: 一式两份).
const CopiesAsked = 2

// CheckState is what people found when they looked at an item.
type CheckState string

// The states of an item.
const (
	NotLookedAt CheckState = ""
	Fulfilled   CheckState = "met"
	Unfulfilled CheckState = "not_met"
)

// Check is how one item stands for one candidate.
type Check struct {
	Candidate CandidateID
	Item      Item
	State     CheckState
	Copies    int // of a material: how many were handed in, 0 to CopiesAsked
	Remark    string
}

// IsMaterial reports whether copies are counted for the item.
func (i Item) IsMaterial() bool { return slices.Contains(MaterialItems, i) }

// Settled reports whether nothing is left to do about the check: the item is
// met and, of a material, all copies are there.
func (c Check) Settled() bool {
	return c.State == Fulfilled && (!c.Item.IsMaterial() || c.Copies == CopiesAsked)
}

// Check refuses what no checklist can hold: bad_check, private_use, bad_character.
func (c Check) Check() error {
	switch {
	case !slices.Contains(Items(), c.Item),
		!slices.Contains([]CheckState{NotLookedAt, Fulfilled, Unfulfilled}, c.State),
		c.Copies < 0, c.Copies > CopiesAsked, c.Copies > 0 && !c.Item.IsMaterial():
		return Refuse("bad_check", "", "Item", string(c.Item))
	}
	return CheckText(c.Remark)
}

// Checklist is a candidate's check of every item, in the order of the articles.
type Checklist []Check

// Checklist is that of a candidate; what nobody has looked at is in it too.
func (m Meeting) Checklist(id CandidateID) Checklist {
	list := untouched(id)
	for _, c := range m.Checks {
		if c.Candidate == id {
			list.note(c)
		}
	}
	return list
}

// Checklists are those on which something was noted.
func (m Meeting) Checklists() map[CandidateID]Checklist {
	lists := map[CandidateID]Checklist{}
	for _, c := range m.Checks {
		list, known := lists[c.Candidate]
		if !known {
			list = untouched(c.Candidate)
			lists[c.Candidate] = list
		}
		list.note(c)
	}
	return lists
}

func untouched(id CandidateID) Checklist {
	var list Checklist
	for _, item := range Items() {
		list = append(list, Check{Candidate: id, Item: item})
	}
	return list
}

func (l Checklist) note(c Check) {
	if i := slices.Index(Items(), c.Item); i >= 0 {
		l[i] = c
	}
}

// Of is the check of an item.
func (l Checklist) Of(item Item) Check { return l[slices.Index(Items(), item)] }

// Begun reports whether anybody has looked at anything.
func (l Checklist) Begun() bool {
	return slices.ContainsFunc(l, func(c Check) bool { return c.State != NotLookedAt || c.Copies > 0 })
}

// Ground is the first ground that is met (第五条（一）).
func (l Checklist) Ground() (Item, bool) {
	for _, item := range GroundItems {
		if l.Of(item).Settled() {
			return item, true
		}
	}
	return "", false
}

// Lack is something that the checklist still asks for.
type Lack struct {
	Item    Item // of the grounds the first, which stands for all three
	Unknown bool // not looked at yet, rather than not met
	Copies  int  // of a material: how many copies are missing
}

// Lacks are what the checklist still asks for, in the order of the articles.
// None keeps a candidate from the vote: people decide, and exclude with a reason.
func (l Checklist) Lacks() []Lack {
	var lacks []Lack
	if _, met := l.Ground(); !met {
		unseen := func(i Item) bool { return l.Of(i).State == NotLookedAt }
		lacks = append(lacks, Lack{Item: GroundItems[0], Unknown: slices.ContainsFunc(GroundItems, unseen)})
	}
	for _, item := range slices.Concat(StudioItems, MaterialItems) {
		c := l.Of(item)
		if c.Settled() {
			continue
		}
		lack := Lack{Item: item, Unknown: c.State == NotLookedAt}
		if item.IsMaterial() {
			lack.Copies = CopiesAsked - c.Copies
		}
		lacks = append(lacks, lack)
	}
	return lacks
}

// Unsettled are the candidates of the first poll whose checklists still ask for something.
func (m Meeting) Unsettled() []Candidate {
	lists := m.Checklists()
	return slices.DeleteFunc(m.Standing(), func(c Candidate) bool {
		list, begun := lists[c.ID]
		return begun && len(list.Lacks()) == 0
	})
}
