package export

import (
	"encoding/json"
	"fmt"
	"io"
	"time"

	"thuky/meeting"
	"thuky/meeting/phrase"
	"thuky/meeting/tally"
)

// Schema names the form of what [JSON] writes. Within a version fields are added, never renamed, removed or given
// another meaning.
const Schema = "thuky-meeting/1"

// JSON writes all data of a meeting to w: one object, UTF-8, indented, its fields in the order of [Data], which
// documents them. The same Meeting always gives the same bytes. Every error is w's.
//
// What may not be known yet is not in it: of a round that is open or void, how anybody voted.
func JSON(w io.Writer, m *meeting.Meeting) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)

	if err := e.Encode(DataOf(m)); err != nil {
		return fmt.Errorf("json: %w", err)
	}

	return nil
}

// dataFormat is the name of the format of the data, dataFile that of the file.
const (
	dataFormat = "json"
	dataFile   = "thuky-du-lieu.json"
)

func writeData(to *folder, m *meeting.Meeting) error {
	return to.write(dataFile, func(w io.Writer) error { return JSON(w, m) })
}

// Data is a meeting as [JSON] writes it.
//
// Lists are never null, and empty where there is nothing. Times are RFC 3339 in UTC, null where something has not
// happened. Things are named by the identities that the record gives them; an empty identity names nothing. Shares,
// percentages and points are text, as the rule, the result and the table give them ("2/3", "92,31", "97,5"). What a
// word may be is listed behind each field.
type Data struct {
	Schema     string            `json:"schema"`    // "thuky-meeting/1"
	State      meeting.Phase     `json:"state"`     // planned, running, adjourned
	Events     uint64            `json:"events"`    // in the record this was made from
	Hash       string            `json:"hash"`      // of its last event: what `thuky verify` prints
	Began      *time.Time        `json:"began"`     // when the first item began
	Adjourned  *time.Time        `json:"adjourned"` // bế mạc
	Info       meeting.Info      `json:"info"`      // title, cluster, place, letterhead
	Quorum     QuorumData        `json:"quorum"`    // now, or as it was at the end
	Units      []UnitData        `json:"units"`     // members, with their attendance
	Guests     []meeting.Guest   `json:"guests"`    // in protocol order
	Officers   []meeting.Officer `json:"officers"`  // role: chair, secretary, head-teller, teller
	Items      []ItemData        `json:"items"`     // the agenda, in order
	Speeches   []SpeechData      `json:"speeches"`  // in the order of the queue
	Titles     []TitleData       `json:"titles"`    // in the order they are voted on
	Rounds     []RoundData       `json:"rounds"`    // in the order they were opened
	Decisions  []DecisionData    `json:"decisions"` // in the order decided
	Heads      *meeting.Heads    `json:"heads"`     // of next year, once announced
	Pledge     PledgeData        `json:"pledge"`    // giao ước thi đua
	Directives []DirectiveData   `json:"directives"`
	Amendments []AmendmentData   `json:"amendments"` // đính chính

	ClusterHeads *meeting.ClusterHeads `json:"cluster_heads"` // of this year, where known
	Criteria     []CriterionData       `json:"criteria"`      // of the table of scores, in its order
	Scores       []ScoreData           `json:"scores"`        // by unit, then by criterion
	Ranking      []RankData            `json:"ranking"`       // of the units that are scored, from high to low
	Register     []RegistrationData    `json:"register"`      // of titles, in the order entered
	Phrases      phrase.Set            `json:"phrases"`       // the office's own words on its papers, by their keys
}

// QuorumData is whether enough units are present.
type QuorumData struct {
	Members int  `json:"members"`
	Present int  `json:"present"`
	Needed  int  `json:"needed"`
	Met     bool `json:"met"`
}

// UnitData is a member unit and its attendance.
type UnitData struct {
	ID             meeting.ID      `json:"id"`
	Name           string          `json:"name"`
	Representative meeting.Person  `json:"representative"`
	Status         string          `json:"status"`     // unmarked, present, excused, absent, left
	Substitute     *meeting.Person `json:"substitute"` // who came in the representative's place
	Authority      string          `json:"authority"`  // by what the substitute is authorised
	Arrived        *time.Time      `json:"arrived"`
	Late           bool            `json:"late"`
	Moves          []MoveData      `json:"moves"` // every change of status, in the order recorded
	Phone          string          `json:"phone"`
}

// MoveData is a change of a unit's status.
type MoveData struct {
	At     time.Time `json:"at"`
	Status string    `json:"status"`
}

// SpanData is a stretch of time; to is null while it lasts.
type SpanData struct {
	From time.Time  `json:"from"`
	To   *time.Time `json:"to"`
}

// ItemData is an item of the agenda and how it went.
type ItemData struct {
	meeting.NewItem            // id, name, part, who, minutes (planned)
	State           string     `json:"state"`    // pending, running, done, skipped
	Inserted        bool       `json:"inserted"` // during the meeting
	Spans           []SpanData `json:"spans"`
	Reason          string     `json:"reason"` // for skipping it
	Note            string     `json:"note"`   // for the minutes
}

// SpeechData is a speaker's turn and how it went.
type SpeechData struct {
	meeting.NewSpeech            // id, unit (empty for a guest), speaker, topic, seconds (the limit, 0 for none)
	State             string     `json:"state"` // queued, running, held, over, withdrawn
	Item              meeting.ID `json:"item"`  // that ran when it began
	Spans             []SpanData `json:"spans"`
	Note              string     `json:"note"` // what was said
}

// TitleData is a title that is voted on, its rule, its nominees and who won it.
type TitleData struct {
	ID       meeting.ID       `json:"id"`
	Name     string           `json:"name"`     // on screen
	Official string           `json:"official"` // on paper
	Office   string           `json:"office"`   // award, head, deputy
	From     meeting.ID       `json:"from"`     // the title whose winners are the candidates
	Rule     meeting.Rule     `json:"rule"`
	Ceiling  *meeting.Ceiling `json:"ceiling"` // a share that the winners should not pass
	Closed   bool             `json:"closed"`  // the list of nominees
	Nominees []NomineeData    `json:"nominees"`
	Winners  []string         `json:"winners"` // names, of the results declared and settled so far
}

// NomineeData is a name put forward, and where it stands.
type NomineeData struct {
	ID       meeting.ID       `json:"id"`
	Unit     meeting.ID       `json:"unit"` // empty for a person
	Name     string           `json:"name"`
	By       string           `json:"by"`       // who nominated; empty for the unit itself
	Standing meeting.Standing `json:"standing"` // eligible, withdrawn, ineligible
	Reason   string           `json:"reason"`
}

// DecisionData is what the meeting decided.
type DecisionData struct {
	ID     meeting.ID `json:"id"`
	Number int        `json:"number"` // from 1, never used again
	Kind   string     `json:"kind"`   // result (of the round), settlement (of its open seats), heads, text
	Round  meeting.ID `json:"round"`
	Text   string     `json:"text"`
	Item   meeting.ID `json:"item"`
	At     time.Time  `json:"at"`
	Struck string     `json:"struck"` // why it no longer holds; empty while it does
}

// PledgeData is the pledge and who signed it.
type PledgeData struct {
	Text   string          `json:"text"`
	Signed []SignatureData `json:"signed"`
}

// SignatureData is a unit that signed the pledge, and by whom.
type SignatureData struct {
	Unit meeting.ID `json:"unit"`
	By   string     `json:"by"`
}

// DirectiveData is something to follow up: what the meeting was told to do, what it pledged, or what an earlier one
// left of either.
type DirectiveData struct {
	meeting.NewDirective            // id, by, text, owner, due (2006-01-02, or words)
	Item                 meeting.ID `json:"item"` // empty for all but this meeting's directives
	Done                 bool       `json:"done"`
	Origin               string     `json:"origin"` // the earlier meeting it is from; empty for this one's
	Pledge               bool       `json:"pledge"` // a commitment of the pledge
}

// CriterionData is what points are given for.
type CriterionData struct {
	ID   meeting.ID `json:"id"`
	Name string     `json:"name"`
	Kind string     `json:"kind"` // basic, bonus, penalty (its points are without a sign, and taken off)
	Max  string     `json:"max"`  // "0": no maximum
}

// ScoreData is the points of a unit under one criterion.
type ScoreData struct {
	Unit      meeting.ID    `json:"unit"`
	Criterion meeting.ID    `json:"criterion"`
	Stage     meeting.Stage `json:"stage"` // self, crossed
	Points    string        `json:"points"`
}

// RankData is a unit's total and its place; those that tie share theirs.
type RankData struct {
	Unit  meeting.ID `json:"unit"`
	Total string     `json:"total"` // may be below 0
	Rank  int        `json:"rank"`  // from 1
	Tied  bool       `json:"tied"`
}

// RegistrationData is a line of the register of titles.
type RegistrationData struct {
	meeting.NewRegistration        // id, title, unit (to which the name belongs, may be empty), name (empty: the unit itself)
	Struck                  bool   `json:"struck"`
	Reason                  string `json:"reason"` // of the last ruling
}

// AmendmentData sets something right.
type AmendmentData struct {
	Text   string    `json:"text"`
	Reason string    `json:"reason"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
	After  bool      `json:"after_adjournment"`
}

// RoundData is one vote: on the candidates of a title, or on a motion.
type RoundData struct {
	ID         meeting.ID      `json:"id"`
	Title      meeting.ID      `json:"title"`   // empty for a motion
	Subject    string          `json:"subject"` // the title's name, or the motion
	Number     int             `json:"number"`  // of the round of its title, from 1; motions are counted together
	Item       meeting.ID      `json:"item"`
	State      string          `json:"state"`  // open, declared, void
	Method     meeting.Method  `json:"method"` // secret-papers, secret-totals, hands, roll-call, consensus
	Rule       tally.Rule      `json:"rule"`   // its quota is the seats of this round
	Recuse     bool            `json:"recuse"` // a unit does not vote on itself
	Sealed     bool            `json:"sealed"` // totals stay hidden until declared
	Ties       []meeting.Way   `json:"ties"`   // how open seats may be settled; none: every way
	Candidates []CandidateData `json:"candidates"`
	Members    int             `json:"members"` // units, as are the next two, when it opened
	Present    int             `json:"present"`
	Written    int             `json:"written"` // absent units that vote in writing
	Issued     *int            `json:"issued"`  // papers given out
	Electorate []meeting.ID    `json:"electorate"`
	Opened     time.Time       `json:"opened"`
	Ended      *time.Time      `json:"ended"`
	Voided     *time.Time      `json:"voided"`
	Again      string          `json:"again"`       // why the title is voted on once more
	Unbalanced string          `json:"unbalanced"`  // why papers that do not balance were declared
	VoidReason string          `json:"void_reason"` // why it is void
	Count      *CountData      `json:"count"`       // once declared
	Settlement *SettlementData `json:"settlement"`  // of seats left open
}

// CandidateData is a name on the ballot, in its order.
type CandidateData struct {
	ID   meeting.ID `json:"id"`
	Name string     `json:"name"`
	Unit meeting.ID `json:"unit"`
}

// CountData is how a declared round was counted. Marks are a letter a candidate, in ballot order: 1 agree, 0
// disagree, * both, . none.
type CountData struct {
	Verdict   tally.Verdict  `json:"verdict"`       // as `thuky count --json` gives it
	Papers    []PaperData    `json:"papers"`        // in the order of the shuffled pile
	Teller    string         `json:"second_teller"` // who counted the pile again
	Recount   []PaperData    `json:"recount"`       // as counted again
	Votes     []UnitVoteData `json:"votes"`         // of a roll call
	Consensus *bool          `json:"consensus"`     // the hall's answer to the chair
}

// PaperData is a ballot paper. It carries no time, which could betray who cast it.
type PaperData struct {
	Number  int         `json:"number"`
	Marks   tally.Marks `json:"marks"`
	Spoiled string      `json:"spoiled"` // why the tellers set it aside
}

// UnitVoteData is how a unit voted when it was called.
type UnitVoteData struct {
	Unit    meeting.ID  `json:"unit"`
	Marks   tally.Marks `json:"marks"`
	Asked   []bool      `json:"asked"`   // a candidate each: it has answered
	Changes int         `json:"changes"` // how often it changed that
}

// SettlementData is how seats left open were dealt with.
type SettlementData struct {
	Way       meeting.Way `json:"way"` // score, lot, chair, council, open
	Names     []string    `json:"names"`
	Reason    string      `json:"reason"`
	Witnesses string      `json:"witnesses"`
	At        time.Time   `json:"at"`
}
