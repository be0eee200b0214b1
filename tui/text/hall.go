package text

import (
	"strconv"
	"time"

	"thuky/meeting"
)

// Words of what the hall sees.
var (
	HallEnded      = Word{"Hội nghị đã bế mạc lúc %s", "The meeting was adjourned at %s"}
	HallItem       = Word{"Mục %d trên %d", "Item %d of %d"}
	HallPlanned    = Word{"Đã qua · dự kiến %d phút", "Elapsed · planned: %d minute(s)"}
	HallDecision   = Word{"QUYẾT ĐỊNH SỐ %d", "DECISION NO. %d"}
	HallHeads      = Word{"CÔNG BỐ %s NĂM %d", "ANNOUNCEMENT: %s, %d"}
	HallByDecision = Word{"Theo Quyết định số %s", "By Decision No. %s"}
	HallBreak      = Word{"GIẢI LAO", "BREAK"}
	HallBack       = Word{"Mời các đại biểu trở lại hội trường", "Please return to the hall"}
	HallBackAt     = Word{"Tiếp tục lúc %s", "Resuming at %s"}
	HallRoll       = Word{"ĐIỂM DANH", "ROLL CALL"}
	HallQuorum     = Word{"✓ Đủ số đơn vị dự họp: cần %d trên %d", "✓ Quorum reached: %d of %d needed"}
	HallNoQuorum   = Word{"Chưa đủ số đơn vị dự họp: cần %d trên %d", "No quorum yet: %d of %d needed"}
	HallCandidates = Word{"%d đơn vị được đề cử", "%d nominee(s)"}
	HallNominees   = Word{"%d đơn vị, cá nhân được đề cử", "%d nominee(s)"}
	HallPlaces     = Word{" · chỉ tiêu %d", " · %d place(s)"}
	HallPledge     = Word{"KÝ GIAO ƯỚC THI ĐUA", "SIGNING OF THE PLEDGE"}
	HallScores     = Word{"BẢNG ĐIỂM", "SCORES"}
	HallVoting     = Word{"Mời các đơn vị bỏ phiếu", "Please cast your ballots"}
	HallCounting   = Word{"Tổ kiểm phiếu đang làm việc", "The tellers are counting"}
	HallRecounting = Word{"Tổ kiểm phiếu đang kiểm lần hai", "The tellers are counting a second time"}
	HallPage       = Word{"Trang %d/%d", "Page %d/%d"}
	HallPapers     = Word{"Đã kiểm %d trên %d phiếu phát ra", "%d of %d papers counted"}
	HallHands      = Word{"Mời các đơn vị biểu quyết", "Please vote"}
	HallAgree      = Word{"Đồng ý", "In favour"}
	HallDisagree   = Word{"Không đồng ý", "Against"}
	HallNone       = Word{"Không ý kiến", "Abstained"}
	HallPresent    = Word{"Có mặt %d/%d", "Present %d/%d"}
	HallNeeded     = Word{"cần %d", "%d needed"}
	ClockDone      = Word{"Hết thời gian", "Time is up"}
)

// Words of the secretary's hand on the hall's screen.
var (
	HallCoverKey    = Word{"màn hình phòng họp", "room view"}
	HallHideKey     = Word{"hiện trang tiêu đề", "title slide"}
	HallSees        = Word{"phòng đang xem: %s", "the room sees: %s"}
	HallSeesThis    = Word{"một màn hình · phòng đang xem: màn hình này", "one screen · the room sees: this one"}
	HallTell        = Word{"nhắn phòng một câu, thông báo", "a message to the room"}
	HallShow        = Word{"phòng xem gì", "what the room sees"}
	HallCover       = Word{"đổi sang màn hình phòng họp và trở lại", "switch to the room view and back"}
	HallHide        = Word{"hiện ngay trang tiêu đề, và trở lại", "show the title slide at once, and back"}
	HallOne         = Word{"một màn hình: tự đổi sang màn hình phòng họp", "one screen: switch to the room view by itself"}
	HallOneEnd      = Word{"thôi chế độ một màn hình", "no longer one screen"}
	HallOneOn       = Word{"Một màn hình: bật. Đồng hồ, kết quả… tự hiện cho phòng; F9 đổi qua lại.", "One screen: on. Clocks, counts and results come up for the room; F9 switches."}
	HallOneOff      = Word{"Một màn hình: tắt. Phòng xem bằng `thuky room`, hoặc F9.", "One screen: off. The room sees `thuky room`, or F9."}
	HallFollow      = Word{"Theo diễn biến hội nghị", "Follow the meeting"}
	HallText        = Word{"Thông báo…", "A message…"}
	HallPause       = Word{"Giải lao…", "A break…"}
	HallTextAsk     = Word{"Lời nhắn", "Message"}
	HallTextHint    = Word{"Phòng họp thấy lời này khi ghi xong.", "The room sees it once it is saved."}
	HallMinutes     = Word{"Số phút", "Minutes"}
	HallWords       = Word{"Lời trên màn hình", "Words on the screen"}
	HallWriting     = Word{"✎ đang ghi", "✎ writing"}
	HallWaiting     = Word{"? F9", "? F9"}
	HallRefused     = Word{"! F9", "! F9"}
	HallBehindSlide = Word{"F12", "F12"}
	HallPaper       = Word{"phiếu %d", "paper %d"}
	HallHand        = Word{"phiếu %d: %d dấu", "paper %d: %d marked"}
	HallGone        = Word{"chờ chương trình", "waiting for the program"}
)

// Words for the pictures that the hall can see.
var (
	SceneSlide      = Word{"trang tiêu đề", "title slide"}
	SceneItem       = Word{"mục đang diễn ra", "the running item"}
	SceneRoll       = Word{"điểm danh", "roll call"}
	SceneSpeaker    = Word{"người phát biểu", "the speaker"}
	SceneCandidates = Word{"danh sách đề cử", "candidates"}
	SceneCount      = Word{"kiểm phiếu", "the count"}
	SceneHands      = Word{"biểu quyết", "a vote"}
	SceneResult     = Word{"kết quả", "the result"}
	SceneDecision   = Word{"quyết định", "a decision"}
	SceneScores     = Word{"bảng điểm", "the scores"}
	ScenePledge     = Word{"ký giao ước", "the pledge"}
	SceneMessage    = Word{"thông báo", "a message"}
	SceneBreak      = Word{"giải lao", "a break"}
)

// Date writes a day in words: "ngày 18 tháng 12 năm 2020".
func Date(l Lang, t time.Time) string {
	t = t.In(meeting.Zone)
	if l == English {
		return t.Format("2 January 2006")
	}
	day, month := strconv.Itoa(t.Day()), strconv.Itoa(int(t.Month()))
	if t.Day() < 10 {
		day = "0" + day
	}
	if t.Month() < 3 {
		month = "0" + month
	}
	return "ngày " + day + " tháng " + month + " năm " + strconv.Itoa(t.Year())
}
