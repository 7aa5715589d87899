package banzhang.guards.guilty.command.handover;

import banzhang.guards.guilty.standalone.Application;

record KnowsTheApplication(Application application) {}
