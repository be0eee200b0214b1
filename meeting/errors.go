package meeting

import (
	"errors"
	"fmt"
)

// Why something may not be done now. Check, Decide and Apply return them inside a Refusal, to be told apart with errors.Is.
var (
	// Of the meeting as a whole.
	ErrNotCreated    = errors.New("meeting: nothing has been set up yet")
	ErrCreated       = errors.New("meeting: already set up")
	ErrNotRunning    = errors.New("meeting: not begun")
	ErrNotHeld       = errors.New("meeting: not held yet, so that no other can follow from it")
	ErrAdjourned     = errors.New("meeting: adjourned; only amendments are possible")
	ErrNotAdjourned  = errors.New("meeting: not adjourned; until then this is changed without an amendment")
	ErrTimeOrder     = errors.New("meeting: the time is before something it must follow")
	ErrFuture        = errors.New("meeting: the time has not come yet")
	ErrNothingToUndo = errors.New("meeting: nothing to undo")
	ErrNothingToRedo = errors.New("meeting: nothing to redo")
	ErrDeclaredFinal = errors.New("meeting: a declared result is corrected or voided, not undone")
	ErrUnknownKind   = errors.New("meeting: unknown kind of event")
	ErrBody          = errors.New("meeting: the body of an event is not in its form")

	// Of what is given.
	ErrUnknown  = errors.New("meeting: no such thing")
	ErrTaken    = errors.New("meeting: identity already in use")
	ErrEmpty    = errors.New("meeting: must not be empty")
	ErrText     = errors.New("meeting: text with control characters, not in NFC, or too long")
	ErrSameName = errors.New("meeting: the name is already there")
	ErrRange    = errors.New("meeting: number out of range")
	ErrReason   = errors.New("meeting: a reason is needed")
	ErrNoChange = errors.New("meeting: nothing would change")

	// Of the agenda and the speakers.
	ErrItemRunning = errors.New("meeting: the item is running")
	ErrItemIdle    = errors.New("meeting: the item is not running")
	ErrItemDone    = errors.New("meeting: the item is over")
	ErrSpeaking    = errors.New("meeting: somebody is speaking")
	ErrNotSpeaking = errors.New("meeting: this speaker is not speaking")
	ErrSpeechDone  = errors.New("meeting: this speech is over")
	ErrRoundsOpen  = errors.New("meeting: a round of voting is still open")
	ErrUnitsFixed  = errors.New("meeting: the units are fixed once the meeting has begun")
	ErrPlanFixed   = errors.New("meeting: the plan is fixed once the meeting has begun")
	ErrUnitAway    = errors.New("meeting: the unit is not present")
	ErrStillNeeded = errors.New("meeting: something else depends on it")
	ErrStatusTwice = errors.New("meeting: already marked so")

	// Of scores.
	ErrPoints = errors.New("meeting: not a number of points")
	ErrScore  = errors.New("meeting: a score above its criterion's maximum, or below 0")
	ErrScored = errors.New("meeting: there are scores under this criterion")

	// Of nominations and votes.
	ErrNominationsClosed = errors.New("meeting: nominations are closed")
	ErrNominationsOpen   = errors.New("meeting: nominations are still open")
	ErrListFrozen        = errors.New("meeting: frozen since voting opened")
	ErrDrawn             = errors.New("meeting: the candidates are another title's winners")
	ErrSourcePending     = errors.New("meeting: the title whose winners are candidates has no result yet")
	ErrNoCandidates      = errors.New("meeting: there is no candidate")
	ErrNoSeats           = errors.New("meeting: no seat is left")
	ErrNoQuorum          = errors.New("meeting: no quorum")
	ErrNoTellers         = errors.New("meeting: no tellers have been elected")
	ErrRoundOpen         = errors.New("meeting: a round of this title is open")
	ErrRoundClosed       = errors.New("meeting: the round is not open")
	ErrWrongMethod       = errors.New("meeting: not in this method of voting")
	ErrNoCount           = errors.New("meeting: nothing has been counted")
	ErrIssuedFirst       = errors.New("meeting: say first how many papers were issued")
	ErrSettled           = errors.New("meeting: the open seats have been settled")
	ErrWay               = errors.New("meeting: the rule does not know this way of settling")
	ErrNoTie             = errors.New("meeting: there is no tie")
	ErrSeats             = errors.New("meeting: not as many chosen as there are seats")
	ErrChosenTwice       = errors.New("meeting: chosen for two seats")
	ErrScoreOrder        = errors.New("meeting: the scores do not decide so")
	ErrWitness           = errors.New("meeting: a lot needs witnesses")
	ErrRecused           = errors.New("meeting: a unit does not vote on itself")
	ErrConsensusMany     = errors.New("meeting: more candidates than seats cannot be agreed on as a whole")
	ErrRecount           = errors.New("meeting: a second count has begun")
	ErrNoRecount         = errors.New("meeting: no second count is under way")
	ErrDiffer            = errors.New("meeting: the two counts differ")
	ErrUnbalanced        = errors.New("meeting: the papers do not balance")
	ErrStruck            = errors.New("meeting: the decision no longer holds")
	ErrVerdict           = errors.New("meeting: the verdict is not what the papers give")
)

// Refusal is the answer to what may not be done: the reason, and the details a sentence about it needs, such as a
// name or the two numbers that do not fit. The sentence itself is the screen's.
type Refusal struct {
	Why     error // one of this package's sentinels, or an error of meeting/tally
	Details []any
}

// Error gives the reason and its details, for logs.
func (r *Refusal) Error() string {
	if len(r.Details) == 0 {
		return r.Why.Error()
	}
	return r.Why.Error() + ": " + fmt.Sprint(r.Details...)
}

// Unwrap gives the sentinel.
func (r *Refusal) Unwrap() error { return r.Why }

func refuse(why error, details ...any) error { return &Refusal{Why: why, Details: details} }

// because makes a Refusal of an error of meeting/tally; nil stays nil.
func because(err error) error {
	if err == nil {
		return nil
	}
	return &Refusal{Why: err}
}

// first returns the first error there is: the order in which a check's conditions are told.
func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// refuseIf is for one-line conditions inside first.
func refuseIf(cond bool, why error, details ...any) error {
	if cond {
		return refuse(why, details...)
	}
	return nil
}
