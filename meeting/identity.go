package meeting

import "iter"

// fresh refuses an identity that is malformed or that something in the meeting already bears.
func (m *Meeting) fresh(id ID) error {
	if !id.valid() {
		return refuse(ErrUnknown, id)
	}
	if m.unit(id) != nil {
		return refuse(ErrTaken, id)
	}
	for taken := range m.identitiesButUnits() {
		if taken == id {
			return refuse(ErrTaken, id)
		}
	}
	return nil
}

// allFresh refuses what fresh does, for many at once, and what stands among them twice.
func (m *Meeting) allFresh(ids []ID) error {
	if len(ids) == 0 {
		return nil
	}
	taken := map[ID]bool{}
	for id := range m.units {
		taken[id] = true
	}
	for id := range m.identitiesButUnits() {
		taken[id] = true
	}
	for _, id := range ids {
		if err := first(refuseIf(!id.valid(), ErrUnknown, id), refuseIf(taken[id], ErrTaken, id)); err != nil {
			return err
		}
		taken[id] = true
	}
	return nil
}

// identitiesButUnits are all that something in the meeting bears that is no unit.
func (m *Meeting) identitiesButUnits() iter.Seq[ID] {
	return func(yield func(ID) bool) {
		more := each(yield, m.Guests, Guest.id) &&
			each(yield, m.Officers, Officer.id) &&
			each(yield, m.Items, (*Item).id) &&
			each(yield, m.Speeches, func(s *Speech) ID { return s.ID }) &&
			each(yield, m.Titles, func(t *Title) ID { return t.ID }) &&
			each(yield, m.Rounds, func(r *Round) ID { return r.ID }) &&
			each(yield, m.Decisions, func(d *Decision) ID { return d.ID }) &&
			each(yield, m.Directives, func(d *Directive) ID { return d.ID }) &&
			each(yield, m.Criteria, func(c Criterion) ID { return c.ID }) &&
			each(yield, m.Register, func(r *Registration) ID { return r.ID })
		for _, t := range m.Titles {
			more = more && each(yield, t.Nominees, func(n *Nominee) ID { return n.ID })
		}
	}
}

// each yields the identities of a list, and reports whether more are wanted.
func each[T any](yield func(ID) bool, list []T, id func(T) ID) bool {
	for _, x := range list {
		if !yield(id(x)) {
			return false
		}
	}
	return true
}

func (id ID) valid() bool {
	for _, c := range []byte(id) {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return len(id) >= 1 && len(id) <= 32
}
