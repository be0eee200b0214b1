package text

import (
	"errors"
	"testing"
	"time"

	"thuky/meeting"
)

var today = time.Date(2020, 12, 18, 14, 7, 30, 0, meeting.Zone)

func TestADayIsRead(t *testing.T) {
	for in, want := range map[string]string{
		"":           "",
		"31/3/2021":  "2021-03-31",
		"05/01/2021": "2021-01-05",
		"5-1-2021":   "2021-01-05",
		"5.1.2021":   "2021-01-05",
		"2021-01-05": "2021-01-05",
		"29/2/2024":  "2024-02-29",
		"31/12":      "2020-12-31",
		"18/12":      "2020-12-18", // today
		"17/12":      "2021-12-17", // yesterday cannot be meant
		"31/3":       "2021-03-31",
	} {
		if got, err := ReadDay(in, today); err != nil || got != want {
			t.Errorf("%q is read as %q, %v; want %q", in, got, err, want)
		}
	}
	for _, in := range []string{"mai", "30/2/2021", "29/2/2023", "32/1", "0/1", "1/13/2021", "31", "31/3/21/1", "31/3/", " ", "٣١/٣"} {
		if got, err := ReadDay(in, today); !errors.Is(err, ErrDay) {
			t.Errorf("%q is read as %q, %v", in, got, err)
		}
	}
}

// Where this year has no such day, the next that has is meant.
func TestTheTwentyNinthOfFebruary(t *testing.T) {
	got, err := ReadDay("29/2", time.Date(2022, 1, 10, 8, 0, 0, 0, meeting.Zone))
	if err != nil || got != "2024-02-29" {
		t.Errorf("29/2 is read as %s, %v", got, err)
	}
	if got, err := ReadDay("29/2", time.Date(2024, 1, 10, 8, 0, 0, 0, meeting.Zone)); err != nil || got != "2024-02-29" {
		t.Errorf("29/2 is read as %s, %v", got, err)
	}
}

func TestAnHourIsRead(t *testing.T) {
	for in, want := range map[string]string{
		"14:00": "14:00:00", "14:5": "14:05:00", "8:05": "08:05:00", "14h05": "14:05:00", "14h": "14:00:00", "14H30": "14:30:00",
		"14 giờ 5": "14:05:00", "14 giờ": "14:00:00", "14 giờ 30 phút": "14:30:00", "14g30": "14:30:00", "14.30": "14:30:00",
		"14:05:09": "14:05:09", "14": "14:00:00", "0:00": "00:00:00", " 9 : 15 ": "09:15:00",
	} {
		got, err := ReadHour(in, today)
		if err != nil || got.In(meeting.Zone).Format("15:04:05") != want || got.In(meeting.Zone).Format(time.DateOnly) != "2020-12-18" {
			t.Errorf("%q is read as %v, %v; want %s", in, got, err, want)
		}
	}
	for _, in := range []string{"", "24:00", "25:00", "14:60", "hai giờ", "14:00:60", "-1:00", "14:00 chiều"} {
		if got, err := ReadHour(in, today); !errors.Is(err, ErrHour) {
			t.Errorf("%q is read as %v, %v", in, got, err)
		}
	}
}

// The day is that of Vietnam, wherever the clock of near is from.
func TestAnHourIsOnTheDayOfVietnam(t *testing.T) {
	near := time.Date(2020, 12, 17, 23, 30, 0, 0, time.UTC) // half past six on the 18th
	got, err := ReadHour("6:00", near)
	if err != nil || !got.Equal(time.Date(2020, 12, 17, 23, 0, 0, 0, time.UTC)) {
		t.Errorf("%v, %v", got, err)
	}
}

func TestAStretchOfTimeIsShown(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "00:00", -time.Second: "00:00", 999 * time.Millisecond: "00:00", 5*time.Minute + 9*time.Second: "05:09",
		time.Hour: "1:00:00", 100*time.Hour + time.Second: "100:00:01", 59*time.Minute + 59*time.Second + 999*time.Millisecond: "59:59",
	} {
		if got := Clock(d); got != want {
			t.Errorf("%v is shown as %s", d, got)
		}
	}
	if got := Hour(time.Date(2020, 12, 18, 7, 5, 0, 0, time.UTC)); got != "14:05" {
		t.Error(got)
	}
	for in, want := range map[string]string{"2021-03-31": "31/03/2021", "": "", "quý I": "quý I"} {
		if got := Day(in); got != want {
			t.Errorf("%q is shown as %q", in, got)
		}
	}
}

// What is read is shown in a form that is read as the same.
func FuzzReadDay(f *testing.F) {
	for _, s := range []string{"31/3", "31/3/2021", "29/2", "0001-01-01", "1.1.1", ""} {
		f.Add(s, int64(0))
	}
	f.Fuzz(func(t *testing.T, s string, after int64) {
		now := today.Add(time.Duration(after) % (50 * 365 * 24 * time.Hour))
		day, err := ReadDay(s, now)
		if err != nil {
			return
		}
		if again, err := ReadDay(Day(day), now); err != nil || again != day {
			t.Errorf("%q is %q, and %q is %q, %v", s, day, Day(day), again, err)
		}
	})
}

func FuzzReadHour(f *testing.F) {
	for _, s := range []string{"14:00", "14h05", "14 giờ 5", "7", "", "23:59:59"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		at, err := ReadHour(s, today)
		if err != nil {
			return
		}
		if y, m, d := at.In(meeting.Zone).Date(); y != 2020 || m != 12 || d != 18 {
			t.Errorf("%q is on another day: %v", s, at)
		}
		if again, err := ReadHour(at.In(meeting.Zone).Format("15:04:05"), today); err != nil || !again.Equal(at) {
			t.Errorf("%q is %v and then %v, %v", s, at, again, err)
		}
	})
}
