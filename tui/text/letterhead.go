package text

// Words of what the papers are headed and signed with.
var (
	PaperNo         = Word{"Số biên bản", "Number of the minutes"}
	PaperNoHint     = Word{"Để trống: chừa chỗ ghi tay.", "Left empty: room to write it in by hand."}
	ProposalNo      = Word{"Số Tờ trình", "Number of the Tờ trình"}
	ProposalSubject = Word{"Trích yếu Tờ trình", "Subject of the Tờ trình"}
	ProposalHint    = Word{"Để trống: “Về việc đề nghị tặng …” theo kết quả.", "Left empty: “Về việc đề nghị tặng …” with what was proposed."}
	Addressee       = Word{"Tờ trình kính gửi", "The Tờ trình is for"}
	AddresseeHint   = Word{"Như Hội đồng Thi đua - Khen thưởng Ngành Tư pháp.", "Such as Hội đồng Thi đua - Khen thưởng Ngành Tư pháp."}
	SignsBy         = Word{"Quyền hạn ký", "Signs by authority"}
	SignsByHint     = Word{"TM., KT., TL., TUQ. hoặc Q.; có thể ghi cả: KT. Trưởng Cụm.", "TM., KT., TL., TUQ. or Q., alone or in full: KT. Trưởng Cụm."}
	Signatory       = Word{"Chức vụ người ký", "Office of who signs"}
	SignatoryHint   = Word{"Tờ trình, Danh sách đề nghị. Để trống: %s.", "Of the Tờ trình and its list. Left empty: %s."}
	Signer          = Word{"Họ tên người ký", "Name of who signs"}
	SignerHint      = Word{"Để trống: chừa chỗ ghi tay, trừ khi đã biết Trưởng Cụm năm nay.", "Left empty: written by hand, unless this year's head is known."}
	LetterheadAmend = Word{"đính chính phần đầu, nơi nhận, người ký của văn bản", "amend the heads, receivers and signatures of the papers"}
	PhrasesAmend    = Word{"đính chính câu chữ của văn bản", "amend the phrases of the papers"}
)
