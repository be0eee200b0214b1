package meeting

import (
	"slices"
	"testing"
	"time"
)

// TestTheDelayIsMeasuredAgainstThePlan: four items of 10, 20, 30 and 5 minutes from 13:30, so until 14:35.
func TestTheDelayIsMeasuredAgainstThePlan(t *testing.T) {
	r := stage(t, "planned")
	end := func(now, want time.Time, delay time.Duration) {
		t.Helper()
		if got := r.m.ExpectedEnd(now); !got.Equal(want) {
			t.Errorf("at %s the end is expected at %s, want %s", now.Format("15:04"), got.In(hanoi).Format("15:04"), want.Format("15:04"))
		}
		if got := r.m.Delay(now); got != delay {
			t.Errorf("at %s the delay is %v, want %v", now.Format("15:04"), got, delay)
		}
	}
	end(clock(9, 0), clock(14, 35), 0)                // not begun, and nobody expects it to be
	end(clock(13, 40), clock(14, 45), 10*time.Minute) // it should have
	r.at(13, 40, ItemBegun{"i1"})
	end(clock(13, 45), clock(14, 45), 10*time.Minute)
	end(clock(13, 55), clock(14, 50), 15*time.Minute) // the item takes longer
	r.at(13, 55, ItemBegun{"i2"})
	end(clock(13, 55), clock(14, 50), 15*time.Minute)
	r.at(13, 56, ItemSkipped{"i4", "Đã phát tài liệu"})
	end(clock(13, 56), clock(14, 45), 10*time.Minute)
	r.at(13, 57, ItemInserted{NewItem{ID: "i5", Name: "Giải lao", Part: Other, Minutes: 15}, "i3", false})
	end(clock(13, 57), clock(15, 0), 25*time.Minute) // not in the plan: the meeting ends later than planned
	r.at(13, 58, ItemChanged{NewItem{ID: "i3", Name: "Thảo luận", Part: Discussion, Minutes: 50}})
	end(clock(13, 58), clock(15, 20), 45*time.Minute) // more time for an item is a delay too
	r.at(14, 0, ItemFinished{"i2"})                   // ten minutes early
	end(clock(14, 0), clock(15, 5), 30*time.Minute)
	if !r.m.PlannedEnd().Equal(clock(14, 35)) {
		t.Errorf("the plan ends at %v", r.m.PlannedEnd())
	}
}

// TestThePlanMayChangeUntilTheMeetingBegins.
func TestThePlanMayChangeUntilTheMeetingBegins(t *testing.T) {
	r := stage(t, "planned")
	r.do(ItemInserted{NewItem{ID: "i5", Name: "Văn nghệ", Part: Other, Minutes: 15}, "i1", true})
	r.do(ItemChanged{NewItem{ID: "i1", Name: "Điểm danh", Part: RollCall, Minutes: 20}})
	if got := r.m.PlannedEnd(); !got.Equal(clock(15, 0)) || r.m.Delay(start) != 0 {
		t.Errorf("planned until %v, delay %v", got, r.m.Delay(start))
	}
	if r.m.NextItem().ID != "i5" || r.m.Items[0].Inserted {
		t.Error("it is the first item of the plan")
	}
}

// TestAnItemMayBeLeftAndBegunAgain: its spans add up, and one item runs at a time.
func TestAnItemMayBeLeftAndBegunAgain(t *testing.T) {
	r := stage(t, "planned")
	r.at(13, 30, ItemBegun{"i1"})
	r.at(13, 40, ItemBegun{"i2"})
	r.at(13, 50, ItemBegun{"i1"})
	r.at(13, 53, ItemFinished{"i1"})
	it := r.m.Item("i1")
	if got := it.Elapsed(clock(15, 0)); got != 13*time.Minute || it.State() != ItemDone || len(it.Spans) != 2 {
		t.Errorf("%v, %+v", got, it)
	}
	r.do(ItemSkipped{"i3", "Hết giờ"}, ItemBegun{"i3"})
	if got := r.m.Item("i3"); got.State() != ItemRunning || got.Skipped || got.Reason != "" {
		t.Errorf("%+v: begun after all", got)
	}
	if r.m.RunningItem().ID != "i3" || r.m.NextItem().ID != "i4" {
		t.Error("wrong item")
	}
	r.do(ItemMoved{"i4", "i1"}, ItemMoved{"i2", ""})
	if got := ids(r.m.Items, (*Item).id); !slices.Equal(got, []ID{"i4", "i1", "i3", "i2"}) {
		t.Errorf("order %v", got)
	}
}

// TestASpeakersClock stops in a pause; the speech belongs to the item in which it began.
func TestASpeakersClock(t *testing.T) {
	r := stage(t, "item")
	r.at(14, 0, SpeechBegun{"s1"})
	r.at(14, 3, SpeechPaused{"s1"})
	r.at(14, 5, ItemBegun{"i3"}, SpeechBegun{"s1"})
	s := r.m.Speaking()
	if got := s.Elapsed(clock(14, 8)); got != 5*time.Minute || s.Limit() != 5*time.Minute || s.Item != "i2" {
		t.Errorf("%v of %v, in item %s", got, s.Limit(), s.Item)
	}
	r.at(14, 9, SpeechEnded{"s1"})
	if s := r.m.Speeches[0]; s.State() != SpeechOver || s.Elapsed(clock(16, 0)) != 6*time.Minute || r.m.Speaking() != nil {
		t.Errorf("%+v", s)
	}
}
