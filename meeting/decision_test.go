package meeting

import "testing"

// TestHeadsAnnouncedAgainReplaceTheFirst: the earlier one no longer holds, and neither is numbered among what the meeting decided.
func TestHeadsAnnouncedAgainReplaceTheFirst(t *testing.T) {
	r := stage(t, "item")
	heads := Heads{ID: "h1", Year: 2021, Head: Person{Name: "Bạch Quốc An"}, Deputies: []Person{{Name: "Phan Anh Tuấn"}}}
	r.do(HeadsAnnounced{heads})
	heads.ID, heads.Number = "h2", "05/QĐ-BTP"
	r.do(HeadsAnnounced{heads})
	if r.m.Heads.Number != "05/QĐ-BTP" || r.m.Decision("h1").Struck == "" || r.m.Decision("h2").Number != 0 {
		t.Errorf("%+v", r.m.Heads)
	}
	r.do(DecisionStruck{"h2", "Chưa có Quyết định"})
	if r.m.Heads != nil {
		t.Error("struck, and still announced")
	}
	r.undo()
	if r.m.Heads == nil || r.m.Decision("h2").Struck != "" {
		t.Error("striking was not taken back")
	}
}

// TestDirectivesBecomeFollowUps with who must do what by when.
func TestDirectivesBecomeFollowUps(t *testing.T) {
	r := stage(t, "item")
	d := NewDirective{ID: "v2", By: "Thứ trưởng", Text: "Kiện toàn Hội đồng", Owner: "Các đơn vị"}
	r.do(DirectiveGiven{d})
	d.Due = "2021-06-30"
	r.do(DirectiveChanged{d}, DirectiveDone{"v2", true})
	if got := *r.m.directive("v2"); got.NewDirective != d || !got.Done || got.Item != "i2" {
		t.Errorf("%+v", got)
	}
}
