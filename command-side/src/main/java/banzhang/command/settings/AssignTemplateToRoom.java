package banzhang.command.settings;

import banzhang.access.Caller;
import banzhang.events.value.RoomId;
import banzhang.events.value.RoomTemplateId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 指定教室模板 — say which template a room without a class is held against; none for no template any more.
public record AssignTemplateToRoom(RoomId room, @Nullable RoomTemplateId template, Caller by, Instant at) {}
