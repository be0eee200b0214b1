package demo

import (
	"strings"
	"time"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// The two piles as they were read out, a character a name in ballot order: "1" agrees, "0" does not, "." is no mark.
// The votes are made up so that exactly the units of the report are elected, in its order.
const (
	// In the order Dân sự - kinh tế, Kế hoạch - Tài chính, Pháp luật quốc tế, Hợp tác quốc tế, Thi đua - Khen thưởng:
	// 9, 11, 10, 4 and 8 agree. The eighth paper bears five marks where four are allowed.
	sectorPile = "11101 11101 01111 11101 11100 011.1 111.1 11111 11110 1111. 11101 11011"
	// In the order of the first result, Kế hoạch - Tài chính, Pháp luật quốc tế, Dân sự - kinh tế, Thi đua - Khen
	// thưởng: 3, 10, 8 and 2 agree.
	governmentPile = "0110 0110 1100 0110 0101 0110 0110 1001 0110 0.10 1100 0110"
)

// vote is the two secret ballots, the second among the winners of the first.
func (p *player) vote() {
	p.item(15, 26, itemBallots, "")
	p.ballot(15, 27, "ballot-sector", sectorFlag, sectorPile)
	p.at(15, 49, meeting.NominationsClosed{Title: governmentFlag})
	p.ballot(15, 50, "ballot-government", governmentFlag, governmentPile)
}

// ballot takes 20 minutes from its opening to its result.
func (p *player) ballot(hour, minute int, id, title meeting.ID, pile string) {
	opened := clock(hour, minute)
	p.enter(opened, meeting.RoundOpened{ID: id, Title: title})
	p.enter(opened.Add(2*time.Minute), meeting.PapersIssued{Round: id, Issued: p.m.Present()})
	sealed := opened.Add(10 * time.Minute)
	for marks := range strings.FieldsSeq(pile) {
		p.seal(sealed, id, marks)
		sealed = sealed.Add(30 * time.Second)
	}
	p.declare(opened.Add(20*time.Minute), id)
}

// seal enters a paper.
func (p *player) seal(at time.Time, id meeting.ID, text string) {
	var marks tally.Marks
	if err := marks.UnmarshalText([]byte(text)); err != nil && p.err == nil {
		p.err = err
	}
	p.enter(at, meeting.PaperSealed{Round: id, Marks: marks})
}
