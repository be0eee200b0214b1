package roster

import (
	"regexp"
	"strings"

	"thuky/meeting"
	"thuky/meeting/name"
)

// Field is what a column tells of a unit.
type Field string

// The fields. Columns of none of them, and of one that an earlier column has, are Ignored.
const (
	Ignored        Field = ""
	Unit           Field = "unit"
	Representative Field = "representative" // the person's name, with or without an honorific before it
	Honorific      Field = "honorific"
	Office         Field = "office"
	Phone          Field = "phone"
	Score          Field = "score"
	Number         Field = "number" // STT: not taken, but tells a unit from a heading
	Sum            Field = "sum"    // the list's own total: not taken, but what is taken has to add up to it
)

// Column is a column of the table as its title says.
type Column struct {
	At    int    // from 0
	Title string // as it stands
	Field Field

	// Of a Score or a Sum.
	Criterion string // what it is given for: "Tổng điểm" where the title says no more
	Kind      meeting.CriterionKind
	Stage     meeting.Stage
	Max       meeting.Points // "(tối đa 20)"; 0 where the title says none

	held  bool                  // the criterion is one that the meeting has: see Roster.knowing
	as    meeting.CriterionKind // as which it counts, where it is held
	plain bool                  // the title says no more than that these are points, how they count, and who gave them
	own   string                // the criterion if they are given for one thing of several all the same
	said  bool                  // the title says who gave them
	group string                // the criterion above the title, in merged cells
	span  span                  // of a Sum: the columns of which it is one
	aside Aside                 // why points are Ignored
	given bool                  // there are points then
}

// counts is how the points count.
func (c Column) counts() meeting.CriterionKind {
	if c.held {
		return c.as
	}
	return c.Kind
}

// TotalCriterion is what a score is given for that is the only one.
const TotalCriterion = "Tổng điểm"

// titles are the names of columns as name.Search gives them. A name ending in "*" may go on.
var titles = map[Field][]string{
	Unit: {
		"don vi", "ten don vi*", "don vi dia phuong*", "don vi thanh vien*", "don vi tham gia*", "don vi thuoc*", "don vi truc thuoc*", "don vi cong tac", "cac don vi*",
		"phong ban", "truong", "so ban nganh*", "thanh vien", "thanh vien cum", "co quan", "co quan don vi*", "ten co quan*", "tap the", "ten tap the", "unit", "unit name", "name of unit", "member unit", "member", "organization",
		"organisation", "agency", "department",
	},
	Representative: {
		"ho va ten*", "ho ten*", "nguoi dai dien*", "dai dien*", "ten nguoi dai dien*", "ten dai bieu", "dai bieu", "thu truong*", "lanh dao don vi", "lanh dao phu trach",
		"representative", "representative name", "name", "full name", "name of representative", "name of the representative", "delegate", "head of unit", "head of the unit", "unit head",
	},
	Honorific: {"danh xung", "xung ho", "ong ba", "honorific", "salutation"},
	Office:    {"chuc vu*", "chuc danh*", "office", "title", "position", "job title"},
	Phone: {
		"dien thoai*", "so dien thoai*", "sdt*", "so dt*", "dt", "dtdd", "di dong", "so di dong", "phone", "phone number", "telephone", "mobile", "mobile phone", "tel",
	},
	Number: {"stt", "tt", "so tt", "so thu tu", "thu tu", "no", "number", "nr"},
}

// fieldOf tells what a column with that title is about; the name of one of the criteria heads points.
func (known criteria) fieldOf(title string) Field {
	if _, _, ok := known.named(title); ok {
		return Score
	}
	key := name.Search(bare(title))
	if field := fieldNamed(key); field != Ignored || key == "" {
		return field
	}
	if isPointless(key) {
		return Ignored
	}
	if said(title).points || kindBeside(title) != "" || ofPoints.MatchString(name.Fold(title)) || maximum(title) > 0 {
		return Score
	}
	return Ignored
}

// fieldNamed is the field of a title, which name.Search gives as key, among titles.
func fieldNamed(key string) Field {
	for field, names := range titles {
		for _, n := range names {
			if before, ok := strings.CutSuffix(n, "*"); key == before || ok && strings.HasPrefix(key, before+" ") {
				return field
			}
		}
	}
	return Ignored
}

// isPointless reports whether what stands under a title, as name.Search gives it, is no points whatever number it is: a
// count, a rank, the most that may be given.
func isPointless(key string) bool {
	if of, counts := strings.CutPrefix(strings.TrimPrefix(key, "tong "), "so "); counts { // số người, tổng số đảng viên
		return !strings.HasPrefix(of+" ", "diem ") || strings.HasPrefix(of, "diem toi da")
	}
	return pointless.MatchString(key)
}

var pointless = regexp.MustCompile(`^(so|ma|diem danh|nam|nam sinh|nam thanh lap)$|^(diem (chuan|toi da|xep hang|xep loai)|(muc|thang) (diem|toi da)|stt|tt|ma so|ma don vi|tuoi|hang|thu hang|vi thu|xep|rank|ranking|place|he so|trong so|ty le|ti le|ngay|chi tieu|percent|year|count|weight|number of|max|maximum)( |$)`)

// mayBePoints reports whether what stands under a title may be points though the title does not say so.
func mayBePoints(title string) bool {
	key := name.Search(bare(title))
	if isPointless(key) {
		return false
	}
	field := criteria{}.fieldOf(title)
	return field == Ignored || field == Score || field == Unit
}

// bare is a title without what stands in brackets: "Họ và tên (ghi rõ)".
func bare(title string) string { return name.Clean(bracketed.ReplaceAllString(title, " ")) }

var bracketed = regexp.MustCompile(`[(\[][^()\[\]]*[)\]]`)

// KnownColumns counts the cells that are names of columns of a roster.
func KnownColumns(cells []string) int { return criteria{}.columns(cells) }

func (known criteria) columns(cells []string) int {
	n := 0
	for _, cell := range cells {
		if len(cell) <= maxTitle && known.fieldOf(cell) != Ignored {
			n++
		}
	}
	return n
}

// maxTitle is how many bytes a name of a column has at the most.
const maxTitle = 300
