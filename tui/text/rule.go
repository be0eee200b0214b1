package text

import (
	"fmt"

	"thuky/meeting"
	"thuky/meeting/paper"
	"thuky/meeting/tally"
)

// RuleLine says a title's rule in full: method, threshold, quota, source. In Vietnamese it is as the minutes say it.
func RuleLine(l Lang, r meeting.Rule) string {
	s := Methods[r.Method].In(l) + ": " + RuleShort(l, r.Rule)
	if r.Source != "" {
		s += " (" + r.Source + ")"
	}
	return s
}

// RuleShort says threshold, base and quota.
func RuleShort(l Lang, r tally.Rule) string {
	if l == Vietnamese {
		return paper.RuleWords(r)
	}
	least := "at least "
	if r.Strict {
		least = "more than "
	}
	s := least + r.Threshold.String() + " of the " + Bases[r.Base].En
	if r.Quota > 0 {
		s += fmt.Sprintf("; at most %d, by number of votes", r.Quota)
	}
	return s
}

// Arithmetic says why a name passes or not. In Vietnamese it is the sentence of the minutes.
func Arithmetic(l Lang, r tally.Rule, n tally.NameResult) string {
	if l == Vietnamese {
		return paper.Arithmetic(r, n)
	}
	least := "at least "
	if r.Strict {
		least = "more than "
	}
	s := fmt.Sprintf("Needs %s%s of %d %s: %d. Has %d", least, r.Threshold, n.Base, Bases[r.Base].En, n.Needed, n.Agree)
	if n.Percent != "" {
		s += " (" + string(n.Percent) + "%)"
	}
	if n.Passes {
		return s + ". Passes."
	}
	return s + ". Does not pass."
}
