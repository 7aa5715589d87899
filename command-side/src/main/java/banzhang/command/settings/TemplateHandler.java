package banzhang.command.settings;

import static banzhang.command.CommandRefused.when;

import banzhang.command.CommandRefused;
import banzhang.command.KnownAggregates;
import banzhang.command.organisation.Room;
import banzhang.command.organisation.SchoolClass;
import banzhang.command.register.RegisterDevice;
import banzhang.command.register.Registration;
import banzhang.events.value.AssetCard;
import banzhang.events.value.CardTexts;
import banzhang.events.value.Classification;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Office;
import banzhang.events.value.TemplateItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/// 教室配置办理 — takes what is said of templates to the school's templates; a set is registered in one append.
public class TemplateHandler {
    private final Repository<RoomTemplates> templates;
    private final Repository<SchoolClass> classes;
    private final Repository<Room> rooms;
    private final Registration registration;

    public TemplateHandler(
            Repository<RoomTemplates> templates,
            Repository<SchoolClass> classes,
            Repository<Room> rooms,
            Registration registration) {
        this.templates = templates;
        this.classes = classes;
        this.rooms = rooms;
        this.registration = registration;
    }

    @CommandHandler
    void handle(AdoptTemplate asked) throws Exception {
        templates
                .loadOrCreate(RoomTemplates.idOf(asked.by().school()), RoomTemplates::new)
                .execute(known -> known.adopt(asked));
    }

    @CommandHandler
    void handle(AssignTemplate asked) throws Exception {
        boolean known = KnownAggregates.find(classes, asked.schoolClass().value())
                .filter(one -> one.invoke(of -> of.isOf(asked.by().school())))
                .isPresent();
        when(!known, TemplateRefusal.CLASS_NOT_FOUND);
        templates
                .loadOrCreate(RoomTemplates.idOf(asked.by().school()), RoomTemplates::new)
                .execute(of -> of.assign(asked));
    }

    @CommandHandler
    void handle(AssignTemplateToRoom asked) throws Exception {
        boolean known = KnownAggregates.find(rooms, asked.room().value())
                .filter(one -> one.invoke(of -> of.isOf(asked.by().school())))
                .isPresent();
        when(!known, TemplateRefusal.ROOM_NOT_FOUND);
        templates
                .loadOrCreate(RoomTemplates.idOf(asked.by().school()), RoomTemplates::new)
                .execute(of -> of.assign(asked));
    }

    @CommandHandler
    void handle(RegisterSet asked) throws Exception {
        when(!asked.by().holds(Office.GENERAL_AFFAIRS), TemplateRefusal.NOT_YOURS_TO_EQUIP_ROOMS);
        List<TemplateItem> items = KnownAggregates.find(
                        templates, RoomTemplates.idOf(asked.by().school()))
                .map(known -> known.invoke(of -> of.items(asked.template())))
                .orElseThrow(() -> new CommandRefused(TemplateRefusal.TEMPLATE_NOT_FOUND));
        long codes = asked.codes().stream().distinct().count();
        when(codes != items.size() || asked.codes().size() != items.size(), TemplateRefusal.CODES_DO_NOT_FIT);
        for (int at = 0; at < items.size(); at++) {
            registration.enter(new RegisterDevice(
                    new DeviceId(asked.prefix() + "-" + (at + 1)),
                    asked.by().school(),
                    asked.codes().get(at),
                    card(items.get(at)),
                    asked.at()));
        }
    }

    private static AssetCard card(TemplateItem item) {
        @Nullable Classification of = item.of();
        Map<String, @Nullable String> said = new HashMap<>();
        said.put("quantity", Integer.toString(item.quantity()));
        said.put("classification", of == null ? null : of.edition() + " " + of.code());
        said.put("accessories", item.accessories().isEmpty() ? null : String.join("\n", item.accessories()));
        return CardTexts.saying(AssetCard.named(item.name()), said);
    }
}
