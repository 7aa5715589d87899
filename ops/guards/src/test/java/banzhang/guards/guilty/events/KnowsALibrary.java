package banzhang.guards.guilty.events;

import tools.jackson.databind.json.JsonMapper;

record KnowsALibrary(JsonMapper mapper) {}
