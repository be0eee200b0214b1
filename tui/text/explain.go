package text

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"thuky/meeting"
	"thuky/meeting/paper"
	"thuky/meeting/tally"
)

// What can be wrong with what was typed, before the meeting is asked.
var (
	ErrNumber     = errors.New("not a whole number")
	ErrYear       = errors.New("not a year")
	ErrFraction   = errors.New("not a fraction")
	ErrVotes      = errors.New("not numbers of votes")
	ErrVotesMany  = errors.New("more votes than voters")
	ErrDay        = errors.New("not a date")
	ErrHour       = errors.New("not a time of day")
	ErrStart      = errors.New("not an hour and a date")
	ErrProfiles   = errors.New("the kept rule profiles cannot be read")
	ErrHalfMarked = errors.New("a paper is half marked")
	ErrNoPaper    = errors.New("no such paper")
	ErrRehearsal  = errors.New("not in a rehearsal")
	ErrWritten    = errors.New("more units vote in writing than are absent")
	ErrReasons    = errors.New("not reasons with their numbers")
	ErrTooLong    = errors.New("too long for the hall to read")
	ErrEdge       = errors.New("at the end of the list")
	ErrOutside    = errors.New("a pasted block that is larger than the table")
	ErrNoCriteria = errors.New("no criteria to score by")
	ErrNoUnits    = errors.New("no units yet")
	ErrUnscored   = errors.New("no scores yet")
	ErrAllOn      = errors.New("all of them are nominated")
	ErrPhone      = errors.New("no telephone number")
	ErrItemLine   = errors.New("no item of an agenda")
	ErrNoTitles   = errors.New("no titles yet")
	ErrUnit       = errors.New("no unit of the meeting")
	ErrNoMeetings = errors.New("there is no meeting yet")
	ErrNotOne     = errors.New("no meeting is under the cursor")
)

// reasons says every refusal as a sentence; its verbs take the refusal's details in order.
var reasons = map[error]Word{
	ErrYear:       {"“%v” không phải là năm: viết đủ bốn chữ số, như 2026.", "“%v” is not a year: write all four figures, such as 2026."},
	ErrNumber:     {"“%v” không phải là số nguyên.", "“%v” is not a whole number."},
	ErrFraction:   {"“%v” không phải là phân số như 1/2.", "“%v” is not a fraction such as 1/2."},
	ErrVotes:      {"“%v” không rõ: viết số đồng ý rồi số không đồng ý, như 9 3.", "“%v” is unclear: write the votes in favour, then those against, as in 9 3."},
	ErrVotesMany:  {"Tổng cộng %v, nhiều hơn %v.", "That is %v in all, more than %v."},
	ErrDay:        {"“%v” không phải là ngày như 31/3/2021.", "“%v” is not a date such as 31/3/2021."},
	ErrHour:       {"“%v” không phải là giờ như 14:00.", "“%v” is not a time such as 14:00."},
	ErrStart:      {"“%v” không phải là giờ và ngày như 14:00 18/12/2020.", "“%v” is not an hour and a date such as 14:00 18/12/2020."},
	ErrProfiles:   {"Không đọc được các thể lệ mẫu đã lưu; vẫn họp được, lưu lại thể lệ khi cần.", "The kept rule profiles cannot be read; the meeting goes on, keep them anew when needed."},
	ErrHalfMarked: {"Phiếu số %v đang nhập dở: ghi phiếu (Esc, Enter) hoặc bỏ các dấu trước.", "Paper no. %v is half marked: seal it (Esc, Enter) or take the marks off first."},
	ErrNoPaper:    {"Không có phiếu nào nữa.", "There is no further paper."},
	ErrWritten:    {"%v đơn vị gửi phiếu, nhưng chỉ có %v đơn vị vắng.", "%v vote in writing, but only %v are absent."},
	ErrReasons:    {"“%v” không rõ: viết lý do rồi số phiếu, như rách 2; gạch xóa 1.", "“%v” is unclear: write a reason, then how many, as in torn 2; struck out 1."},
	ErrTooLong:    {"Dài %v chữ; phòng họp chỉ đọc được %v.", "It has %v letters; the hall can read %v."},
	ErrEdge:       {"Đã ở đầu hoặc cuối danh sách.", "It is at the end of the list already."},
	ErrOutside:    {"Khối dán vào rộng hơn bảng: đặt con trỏ ở ô đầu rồi dán lại; chưa ô nào thay đổi.", "The block is larger than the table from here: go to its first cell and paste again; nothing was changed."},
	ErrNoCriteria: {"Chưa có tiêu chí: thêm ở mục Tiêu chí (→).", "No criteria yet: add them (→)."},
	ErrNoUnits:    {"Chưa có đơn vị nào: thêm ở màn hình 2.", "There are no units yet: add them on screen 2."},
	ErrUnscored:   {"Chưa có điểm: nhập ở màn hình 8.", "There are no scores yet: enter them on screen 8."},
	ErrAllOn:      {"Đã đề cử hết, hoặc không còn ai.", "All of them are nominated already, or there is nobody."},
	ErrPhone:      {"“%v” không phải là số điện thoại.", "“%v” is no telephone number."},
	ErrItemLine:   {"Dòng %v chưa đúng: “%v”. Viết số phút | nội dung | người phụ trách, như 10 | Báo cáo | Thư ký.", "Line %v is unclear: “%v”. Write minutes | what | who, as in 10 | Report | Secretary."},
	ErrNoTitles:   {"Chưa có danh hiệu nào: thêm ở màn hình 4.", "There are no titles yet: add one on screen 4."},
	ErrUnit:       {"“%v” không phải là đơn vị của Hội nghị: chọn từ danh sách, hoặc để trống.", "“%v” is no unit of the meeting: choose one of the list, or leave it empty."},
	ErrNoMeetings: {"Chưa có hội nghị nào.", "There is no meeting yet."},
	ErrNotOne:     {"Chọn một hội nghị trong danh sách trước.", "Choose a meeting of the list first."},
	ErrRehearsal:  {"Đang diễn tập: về danh sách Hội nghị trước.", "This is a rehearsal: go back to the list of meetings first."},

	meeting.ErrNotCreated:        {"Hội nghị chưa được lập.", "The meeting has not been set up."},
	meeting.ErrCreated:           {"Hội nghị đã được lập.", "The meeting has been set up."},
	meeting.ErrNotRunning:        {"Hội nghị chưa khai mạc (màn hình 1, Enter).", "The meeting has not begun (screen 1, Enter)."},
	meeting.ErrNotHeld:           {"Hội nghị ấy chưa họp: chỉ lập hội nghị năm sau từ một hội nghị đã họp.", "That meeting has not been held: next year's is begun from one that has."},
	meeting.ErrAdjourned:         {"Hội nghị đã bế mạc: chỉ còn có thể đính chính (F6).", "The meeting is adjourned: only amendments are possible (F6)."},
	meeting.ErrNotAdjourned:      {"Hội nghị chưa bế mạc: sửa trực tiếp, chưa cần đính chính.", "The meeting is not adjourned: change it without an amendment."},
	meeting.ErrTimeOrder:         {"Giờ này sớm hơn một việc phải có trước hoặc muộn hơn việc đến sau.", "That time does not fit with what came before or after."},
	meeting.ErrFuture:            {"Giờ này chưa đến.", "That time has not come yet."},
	meeting.ErrNothingToUndo:     {"Chưa có việc nào.", "Nothing has been done yet."},
	meeting.ErrNothingToRedo:     {"Chưa hoàn tác việc nào.", "Nothing has been undone."},
	meeting.ErrDeclaredFinal:     {"Kết quả đã công bố: chỉ có thể đính chính (F6) hoặc hủy, có lý do.", "A declared result can only be corrected (F6) or voided, with a reason."},
	meeting.ErrUnknownKind:       {"Bản ghi này do phiên bản mới hơn tạo ra (%v).", "This record was made by a newer version (%v)."},
	meeting.ErrBody:              {"Bản ghi không đúng dạng.", "The record is not in its form."},
	meeting.ErrUnknown:           {"Không tìm thấy.", "It does not exist."},
	meeting.ErrTaken:             {"Mã này đã dùng.", "That identity is in use."},
	meeting.ErrEmpty:             {"Chưa nhập nội dung.", "Something must be entered."},
	meeting.ErrText:              {"Nội dung quá dài hoặc có ký tự không in được.", "The text is too long or has characters that cannot be printed."},
	meeting.ErrSameName:          {"Đã có trong danh sách: %v.", "Already in the list: %v."},
	meeting.ErrRange:             {"Giá trị không hợp lệ: %v.", "Out of range: %v."},
	meeting.ErrStruck:            {"Quyết định này không còn hiệu lực.", "The decision no longer holds."},
	meeting.ErrPlanFixed:         {"Kế hoạch không đổi được sau khi khai mạc.", "The plan is fixed once the meeting has begun."},
	meeting.ErrReason:            {"Cần ghi lý do.", "A reason is needed."},
	meeting.ErrNoChange:          {"Không có gì thay đổi.", "Nothing would change."},
	meeting.ErrItemRunning:       {"Mục này đang diễn ra.", "The item is running."},
	meeting.ErrItemIdle:          {"Mục này không đang diễn ra.", "The item is not running."},
	meeting.ErrItemDone:          {"Mục này đã xong.", "The item is over."},
	meeting.ErrSpeaking:          {"%v đang phát biểu: kết thúc phát biểu trước.", "%v has the floor: end that speech first."},
	meeting.ErrNotSpeaking:       {"%v không đang phát biểu.", "%v is not speaking."},
	meeting.ErrSpeechDone:        {"%v đã phát biểu xong hoặc đã thôi.", "%v has finished or withdrawn."},
	meeting.ErrRoundsOpen:        {"Còn cuộc bỏ phiếu đang mở: công bố hoặc hủy trước.", "A vote is still open: declare or void it first."},
	meeting.ErrUnitsFixed:        {"Danh sách đơn vị không đổi được sau khi khai mạc.", "The units are fixed once the meeting has begun."},
	meeting.ErrUnitAway:          {"%v không có mặt.", "%v is not present."},
	meeting.ErrStillNeeded:       {"Còn nội dung khác dựa vào đây: %v.", "Something else depends on it: %v."},
	meeting.ErrStatusTwice:       {"%v: đã ghi tình trạng này rồi.", "%v: that is recorded already."},
	meeting.ErrPoints:            {"“%v” không phải là số điểm như 97,5.", "“%v” is not a number of points such as 97,5."},
	meeting.ErrScore:             {"Điểm của %v ở tiêu chí “%v” phải từ 0 đến %v.", "The score of %v under “%v” must be from 0 to %v."},
	meeting.ErrScored:            {"Đã có điểm theo tiêu chí này: xóa điểm trước.", "There are scores under it: take them away first."},
	meeting.ErrNominationsClosed: {"Danh sách đã chốt: mở lại trước (Space).", "The list is closed: reopen it first (Space)."},
	meeting.ErrNominationsOpen:   {"Danh sách đề cử chưa chốt (màn hình 4, Space).", "The nominations are still open (screen 4, Space)."},
	meeting.ErrListFrozen:        {"Danh sách và thể lệ đã khóa vì đã mở bỏ phiếu.", "The list and the rule are frozen: voting has opened."},
	meeting.ErrDrawn:             {"Ứng viên lấy từ kết quả của danh hiệu khác.", "The candidates are another title's winners."},
	meeting.ErrSourcePending:     {"Chờ kết quả %v.", "Waiting for the result of %v."},
	meeting.ErrNoCandidates:      {"Chưa có ứng viên.", "There is no candidate."},
	meeting.ErrNoSeats:           {"Đã đủ chỉ tiêu.", "No place is left."},
	meeting.ErrNoQuorum:          {"Chưa đủ số đơn vị để họp: cần %v trên %v, có %v.", "No quorum: %v of %v needed, %v present."},
	meeting.ErrNoTellers:         {"Chưa có Tổ kiểm phiếu (màn hình 2, phần Điều hành).", "No tellers yet (screen 2, officers)."},
	meeting.ErrRoundOpen:         {"Đang có cuộc bỏ phiếu mở cho danh hiệu này.", "A round of this title is open."},
	meeting.ErrRoundClosed:       {"Cuộc bỏ phiếu này không còn mở.", "The round is not open."},
	meeting.ErrWrongMethod:       {"Không dùng cho hình thức bỏ phiếu này.", "Not for this method of voting."},
	meeting.ErrNoCount:           {"Chưa có phiếu hay số liệu nào.", "Nothing has been counted."},
	meeting.ErrIssuedFirst:       {"Nhập số phiếu phát ra trước.", "Say first how many papers were issued."},
	meeting.ErrSettled:           {"Chỉ tiêu còn lại đã được xử lý.", "The open places have been settled."},
	meeting.ErrWay:               {"Thể lệ không có cách xử lý này.", "The rule does not know this way."},
	meeting.ErrNoTie:             {"Không có trường hợp bằng phiếu.", "There is no tie."},
	meeting.ErrSeats:             {"Cần chọn %v, đã chọn %v.", "%v must be chosen, not %v."},
	meeting.ErrChosenTwice:       {"%v được chọn hai lần.", "%v is chosen twice."},
	meeting.ErrScoreOrder:        {"Điểm không quyết định như vậy: chọn %v, còn lại %v.", "The scores do not decide so: %v chosen, %v left out."},
	meeting.ErrWitness:           {"Bốc thăm cần ghi người chứng kiến.", "A lot needs witnesses."},
	meeting.ErrRecused:           {"%v không biểu quyết về chính đơn vị mình.", "%v does not vote on itself."},
	meeting.ErrConsensusMany:     {"Có %v ứng viên cho %v chỉ tiêu: không thể hỏi nhất trí chung, hãy chọn hình thức khác.", "%v candidate(s) for %v place(s) cannot be agreed on as a whole: choose another method."},
	meeting.ErrRecount:           {"Đang hoặc đã kiểm phiếu lần hai.", "A second count has begun."},
	meeting.ErrNoRecount:         {"Không có lần kiểm thứ hai đang diễn ra.", "No second count is under way."},
	meeting.ErrDiffer:            {"Hai lần kiểm còn lệch %v phiếu: thống nhất từng phiếu trước.", "The two counts differ in %v paper(s): settle each first."},
	tally.ErrSecretRecusal:       {"Phiếu kín không cho biết ai bỏ, nên không thể loại đơn vị khỏi việc bỏ phiếu cho chính mình.", "A secret paper cannot be traced to a unit, so no unit can be kept from voting on itself."},
	meeting.ErrUnbalanced:        {"Số phiếu không khớp: cần kết luận của chủ trì.", "The papers do not balance: the chair must decide."},
	meeting.ErrVerdict:           {"Kết quả không khớp với số phiếu.", "The verdict is not what the papers give."},
	tally.ErrNames:               {"Có hai tên trùng nhau.", "Two names are the same."},
	tally.ErrRule:                {"Thể lệ chưa đúng: kiểm tra tỷ lệ, chỉ tiêu.", "The rule is not possible: check threshold and quota."},
	tally.ErrTotals:              {"Số liệu không khớp.", "The totals do not add up."},
	meeting.ErrEventForm:         {"Bản ghi bị hỏng.", "The record is damaged."},
	meeting.ErrChain:             {"Bản ghi không nối tiếp nhau.", "The record's chain is broken."},
}

// sums says which relation of totals does not hold.
var sums = map[tally.Sum]Word{
	tally.SumReturned: {"hợp lệ + không hợp lệ (%d) khác thu về (%d)", "valid + invalid (%d) is not returned (%d)"},
	tally.SumReasons:  {"phiếu không hợp lệ theo lý do (%d) khác tổng số (%d)", "invalid papers by reason (%d) are not all (%d)"},
	tally.SumName:     {"đồng ý + không đồng ý + không ý kiến (%d) khác số phiếu hợp lệ (%d)", "in favour + against + abstained (%d) is not the valid papers (%d)"},
	tally.SumNone:     {"phiếu trắng (%d) nhiều hơn số không ý kiến (%d)", "blank papers (%d) are more than those without an opinion (%d)"},
	tally.SumBlank:    {"có phiếu trắng (%d) trong khi phiếu trắng không hợp lệ (%d)", "there are blank papers (%d) though blanks are invalid (%d)"},
	tally.SumMarks:    {"tổng số đồng ý (%d) nhiều hơn số được chọn (%d)", "votes in favour (%d) are more than the papers allow (%d)"},
	tally.SumAsked:    {"số đếm được (%d) nhiều hơn số người (%d)", "more were counted (%d) than asked (%d)"},
}

// Explain turns an error into one sentence in a language. An error that has sentences of its own says them.
func Explain(l Lang, err error) string {
	var said interface{ Sentence(lang string) string }
	if errors.As(err, &said) {
		return said.Sentence(l.String())
	}
	var sum *tally.SumError
	if errors.As(err, &sum) {
		s := sums[sum.Sum].In(l, sum.Left, sum.Right)
		if sum.Name != "" {
			s = sum.Name + ": " + s
		}
		return Word{"Số liệu không khớp: ", "The totals do not add up: "}.In(l) + s + "."
	}
	var refusal *meeting.Refusal
	var details []any
	if errors.As(err, &refusal) {
		details = refusal.Details
	}
	for why, word := range reasons {
		if !errors.Is(err, why) {
			continue
		}
		s := word.In(l)
		if n := strings.Count(s, "%v"); n > 0 {
			for len(details) < n {
				details = append(details, "?")
			}
			if s = fmt.Sprintf(s, details[:n]...); l == English {
				s = plural(s)
			}
		}
		return s
	}
	return err.Error()
}

// Reasoned says why a paper is invalid: the tellers' words, or the calculator's.
func Reasoned(l Lang, reason string) string {
	switch reason {
	case tally.ReasonBoth:
		return Word{"đánh cả hai ô", "both boxes marked"}.In(l)
	case tally.ReasonOverMarked:
		return Word{"chọn quá số lượng", "too many marks"}.In(l)
	case tally.ReasonBlank:
		return Word{"phiếu trắng", "blank"}.In(l)
	}
	return reason
}

// Problems says how papers do not balance: "returned>issued" becomes "thu về nhiều hơn phát ra".
func Problems(l Lang, problems []string) string {
	heads := map[string]Word{
		"members": {"thành viên", "members"}, "present": {"có mặt", "present"}, "voters": {"tham gia bỏ phiếu", "voters"},
		"issued": {"phát ra", "issued"}, "returned": {"thu về", "returned"},
	}
	var out []string
	for _, p := range problems {
		small, large, ok := strings.Cut(p, ">")
		if !ok {
			out = append(out, p)
			continue
		}
		out = append(out, heads[small].In(l)+Word{" nhiều hơn ", " more than "}.In(l)+heads[large].In(l))
	}
	return strings.Join(out, "; ")
}

// Day shows a date kept as 2006-01-02 the way it is typed: 31/03/2021.
func Day(s string) string {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return s
	}
	return t.Format("02/01/2006")
}

// PaperDay writes a date that was typed in figures the way papers do: "5/12/2020" is "05 tháng 12 năm 2020". Anything
// else stays as it was typed. ErrDay is for figures that are no day.
func PaperDay(s string) (string, error) {
	for _, layout := range []string{"2/1/2006", "2-1-2006", "2.1.2006"} {
		if t, err := time.Parse(layout, s); err == nil {
			return strings.TrimPrefix(paper.Day(t), "ngày "), nil
		}
	}
	if s != "" && strings.Trim(s, "0123456789/-. ") == "" {
		return "", &meeting.Refusal{Why: ErrDay, Details: []any{s}}
	}
	return s, nil
}

// ReadDay reads "31/3/2021" or "31/3" into 2006-01-02; without a year it is the next such day after now. Empty stays empty.
func ReadDay(s string, now time.Time) (string, error) {
	if s == "" {
		return "", nil
	}
	for _, layout := range []string{"2/1/2006", "2-1-2006", "2.1.2006", time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(time.DateOnly), nil
		}
	}
	t, err := time.Parse("2/1", s)
	if err != nil {
		return "", ErrDay
	}
	now = now.In(meeting.Zone)
	for year := now.Year(); ; year++ { // 29/2 comes within eight years
		day := time.Date(year, t.Month(), t.Day(), 0, 0, 0, 0, meeting.Zone)
		if day.Day() == t.Day() && !day.Before(now.AddDate(0, 0, -1)) {
			return day.Format(time.DateOnly), nil
		}
	}
}

// ReadHour reads "14:00", "14h05" or "14 giờ 5" as a time on the day of near.
func ReadHour(s string, near time.Time) (time.Time, error) {
	s = strings.NewReplacer("giờ", ":", "h", ":", "g", ":", ".", ":", " ", "", "phút", "").Replace(strings.ToLower(s))
	s = strings.TrimSuffix(s, ":")
	near = near.In(meeting.Zone)
	for _, layout := range []string{"15:4", "15:4:5", "15"} {
		if t, err := time.Parse(layout, s); err == nil {
			return time.Date(near.Year(), near.Month(), near.Day(), t.Hour(), t.Minute(), t.Second(), 0, meeting.Zone), nil
		}
	}
	return time.Time{}, ErrHour
}
