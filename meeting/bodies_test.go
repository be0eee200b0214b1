package meeting

import (
	"time"

	"thuky/meeting/phrase"
	"thuky/meeting/tally"
)

// attempts are what the table of kinds tries in every state: for each kind one body that is possible somewhere in it.
var attempts = []func(r *room) Body{
	func(*room) Body { return Created{setup()} },
	func(*room) Body { i := setup().Info; i.Place = "Hội trường"; return InfoChanged{i} },
	func(*room) Body { return UnitAdded{NewUnit{ID: "u9", Name: "Văn phòng Đảng - Đoàn thể"}} },
	func(*room) Body { return UnitChanged{NewUnit{ID: "u2", Name: "Vụ Tổ chức"}} },
	func(*room) Body { return UnitRemoved{"u5"} },
	func(*room) Body { return UnitsMarked{[]ID{"u5"}, Present} },
	func(*room) Body {
		return SubstituteNamed{"u2", Person{Name: "Nguyễn Văn A"}, "Giấy uỷ quyền số 05"}
	},
	func(*room) Body { return GuestAdded{Guest{"g9", Person{Office: "Phóng viên"}}, "g1"} },
	func(*room) Body { return GuestMoved{"g2", "g1"} },
	func(*room) Body { return GuestRemoved{"g1"} },
	func(*room) Body {
		return GuestChanged{Guest{"g1", Person{Name: "Phan Chí Hiếu", Office: "Thứ trưởng Bộ Tư pháp"}}}
	},
	func(*room) Body {
		return OfficerChanged{Officer{"o2", Teller, Person{Office: "Đại diện Vụ Hợp tác quốc tế"}}}
	},
	func(*room) Body { return OfficerMoved{"o2", "o1"} },
	func(*room) Body { return OfficerAdded{Officer{"o9", Teller, Person{Name: "Trần Thị B"}}} },
	func(*room) Body { return OfficerRemoved{"o2"} },

	func(*room) Body { return ItemBegun{"i3"} },
	func(*room) Body { return ItemFinished{"i2"} },
	func(*room) Body { return ItemSkipped{"i4", "Hết giờ"} },
	func(*room) Body { return ItemMoved{"i4", "i1"} },
	func(*room) Body {
		return ItemInserted{NewItem{ID: "i9", Name: "Giải lao", Part: Other, Minutes: 15}, "i4", false}
	},
	func(*room) Body {
		return ItemChanged{NewItem{ID: "i3", Name: "Tham luận", Part: Discussion, Minutes: 45}}
	},
	func(*room) Body { return ItemNoted{"i1", "Đủ điều kiện tiến hành"} },

	func(*room) Body { return SpeechQueued{NewSpeech{ID: "s9", Unit: "u2", Speaker: "Đại diện"}} },
	func(*room) Body { return SpeechChanged{NewSpeech{ID: "s1", Speaker: "Chánh Văn phòng Bộ"}} },
	func(*room) Body { return SpeechMoved{"s2", "s1"} },
	func(*room) Body { return SpeechBegun{"s1"} },
	func(*room) Body { return SpeechPaused{"s1"} },
	func(*room) Body { return SpeechEnded{"s1"} },
	func(*room) Body { return SpeechWithdrawn{"s2"} },
	func(*room) Body { return SpeechNoted{"s1", "Tán thành báo cáo"} },

	func(*room) Body {
		return TitleAdded{NewTitle{ID: "t9", Name: "Bằng khen", Rule: rule(ShowOfHands, 0)}}
	},
	func(*room) Body {
		return TitleChanged{NewTitle{ID: "flag", Name: "Cờ thi đua Ngành", Rule: rule(SecretTotals, 3)}}
	},
	func(*room) Body { return TitleRemoved{"state"} },
	func(*room) Body { return Nominated{"flag", NewNominee{ID: "n9", Unit: "u5"}} },
	func(*room) Body { return NomineeRuled{"flag", "n4", Withdrawn, ""} },
	func(*room) Body { return NominationsClosed{"flag"} },
	func(*room) Body { return NominationsReopened{"flag"} },

	func(*room) Body { return RoundOpened{ID: "r9", Title: "flag"} },
	func(*room) Body { return PapersIssued{"r1", 3} },
	func(r *room) Body { return PaperSealed{Round: "r1", Marks: marks(r.t, "1...")} },
	func(r *room) Body { return PaperMended{"r1", 1, marks(r.t, "..1."), "", "đọc nhầm"} },
	func(*room) Body { return TotalsEntered{"r1", hands(4, 0)} },
	func(r *room) Body {
		if round := r.m.Round("r1"); round != nil {
			if b, err := r.m.Declare(round, ""); err == nil {
				return b
			}
		}
		return RoundDeclared{Round: "r1", Calculator: tally.Version}
	},
	func(*room) Body { return RoundVoided{"r1", "Sai danh sách"} },

	func(*room) Body {
		return RoundSettled{ID: "d9", Round: "r1", Way: ChairWay, Chosen: []ID{"n2"}, Reason: "Dẫn đầu phong trào"}
	},

	func(*room) Body { return RecountBegun{"r1", "Trần Thị B"} },
	func(r *room) Body { return PaperRecounted{Round: "r1", Marks: marks(r.t, "1..1")} },
	func(*room) Body { return RecountEnded{"r1"} },
	func(r *room) Body {
		return DifferenceSettled{Round: "r1", Paper: 4, Marks: marks(r.t, "1..1"), Reason: "Xem lại phiếu"}
	},
	func(r *room) Body { return VoteCast{"r1", "u2", marks(r.t, "1")} },
	func(*room) Body { return RoundOpenedFirst{ID: "r9", Title: "flag"} },
	func(*room) Body { return AnswerGiven{"r1", "u2", "r1", tally.Agree} },
	func(*room) Body { return ConsensusAsked{"r1", true} },

	func(*room) Body { return DecisionMade{"d9", "Thông qua biên bản"} },
	func(*room) Body { return DecisionChanged{"d1", "Nhất trí thông qua chương trình"} },
	func(*room) Body { return DecisionStruck{"d1", "Ghi nhầm"} },
	func(*room) Body {
		return HeadsAnnounced{Heads{ID: "h9", Year: 2021, Head: Person{Name: "Bạch Quốc An"}}}
	},
	func(*room) Body { return PledgeSigned{[]ID{"u2", "u3"}, ""} },
	func(*room) Body { return PledgeStruck{"u1", "Ghi nhầm"} },
	func(*room) Body { return DirectiveGiven{NewDirective{ID: "v9", Text: "Khen thưởng thực chất"}} },
	func(*room) Body {
		return DirectiveChanged{NewDirective{ID: "v1", Text: "Đổi mới hình thức thi đua"}}
	},
	func(*room) Body { return DirectiveDone{"v1", true} },
	func(*room) Body { return DirectiveStruck{"v1"} },

	func(*room) Body {
		return CriteriaSet{Criteria: append(criteria(), Criterion{ID: "c9", Name: "Sáng kiến"})}
	},
	func(*room) Body { return ScoresEntered{Scores: []Score{{"u5", "c1", CrossChecked, points(8025)}}} },
	func(*room) Body {
		return FollowUpsCarried{[]CarriedFollowUp{{NewDirective{ID: "f9", Text: "Nhân điển hình"}, "Hội nghị năm 2019", true, true}}}
	},
	func(*room) Body {
		return PledgeGiven{NewDirective{ID: "f9", Text: "Xây 02 nhà tình nghĩa", Due: "2021-11-30"}}
	},
	func(*room) Body {
		return RosterTaken{[]RosterUnit{{ID: "u1", Name: "Văn phòng Bộ Tư pháp", Phone: "024 6273 9311"}, {ID: "u9", Name: "Báo Pháp luật Việt Nam"}}}
	},
	func(*room) Body {
		return ClusterHeadsNamed{ClusterHeads{Person{Name: "Bạch Quốc An"}, []Person{{Name: "Phan Anh Tuấn"}}}}
	},
	func(*room) Body { return Registered{[]NewRegistration{{"q9", "state", "u2", ""}}} },
	func(*room) Body { return RegistrationRuled{"q1", true, "Chưa đủ hồ sơ"} },
	func(*room) Body { return RegistrationRemoved{"q1"} },
	func(*room) Body {
		return NominatedAll{"flag", []NewNominee{{ID: "n8", Unit: "u5"}, {ID: "n9", Name: "Trần Thị B"}}}
	},

	func(*room) Body { return PhrasesSet{phrase.Set{"votes.passed": "Hội nghị tán thành."}} },

	func(*room) Body { return Closed{} },
	func(*room) Body {
		return Amended{Amendment{Text: "Đính chính tên đơn vị", Reason: "Ghi nhầm", By: "Thư ký"}}
	},
	func(r *room) Body { return Undone{r.latest(r.m.history.done)} },
	func(r *room) Body { return Redone{r.latest(r.m.history.taken)} },
	func(r *room) Body { // the meeting began earlier than was recorded
		for _, s := range r.m.Trail() {
			if _, ok := s.Body.(ItemBegun); ok {
				return Retimed{s.Event.Seq, s.Event.Occurred.Add(-time.Second)}
			}
		}
		return Retimed{99, start.Add(-time.Hour)}
	},
}

// latest is the seq of the last of these actions, 0 where there is none.
func (r *room) latest(acts []Step) uint64 {
	if len(acts) == 0 {
		return 0
	}
	return acts[len(acts)-1].Event.Seq
}
