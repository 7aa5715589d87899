package banzhang.command.organisation;

import banzhang.access.Refusal;

/// 校区拒绝 — why a campus is not opened, or nothing is assigned to it, in order of precedence.
public enum CampusRefusal implements Refusal {
    NOTHING_TO_ASSIGN(422, "请选择教室或班级。", "Choose a room or a class."),
    CAMPUS_UNKNOWN(422, "没有这个校区,请先启用校区。", "There is no such campus: open it first."),
    CAMPUS_EXISTS(409, "这个校区已经启用,请核对名称。", "A campus of this name exists: check the name."),
    ROOM_ON_ANOTHER_CAMPUS(
            409, "该班的教室在另一个校区,请先核对教室的归属。", "The room of this class is on another campus: check the room first.");

    private final Wording wording;

    CampusRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
