package tally_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"thuky/meeting/tally"
)

// vote is a secret ballot drawn at random: small enough that ties, short results and imbalances are common.
type vote struct {
	rule   tally.Rule
	heads  tally.Heads
	names  []string
	papers []tally.Paper
}

func drawVote(t *rapid.T) vote {
	head := func(name string) *int {
		if rapid.IntRange(0, 3).Draw(t, name+" unknown") == 0 {
			return nil
		}
		return new(rapid.IntRange(0, 15).Draw(t, name))
	}
	v := vote{heads: tally.Heads{Members: head("members"), Present: head("present"), Voters: head("voters"), Issued: head("issued")}}
	v.rule = tally.Rule{
		Base:  rapid.SampledFrom([]tally.Base{tally.Members, tally.Present, tally.Voters, tally.Issued, tally.Returned, tally.Valid, tally.Cast}).Draw(t, "base"),
		Quota: rapid.IntRange(0, 5).Draw(t, "quota"),
		Marks: rapid.IntRange(0, 4).Draw(t, "marks"),
		Blank: rapid.SampledFrom([]tally.Blank{tally.BlankValid, tally.BlankInvalid}).Draw(t, "blank"),
		Both:  rapid.SampledFrom([]tally.Both{tally.BothPaper, tally.BothName}).Draw(t, "both"),
	}
	v.rule.Threshold = rapid.SampledFrom([]tally.Fraction{{0, 1}, {1, 3}, {1, 2}, {2, 3}, {7, 10}, {4, 5}, {1, 1}}).Draw(t, "threshold")
	v.rule.Strict = rapid.Bool().Draw(t, "strict") && v.rule.Threshold != tally.Fraction{Num: 1, Den: 1}
	for base, head := range map[tally.Base]**int{
		tally.Members: &v.heads.Members, tally.Present: &v.heads.Present, tally.Voters: &v.heads.Voters, tally.Issued: &v.heads.Issued,
	} {
		if v.rule.Base == base && *head == nil {
			*head = new(13)
		}
	}
	for i := range rapid.IntRange(1, 6).Draw(t, "names") {
		v.names = append(v.names, fmt.Sprintf("Đơn vị %d", i+1))
	}
	mark := rapid.SampledFrom([]tally.Mark{
		tally.None, tally.None, tally.Agree, tally.Agree, tally.Agree, tally.Disagree, tally.Disagree, tally.BothBoxes,
	})
	for range rapid.IntRange(0, 14).Draw(t, "papers") {
		v.papers = append(v.papers, tally.Paper{
			Serial:  rapid.SampledFrom([]string{"1", "2", "3", "4", "5", "6", "7", "07", "A"}).Draw(t, "serial"),
			Invalid: rapid.SampledFrom([]string{"", "", "", "", "rách"}).Draw(t, "invalid"),
			Marks:   rapid.SliceOfN(mark, len(v.names), len(v.names)).Draw(t, "marks"),
		})
	}
	return v
}

func (v vote) count(t *rapid.T) *tally.Count {
	c, err := tally.New("", v.rule, v.heads, v.names)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range v.papers {
		if _, err := c.Add(p); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

func (v vote) verdict(t *rapid.T) tally.Verdict { return v.count(t).Verdict() }

func same(t *rapid.T, got, want tally.Verdict) {
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("got  %+v\nwant %+v", got, want)
	}
}

func TestTheOrderOfPapersChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := drawVote(t)
		want := v.verdict(t)
		v.papers = rapid.Permutation(v.papers).Draw(t, "order")
		same(t, v.verdict(t), want)
	})
}

func TestSumsMatch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		vote := drawVote(t)
		v := vote.verdict(t)
		reasons := 0
		for _, n := range v.InvalidReasons {
			reasons += n
		}
		if v.Returned != len(vote.papers) || v.Valid+v.Invalid != v.Returned || reasons != v.Invalid || v.Blank > v.Valid {
			t.Fatalf("papers: %+v", v)
		}
		for _, n := range v.Names {
			if n.Agree+n.Disagree+n.None != v.Valid {
				t.Fatalf("%s: %+v", n.Name, n)
			}
		}
		if v.Balanced != (len(v.Problems) == 0) || !slices.IsSorted(v.Problems) {
			t.Fatalf("problems: %+v", v)
		}
	})
}

func TestTotalsGiveTheVerdictOfTheirPapers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := drawVote(t)
		for i := range v.papers {
			v.papers[i].Serial = fmt.Sprint(i) // totals know nothing of serials
		}
		c := v.count(t)
		got, err := tally.OfTotals("", v.rule, v.heads, v.names, c.Totals())
		if err != nil {
			t.Fatal(err)
		}
		same(t, got, c.Verdict())
	})
}

func TestOtherNamesGiveTheSameResult(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := drawVote(t)
		data, err := json.Marshal(v.verdict(t))
		if err != nil {
			t.Fatal(err)
		}
		var want tally.Verdict
		if err := json.Unmarshal(data, &want); err != nil {
			t.Fatal(err)
		}
		renamed := map[string]string{}
		for i, old := range v.names {
			v.names[i] = fmt.Sprintf("Unit %c", 'Z'-i)
			renamed[old] = v.names[i]
			want.Names[i].Name = v.names[i]
		}
		for _, list := range [][]string{want.Elected, want.Tied} {
			for i := range list {
				list[i] = renamed[list[i]]
			}
		}
		same(t, v.verdict(t), want)
	})
}

func TestNamesThatFoldToOneAreOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := drawVote(t)
		want := v.verdict(t)
		twin := map[string]string{}
		for i, n := range v.names {
			v.names[i] = "ĐƠN  VỊ " + n[len(n)-1:]
			twin[n] = v.names[i]
		}
		got := v.verdict(t)
		for i := range want.Names {
			want.Names[i].Name = v.names[i]
		}
		for _, list := range [][]string{want.Elected, want.Tied} {
			for i := range list {
				list[i] = twin[list[i]]
			}
		}
		same(t, got, want)
		for old := range maps.Keys(twin) {
			if _, err := tally.New("", v.rule, v.heads, append(slices.Clone(v.names), old)); err == nil {
				t.Fatalf("%q stands beside its twin", old)
			}
		}
	})
}

func TestOneMoreAgreementNeverUnelects(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := drawVote(t)
		v.rule.Base, v.heads.Members = tally.Members, new(13)
		before := v.verdict(t)
		i := rapid.IntRange(0, len(v.names)-1).Draw(t, "for")
		ms := make(tally.Marks, len(v.names))
		ms[i] = tally.Agree
		v.papers = append(v.papers, tally.Paper{Serial: "new", Marks: ms})
		if after := v.verdict(t); before.Names[i].Elected && !after.Names[i].Elected {
			t.Fatalf("before %+v\nafter  %+v", before, after)
		}
	})
}

// TestSeats holds the verdict against the definition of who is elected, who is tied and what is open.
func TestSeats(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		vote := drawVote(t)
		v, quota := vote.verdict(t), vote.rule.Quota
		passing, elected, tied := 0, 0, 0
		atLeast := func(n int) (count int) { // passing names with at least n agreements
			for _, m := range v.Names {
				if m.Passes && m.Agree >= n {
					count++
				}
			}
			return count
		}
		for _, n := range v.Names {
			if n.Passes {
				passing++
			}
			isTied := slices.Contains(v.Tied, n.Name)
			wantTied := n.Passes && quota > 0 && atLeast(n.Agree) > quota && atLeast(n.Agree+1) < quota
			wantElected := n.Passes && (quota == 0 || atLeast(n.Agree) <= quota)
			if isTied != wantTied || n.Elected != wantElected || n.Elected != slices.Contains(v.Elected, n.Name) {
				t.Fatalf("%+v in %+v", n, v)
			}
			if n.Elected {
				elected++
			}
			if isTied {
				tied++
			}
		}
		status, open := tally.Decided, 0
		if quota > 0 {
			open = min(quota, len(v.Names)) - elected
		}
		if open > 0 {
			status = tally.Short
		}
		if tied > 0 {
			status = tally.Tied
		}
		if v.Open != open || v.Status != status || len(v.Elected) != elected || len(v.Tied) != tied {
			t.Fatalf("%d passing, %d elected, %d tied: %+v", passing, elected, tied, v)
		}
		if !slices.IsSortedFunc(v.Elected, func(a, b string) int { return agreed(v, b) - agreed(v, a) }) {
			t.Fatalf("elected out of order: %+v", v)
		}
	})
}

func agreed(v tally.Verdict, name string) int {
	return v.Names[slices.IndexFunc(v.Names, func(n tally.NameResult) bool { return n.Name == name })].Agree
}

func TestAVerdictSurvivesJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := drawVote(t).verdict(t)
		data, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		var back tally.Verdict
		if err := json.Unmarshal(data, &back); err != nil {
			t.Fatal(err)
		}
		same(t, back, v)
	})
}

// TestTheObjectOfTheContract holds the JSON of a verdict against the one example its contract gives.
func TestTheObjectOfTheContract(t *testing.T) {
	v := tally.Verdict{
		Title: "…", Issued: new(13), Returned: 13, Valid: 12, Invalid: 1, InvalidReasons: map[string]int{"rách": 1},
		Balanced: true, Problems: []string{}, Elected: []string{"…"}, Tied: []string{}, Status: tally.Decided,
		Names: []tally.NameResult{{Name: "…", Agree: 9, Disagree: 3, Base: 13, Needed: 7, Percent: "69,23", Passes: true, Elected: true}},
	}
	const want = `{"title":"…","issued":13,"returned":13,"valid":12,"invalid":1,"invalid_reasons":{"rách":1},"blank":0,"balanced":true,"problems":[],` +
		`"names":[{"name":"…","agree":9,"disagree":3,"none":0,"base":13,"needed":7,"percent":"69,23","passes":true,"elected":true}],` +
		`"elected":["…"],"tied":[],"open":0,"status":"decided"}`
	if got, err := json.Marshal(v); err != nil || string(got) != want {
		t.Errorf("got  %s, %v\nwant %s", got, err, want)
	}
	v.Issued, v.Names[0].Percent = nil, ""
	got, _ := json.Marshal(v)
	var m map[string]any
	if err := json.Unmarshal(got, &m); err != nil || m["issued"] != nil || m["names"].([]any)[0].(map[string]any)["percent"] != nil {
		t.Errorf("unknown numbers are not null: %s", got)
	}
}
