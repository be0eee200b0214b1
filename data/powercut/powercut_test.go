package powercut

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func hexed(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		fmt.Fprintf(&b, `\x%02x`, c)
	}
	return b.String()
}

// trace writes lines as strace does: strings between ‹ › are in hexadecimal digits.
func trace(lines ...string) string {
	var b strings.Builder
	for _, line := range lines {
		for {
			before, rest, ok := strings.Cut(line, "‹")
			b.WriteString(before)
			if !ok {
				break
			}
			within, after, _ := strings.Cut(rest, "›")
			b.WriteString(hexed(within))
			line = after
		}
		b.WriteString("\n")
	}
	return b.String()
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func applied(t *testing.T, lines ...string) *Disk {
	t.Helper()
	calls, err := Parse(strings.NewReader(trace(lines...)))
	must(t, err)
	d := NewDisk("/d")
	for _, c := range calls {
		must(t, d.Apply(c))
	}
	return d
}

// everyCut lists what all subsets of the changes leave, each once.
func everyCut(d *Disk) []string {
	seen := map[string]bool{}
	for bits := range uint64(1) << d.Pending() {
		left := d.Cut(Subset(bits))
		var state []string
		for _, path := range slices.Sorted(maps.Keys(left)) {
			state = append(state, path+"="+string(left[path]))
		}
		seen[strings.Join(state, " ")] = true
	}
	return slices.Sorted(maps.Keys(seen))
}

func TestWhatIsNotSyncedMayBeLost(t *testing.T) {
	begin := []string{
		`7  mkdirat(AT_FDCWD<‹/d›>, "‹/d/x›", 0700) = 0`,
		`7  openat(AT_FDCWD<‹/d›>, "‹/d/x/a›", O_RDWR|O_CREAT|O_CLOEXEC, 0600) = 5<‹/d/x/a›>`,
		`7  pwrite64(5<‹/d/x/a›>, "‹ab›", 2, 0) = 2`,
		`7  openat(AT_FDCWD<‹/d›>, "‹/elsewhere›", O_RDONLY) = -1 ENOENT (No such file or directory)`,
	}
	folders := []string{
		`7  openat(AT_FDCWD<‹/›>, "‹d›", O_RDONLY) = 6<‹/d›>`, `7  fsync(6<‹/d›>) = 0`,
		`7  openat(AT_FDCWD<‹/d›>, "‹x›", O_RDONLY) = 6<‹/d/x›>`, `7  fsync(6<‹/d/x›>) = 0`,
	}
	for name, c := range map[string]struct {
		lines []string
		want  []string
	}{
		"nothing synced":   {begin, []string{"", "x/=", "x/= x/a=", "x/= x/a=ab"}},
		"the file synced":  {append(slices.Clip(begin), `7  fdatasync(5<‹/d/x/a›>) = 0`), []string{"", "x/=", "x/= x/a=ab"}},
		"the names synced": {append(slices.Clip(begin), folders...), []string{"x/= x/a=", "x/= x/a=ab"}},
		"two writes": {
			append(append(slices.Clip(begin), folders...), `7  fsync(5<‹/d/x/a›>) = 0`, `7  pwrite64(5<‹/d/x/a›>, "‹c›", 1, 1) = 1`, `7  pwrite64(5<‹/d/x/a›>, "‹d›", 1, 2) = 1`),
			[]string{"x/= x/a=ab", "x/= x/a=abd", "x/= x/a=ac", "x/= x/a=acd"},
		},
		"a write during the sync": {
			append(
				append(slices.Clip(begin), folders...), `7  fsync(5<‹/d/x/a›> <unfinished ...>`,
				`8  pwrite64(5<‹/d/x/a›>, "‹c›", 1, 2) = 1`, `7  <... fsync resumed>)         = 0`,
			),
			[]string{"x/= x/a=ab", "x/= x/a=abc"},
		},
		"a rename": {
			append(append(slices.Clip(begin), folders...), `7  fsync(5<‹/d/x/a›>) = 0`, `7  renameat(AT_FDCWD<‹/d›>, "‹/d/x/a›", AT_FDCWD<‹/d›>, "‹/d/x/b›") = 0`),
			[]string{"x/= x/a=ab", "x/= x/b=ab"},
		},
		"sizes": {
			append(append(slices.Clip(begin), folders...), `7  fsync(5<‹/d/x/a›>) = 0`, `7  ftruncate(5<‹/d/x/a›>, 3) = 0`),
			[]string{"x/= x/a=ab", "x/= x/a=ab\x00"},
		},
		"a copy": {
			append(append(slices.Clip(begin), folders...), `7  fsync(5<‹/d/x/a›>) = 0`, `7  openat(AT_FDCWD<‹/d›>, "‹x/b›", O_RDWR|O_CREAT, 0600) = 9<‹/d/x/b›>`,
				`7  write(9<‹/d/x/b›>, "‹z›", 1) = 1`, `7  copy_file_range(5<‹/d/x/a›>, NULL, 9<‹/d/x/b›>, NULL, 9, 0) = 2`, `7  fsync(9<‹/d/x/b›>) = 0`, `7  unlinkat(AT_FDCWD<‹/d›>, "‹x/a›", 0) = 0`),
			[]string{"x/=", "x/= x/a=ab", "x/= x/a=ab x/b=zab", "x/= x/b=zab"},
		},
	} {
		if got := everyCut(applied(t, c.lines...)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestSectorsAreTornOneByOne(t *testing.T) {
	long := strings.Repeat("n", 2*SectorSize+10)
	d := applied(t,
		`7  openat(AT_FDCWD<‹/d›>, "‹/d/a›", O_RDWR|O_CREAT, 0600) = 5<‹/d/a›>`,
		`7  pwrite64(5<‹/d/a›>, "‹`+strings.Repeat("o", len(long))+`›", `+fmt.Sprint(len(long))+`, 0) = `+fmt.Sprint(len(long)),
		`7  fsync(5<‹/d/a›>) = 0`, `7  openat(AT_FDCWD<‹/d›>, "‹/d›", O_RDONLY) = 6<‹/d›>`, `7  fsync(6<‹/d›>) = 0`,
		`7  pwrite64(5<‹/d/a›>, "‹`+long[10:]+`›", `+fmt.Sprint(len(long)-10)+`, 10) = `+fmt.Sprint(len(long)-10),
	)
	var got string
	for _, c := range d.Cut(func(_, sector int) int { return []int{SectorSize, 0, 3}[sector] })["a"] {
		if !strings.HasSuffix(got, string(c)) {
			got += string(c)
		}
	}
	if got != "onono" {
		t.Errorf("the sectors are %q", got)
	}
	random, kinds := rand.New(rand.NewPCG(1, 1)), map[string]bool{}
	for range 200 {
		left := string(d.Cut(Random(random, false))["a"])
		kinds[left[SectorSize-1:SectorSize+1]+left[2*SectorSize:2*SectorSize+1]] = true
	}
	if len(kinds) != 8 {
		t.Errorf("of eight ways of three sectors there are %v", kinds)
	}
}

func TestWhatIsNotUnderstoodIsSaid(t *testing.T) {
	for _, line := range []string{
		`7  pwritev(5<‹/d/a›>, [{iov_base="‹a›", iov_len=1}], 1, 0) = 1`,
		`7  rename("‹/d/a›", "‹/d/b›") = 0`,
		`7  renameat(AT_FDCWD<‹/d›>, "‹/d/a›", AT_FDCWD<‹/d›>, "‹/e/b›") = 0`,
		`7  openat(AT_FDCWD<‹/d›>, "‹/d/old›", O_RDWR) = 6<‹/d/old›>`,
	} {
		calls, err := Parse(strings.NewReader(trace(line)))
		must(t, err)
		d := applied(t, `7  openat(AT_FDCWD<‹/d›>, "‹/d/a›", O_RDWR|O_CREAT, 0600) = 5<‹/d/a›>`)
		if d.Apply(calls[0]) == nil {
			t.Errorf("%s", line)
		}
	}
	for _, line := range []string{"nonsense", `7  write(1<‹x›>, "‹long›"..., 9) = 9`, `7  write(1, "‹x›`} {
		if _, err := Parse(strings.NewReader(trace(line))); err == nil {
			t.Errorf("%q was read", line)
		}
	}
}
