package banzhang.events;

import banzhang.events.value.ClassId;
import banzhang.events.value.Classification;
import banzhang.events.value.ClassificationEntry;
import banzhang.events.value.Digest;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import banzhang.events.value.RoomTemplateId;
import banzhang.events.value.SchoolId;
import banzhang.events.value.Setting;
import banzhang.events.value.TemplateItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 参数与代码表 — what a school reckons by and what it classes by, each from a day on; nothing that was adopted changes.
///
/// Said by 总务处 or 分管领导; tables by 总务处 or the 系统管理员. The product itself brings no code and no number.
public sealed interface SettingEvent extends CustodyEvent {
    /// The school it holds in.
    SchoolId school();

    /// 参数采用 — from this day on the school reckons with this value, because this rule says so; of the same setting
    /// the
    /// later day holds, and of the same day what was adopted last.
    @EventName(value = "setting.adopted", zh = "参数采用")
    record SettingAdopted(
            SchoolId school,
            Setting setting,
            @Nullable Classification of,
            long value,
            LocalDate from,
            String rule,
            PersonId adoptedBy,
            Instant happenedAt)
            implements SettingEvent {}

    /// 配置模板采用 — a classroom of this template is to have these things; told again, the later holds (R98).
    @EventName(value = "room-template.adopted", zh = "配置模板采用")
    record TemplateAdopted(
            SchoolId school,
            RoomTemplateId template,
            String name,
            List<TemplateItem> items,
            PersonId adoptedBy,
            Instant happenedAt)
            implements SettingEvent {
        public TemplateAdopted {
            items = List.copyOf(items);
        }
    }

    /// 配置模板指定 — the class is held against this template from here on, or against none.
    @EventName(value = "room-template.assigned", zh = "配置模板指定")
    record TemplateAssigned(
            SchoolId school,
            ClassId schoolClass,
            @Nullable RoomTemplateId template,
            PersonId assignedBy,
            Instant happenedAt)
            implements SettingEvent {}

    /// 教室模板指定 — the room is held against this template from here on, or against none: what its 责任人 has, not what a
    /// class in it has.
    @EventName(value = "room-template.assigned-to-room", zh = "教室模板指定")
    record TemplateAssignedToRoom(
            SchoolId school, RoomId room, @Nullable RoomTemplateId template, PersonId assignedBy, Instant happenedAt)
            implements SettingEvent {}

    /// 代码表采用 — the school has the table of this edition from this file, for the `number`-th time; its entries are
    /// told
    /// in the same append.
    @EventName(value = "classification.adopted", zh = "代码表采用")
    record ClassificationAdopted(
            SchoolId school,
            String edition,
            int number,
            LocalDate validFrom,
            Digest file,
            int entries,
            PersonId adoptedBy,
            Instant happenedAt)
            implements SettingEvent {}

    /// 代码表内容 — some of the entries of a table that is adopted, part by part from 0.
    @EventName(value = "classification.listed", zh = "代码表内容")
    record ClassificationListed(
            SchoolId school,
            String edition,
            int number,
            int part,
            List<ClassificationEntry> entries,
            Instant happenedAt)
            implements SettingEvent {
        public ClassificationListed {
            entries = List.copyOf(entries);
        }
    }
}
