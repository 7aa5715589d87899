package banzhang.command.settings;

import banzhang.access.Caller;
import banzhang.events.value.ClassId;
import banzhang.events.value.RoomTemplateId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 指定配置模板 — say which template a class is held against; none for no template any more.
public record AssignTemplate(ClassId schoolClass, @Nullable RoomTemplateId template, Caller by, Instant at) {}
