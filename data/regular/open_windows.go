package regular

// atOnce is not needed: opening a pipe does not wait here.
const atOnce = 0
