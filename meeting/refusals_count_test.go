package meeting

import "testing"

// The same for settling, second counts and open votes, where no story has told it.
var countRefusals = []refusal{
	{"to settle no round", "tied", settles("r9", Lot, "n2"), ErrUnknown},
	{"to settle a motion", "handed", func(r *room) Body { r.declare("r1"); return settles("r1", LeaveOpen)(r) }, ErrWrongMethod},
	{"to settle what is being voted on", "entered", settles("r1", LeaveOpen), ErrRoundOpen},
	{"to settle what was decided", "decided", settles("r1", LeaveOpen), ErrNoSeats},
	{"a settlement by a further round", "tied", settles("r1", RunOff, "n2"), ErrUnknown},
	{"an unknown way", "tied", settles("r1", "duel", "n2"), ErrUnknown},
	{"nobody for the seat", "tied", settles("r1", Lot), ErrSeats},
	{"two for one seat", "tied", settles("r1", Lot, "n2", "n3"), ErrSeats},
	{"somebody for a seat left open", "tied", settles("r1", LeaveOpen, "n2"), ErrSeats},
	{"somebody for the Council", "tied", settles("r1", Council, "n2"), ErrSeats},
	{"who is elected already", "tied", settles("r1", Lot, "n1"), ErrUnknown},
	{"who is not tied", "tied", settles("r1", Lot, "n4"), ErrUnknown},
	{"who is not a candidate", "tied", settles("r1", Lot, "u2"), ErrUnknown},
	{"one name twice", "issued", func(r *room) Body { // all four are tied for two seats
		r.seal("r1", "11.. ..11 11.. ..11")
		r.declare("r1")
		return settles("r1", Lot, "n2", "n2")(r)
	}, ErrChosenTwice},
	{"a lot nobody saw", "tied", func(*room) Body {
		return RoundSettled{ID: "d9", Round: "r1", Way: Lot, Chosen: []ID{"n2"}, Reason: "Bằng phiếu"}
	}, ErrWitness},
	{"a settlement without a reason", "tied", func(*room) Body {
		return RoundSettled{ID: "d9", Round: "r1", Way: ChairWay, Chosen: []ID{"n2"}}
	}, ErrReason},
	{"an identity in use", "tied", func(*room) Body {
		return RoundSettled{ID: "r1", Round: "r1", Way: ChairWay, Chosen: []ID{"n2"}, Reason: "Kết luận"}
	}, ErrTaken},

	{"a second count by nobody", "entered", func(*room) Body { return RecountBegun{Round: "r1"} }, ErrEmpty},
	{"a second count of no round", "entered", func(*room) Body { return RecountBegun{"r9", "Trần Thị B"} }, ErrUnknown},
	{"a second count of hands", "hands", func(*room) Body { return RecountBegun{"r1", "Trần Thị B"} }, ErrWrongMethod},
	{"a paper of another ballot again", "recounting", func(r *room) Body { return PaperRecounted{Round: "r1", Marks: marks(r.t, "1..")} }, ErrRange},
	{"a difference without a reason", "differing", func(r *room) Body {
		return DifferenceSettled{Round: "r1", Paper: 4, Marks: marks(r.t, "1..1")}
	}, ErrReason},
	{"a difference by another ballot", "differing", func(r *room) Body {
		return DifferenceSettled{Round: "r1", Paper: 4, Marks: marks(r.t, "1.."), Reason: "?"}
	}, ErrRange},
	{"a paper that both counts have is absent", "differing", func(*room) Body {
		return DifferenceSettled{Round: "r1", Paper: 4, Absent: true, Reason: "?"}
	}, ErrStillNeeded},
	{"an absent paper with marks", "recounting", func(r *room) Body {
		r.do(RecountEnded{"r1"})
		return DifferenceSettled{Round: "r1", Paper: 4, Marks: marks(r.t, "1..."), Absent: true, Reason: "?"}
	}, ErrRange},

	{"to call on papers", "issued", func(r *room) Body { return VoteCast{"r1", "u1", marks(r.t, "1...")} }, ErrWrongMethod},
	{"hands in a roll call", "called", func(*room) Body { return TotalsEntered{"r1", hands(3, 1)} }, ErrWrongMethod},
	{"hands where the hall was asked as one", "asked", func(*room) Body { return TotalsEntered{"r1", hands(4, 0)} }, ErrWrongMethod},
	{"to ask the hall in a roll call", "called", func(*room) Body { return ConsensusAsked{"r1", true} }, ErrWrongMethod},
	{"papers in a roll call", "called", func(*room) Body { return PapersIssued{"r1", 4} }, ErrWrongMethod},
}

// settles makes a settlement that lacks nothing but, perhaps, the right names.
func settles(round ID, way Way, chosen ...ID) func(r *room) Body {
	return func(*room) Body {
		return RoundSettled{ID: "d9", Round: round, Way: way, Chosen: chosen, Reason: "Bằng phiếu", Witnesses: "Hội nghị"}
	}
}

func TestWhatACountMustBe(t *testing.T) { refusesAll(t, countRefusals) }
