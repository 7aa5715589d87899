package banzhang.guards.guilty.journal;

public record Notebook(long position) {}
