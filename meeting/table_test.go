package meeting

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// table says what becomes of every kind in every state of stages: "+" where it makes a new state, or why it is refused.
// An outcome holds in the states after it, the one without states in all others. In "empty" nothing is possible but
// created, and in "adjourned" nothing, unless said otherwise.
const table = `
created/1              Created   Created adjourned   + empty
info-changed/1         +
unit-added/1           UnitsFixed   + planned
roster-taken/1         UnitsFixed   + planned
unit-changed/1         +
unit-removed/1         UnitsFixed   + planned
units-marked/1         +
substitute-named/1     +
guest-added/1          +
guest-moved/1          +
guest-removed/1        +
guest-changed/1        +
officer-added/1        +
officer-changed/1      +
officer-moved/1        +
officer-removed/1      +
item-begun/1           +
item-finished/1        +   ItemIdle planned idle
item-skipped/1         +
item-moved/1           +
item-inserted/1        +
item-changed/1         +
item-noted/1           +
speech-queued/1        +
speech-changed/1       +
speech-moved/1         +
speech-begun/1         SpeechDone   + idle item undone held   NotRunning planned   Speaking speaking
speech-paused/1        NotSpeaking   + speaking
speech-ended/1         NotSpeaking   + speaking held
speech-withdrawn/1     +
speech-noted/1         +
title-added/1          +
title-changed/1        +   ListFrozen opened issued entered unbalanced recounting differing decided tied short settled
title-removed/1        +
registered/1           +
registration-ruled/1   +
registration-removed/1 +
nominated/1            ListFrozen   + planned idle item undone speaking held   NominationsClosed closed voided hands handed called asked
nominated-all/1        ListFrozen   + planned idle item undone speaking held   NominationsClosed closed voided hands handed called asked
nominee-ruled/1        ListFrozen   + planned idle item undone speaking held   NominationsClosed closed voided hands handed called asked
nominations-closed/1   NominationsClosed   + idle item undone speaking held   NotRunning planned
nominations-reopened/1 ListFrozen   NominationsOpen planned idle item undone speaking held   + closed voided hands handed called asked
round-opened/1         +   NominationsOpen idle item undone speaking held   RoundOpen opened issued entered unbalanced recounting differing   NotRunning planned   NoSeats decided settled
round-opened/2         +   NominationsOpen idle item undone speaking held   RoundOpen opened issued entered unbalanced recounting differing   NotRunning planned   NoSeats decided settled
papers-issued/1        Unknown   + opened issued entered unbalanced recounting differing   RoundClosed decided tied short settled voided   WrongMethod hands handed called asked
paper-sealed/1         Unknown   RoundClosed decided tied short settled voided   + issued entered unbalanced   Recount recounting differing   WrongMethod hands handed called asked   IssuedFirst opened
paper-mended/1         Unknown   Range opened issued   RoundClosed decided tied short settled voided   WrongMethod hands handed called asked   + entered unbalanced   Recount recounting differing
totals-entered/1       Unknown   WrongMethod opened issued entered unbalanced recounting differing called asked   RoundClosed decided tied short settled voided   + hands handed
round-declared/1       Unknown   RoundClosed decided tied short settled voided   NoCount opened issued hands asked   + entered handed called   Unbalanced unbalanced   Recount recounting   Differ differing
round-voided/1         +   Unknown planned idle item undone speaking held closed   RoundClosed voided
round-settled/1        Unknown   + tied   NoTie short   NoSeats decided   Settled settled   RoundOpen opened issued entered unbalanced recounting differing   RoundClosed voided   WrongMethod hands handed called asked
recount-begun/1        Unknown   + entered unbalanced   NoCount opened issued   Recount recounting differing   RoundClosed decided tied short settled voided   WrongMethod hands handed called asked
paper-recounted/1      Unknown   + recounting   RoundClosed decided tied short settled voided   NoRecount opened issued entered unbalanced differing hands handed called asked
recount-ended/1        Unknown   + recounting   RoundClosed decided tied short settled voided   NoRecount opened issued entered unbalanced differing hands handed called asked
difference-settled/1   Unknown   + differing   RoundClosed decided tied short settled voided   Range opened issued entered unbalanced recounting hands handed called asked
vote-cast/1            Unknown   + called   RoundClosed decided tied short settled voided   WrongMethod opened issued entered unbalanced recounting differing hands handed asked
answer-given/1         Unknown   + called   RoundClosed decided tied short settled voided   WrongMethod opened issued entered unbalanced recounting differing hands handed asked
consensus-asked/1      Unknown   + asked   RoundClosed decided tied short settled voided   WrongMethod opened issued entered unbalanced recounting differing hands handed called
decision-made/1        +   NotRunning planned
decision-changed/1     +   Unknown planned
decision-struck/1      +   Unknown planned
heads-announced/1      +   NotRunning planned
heads-announced/2      +   NotRunning planned
cluster-heads-named/1  +
pledge-signed/1        +   NotRunning planned
pledge-given/1         +
pledge-struck/1        +   NoChange planned
directive-given/1      +   NotRunning planned
follow-ups-carried/1   +
directive-changed/1    +   Unknown planned
directive-done/1       +   Unknown planned
directive-struck/1     +   Unknown planned
criteria-set/1         +
scores-entered/1       +
phrases-set/1          +
adjourned/1            +   RoundsOpen opened issued entered unbalanced recounting differing hands handed called asked   Speaking speaking held   NotRunning planned
amended/1              +   + adjourned   NotRunning planned
letterhead-amended/1   NotAdjourned   + adjourned
phrases-amended/1      NotAdjourned   + adjourned
undone/1               +   DeclaredFinal decided tied short   NothingToUndo empty
redone/1               NothingToRedo   NothingToRedo empty adjourned   + undone
retimed/1              +   Unknown planned
`

// sentinels by the names the table gives them.
var sentinels = map[string]error{
	"Adjourned": ErrAdjourned, "Created": ErrCreated, "DeclaredFinal": ErrDeclaredFinal, "Differ": ErrDiffer, "IssuedFirst": ErrIssuedFirst,
	"ItemDone": ErrItemDone, "ItemIdle": ErrItemIdle, "ItemRunning": ErrItemRunning, "ListFrozen": ErrListFrozen,
	"NominationsClosed": ErrNominationsClosed, "NominationsOpen": ErrNominationsOpen, "NoChange": ErrNoChange, "NoCount": ErrNoCount,
	"NoRecount": ErrNoRecount, "NoSeats": ErrNoSeats, "NoTie": ErrNoTie, "NotCreated": ErrNotCreated, "NothingToRedo": ErrNothingToRedo, "NothingToUndo": ErrNothingToUndo,
	"NotAdjourned": ErrNotAdjourned, "NotRunning": ErrNotRunning, "NotSpeaking": ErrNotSpeaking, "Range": ErrRange, "Recount": ErrRecount, "RoundClosed": ErrRoundClosed, "RoundOpen": ErrRoundOpen,
	"RoundsOpen": ErrRoundsOpen, "Settled": ErrSettled, "Speaking": ErrSpeaking, "SpeechDone": ErrSpeechDone, "Unbalanced": ErrUnbalanced, "UnitsFixed": ErrUnitsFixed,
	"Unknown": ErrUnknown, "WrongMethod": ErrWrongMethod,
}

// outcomes reads the table: kind, state, outcome.
func outcomes(t *testing.T) map[string]map[string]string {
	t.Helper()
	all := map[string]map[string]string{}
	for line := range strings.Lines(strings.TrimSpace(table)) {
		words := strings.Fields(line)
		row := map[string]string{}
		for _, s := range stages {
			row[s.name] = words[1]
		}
		row["empty"], row["adjourned"] = "NotCreated", "Adjourned"
		outcome := ""
		for _, w := range words[2:] {
			if _, ok := row[w]; ok {
				row[w] = outcome
				continue
			}
			if outcome = w; sentinels[w] == nil && w != "+" {
				t.Fatalf("the table's row %s has an unknown word %q", words[0], w)
			}
		}
		all[words[0]] = row
	}
	return all
}

func TestEveryKindInEveryState(t *testing.T) {
	want := outcomes(t)
	tried := map[string]bool{}
	for _, attempt := range attempts {
		kind := attempt(stage(t, "empty")).Kind()
		if tried[kind] {
			t.Errorf("%s is tried twice", kind)
		}
		tried[kind] = true
		for _, s := range stages {
			t.Run(kind+" "+s.name, func(t *testing.T) {
				r := stage(t, s.name)
				tryCell(t, r, attempt(r), want[kind][s.name])
			})
		}
	}
	for _, kind := range Kinds() {
		if !tried[kind] || want[kind] == nil {
			t.Errorf("%s has no row in the table, or no attempt", kind)
		}
	}
}

func tryCell(t *testing.T, r *room, b Body, want string) {
	t.Helper()
	before := r.snapshot()
	err := r.m.Check(b, r.now)
	if got := outcome(err); got != want {
		t.Fatalf("%s: %q (%v), want %q", b.Kind(), got, err, want)
	}
	if err != nil {
		r.refuse(b, sentinels[want])
		alike(t, r.m, before)
		return
	}
	r.do(b)
	r.sound()
	if reflect.DeepEqual(without(r.m), without(before)) {
		t.Errorf("%s changes nothing", b.Kind())
	}
}

func outcome(err error) string {
	if err == nil {
		return "+"
	}
	for word, sentinel := range sentinels {
		if errors.Is(err, sentinel) {
			return word
		}
	}
	return err.Error()
}

func TestKindsAreSortedAndCarryAVersion(t *testing.T) {
	kinds := Kinds()
	if !slices.IsSorted(kinds) {
		t.Error("not sorted")
	}
	for _, kind := range kinds {
		if word, version, ok := strings.Cut(kind, "/"); !ok || word == "" || version == "" || !plainWord(kind) {
			t.Errorf("%q is not word/version", kind)
		}
	}
}
