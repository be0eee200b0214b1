package powercut

import "math/rand/v2"

// Subset keeps the changes whose bits are set, each of them whole.
func Subset(bits uint64) Keep {
	return func(change, _ int) int {
		if change < 64 && bits>>change&1 == 1 {
			return SectorSize
		}
		return 0
	}
}

// Random keeps whole changes or single sectors by chance, more or fewer of them from one call of Random to the next.
// Where torn is set, some sectors arrive in part, which honest disks never do.
func Random(random *rand.Rand, torn bool) Keep {
	likely := []float64{0, 0.1, 0.5, 0.5, 0.9, 1}[random.IntN(6)]
	whole := random.IntN(2) == 0
	fate := map[int]int{}
	return func(change, sector int) int {
		kept, known := fate[change]
		if !known {
			kept = 0
			if random.Float64() < likely {
				kept = SectorSize
			}
			fate[change] = kept
		}
		switch {
		case torn && random.IntN(4) == 0:
			return random.IntN(SectorSize)
		case whole || sector == 0 && known:
			return kept
		case random.Float64() < likely:
			return SectorSize
		}
		return 0
	}
}
