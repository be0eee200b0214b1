package tui_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/tui"
	"thuky/tui/text"
)

// still is the program without a terminal: keys go in one after the other, a frame comes out.
type still struct {
	app *tui.App
	*watch
}

// held opens the program on what has happened, in a window of 80×24.
func held(tb testing.TB, lang text.Lang, bodies []meeting.Body) *still {
	tb.Helper()
	d, now := newDesk(), &watch{}
	opts := tui.Options{Now: now.now, Lang: lang, Theme: "dark"}
	if len(bodies) > 0 {
		d.shelve(tb, now, bodies...)
		if d.only() {
			opts.Meeting = meetingID
		}
	}
	app, err := tui.New(d, opts)
	if err != nil {
		tb.Fatal(err)
	}
	s := &still{app, now}
	s.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	return s
}

// send gives the program a message, and waits for all that comes of it.
func (s *still) send(msg tea.Msg) {
	if batch, ok := msg.(tea.BatchMsg); ok {
		for _, cmd := range batch {
			s.send(cmd())
		}
		return
	}
	if _, cmd := s.app.Update(msg); cmd != nil {
		s.send(cmd())
	}
}

// press presses keys, a second apart; what is no name of a key is typed.
func (s *still) press(keys ...string) *still {
	for _, k := range keys {
		s.on(1)
		s.send(pressed(k))
	}
	return s
}

var codes = map[string]rune{
	"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft,
	"right": tea.KeyRight, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "end": tea.KeyEnd, "home": tea.KeyHome, "delete": tea.KeyDelete,
	"f1": tea.KeyF1, "f2": tea.KeyF2, "f3": tea.KeyF3, "f5": tea.KeyF5, "f6": tea.KeyF6, "f8": tea.KeyF8, "f9": tea.KeyF9, "f12": tea.KeyF12, "space": tea.KeySpace,
}

func pressed(name string) tea.KeyPressMsg {
	var key tea.KeyPressMsg
	if rest, ok := strings.CutPrefix(name, "ctrl+"); ok {
		key.Mod, name = tea.ModCtrl, rest
	}
	if code, ok := codes[name]; ok {
		key.Code = code
		return key
	}
	key.Code, _ = utf8.DecodeRuneInString(name)
	if key.Mod == 0 {
		key.Text = name
	}
	return key
}

// frame is what is shown in a window of this size.
func (s *still) frame(w, h int) []string {
	s.send(tea.WindowSizeMsg{Width: w, Height: h})
	return strings.Split(s.app.View().Content, "\n")
}

// sight is something to be seen: what has happened, and the keys that lead there.
type sight struct {
	name   string
	bodies []meeting.Body
	keys   []string
}

// sights are all the screens and the dialogs, in the states that look different.
func sights() []sight {
	voting := counting(13, 12, 13, "aa-----------", "a-a----------", "-aa----------", "aab----------", "aaa----------", "-------------")
	tied := append(counting(5, 5, 3, "aa-", "a-a", "aa-", "a-a", "---"), meeting.PaperMended{Round: "r1", Paper: 5, Marks: marks("d--"), Reason: "đọc nhầm"})
	level := counting(5, 5, 3, "aa-", "a-a", "aa-", "a-a", "-aa")
	hands := append(begun(13, 12), meeting.RoundOpened{ID: "m1", Question: "Thông qua chương trình Hội nghị", Rule: handsRule()})
	late := append(begun(13, 12),
		meeting.ItemNoted{Item: item(1), Note: "Thư ký điểm danh từng đơn vị.\nCác đơn vị có mặt đông đủ, đúng giờ, theo giấy mời đã gửi."},
		meeting.SubstituteNamed{Unit: unit(2), Person: meeting.Person{Office: "Phó Vụ trưởng Vụ Tổ chức cán bộ"}, Authority: "Giấy ủy quyền số 05"},
		meeting.ItemBegun{Item: item(2)},
		meeting.UnitsMarked{Units: []meeting.ID{unit(13)}, Status: meeting.Present},
		meeting.UnitsMarked{Units: []meeting.ID{unit(3)}, Status: meeting.Left},
		meeting.ItemSkipped{Item: item(3), Reason: "không có đăng ký phát biểu"})
	decided := append(begun(13, 12),
		meeting.DecisionMade{ID: "d1", Text: "Thống nhất phát động phong trào thi đua chuyên đề về chuyển đổi số trong toàn Cụm, gắn với nhiệm vụ chính trị của từng đơn vị."},
		meeting.HeadsAnnounced{Heads: meeting.Heads{ID: "h1", Year: 2021, Head: meeting.Person{Office: "Vụ trưởng Vụ Pháp luật quốc tế"}, Number: "05/QĐ-BTP"}},
		meeting.PledgeSigned{Units: []meeting.ID{unit(1), unit(2)}},
		meeting.DirectiveGiven{NewDirective: meeting.NewDirective{ID: "k1", By: "Lãnh đạo Bộ Tư pháp", Text: "Nâng cao nhận thức về công tác thi đua, khen thưởng.", Owner: "Các đơn vị", Due: "2021-03-31"}})
	prepared := scored(begun(13, 12))
	return []sight{
		{"home-empty", nil, nil},
		{"scores", prepared, []string{"8"}},
		{"scores-none", begun(13, 12), []string{"8"}},
		{"scores-grid", prepared, []string{"8", "enter", "down", "right", "9"}},
		{"criteria", prepared, []string{"8", "right"}},
		{"criterion-form", prepared, []string{"8", "right", "+"}},
		{"register", prepared, []string{"8", "left", "down"}},
		{"register-form", prepared, []string{"8", "left", "+"}},
		{"nominations-scored", append(prepared[:len(prepared):len(prepared)], meeting.NominatedAll{Title: ministry, Nominees: []meeting.NewNominee{{ID: "x1", Unit: unit(2)}, {ID: "x2", Unit: unit(1)}, {ID: "x3", Name: "Phòng Tổng hợp"}}}), []string{"4"}},
		{"nominations-pick", prepared, []string{"4", "+"}},
		{"wizard-kind", nil, []string{"enter"}},
		{"wizard-place", nil, []string{"enter", "pgdown"}},
		{"wizard-units", nil, []string{"enter", "pgdown", "pgdown"}},
		{"wizard-people", nil, []string{"enter", "pgdown", "pgdown", "pgdown"}},
		{"wizard-agenda", nil, []string{"enter", "pgdown", "pgdown", "pgdown", "pgdown"}},
		{"wizard-titles", nil, []string{"enter", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown"}},
		{"wizard-papers", nil, []string{"enter", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown"}},
		{"wizard-review", nil, []string{"enter", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown"}},
		{"home", years(), nil},
		{"search", years(), append([]string{"ctrl+f"}, typed("thanh tra")...)},
		{"search-person", years(), append([]string{"ctrl+f"}, typed("quoc an")...)},
		{"search-none", years(), append([]string{"ctrl+f"}, typed("xqz")...)},
		{"unit-years", years(), append(append([]string{"ctrl+f"}, typed("phap luat quoc te")...), "enter")},
		{"delete", years(), []string{"down", "delete"}},
		{"delete-wrong", years(), append(append([]string{"down", "delete"}, typed("Cum 1")...), "enter")},
		{"deleted", years(), append(append([]string{"down", "delete"}, typed("Cụm thi đua số 1")...), "enter")},
		{"agenda-planned", created(13), nil},
		{"agenda", late, nil},
		{"agenda-form", late, []string{"+"}},
		{"agenda-note", late, []string{"up", "space"}},
		{"attendance", late, []string{"2", "down"}},
		{"attendance-pick", late, []string{"2", "enter"}},
		{"roster-files", late, []string{"2", "ctrl+o"}},
		{"roster-preview", late, []string{"2", "ctrl+o", "enter"}},
		{"roster-new", nil, []string{"down", "enter", "enter"}},
		{"guests", late, []string{"2", "right"}},
		{"officers", late, []string{"2", "left"}},
		{"speakers-empty", begun(13, 12), []string{"3"}},
		{"speakers", queued(), []string{"3", "enter"}},
		{"nominations", nominated(13, 12, 6), []string{"4"}},
		{"nominations-drawn", nominated(13, 12, 6), []string{"4", "right"}},
		{"title-form", begun(13, 12), []string{"4", "ctrl+e"}},
		{"votes", voting, []string{"5"}},
		{"paper", voting, []string{"5", "enter", "1", "2"}},
		{"paper-few", counting(5, 5, 3, "aa-", "a-a", "aa-"), []string{"5", "enter", "1"}},
		{"paper-all", tied, []string{"5", "enter"}},
		{"result", voting, []string{"5", "enter", "ctrl+r"}},
		{"result-tied", level, []string{"5", "enter", "ctrl+r"}},
		{"declare", tied, []string{"5", "enter", "ctrl+r", "enter"}},
		{"declared", tied, []string{"5", "enter", "ctrl+r", "enter", "enter"}},
		{"hands", hands, []string{"5", "end", "enter"}},
		{"hands-form", hands, []string{"5", "end", "enter", "enter"}},
		{"decisions", decided, []string{"6"}},
		{"heads-form", decided, []string{"6", "ctrl+o"}},
		{"pledge", decided, []string{"6", "right"}},
		{"directives", decided, []string{"6", "left"}},
		{"directive-form", decided, []string{"6", "left", "+"}},
		{"minutes", late, []string{"7"}},
		{"minutes-end", late, []string{"7", "end"}},
		{"help", late, []string{"f1"}},
		{"history", tied, []string{"f3"}},
		{"history-event", tied, []string{"f3", "end", "up", "up", "enter"}},
		{"undone", tied, []string{"ctrl+z"}},
		{"palette", late, []string{"f2"}},
		{"palette-none", late, []string{"f2", "x", "q", "z"}},
		{"refused", created(13), []string{"2", "ctrl+z"}},
		{"quit", late, []string{"ctrl+c"}},
		{"retime", late, []string{"ctrl+t"}},
		{"adjourned", append(begun(13, 12), meeting.Closed{}), []string{"f6"}},
	}
}

func handsRule() *meeting.Rule {
	r := meeting.MotionRule()
	return &r
}

// scripts are the English keys of the sights that are led to by words.
var scripts = map[string][]string{
	"message": append(letters("f2", "what the room sees", "enter", "down", "enter", "Please be seated"), "ctrl+s", "f9"),
	"break":   append(letters("f2", "what the room sees", "enter", "down", "down", "enter"), "ctrl+s", "f9"),
}

// letters are keys, with every word of more than one written out.
func letters(keys ...string) []string {
	var out []string
	for _, k := range keys {
		if _, named := codes[k]; named {
			out = append(out, k)
			continue
		}
		out = append(out, strings.Split(k, "")...)
	}
	return out
}

// script are the keys that lead to a sight in a language.
func (v sight) script(lang text.Lang) []string {
	if keys, ok := scripts[strings.TrimPrefix(v.name, "room-")]; ok && lang == text.English {
		return keys
	}
	return v.keys
}

// typed are the keys of a text.
func typed(s string) []string { return strings.Split(s, "") }

// see leads to a sight.
func (v sight) see(tb testing.TB, lang text.Lang) *still {
	tb.Helper()
	return held(tb, lang, v.bodies).press(v.script(lang)...)
}
