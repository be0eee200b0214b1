package text

import (
	"fmt"
	"strconv"
	"strings"

	"thuky/meeting"
	"thuky/meeting/paper"
	"thuky/meeting/tally"
)

// RuleLine says a title's rule in full: method, threshold, quota, source. In Vietnamese it is as the minutes say it, with
// figures as a screen has them.
func RuleLine(l Lang, r meeting.Rule) string {
	s := Methods[r.Method].In(l) + ": " + RuleShort(l, r.Method, r.Rule)
	if r.Source != "" {
		s += " (" + r.Source + ")"
	}
	return s
}

// RuleShort says threshold, base and quota.
func RuleShort(l Lang, m meeting.Method, r tally.Rule) string {
	if l == Vietnamese {
		return paper.RuleWords(m, r, strconv.Itoa)
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
func Arithmetic(l Lang, m meeting.Method, r tally.Rule, n tally.NameResult) string {
	return Needed(l, m, r, n) + " " + Outcome(l, m, r, n)
}

// Needed says how many votes a name needs.
func Needed(l Lang, m meeting.Method, r tally.Rule, n tally.NameResult) string {
	if l == Vietnamese {
		return paper.Needed(m, r, n, strconv.Itoa)
	}
	least := "at least "
	if r.Strict {
		least = "more than "
	}
	return fmt.Sprintf("Needs %s%s of %d %s: %d.", least, r.Threshold, n.Base, Bases[r.Base].En, n.Needed)
}

// Outcome is how many votes a name has, and whether it passes: what Arithmetic says after Needed.
func Outcome(l Lang, m meeting.Method, r tally.Rule, n tally.NameResult) string {
	if l == Vietnamese {
		return paper.Got(n, strconv.Itoa)
	}
	s := Got(l, n)
	if n.Passes {
		return s + ". Passes."
	}
	return s + ". Does not pass."
}

// Got is how many votes a name has, without a full stop: "Được 9 (69,23%)".
func Got(l Lang, n tally.NameResult) string {
	s := HasVotes.In(l, n.Agree)
	if n.Percent != "" {
		s += " (" + Percent(l, n) + ")"
	}
	return s
}

// Percent writes a name's share the way the language does: "69,23%", "69.23%".
func Percent(l Lang, n tally.NameResult) string {
	s := string(n.Percent)
	if l == English {
		s = strings.Replace(s, ",", ".", 1)
	}
	return s + "%"
}

// Points writes points the way the language does: "97,5", "97.5".
func Points(l Lang, p meeting.Points) string {
	s := p.String()
	if l == English {
		s = strings.NewReplacer(",", ".", ".", ",").Replace(s)
	}
	return s
}

// openVote says of an open vote, where there are no papers, what words say of a secret ballot.
var openVote = strings.NewReplacer("gửi phiếu", "gửi ý kiến", "bỏ phiếu", "biểu quyết", "Bỏ phiếu", "Biểu quyết", "bằng phiếu", "bằng nhau", "Bằng phiếu", "Bằng nhau")

// Of gives a word about a vote as it is said where votes are counted so: nobody casts a paper by raising a hand.
func Of(m meeting.Method, w Word) Word {
	if !m.Secret() {
		w.Vi = openVote.Replace(w.Vi)
	}
	return w
}
