package text

import (
	"strings"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// Words of the history.
var (
	HistoryName  = Word{"Nhật ký Hội nghị", "History"}
	HistoryOpen  = Word{"nhật ký Hội nghị", "history"}
	HistoryAll   = Word{"mọi việc", "everything"}
	HistoryCount = Word{"%d trên %d", "%d of %d"}
	HistoryTaken = Word{"đã hoàn tác", "taken back"}
	HistoryWhen  = Word{"lúc %s", "at %s"}
	HistoryAt    = Word{"xảy ra %s, ghi %s", "happened %s, recorded %s"}
	HistoryNext  = Word{"Ctrl+Z sẽ hoàn tác", "Ctrl+Z would undo"}
	HistoryBy    = Word{"người ghi: %s", "by the %s"}
	HistoryKeys  = Word{"gõ để tìm, cả mã · ←→ loại việc · ↑↓ PgUp PgDn · Enter xem cả · Esc đóng", "type to find, code too · ←→ kind · ↑↓ PgUp PgDn · Enter whole · Esc close"}
	Fingerprint  = Word{"%d bản ghi, mã %s", "%d event(s), code %s"}
	EventNumber  = Word{"Việc số %d", "Event no. %d"}
	EventCode    = Word{"mã %s", "code %s"}
	UndoOf       = Word{"hoàn tác: %s", "undo: %s"}
	RedoOf       = Word{"làm lại: %s", "redo: %s"}
)

// Words of what an event says.
var (
	About        = Word{"%s: %s", "%s: %s"}
	ToldPaper    = Word{"%s %d", "%s %d"}
	ToldEnds     = Word{"%s (kết thúc mục %s)", "%s (ends %s)"}
	ToldUnits    = Word{"%d đơn vị (%s)", "%d units (%s)"}
	ToldNames    = Word{"%d tên (%s)", "%d names (%s)"}
	ToldCriteria = Word{"%d tiêu chí (%s)", "%d criteria (%s)"}
	ToldTasks    = Word{"%d việc (%s)", "%d tasks (%s)"}
	ToldPhrases  = Word{"%d câu", "%d text(s)"}
	ToldSetup    = Word{"%d đơn vị, %d mục, %d danh hiệu", "%d unit(s), %d item(s), %d title(s)"}
	ToldBefore   = Word{"trước %s", "before %s"}
	ToldLast     = Word{"ở cuối", "at the end"}
	ToldWas      = Word{"Trước đó", "Before"}
	ToldNew      = Word{"Mới", "New"}
	ToldCleared  = Word{"(xóa ghi chép)", "(note cleared)"}
	ToldOf       = Word{"%s (%s)", "%s (%s)"}
	ToldVotes    = Word{"%s: %d đồng ý, %d không đồng ý, %d không ý kiến", "%s: %d in favour, %d against, %d abstained"}
	ToldScore    = Word{"%s, %s (%s): %s", "%s, %s (%s): %s"}
	TaskDone     = Word{"đã xong", "done"}
	TaskOpen     = Word{"chưa xong", "not done"}
)

// Seats names who entered an event.
var Seats = map[string]Word{
	meeting.SecretarySeat: {"thư ký", "secretary"},
	meeting.TellerSeat:    {"người kiểm lần hai", "second teller"},
}

// Answers names what a unit answers when it is called.
var Answers = map[tally.Mark]Word{
	tally.Agree:    RollYes,
	tally.Disagree: RollNo,
	tally.None:     RollNone,
}

// Stages names by whom points were given.
var Stages = map[meeting.Stage]Word{
	meeting.SelfScored:   {"tự chấm", "self-scored"},
	meeting.CrossChecked: {"thẩm định", "cross-checked"},
}

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
	{Word{"quyết định", "decisions"}, []string{"decision-", "heads-", "pledge-", "directive-", "follow-ups-", "amended"}},
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
