package widget

import "strings"

// The large digits, three lines high.
var digits = map[rune][3]string{
	'0': {"█▀█", "█ █", "▀▀▀"}, '1': {"▀█ ", " █ ", "▀▀▀"}, '2': {"▀▀█", "█▀▀", "▀▀▀"}, '3': {"▀▀█", " ▀█", "▀▀▀"},
	'4': {"█ █", "▀▀█", "  ▀"}, '5': {"█▀▀", "▀▀█", "▀▀▀"}, '6': {"█▀▀", "█▀█", "▀▀▀"}, '7': {"▀▀█", "  █", "  ▀"},
	'8': {"█▀█", "█▀█", "▀▀▀"}, '9': {"█▀█", "▀▀█", "▀▀▀"}, ':': {"▄", "▄", " "}, '/': {"  ▄", " █ ", "▀  "},
	' ': {" ", " ", " "}, '-': {"   ", "▀▀▀", "   "},
}

// Digits draws figures three lines high, or scale times that. Other characters than 0-9 : / - are left out.
func Digits(s string, scale int) []string {
	scale = max(1, scale)
	lines := make([]string, 3)
	for _, c := range s {
		d, ok := digits[c]
		if !ok {
			continue
		}
		for i := range lines {
			if lines[i] != "" {
				lines[i] += " "
			}
			lines[i] += d[i]
		}
	}
	if scale == 1 {
		return lines
	}
	return enlarge(lines, scale)
}

// enlarge makes every half-block pixel scale times as large.
func enlarge(lines []string, scale int) []string {
	pixels := make([][]bool, 0, 2*len(lines))
	for _, l := range lines {
		upper, lower := []bool{}, []bool{}
		for _, c := range l {
			upper = append(upper, c == '█' || c == '▀')
			lower = append(lower, c == '█' || c == '▄')
		}
		pixels = append(pixels, upper, lower)
	}
	var out []string
	for y := 0; y < len(pixels)*scale; y += 2 {
		var b strings.Builder
		for x := range len(pixels[0]) * scale {
			up := pixels[y/scale][x/scale]
			down := (y+1)/scale < len(pixels) && pixels[(y+1)/scale][x/scale]
			switch {
			case up && down:
				b.WriteRune('█')
			case up:
				b.WriteRune('▀')
			case down:
				b.WriteRune('▄')
			default:
				b.WriteRune(' ')
			}
		}
		out = append(out, b.String())
	}
	return out
}

// eighths are the ends of a bar, an eighth of a cell apart.
var eighths = []string{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"}

// Bar draws value of whole as a bar of w cells, exact to an eighth of a cell; what is missing is dotted.
func Bar(value, whole, w int) string {
	if w <= 0 {
		return ""
	}
	n := 0
	if whole > 0 {
		n = min(value, whole) * w * 8 / whole
	}
	bar := strings.Repeat("█", n/8) + eighths[n%8]
	filled := n / 8
	if n%8 > 0 {
		filled++
	}
	return bar + strings.Repeat("·", w-filled)
}

// ThinBar is Bar half a line high, exact to half a cell.
func ThinBar(value, whole, w int) string {
	if w <= 0 {
		return ""
	}
	n := 0
	if whole > 0 {
		n = min(value, whole) * w * 2 / whole
	}
	return strings.Repeat("▄", n/2) + strings.Repeat("▖", n%2) + strings.Repeat("·", w-n/2-n%2)
}
