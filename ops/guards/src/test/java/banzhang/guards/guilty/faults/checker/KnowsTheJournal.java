package banzhang.guards.guilty.faults.checker;

import banzhang.guards.guilty.journal.Notebook;

record KnowsTheJournal(Notebook judged) {}
