package meeting

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"thuky/meeting/name"
)

// endings gives how the nominations for the flag ended, in a line.
func endings(m *Meeting) string {
	var out []string
	for _, e := range m.Endings(m.Title("flag")) {
		s := fmt.Sprintf("%s %s", e.Nominee.ID, e.Outcome)
		if e.Round != nil {
			s += fmt.Sprintf(" %d", e.Result.Agree)
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

func TestHowANominationEnds(t *testing.T) {
	for state, want := range map[string]string{
		"item":    "n1 undecided, n2 undecided, n3 undecided, n4 undecided",
		"entered": "n1 undecided, n2 undecided, n3 undecided, n4 undecided", // counted, not declared
		"decided": "n1 proposed 4, n2 proposed 3, n3 not-proposed 0, n4 not-proposed 1",
		"short":   "n1 proposed 4, n2 not-proposed 0, n3 not-proposed 1, n4 not-proposed 0",
		"tied":    "n1 proposed 4, n2 undecided 2, n3 undecided 2, n4 not-proposed 0",
		"settled": "n1 proposed 4, n2 not-proposed 2, n3 proposed 2, n4 not-proposed 0",
		"voided":  "n1 undecided, n2 undecided, n3 undecided, n4 undecided",
	} {
		if got := endings(stage(t, state).m); got != want {
			t.Errorf("%s: %s\nwant %s", state, got, want)
		}
	}
	r := stage(t, "tied")
	r.do(RoundSettled{ID: "d2", Round: "r1", Way: Council, Reason: "Chuyển Hội đồng"})
	if got, want := endings(r.m), "n1 proposed 4, n2 to-council 2, n3 to-council 2, n4 not-proposed 0"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	r = stage(t, "tied")
	r.do(RoundOpened{ID: "r2", Title: "flag"}) // between the tied alone
	if got, want := endings(r.m), "n1 proposed 4, n2 undecided 2, n3 undecided 2, n4 not-proposed 0"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	r = stage(t, "item")
	r.do(NomineeRuled{"flag", "n2", Withdrawn, ""}, NomineeRuled{"flag", "n3", Ineligible, "Bị kỷ luật"})
	if got, want := endings(r.m), "n1 undecided, n2 withdrawn, n3 ineligible, n4 undecided"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

// archived is a meeting with something of every kind to be found.
func archived(t tb) *Meeting {
	t.Helper()
	r := stage(t, "settled")
	r.do(
		SubstituteNamed{"u2", Person{"ông", "Trần Văn B", "Phó Vụ trưởng"}, ""},
		OfficerAdded{Officer{"o9", Secretary, Person{Name: "Lê Thị C"}}},
		HeadsAnnounced{Heads{ID: "h9", Year: 2021, Head: Person{Office: "Vụ trưởng Vụ Hợp tác quốc tế"}, Deputies: []Person{{Name: "Lê Thị D"}}}},
		DirectiveGiven{NewDirective{ID: "v9", By: "Lãnh đạo Bộ", Text: "Đổi mới hình thức", Owner: "Thanh tra Bộ chủ trì"}}, DirectiveDone{"v9", true},
		RegistrationRuled{"q3", true, "Chưa đủ năm"},
		SpeechQueued{NewSpeech{ID: "s9", Speaker: "Đại diện Thanh tra Bộ", Topic: "Khen thưởng đột xuất"}},
	)
	return r.m
}

func TestWhatIsFound(t *testing.T) {
	m := archived(t)
	for query, want := range map[string]string{
		"van phong 2020": `
			unit Văn phòng Bộ · 2020 present
			proposal Văn phòng Bộ · Cờ thi đua Ngành 2020 proposed
			proposal Văn phòng Bộ · Cờ thi đua Chính phủ 2020 undecided
			decision Cờ thi đua Ngành · Văn phòng Bộ 2020 in-force
			registration Văn phòng Bộ · Cờ thi đua Ngành 2020 registered
			speech Đại diện Văn phòng Bộ · 2020 spoke`,
		"VĂN PHÒNG chinh phu":  `proposal Văn phòng Bộ · Cờ thi đua Chính phủ 2020 undecided`,
		"hop tac quoc te 2021": `head Vụ trưởng Vụ Hợp tác quốc tế · Trưởng Cụm 2021`,
		"le thi": `
			head Lê Thị D · Phó Trưởng Cụm 2021
			person Lê Thị C · 2020 secretary`,
		"tran van b":        `person ông Trần Văn B, Phó Vụ trưởng · Vụ Tổ chức cán bộ 2020 represents`,
		"doi moi hinh thuc": `directive Đổi mới hình thức · Thanh tra Bộ chủ trì 2020 done`,
		"kien toan":         `directive Kiện toàn Hội đồng · 2020 to-do`,
		"dot xuat":          `speech Đại diện Thanh tra Bộ · Khen thưởng đột xuất 2020 did-not-speak`,
		"thong qua chuong":  `decision Thông qua chương trình · 2020 in-force`,
		"phong to chuc":     `registration Phòng Tổ chức, Thanh tra Bộ · Cờ thi đua Ngành 2020 registered`,
		"lanh dao bo": `
			person Lãnh đạo Bộ · 2020 guest
			directive Đổi mới hình thức · Thanh tra Bộ chủ trì 2020 done`,
		"2019": ``,
		"xyz":  ``,
	} {
		var got []string
		for _, f := range m.Find(query) {
			line := fmt.Sprintf("%s %s · %s %d %s", f.Kind, f.Name, f.About, f.Year, f.Outcome)
			got = append(got, strings.Join(strings.Fields(line), " "))
		}
		var lines []string
		for line := range strings.Lines(want) {
			if line = strings.TrimSpace(line); line != "" {
				lines = append(lines, line)
			}
		}
		if !slices.Equal(got, lines) {
			t.Errorf("%q finds\n%s\nwant\n%s", query, strings.Join(got, "\n"), strings.Join(lines, "\n"))
		}
	}
	if all := m.Find(""); len(all) != len(m.Findings()) {
		t.Errorf("no query finds %d of %d", len(all), len(m.Findings()))
	}
}

// TestWhateverIsThereIsFoundByItsName: each finding answers the words it shows, without diacritics and in any order,
// together with its year; and Find gives what Rank lets pass, best first.
func TestWhateverIsThereIsFoundByItsName(t *testing.T) {
	kinds := slices.Sorted(maps.Keys(throws))
	rapid.Check(t, func(t *rapid.T) {
		d := beginAt(t, []string{"planned", "item", "closed", "opened", "entered", "decided", "tied", "settled", "voided", "hands"})
		for range 8 {
			_, _ = d.throw(kinds)
		}
		m := d.r.m
		for _, f := range m.Findings() {
			words := strings.Fields(name.Search(f.Name + " " + f.About))
			slices.Reverse(words)
			query := strings.Join(append(words, fmt.Sprint(m.Info.Year)), " ")
			if f.Rank(query) < 0 {
				t.Fatalf("%q does not find %+v", query, f)
			}
			found := m.Find(query)
			last := 0
			for _, g := range found {
				r := g.Rank(query)
				if r < last {
					t.Fatalf("%q finds rank %d after %d", query, r, last)
				}
				last = r
			}
			if !slices.Contains(found, f) {
				t.Fatalf("%q does not give %+v", query, f)
			}
		}
		for _, u := range m.Units {
			if y := m.UnitYear(u.Name); y == nil || name.Fold(y.Unit.Name) != name.Fold(u.Name) {
				t.Fatalf("%q has no year", u.Name)
			}
		}
	})
}
