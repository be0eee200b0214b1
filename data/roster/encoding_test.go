package roster

import (
	"testing"
)

func TestX(t *testing.T) {
	for _, s := range []string{"C«ng ty", "Së T­ ph¸p", "§¬n vÞ", "CéNG HßA X· HéI", "Bµ RÞA", "Hµ Tó", "Vô Tæ chøc c¸n bé", "NguyÔn V¨n ¢n", "Hµ NéI"} {
		t.Log(tcvn3(s), looks(tcvn3(s)), looks(s), looks(vni(s)))
	}
	for _, s := range []string{"Ñôn vò", "Sôû Tö phaùp", "Nguyeãn Vaên AÂn", "COÄNG HOØA XAÕ HOÄI", "Vuï Toå chöùc caùn boä", "Ñaéc Laéc kyû luaät"} {
		t.Log(vni(s), looks(vni(s)), looks(s), looks(tcvn3(s)))
	}
}
