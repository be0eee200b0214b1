package text

// Words of the test card.
var (
	CardTitle      = Word{"BẢNG THỬ MÀN HÌNH", "TEST CARD"}
	CardKeys       = Word{"Space: giao diện khác · Esc: đóng", "Space: next theme · Esc: close"}
	CardLetters    = Word{"mỗi chữ một ô, dấu không bị cắt", "a cell a letter, no mark cut"}
	CardBars       = Word{"thanh liền nhau, không có khe", "bars without gaps"}
	CardColours    = Word{"đọc được từ cuối phòng", "legible from the back of the hall"}
	CardDigits     = Word{"chữ số", "figures"}
	CardSize       = Word{"Kích thước: %d×%d ô", "Size: %d×%d cells"}
	CardGood       = Word{" ✓ đủ. Chữ nhỏ quá thì phóng to phông chữ của cửa sổ (Ctrl\u00a0và\u00a0+).", " ✓ enough. If it reads too small, enlarge the window's font (Ctrl\u00a0and\u00a0+)."}
	CardSmall      = Word{" ! chật: nên có 80×24, thu nhỏ phông chữ (Ctrl\u00a0và\u00a0−).", " ! tight: 80×24 is better, reduce the font (Ctrl\u00a0and\u00a0−)."}
	CardTooSmall   = Word{" ✗ nhỏ quá: cần ít nhất %d×%d, thu nhỏ phông chữ (Ctrl\u00a0và\u00a0−).", " ✗ too small: at least %d×%d are needed, reduce the font (Ctrl\u00a0and\u00a0−)."}
	CardTheme      = Word{"Giao diện: %s", "Theme: %s"}
	CardContrast   = Word{"tương phản ít nhất %s : 1", "contrast at least %s : 1"}
	CardFull       = Word{"đủ màu", "all colours"}
	CardIndexed    = Word{"256 màu", "256 colours"}
	CardBecame     = Word{"%s, ở đây là %s", "%s, here %s"}
	CardOwnColours = Word{"tương phản do cửa sổ quyết định", "contrast is up to the terminal"}
	CardSixteen    = Word{"16 màu", "16 colours"}
	CardNone       = Word{"không màu: chỗ chọn và nhãn hiện đảo màu", "no colours: selection and badges are inverted"}
	CardWaiting    = Word{"Độ trễ: đang đo…", "Latency: measuring…"}
	CardLatency    = Word{"Độ trễ của cửa sổ: %s ms (trung vị 5 lần đo)", "Latency of the terminal: %s ms (median of 5)"}
	CardSlow       = Word{"(chậm: chạy trên máy này thay vì qua mạng)", "(slow: run it on this machine, not over a network)"}
	CardTitleStyle = Word{"Tiêu đề", "Title"}
	CardText       = Word{"nội dung", "text"}
	CardStrong     = Word{"nhấn mạnh", "emphasis"}
	CardDim        = Word{"phụ", "secondary"}
	CardKey        = Word{"phím", "key"}
	CardGoodStyle  = Word{"✓ đạt", "✓ passes"}
	CardWarn       = Word{"= chú ý", "= attention"}
	CardBad        = Word{"✗ không hợp lệ", "✗ invalid"}
	CardSelected   = Word{"▸ dòng đang chọn", "▸ the row selected"}
	CardBadge      = Word{"DIỄN TẬP", "REHEARSAL"}
)
