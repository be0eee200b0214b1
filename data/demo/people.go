package demo

import "thuky/meeting"

// The three persons whom the report names.

func bachQuocAn() meeting.Person {
	return meeting.Person{Honorific: "ông", Name: "Bạch Quốc An", Office: "Vụ trưởng Vụ Pháp luật quốc tế"}
}

func phanAnhTuan() meeting.Person {
	return meeting.Person{Honorific: "ông", Name: "Phan Anh Tuấn", Office: "Cục trưởng Cục Kế hoạch - Tài chính"}
}

func phanChiHieu() meeting.Person {
	return meeting.Person{Honorific: "đồng chí", Name: "Phan Chí Hiếu", Office: "Thứ trưởng Bộ Tư pháp"}
}

// by is somebody known by the office alone.
func by(office string) meeting.Person { return meeting.Person{Office: office} }

func guests() []meeting.Guest {
	return []meeting.Guest{{ID: "guest-1", Person: phanChiHieu()}}
}

// officers are known by their offices; which units counted is made up, and none of them is nominated.
func officers() []meeting.Officer {
	return []meeting.Officer{
		{ID: "chair-1", Role: meeting.Chair, Person: by("Trưởng Cụm thi đua số 1 năm 2020")},
		{ID: "secretary-1", Role: meeting.Secretary, Person: by("Thư ký Cụm thi đua số 1")},
		{ID: "teller-1", Role: meeting.HeadTeller, Person: by("Đại diện Thanh tra Bộ")},
		{ID: "teller-2", Role: meeting.Teller, Person: by("Đại diện Vụ Tổ chức cán bộ")},
		{ID: "teller-3", Role: meeting.Teller, Person: by("Đại diện Văn phòng Đảng - Đoàn thể")},
	}
}
