package banzhang.guards.guilty.command.handover;

record KnowsTheOtherSide(banzhang.guards.guilty.query.ledger.KnowsTheOtherSide side) {}
