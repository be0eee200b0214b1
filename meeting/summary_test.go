package meeting

import "testing"

// TestATwinIsOfTheSameYearAndCluster, however the cluster is written; its title may have been changed.
func TestATwinIsOfTheSameYearAndCluster(t *testing.T) {
	list := []Summary{{ID: "a", Year: 2020, Cluster: "Cụm 1"}, {ID: "b", Year: 2021, Cluster: "Cụm 2"}, {ID: "c", Year: 2021, Cluster: "CỤM  1", Title: "x"}}
	if twin := Twin(Info{Year: 2021, Cluster: "Cụm 1", Title: "y"}, list); twin == nil || twin.ID != "c" {
		t.Errorf("%+v", twin)
	}
	if twin := Twin(Info{Year: 2022, Cluster: "Cụm 1"}, list); twin != nil {
		t.Errorf("%+v", twin)
	}
}
