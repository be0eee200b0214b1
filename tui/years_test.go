package tui_test

import (
	"strconv"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// years are the meetings of one cluster: two that were held, and this year's, which has not begun.
func years() []meeting.Body {
	out := heldIn(2019, 12,
		meeting.CriteriaSet{Criteria: []meeting.Criterion{{ID: "c1", Name: "Thực hiện nhiệm vụ", Max: 100_00}}},
		pointsOf(97_50, 96_00, 96_00, 99_00, 91_25),
		meeting.Registered{Registrations: []meeting.NewRegistration{{ID: "q1", Title: ministry, Unit: unit(4)}, {ID: "q2", Title: ministry, Unit: unit(4), Name: "Phòng Tổng hợp"}}},
		meeting.RegistrationRuled{Registration: "q2", Struck: true, Reason: "chưa đủ hai năm"},
		meeting.NomineeRuled{Title: ministry, Nominee: "x2", Standing: meeting.Withdrawn, Reason: "nhường đơn vị bạn"},
		meeting.NominationsClosed{Title: ministry},
		meeting.RoundOpened{ID: "r1", Title: ministry},
		agreed(12, 12, 3, 11, 7), meeting.RoundDeclared{Round: "r1"},
		meeting.HeadsAnnounced{Heads: meeting.Heads{ID: "h1", Year: 2020, Head: meeting.Person{Honorific: "ông", Name: "Bạch Quốc An", Office: "Vụ trưởng Vụ Pháp luật quốc tế"}}},
		meeting.PledgeSigned{Units: []meeting.ID{unit(4), unit(10)}},
		meeting.DirectiveGiven{NewDirective: meeting.NewDirective{ID: "k1", By: "Lãnh đạo Bộ", Text: "Rà soát quy chế chấm điểm.", Owner: "Thanh tra Bộ", Due: "2020-03-31"}},
		meeting.DirectiveDone{Directive: "k1", Done: true},
	)
	out = append(out, heldIn(2020, 11,
		meeting.SubstituteNamed{Unit: unit(4), Person: meeting.Person{Honorific: "bà", Name: "Trần Thị Hoa", Office: "Phó Chánh Thanh tra"}},
		meeting.SpeechQueued{NewSpeech: meeting.NewSpeech{ID: "s1", Unit: unit(4), Speaker: "Đại diện Thanh tra Bộ", Topic: "Phòng, chống bệnh thành tích"}},
		meeting.NominationsClosed{Title: ministry},
		meeting.RoundOpened{ID: "r1", Title: ministry},
		agreed(11, 2, 9, 11, 4, 5), meeting.RoundDeclared{Round: "r1"},
	)...)
	return append(out, conferenceOf(2021))
}

// conferenceOf is the fixture's conference in another year, with titles that are voted on by hands.
func conferenceOf(year int) meeting.Created {
	c := conference(13)
	c.Info.Year, c.Info.Start = year, start.AddDate(year-2020, 0, 0)
	c.Info.Title = "Hội nghị tổng kết thi đua năm " + strconv.Itoa(year)
	for i := range c.Titles {
		c.Titles[i].Rule.Method, c.Titles[i].Rule.Marks = meeting.ShowOfHands, 0
	}
	return c
}

// heldIn is a meeting held in a year: units 1, 2, 4, 10 and 12 stand for the ministry's flag, then comes what else is
// told, then the end. A declaration without a verdict gets that of its round.
func heldIn(year, present int, told ...meeting.Body) []meeting.Body {
	all := begun(13, present)
	all[0] = conferenceOf(year)
	all = append(all, meeting.ItemBegun{Item: item(4)})
	for i, u := range []int{1, 2, 4, 10, 12} {
		id := meeting.ID("x" + strconv.Itoa(i+1))
		all = append(all, meeting.Nominated{Title: ministry, NewNominee: meeting.NewNominee{ID: id, Unit: unit(u)}})
	}
	all = append(append(all, told...), meeting.Closed{})
	m := &meeting.Meeting{}
	for i, b := range all {
		if d, ok := b.(meeting.RoundDeclared); ok {
			declared, err := m.Declare(m.Round(d.Round), "")
			if err != nil {
				panic(err)
			}
			b, all[i] = declared, declared
		}
		e, err := m.Decide(b, start, start, "secretary")
		if err == nil {
			err = m.Apply(e)
		}
		if err != nil {
			panic(err)
		}
	}
	return all
}

// pointsOf are the points of the first units.
func pointsOf(points ...meeting.Points) meeting.ScoresEntered {
	var out meeting.ScoresEntered
	for i := range points {
		out.Scores = append(out.Scores, meeting.Score{Unit: unit(i + 1), Criterion: "c1", Stage: meeting.CrossChecked, Points: &points[i]})
	}
	return out
}

// agreed are the hands raised for each candidate of r1, of so many.
func agreed(of int, votes ...int) meeting.TotalsEntered {
	t := tally.Totals{Returned: of, Valid: of}
	for _, n := range votes {
		t.Names = append(t.Names, tally.Votes{Agree: n, Disagree: of - n})
	}
	return meeting.TotalsEntered{Round: "r1", Totals: t}
}
