package templates

// File is one of the files that a user may edit.
type File struct {
	Name    string
	Content []byte // what is standard
}

// Files lists the files of templates, as they are before anybody edits them.
func Files() []File {
	return []File{
		{AgendaFile, StandardAgendas()},
		{RulesFile, StandardRules()},
		{PhrasesFile, StandardPhrases()},
	}
}
