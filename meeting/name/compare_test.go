package name_test

import (
	"slices"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"thuky/meeting/name"
)

func TestPeopleStandInVietnameseOrder(t *testing.T) {
	want := []string{
		"An",
		"Nguyễn An",
		"Bạch Quốc An",
		"Lê Văn An",
		"Trần Văn An",
		"Nguyễn Văn Ẩn",
		"Lê Thị Bình",
		"Lê Thị Cúc",
		"Lê Thị Dung",
		"Lê Thị Đào",
		"Phan Chí Hiếu",
		"Trần Thị Hoa",
		"Trần Thị Hoà",
		"Trần Thị Hoả",
		"Trần Thị Hoã",
		"Trần Thị Hoá",
		"Trần Thị Hoạ",
		"Phan Anh Tuấn",
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, name.Compare)
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestUnitsStandInVietnameseOrder(t *testing.T) {
	want := []string{"Cục Công nghệ thông tin", "Cục Kế hoạch - Tài chính", "Thanh tra Bộ", "Văn phòng Bộ", "Vụ Dân sự", "Vụ Đảng"}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, name.Alphabetical)
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestOrderIsTotal(t *testing.T) {
	for title, compare := range map[string]func(a, b string) int{"Compare": name.Compare, "Alphabetical": name.Alphabetical} {
		t.Run(title, rapid.MakeCheck(func(t *rapid.T) {
			a, b, c := messy().Draw(t, "a"), messy().Draw(t, "b"), messy().Draw(t, "c")
			if compare(a, b) != -compare(b, a) {
				t.Fatalf("%q and %q stand both ways", a, b)
			}
			if (compare(a, b) == 0) != (name.Clean(a) == name.Clean(b)) {
				t.Fatalf("%q and %q are equal and are not", a, b)
			}
			if compare(a, b) < 0 && compare(b, c) < 0 && compare(a, c) >= 0 {
				t.Fatalf("%q, %q, %q go in a circle", a, b, c)
			}
		}))
	}
}

func TestManyMayCompareAtOnce(t *testing.T) {
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 200 {
				if name.Compare("Lê Văn An", "Lê Văn Bình") >= 0 {
					t.Error("An does not come before Bình")
				}
			}
		})
	}
	all.Wait()
}
