package banzhang.guards.guilty.query.ledger;

import banzhang.guards.guilty.command.handover.Sheet;

public record KnowsTheOtherSide(Sheet sheet) {}
