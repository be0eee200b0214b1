package text

import "thuky/meeting"

// steps names what each kind of event records.
var steps = map[string]Word{
	"created/1":              {"lập hội nghị", "meeting set up"},
	"info-changed/1":         {"sửa thông tin hội nghị", "meeting's data edited"},
	"undone/1":               {"hoàn tác", "undone"},
	"redone/1":               {"làm lại", "redone"},
	"retimed/1":              {"sửa giờ", "time set right"},
	"item-begun/1":           {"bắt đầu mục", "item begun"},
	"item-finished/1":        {"kết thúc mục", "item finished"},
	"item-skipped/1":         {"bỏ qua mục", "item skipped"},
	"item-moved/1":           {"đổi thứ tự mục", "item moved"},
	"item-inserted/1":        {"chèn mục", "item inserted"},
	"item-changed/1":         {"sửa mục", "item edited"},
	"item-noted/1":           {"ghi diễn biến", "note written"},
	"guest-added/1":          {"thêm khách mời", "guest added"},
	"guest-moved/1":          {"đổi thứ tự khách mời", "guest moved"},
	"guest-removed/1":        {"bỏ khách mời", "guest removed"},
	"officer-added/1":        {"thêm chủ trì, thư ký, kiểm phiếu", "officer added"},
	"officer-removed/1":      {"bỏ chủ trì, thư ký, kiểm phiếu", "officer removed"},
	"unit-added/1":           {"thêm đơn vị", "unit added"},
	"unit-changed/1":         {"sửa đơn vị", "unit edited"},
	"unit-removed/1":         {"xóa đơn vị", "unit removed"},
	"units-marked/1":         {"điểm danh", "attendance"},
	"substitute-named/1":     {"ủy quyền dự thay", "substitute"},
	"speech-queued/1":        {"đăng ký phát biểu", "speaker added"},
	"speech-changed/1":       {"sửa đăng ký phát biểu", "speaker edited"},
	"speech-moved/1":         {"đổi thứ tự phát biểu", "speaker moved"},
	"speech-begun/1":         {"mời phát biểu", "floor given"},
	"speech-paused/1":        {"tạm dừng phát biểu", "speech paused"},
	"speech-ended/1":         {"kết thúc phát biểu", "speech ended"},
	"speech-withdrawn/1":     {"thôi phát biểu", "speaker withdrew"},
	"speech-noted/1":         {"ghi nội dung phát biểu", "speech noted"},
	"title-added/1":          {"thêm danh hiệu", "title added"},
	"title-changed/1":        {"sửa danh hiệu", "title edited"},
	"title-removed/1":        {"xóa danh hiệu", "title removed"},
	"nominated/1":            {"đề cử", "nomination"},
	"nominee-ruled/1":        {"tư cách người được đề cử", "nominee's standing"},
	"nominations-closed/1":   {"chốt danh sách", "list closed"},
	"nominations-reopened/1": {"mở lại danh sách", "list reopened"},
	"round-opened/1":         {"mở bỏ phiếu", "voting opened"},
	"papers-issued/1":        {"số phiếu phát ra", "papers issued"},
	"paper-sealed/1":         {"ghi phiếu", "paper entered"},
	"paper-mended/1":         {"sửa phiếu", "paper mended"},
	"totals-entered/1":       {"nhập số liệu", "numbers entered"},
	"round-declared/1":       {"công bố kết quả", "result declared"},
	"round-voided/1":         {"hủy kết quả bỏ phiếu", "round voided"},
	"round-settled/1":        {"xử lý chỉ tiêu còn lại", "open seats settled"},
	"vote-cast/1":            {"đơn vị biểu quyết", "unit voted"},
	"consensus-asked/1":      {"hỏi ý kiến nhất trí", "consensus asked"},
	"recount-begun/1":        {"bắt đầu kiểm lần hai", "second count begun"},
	"paper-recounted/1":      {"ghi phiếu kiểm lần hai", "paper of the second count"},
	"recount-ended/1":        {"kết thúc kiểm lần hai", "second count ended"},
	"difference-settled/1":   {"thống nhất phiếu lệch", "difference settled"},
	"decision-made/1":        {"thêm quyết định", "decision"},
	"decision-changed/1":     {"sửa quyết định", "decision worded anew"},
	"decision-struck/1":      {"bỏ quyết định", "decision struck"},
	"heads-announced/1":      {"công bố Trưởng, Phó Cụm", "heads announced"},
	"pledge-signed/1":        {"ký giao ước", "pledge signed"},
	"pledge-struck/1":        {"bỏ đánh dấu ký giao ước", "signature taken back"},
	"directive-given/1":      {"ý kiến chỉ đạo", "directive"},
	"directive-changed/1":    {"sửa ý kiến chỉ đạo", "directive edited"},
	"directive-struck/1":     {"bỏ ý kiến chỉ đạo", "directive removed"},
	"directive-done/1":       {"tình trạng ý kiến chỉ đạo", "directive done"},
	"adjourned/1":            {"bế mạc", "adjourned"},
	"amended/1":              {"đính chính", "amendment"},
}

// Step names what a body records.
func Step(l Lang, b meeting.Body) string {
	if w, ok := steps[b.Kind()]; ok {
		return w.In(l)
	}
	return b.Kind()
}
