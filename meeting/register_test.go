package meeting

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"thuky/meeting/name"
)

// TestSeventyTwoRegisteredAndFiftyRemained, as in one real cluster.
func TestSeventyTwoRegisteredAndFiftyRemained(t *testing.T) {
	r := newRoom(t)
	r.do(Created{setup()})
	if f := r.m.Funnel("flag"); !reflect.DeepEqual(f, Funnel{}) {
		t.Errorf("%+v of an empty register", f)
	}
	var b Registered
	for i := range 72 {
		b.Registrations = append(b.Registrations, NewRegistration{ID: ID(fmt.Sprint("q", i)), Title: "flag", Name: fmt.Sprint("Tập thể ", i)})
	}
	r.do(b)
	for i := range 22 {
		reason := []string{"Chậm báo cáo", "Chưa đủ hồ sơ", "chưa đủ  HỒ SƠ.", "Có đơn thư"}[i%4]
		if i == 21 {
			reason = "Xin rút"
		}
		r.do(RegistrationRuled{ID(fmt.Sprint("q", i)), true, name.Clean(reason)})
	}
	want := "72 22 50: Chưa đủ hồ sơ 10, Chậm báo cáo 6, Có đơn thư 5, Xin rút 1"
	f := r.m.Funnel("flag")
	var reasons []string
	for _, x := range f.Reasons {
		reasons = append(reasons, fmt.Sprint(x.Reason, " ", len(x.Struck)))
	}
	if got := fmt.Sprintf("%d %d %d: %s", f.Registered, f.Struck, f.Remaining, strings.Join(reasons, ", ")); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	if got := len(r.m.RegisteredFor(r.m.Title("flag"))); got != 50 {
		t.Errorf("%d may be nominated", got)
	}
	r.do(Registered{[]NewRegistration{{"w1", "state", "u1", ""}}}, RegistrationRuled{"q0", false, ""})
	if f := r.m.WholeFunnel(); f.Registered != 73 || f.Struck != 21 || f.Remaining != 52 {
		t.Errorf("%+v", f)
	}
}

func TestWhoMayBeNominated(t *testing.T) {
	r := stage(t, "planned") // u1 to u4 are nominated
	flag := r.m.Title("flag")
	r.do(Registered{[]NewRegistration{{"q4", "flag", "u5", ""}, {"q5", "flag", "u1", "Phòng Tổ chức"}, {"q6", "flag", "u5", "Phòng Tài vụ"}, {"q7", "flag", "", "Phòng Tài vụ"}}})
	r.do(RegistrationRuled{"q7", true, "Nhầm"})
	r.do(ScoresEntered{Scores: []Score{{"u5", "c1", SelfScored, points(7950)}, {"u3", "c1", SelfScored, points(100)}}}) // u1 79,5 and u5 too; u2 2; u3 1
	for _, c := range []struct {
		n    int
		want string
		tied bool
	}{{0, "", false}, {1, "u5", true}, {2, "u5", false}, {9, "u5", false}} {
		top, tied := r.m.TopByScore(flag, c.n)
		got := ""
		for _, u := range top {
			got += string(u.ID)
		}
		if got != c.want || tied != c.tied {
			t.Errorf("top %d: %s, tied %t", c.n, got, tied)
		}
	}
	var all NominatedAll
	got := ""
	for i, q := range r.m.RegisteredFor(r.m.Title("flag")) {
		n := r.m.Nominate(q, ID(fmt.Sprint("m", i)))
		got += fmt.Sprintf("%s %s|%s; ", q.ID, n.Unit, n.Name)
		all.Nominees = append(all.Nominees, n)
	}
	if want := "q2 |Phòng Tổ chức, Thanh tra Bộ; q3 |Trần Thị B; q4 u5|; q5 |Phòng Tổ chức, Văn phòng Bộ; q6 |Phòng Tài vụ, Cục Công nghệ thông tin; "; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	all.Title = "flag"
	r.do(all)
	if left := r.m.RegisteredFor(r.m.Title("flag")); len(left) != 0 || len(r.m.Title("flag").Nominees) != 9 {
		t.Errorf("%d are left of %d", len(left), len(r.m.Title("flag").Nominees))
	}
	if top, _ := r.m.TopByScore(r.m.Title("flag"), 3); len(top) != 0 {
		t.Errorf("%v", top)
	}
	r.undo()
	if got := len(r.m.Title("flag").Nominees); got != 4 {
		t.Errorf("%d nominees after undo", got)
	}
}

func TestATieForTheLastPlaceIsTakenWhole(t *testing.T) {
	r := newRoom(t)
	r.do(Created{setup()}, CriteriaSet{Criteria: criteria()})
	var b ScoresEntered
	for i, p := range []Points{90_00, 80_00, 80_00, 80_00, 70_00} {
		b.Scores = append(b.Scores, Score{ID(fmt.Sprint("u", i+1)), "c1", SelfScored, points(p)})
	}
	r.do(b)
	for n, want := range []int{0, 1, 4, 4, 4, 5} {
		top, tied := r.m.TopByScore(r.m.Title("flag"), n)
		if len(top) != want || tied != (want > n) {
			t.Errorf("top %d: %d units, tied %t", n, len(top), tied)
		}
	}
}
