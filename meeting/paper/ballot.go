package paper

import (
	"fmt"
	"regexp"
	"unicode/utf8"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// Ballots gives the ballot papers (phiếu bình xét, phiếu bầu), one Document for each title that is voted on by secret
// ballot and has candidates: a paper for every unit and a sheet to spare, several to a sheet where they fit. No
// regulation gives their form: they follow what the guidance of the sectors has in common. A
// paper names no voter and bears no number; the tellers' stamp tells the ones they issued. It is a draft while the list
// of candidates can change. While nobody has been nominated its lines are left blank, to be printed before the meeting.
func Ballots(m *meeting.Meeting) []Document {
	var out []Document
	used := files{}
	for _, s := range slips(m) {
		kind := "phieu-binh-xet"
		if s.elective() {
			kind = "phieu-bau"
		}
		d := Document{Name: s.heading(), Draft: !s.final, Blank: s.blank(), Unpaged: true}
		if d.Blank {
			kind, d.Draft = kind+"-de-trong", false // what it says is final
			d.Name += " (danh sách để trống)"
		}
		d.File, d.Body = s.file(used, kind), s.sheets()
		out = append(out, d)
	}
	return out
}

// sheets are all the papers, each sheet full: the units' and one sheet more, for those that are spoiled.
func (s slip) sheets() []Block {
	perSheet, tall := s.layout()
	count := (len(s.m.Units)+perSheet-1)/perSheet + 1
	one := s.paper(tall)
	var body []Block
	for sheet := range count {
		if sheet > 0 {
			body = append(body, Break{})
		}
		for n := range perSheet {
			if n > 0 {
				body = append(body, Cut{})
			}
			body = append(body, one...)
		}
	}
	return body
}

// paper is one ballot paper: room for the stamp beside what is voted on and how, and the names below.
func (s slip) paper(tall int) []Block {
	return []Block{
		Table{
			Columns: []Column{{Title: s.m.Phrases.Say("ballot.stamp"), Width: 3, Align: Center}, {Title: s.heading(), Width: 8}},
			Rows:    [][]string{{"", s.guide()}}, Tall: stampLines,
		},
		Table{
			Columns: []Column{
				{Title: "STT", Width: 4, Align: Center},
				{Title: s.column(), Width: 28},
				{Title: "Đồng ý", Width: 6, Align: Center},
				{Title: "Không đồng ý", Width: 9, Align: Center},
			},
			Rows: s.rows(2), Tall: tall,
		},
	}
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
	if s.blank() {
		return s.m.Phrases.Say("ballot.guide-blank", "cụm", clause(s.m.Info.Cluster), "số lượng", s.quota(), "loại", s.kind(), "cách đánh dấu", s.marking(),
			"lý do", list(s.spoils()), "ghi chú", s.m.Info.Notice)
	}
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

// stampLines is the room for the stamp, in lines of text.
const stampLines = 4

// layout finds how many papers a sheet takes, and how high their rows may then be. It reckons in the measures of
// NĐ 30/2020/NĐ-CP, which every renderer keeps, and leaves some room, since letters differ in width.
func (s slip) layout() (perSheet, tall int) {
	const (
		sheet   = 715 // points, of the 728 between the margins
		marked  = 40  // what DỰ THẢO takes of the first sheet
		between = 22  // a line to cut along
	)
	room := sheet
	if !s.final && !s.blank() {
		room -= marked
	}
	tall = 1
	if s.blank() {
		tall = 2 // for a hand
	}
	for perSheet = 4; perSheet > 1; perSheet-- {
		if perSheet*(s.height(tall)+between) <= room+between {
			break
		}
	}
	for tall < 3 && perSheet*(s.height(tall+1)+between) <= room+between {
		tall++
	}
	return perSheet, tall
}

// height is about how high a paper is, in points, its rows of names with room for so many lines.
func (s slip) height(tall int) int {
	const (
		line, edges           = 15, 4      // of a row in a table
		below                 = 6          // of a table
		capital, letter, long = 32, 55, 44 // letters to a line: of the heading, the guide, a name
	)
	row := func(lines int) int { return lines*line + edges }
	h := row(max(2, linesTaken(s.heading(), capital))) + row(max(stampLines, linesTaken(s.guide(), letter))) + below
	h += row(1) + below
	for _, name := range s.lines() {
		h += row(max(tall, linesTaken(name, long)))
	}
	return h
}

// linesTaken is how many lines of so many letters a text takes.
func linesTaken(s string, letters int) int {
	return (utf8.RuneCountInString(s) + letters - 1) / letters
}
