package text

import "strings"

// Words of the history.
var (
	HistoryName  = Word{"Nhật ký Hội nghị", "History"}
	HistoryOpen  = Word{"nhật ký Hội nghị", "history"}
	HistoryAll   = Word{"mọi việc", "everything"}
	HistoryCount = Word{"%d trên %d", "%d of %d"}
	HistoryTaken = Word{"đã hoàn tác", "taken back"}
	HistoryAt    = Word{"xảy ra %s, ghi %s", "happened %s, recorded %s"}
	HistoryKeys  = Word{"gõ để tìm · ←→ loại việc · ↑↓ PgUp PgDn · Esc đóng", "type to find · ←→ kind · ↑↓ PgUp PgDn · Esc close"}
	Fingerprint  = Word{"%d bản ghi, mã %s", "%d event(s), code %s"}
	UndoOf       = Word{"hoàn tác “%s”", "undo “%s”"}
	RedoOf       = Word{"làm lại “%s”", "redo “%s”"}
)

// stepGroups are the kinds of events by what they are about, as a person looks for them.
var stepGroups = []struct {
	name     Word
	prefixes []string
}{
	{Word{"nghị trình", "agenda"}, []string{"item-", "adjourned"}},
	{Word{"điểm danh", "attendance"}, []string{"unit", "guest-", "officer-", "substitute-", "roster-", "cluster-"}},
	{Word{"phát biểu", "speakers"}, []string{"speech-"}},
	{Word{"đề cử", "nominations"}, []string{"title-", "nominat", "nominee-", "regist"}},
	{Word{"chấm điểm", "scores"}, []string{"criteria-", "scores-"}},
	{Word{"bỏ phiếu", "votes"}, []string{"round-", "paper", "totals-", "vote-", "answer-", "consensus-", "recount-", "difference-"}},
	{Word{"quyết định", "decisions"}, []string{"decision-", "heads-", "pledge-", "directive-", "follow-ups-", "amended", "letterhead-"}},
	{Word{"việc khác", "other"}, []string{"created", "info-", "phrases-", "undone", "redone", "retimed"}},
}

// StepGroups names the groups of events.
func StepGroups() []Word {
	out := make([]Word, len(stepGroups))
	for i, g := range stepGroups {
		out[i] = g.name
	}
	return out
}

// StepGroup is the group that a kind of event belongs to, by its place in StepGroups; -1 for one unknown.
func StepGroup(kind string) int {
	for i, g := range stepGroups {
		for _, p := range g.prefixes {
			if strings.HasPrefix(kind, p) {
				return i
			}
		}
	}
	return -1
}
