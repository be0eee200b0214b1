package paper

import (
	"fmt"
	"regexp"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// Ballots gives the ballot papers (phiếu bình xét, phiếu bầu), one Document for each title that is voted on by secret
// ballot and has candidates: a paper for every unit and a sheet to spare, several to a sheet where they fit. No
// regulation gives their form: they follow what the guidance of the sectors has in common. A
// paper names no voter and bears no number; the tellers' stamp tells the ones they issued. It is a draft while the list
// of candidates can change.
func Ballots(m *meeting.Meeting) []Document {
	var out []Document
	used := files{}
	for _, s := range slips(m) {
		if len(s.names) == 0 {
			continue
		}
		kind := "phieu-binh-xet"
		if s.elective() {
			kind = "phieu-bau"
		}
		out = append(out, Document{File: s.file(used, kind), Name: s.heading(), Draft: !s.final, Unpaged: true, Body: s.sheets()})
	}
	return out
}

// sheets are all the papers, each sheet full: the units' and one sheet more, for those that are spoiled.
func (s slip) sheets() []Block {
	g := s.grid()
	perSheet := g.across * g.down
	sheets := (len(s.m.Units)+perSheet-1)/perSheet + 1
	one := s.paper(g)
	var body []Block
	for n := range sheets {
		switch {
		case perSheet > 1:
			body = append(body, Sheet{Across: g.across, Down: g.down, Paper: one})
			continue
		case n > 0:
			body = append(body, Break{})
		}
		body = append(body, one...)
	}
	return body
}

// paper is one ballot paper: room for the stamp beside what is voted on and how, and the names below.
func (s slip) paper(g grid) []Block {
	marks := Table{Rows: s.rows(2), Tall: g.tall, Columns: []Column{
		{Title: "STT", Align: Center},
		{Title: s.column()},
		{Title: "Đồng ý", Align: Center},
		{Title: "Không đồng ý", Align: Center},
	}}
	for i, w := range g.columns() {
		marks.Columns[i].Width = w
	}
	var out []Block
	if !s.final && g.across*g.down > 1 { // a page of its own is headed so anyway
		out = append(out, Paragraph{Runs: []Run{{Text: DraftMark, Bold: true}}, Center: true})
	}
	return append(out, Table{
		Columns: []Column{{Title: s.m.Phrases.Say("ballot.stamp"), Width: stampWidth, Align: Center}, {Title: s.heading(), Width: guideWidth}},
		Rows:    [][]string{{"", s.guide()}}, Tall: stampLines,
	}, marks)
}

func (s slip) elective() bool { return s.title.Office != meeting.Award }

// heading is the name of the paper: "PHIẾU BÌNH XÉT ĐỀ NGHỊ TẶNG CỜ THI ĐUA CỦA CHÍNH PHỦ NĂM 2020".
func (s slip) heading() string {
	key, year := "ballot.name", s.m.Info.Year
	if s.elective() { // "phiếu bầu Trưởng Cụm"
		key, year = "ballot.name-office", year+1
	}
	what := s.m.Phrases.Say(key, "mục đích", s.writer().titlePurpose(s.title))
	if !yearNamed.MatchString(what) {
		what += fmt.Sprintf(" năm %d", year)
	}
	return capitals(what + s.again())
}

// yearNamed is a title that says its year itself, such as "Trưởng Cụm năm 2021".
var yearNamed = regexp.MustCompile(`năm \d{4}`)

// guide says whose vote it is, how a paper is marked and what makes it invalid under this rule.
func (s slip) guide() string {
	return s.m.Phrases.Say("ballot.guide", "cụm", clause(s.m.Info.Cluster), "số lượng", s.quota(), "cách đánh dấu", s.marking(),
		"lý do", list(s.spoils()), "ghi chú", s.m.Info.Notice)
}

// marking says how a paper is marked, and what of it is no mark.
func (s slip) marking() string {
	how := s.m.Phrases.Say("ballot.mark", "loại", s.one())
	if s.rule.Marks > 0 {
		how = s.m.Phrases.Say("ballot.mark-limit", "loại", s.one(), "số", Number(s.rule.Marks))
	}
	if s.rule.Both == tally.BothName {
		how += fmt.Sprintf(" %s bị đánh dấu cả hai ô coi như không đánh dấu.", upperFirst(s.one()))
	}
	return how
}

// spoils are the reasons for which a paper does not count.
func (s slip) spoils() []string {
	all := []string{s.m.Phrases.Say("ballot.foreign")}
	if s.rule.Marks > 0 {
		all = append(all, fmt.Sprintf("đồng ý quá %s %s", Number(s.rule.Marks), s.one()))
	}
	if s.rule.Both == tally.BothPaper {
		all = append(all, "đánh dấu cả hai ô của một "+s.one())
	}
	if s.rule.Blank == tally.BlankInvalid {
		all = append(all, "không đánh dấu ô nào")
	}
	return all
}

// one is what a single candidate is called.
func (s slip) one() string {
	if kind := s.kind(); kind != "tập thể, cá nhân" {
		return kind
	}
	return "tên"
}
