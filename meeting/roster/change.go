package roster

import (
	"thuky/meeting"
	"thuky/meeting/name"
)

// Change is what the roster says otherwise than the meeting.
type Change struct {
	Field  Field // Representative, Honorific, Office, Phone or Score
	Column int   // of Roster.Columns, where it is a Score
	From   string
	To     string
}

// represented is who represents a unit by the roster: what it leaves blank is what is held, if that is the same person.
func represented(held, listed meeting.Person) meeting.Person {
	if listed.IsZero() {
		return held
	}
	if listed.Name != "" && held.Name != "" && !name.Equal(listed.Name, held.Name) {
		return listed
	}
	if listed.Name == "" {
		listed.Name = held.Name
	}
	if listed.Office == "" {
		listed.Office = held.Office
	}
	if listed.Honorific == "" || listed.Name == "" { // nobody is addressed by it
		listed.Honorific = held.Honorific
	}
	return listed
}

// unitChanges lists in what a unit will differ from itself.
func unitChanges(held *meeting.Unit, taken meeting.RosterUnit) []Change {
	var changes []Change
	for _, c := range []Change{
		{Field: Representative, From: held.Representative.Name, To: taken.Representative.Name},
		{Field: Honorific, From: held.Representative.Honorific, To: taken.Representative.Honorific},
		{Field: Office, From: held.Representative.Office, To: taken.Representative.Office},
		{Field: Phone, From: held.Phone, To: taken.Phone},
	} {
		if c.From != c.To {
			changes = append(changes, c)
		}
	}
	return changes
}
