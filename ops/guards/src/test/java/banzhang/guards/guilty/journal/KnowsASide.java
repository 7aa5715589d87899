package banzhang.guards.guilty.journal;

import banzhang.guards.guilty.query.ledger.KnowsTheOtherSide;

record KnowsASide(KnowsTheOtherSide side) {}
