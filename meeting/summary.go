package meeting

import (
	"time"

	"thuky/meeting/name"
)

// Summary is what a list of meetings says of one.
type Summary struct {
	ID      string    `json:"id"`
	Title   string    `json:"title"`
	Year    int       `json:"year"`
	State   Phase     `json:"state"`
	Units   int       `json:"units"`
	Events  int       `json:"events"`
	Cluster string    `json:"-"`
	Start   time.Time `json:"-"`
}

// Summarize makes the Summary of the meeting that is kept under id.
func Summarize(id string, m *Meeting) Summary {
	return Summary{ID: id, Title: m.Info.Title, Year: m.Info.Year, State: m.Phase(), Units: len(m.Units), Events: int(m.Head().Seq), Cluster: m.Info.Cluster, Start: m.Info.Start}
}

// Twin is the first of these meetings that is of the year and the cluster of one about to be made, or nil: it may have
// been made already.
func Twin(of Info, list []Summary) *Summary {
	for i, s := range list {
		if s.Year == of.Year && name.Equal(s.Cluster, of.Cluster) {
			return &list[i]
		}
	}
	return nil
}
