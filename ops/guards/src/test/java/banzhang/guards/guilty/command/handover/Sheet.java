package banzhang.guards.guilty.command.handover;

public record Sheet(String id) {}
