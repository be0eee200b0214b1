package export

import (
	"maps"
	"time"

	"thuky/meeting"
	"thuky/meeting/paper"
	"thuky/meeting/phrase"
)

// DataOf gives all data of a meeting.
func DataOf(m *meeting.Meeting) Data {
	q, head := m.Quorum(), m.Head()

	d := Data{
		Schema: Schema, State: m.Phase(), Events: head.Seq, Hash: head.Hash.String(),
		Began: moment(m.Began()), Adjourned: moment(m.Adjourned), Info: m.Info,
		Quorum: QuorumData{q.Members, q.Present, q.Needed, q.Met},
		Units:  all(m.Units, func(u *meeting.Unit) UnitData { return unitData(m, u) }),
		Guests: listed(m.Guests), Officers: listed(m.Officers),
		Items: all(m.Items, itemData), Speeches: all(m.Speeches, speechData),
		Titles:    all(m.Titles, func(t *meeting.Title) TitleData { return titleData(m, t) }),
		Rounds:    all(m.Rounds, roundData),
		Decisions: all(m.Decisions, decisionData), Heads: headsData(m.Heads), Pledge: pledgeData(m),
		Directives: all(m.Directives, func(v *meeting.Directive) DirectiveData {
			return DirectiveData{v.NewDirective, v.Item, v.Done, v.Origin, v.Pledge}
		}),
		Amendments: all(m.Amendments, func(a meeting.Amendment) AmendmentData {
			return AmendmentData{paper.AmendmentText(a), a.Reason, a.By, a.At.UTC(), a.After}
		}),
		ClusterHeads: clusterHeadsData(m.ClusterHeads), Criteria: all(m.Criteria, criterionData), Scores: scoresData(m),
		Ranking: all(m.Ranking(), func(r meeting.Ranked) RankData {
			return RankData{r.Unit.ID, r.Total.String(), r.Rank, r.Tied}
		}),
		Register: all(m.Register, func(r *meeting.Registration) RegistrationData {
			return RegistrationData{r.NewRegistration, r.Struck, r.Reason}
		}),
		Phrases: phrase.Set{},
	}
	maps.Copy(d.Phrases, m.Phrases)
	d.Info.Start, d.Info.Receiver = d.Info.Start.UTC(), listed(d.Info.Receiver)

	return d
}

// all turns every element of a list; there is always a list.
func all[A, B any](list []A, turn func(A) B) []B {
	out := make([]B, len(list))
	for i, a := range list {
		out[i] = turn(a)
	}

	return out
}

// listed is a list that is never nil.
func listed[A any](list []A) []A {
	if list == nil {
		return []A{}
	}

	return list
}

// moment is a time in UTC, or nil for none.
func moment(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}

	t = t.UTC()

	return &t
}

// named is a word for what the program keeps as an empty one.
func named(word, empty string) string {
	if word == "" {
		return empty
	}

	return word
}

func spanData(s meeting.Span) SpanData { return SpanData{s.From.UTC(), moment(s.To)} }

func unitData(m *meeting.Meeting, u *meeting.Unit) UnitData {
	d := UnitData{
		ID: u.ID, Name: u.Name, Representative: u.Representative, Status: named(string(u.Status), "unmarked"),
		Authority: u.Authority, Arrived: moment(u.Arrived()), Late: m.Late(u), Phone: u.Phone,
		Moves: all(u.Moves, func(v meeting.Move) MoveData { return MoveData{v.At.UTC(), named(string(v.Status), "unmarked")} }),
	}
	if !u.Substitute.IsZero() {
		d.Substitute = &u.Substitute
	}

	return d
}

func itemData(it *meeting.Item) ItemData {
	state := map[meeting.ItemState]string{
		meeting.ItemPending: "pending", meeting.ItemRunning: "running", meeting.ItemDone: "done", meeting.ItemSkippedOver: "skipped",
	}[it.State()]

	return ItemData{it.NewItem, state, it.Inserted, all(it.Spans, spanData), it.Reason, it.Note}
}

func speechData(s *meeting.Speech) SpeechData {
	state := map[meeting.SpeechState]string{
		meeting.SpeechQueuedUp: "queued", meeting.SpeechRunning: "running", meeting.SpeechHeld: "held",
		meeting.SpeechOver: "over", meeting.SpeechDropped: "withdrawn",
	}[s.State()]

	return SpeechData{s.NewSpeech, state, s.Item, all(s.Spans, spanData), s.Note}
}

func titleData(m *meeting.Meeting, t *meeting.Title) TitleData {
	d := TitleData{
		ID: t.ID, Name: t.Name, Official: t.OnPaper(), Office: named(string(t.Office), "award"), From: t.From, Rule: t.Rule, Closed: t.Closed,
		Nominees: all(t.Nominees, func(n *meeting.Nominee) NomineeData {
			return NomineeData{n.ID, n.Unit, m.NomineeName(n), n.By, n.Standing, n.Reason}
		}),
		Winners: all(m.Winners(t), func(c meeting.Candidate) string { return c.Name }),
	}

	d.Rule.Ties = listed(d.Rule.Ties)
	if t.Ceiling != (meeting.Ceiling{}) {
		d.Ceiling = &t.Ceiling
	}

	return d
}

func decisionData(d *meeting.Decision) DecisionData {
	kind := "text"

	switch {
	case d.Settles:
		kind = "settlement"
	case d.Round != "":
		kind = "result"
	case d.Heads:
		kind = "heads"
	}

	return DecisionData{d.ID, d.Number, kind, d.Round, d.Text, d.Item, d.At.UTC(), d.Struck}
}

func headsData(h *meeting.Heads) *meeting.Heads {
	if h == nil {
		return nil
	}

	heads := *h
	heads.Deputies = listed(heads.Deputies)

	return &heads
}

func clusterHeadsData(h *meeting.ClusterHeads) *meeting.ClusterHeads {
	if h == nil {
		return nil
	}

	return &meeting.ClusterHeads{Head: h.Head, Deputies: listed(h.Deputies)}
}

func criterionData(c meeting.Criterion) CriterionData {
	return CriterionData{c.ID, c.Name, named(string(c.Kind), "basic"), c.Max.String()}
}

func scoresData(m *meeting.Meeting) []ScoreData {
	out := []ScoreData{}

	for _, u := range m.Units {
		for _, c := range m.Criteria {
			for _, stage := range []meeting.Stage{meeting.SelfScored, meeting.CrossChecked} {
				if p, ok := m.Score(u.ID, c.ID, stage); ok {
					out = append(out, ScoreData{u.ID, c.ID, stage, p.String()})
				}
			}
		}
	}

	return out
}

func pledgeData(m *meeting.Meeting) PledgeData {
	d := PledgeData{Text: m.Info.Pledge, Signed: []SignatureData{}}

	for _, u := range m.Units {
		if u.Signed {
			d.Signed = append(d.Signed, SignatureData{u.ID, u.SignedBy})
		}
	}

	return d
}

func roundData(r *meeting.Round) RoundData {
	d := RoundData{
		ID: r.ID, Title: r.Title, Subject: r.Subject, Number: r.Number, Item: r.Item, State: string(r.State), Method: r.Method, Rule: r.Rule,
		Recuse: r.Recuse, Sealed: r.Sealed, Ties: listed(r.Ties),
		Candidates: all(r.Candidates, func(c meeting.Candidate) CandidateData { return CandidateData{c.ID, c.Name, c.Unit} }),
		Members:    r.Members, Present: r.Present, Written: r.Written, Issued: r.Issued, Electorate: listed(r.Electorate),
		Opened: r.Opened.UTC(), Ended: moment(r.Ended), Voided: moment(r.Voided),
		Again: r.Again, Unbalanced: r.Reason, VoidReason: r.VoidReason,
	}

	if r.State == meeting.Declared {
		d.Count = countData(r)
	}

	if s := r.Settlement; s != nil {
		d.Settlement = &SettlementData{s.Way, listed(s.Names), s.Reason, s.Witnesses, s.At.UTC()}
	}

	return d
}

func countData(r *meeting.Round) *CountData {
	d := &CountData{
		Verdict: r.Verdict, Papers: all(r.Papers, paperData), Recount: []PaperData{}, Consensus: r.Consensus,
		Votes: all(r.Votes, func(v meeting.UnitVote) UnitVoteData {
			return UnitVoteData{v.Unit, v.Marks, listed(v.Asked), v.Changes}
		}),
	}
	if r.Second != nil {
		d.Teller, d.Recount = r.Second.Teller, all(r.Second.Papers, paperData)
	}

	return d
}

func paperData(p meeting.Paper) PaperData { return PaperData{p.Number, p.Marks, p.Spoiled} }
