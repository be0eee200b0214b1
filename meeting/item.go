package meeting

import (
	"slices"
	"time"
)

// ItemBegun begins an item, or begins it again; whichever runs is over. The first one opens the meeting.
type ItemBegun struct {
	Item ID `json:"item"`
}

// ItemFinished ends the running item.
type ItemFinished struct {
	Item ID `json:"item"`
}

// ItemSkipped passes over an item that has not begun.
type ItemSkipped struct {
	Item   ID     `json:"item"`
	Reason string `json:"reason"`
}

// ItemMoved puts an item before another, or last.
type ItemMoved struct {
	Item   ID `json:"item"`
	Before ID `json:"before"`
}

// ItemInserted adds an item before another, or last.
type ItemInserted struct {
	NewItem
	Before  ID   `json:"before"`
	Planned bool `json:"planned"` // before the meeting: part of the plan
}

// ItemChanged gives an item another name, person in charge, length or part.
type ItemChanged struct {
	NewItem
}

// ItemNoted replaces what the minutes say of an item.
type ItemNoted struct {
	Item ID     `json:"item"`
	Note string `json:"note"`
}

var _, _, _, _, _, _, _ = register[ItemBegun](), register[ItemFinished](), register[ItemSkipped](), register[ItemMoved](),
	register[ItemInserted](), register[ItemChanged](), register[ItemNoted]()

// Kind is the body's name in the record.
func (ItemBegun) Kind() string { return "item-begun/1" }

func (b ItemBegun) check(m *Meeting, at time.Time) error {
	it, err := m.findItem(b.Item)
	if err != nil {
		return err
	}
	if it.State() == ItemRunning {
		return refuse(ErrItemRunning, it.Name)
	}
	return notBefore(at, m.agendaUntil())
}

func (b ItemBegun) apply(m *Meeting, e Event) {
	if now := m.RunningItem(); now != nil {
		now.Spans[len(now.Spans)-1].To = e.Occurred
	}
	it := m.item(b.Item)
	it.Skipped, it.Reason = false, ""
	it.Spans = append(it.Spans, Span{From: e.Occurred})
}

// Kind is the body's name in the record.
func (ItemFinished) Kind() string { return "item-finished/1" }

func (b ItemFinished) check(m *Meeting, at time.Time) error {
	it, err := m.findItem(b.Item)
	if err != nil {
		return err
	}
	if it.State() != ItemRunning {
		return refuse(ErrItemIdle, it.Name)
	}
	return notBefore(at, latest(it.Spans))
}

func (b ItemFinished) apply(m *Meeting, e Event) {
	it := m.item(b.Item)
	it.Spans[len(it.Spans)-1].To = e.Occurred
}

// Kind is the body's name in the record.
func (ItemSkipped) Kind() string { return "item-skipped/1" }

func (b ItemSkipped) check(m *Meeting, _ time.Time) error {
	it, err := m.findItem(b.Item)
	if err != nil {
		return err
	}
	switch it.State() {
	case ItemRunning:
		return refuse(ErrItemRunning, it.Name)
	case ItemDone:
		return refuse(ErrItemDone, it.Name)
	case ItemSkippedOver:
		return refuse(ErrStatusTwice, it.Name)
	}
	return nil
}

func (b ItemSkipped) apply(m *Meeting, _ Event) {
	it := m.item(b.Item)
	it.Skipped, it.Reason = true, b.Reason
}

// Kind is the body's name in the record.
func (ItemMoved) Kind() string { return "item-moved/1" }

func (b ItemMoved) check(m *Meeting, _ time.Time) error {
	return checkMove(m.Items, b.Item, b.Before, (*Item).id)
}

func (b ItemMoved) apply(m *Meeting, _ Event) {
	it := m.item(b.Item)
	m.Items = slices.DeleteFunc(m.Items, func(x *Item) bool { return x == it })
	m.insertItem(it, b.Before)
}

func (m *Meeting) insertItem(it *Item, before ID) {
	i, _ := place(m.Items, before, (*Item).id) // checked
	m.Items = slices.Insert(m.Items, i, it)
}

func (it *Item) id() ID { return it.ID }

// Kind is the body's name in the record.
func (ItemInserted) Kind() string { return "item-inserted/1" }

func (b ItemInserted) check(m *Meeting, _ time.Time) error {
	_, err := place(m.Items, b.Before, (*Item).id)
	return first(err, m.fresh(b.ID), b.NewItem.check(), refuseIf(b.Planned && m.Phase() != Planned, ErrPlanFixed))
}

func (b ItemInserted) apply(m *Meeting, _ Event) {
	it := &Item{NewItem: b.NewItem, Inserted: !b.Planned}
	if b.Planned {
		it.plan = b.Minutes
	}
	m.insertItem(it, b.Before)
}

func (n NewItem) check() error {
	return first(
		notBlank(n.Name),
		refuseIf(n.Minutes < 0 || n.Minutes > MaxMinutes, ErrRange, n.Minutes),
		refuseIf(!slices.Contains(parts, n.Part), ErrUnknown, n.Part),
	)
}

// Kind is the body's name in the record.
func (ItemChanged) Kind() string { return "item-changed/1" }

func (b ItemChanged) check(m *Meeting, _ time.Time) error {
	it, err := m.findItem(b.ID)
	if err != nil {
		return err
	}
	return first(b.NewItem.check(), refuseIf(it.NewItem == b.NewItem, ErrNoChange))
}

func (b ItemChanged) apply(m *Meeting, _ Event) {
	it := m.item(b.ID)
	it.NewItem = b.NewItem
	if !it.Inserted && m.Phase() == Planned {
		it.plan = b.Minutes
	}
}

// Kind is the body's name in the record.
func (ItemNoted) Kind() string { return "item-noted/1" }

func (b ItemNoted) check(m *Meeting, _ time.Time) error {
	it, err := m.findItem(b.Item)
	if err != nil {
		return err
	}
	return refuseIf(it.Note == b.Note, ErrNoChange)
}

func (b ItemNoted) apply(m *Meeting, _ Event) { m.item(b.Item).Note = b.Note }
