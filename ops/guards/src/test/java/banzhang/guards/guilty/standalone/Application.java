package banzhang.guards.guilty.standalone;

public record Application() {}
