package banzhang.command.ledger;

import banzhang.access.Refusal;

/// 常用筛选拒绝 — why a filter is not saved or not changed, in order of precedence.
public enum FilterRefusal implements Refusal {
    FILTER_NAME_INVALID(422, "筛选名称应为 1 到 40 个字,不能换行。", "A filter has a name of 1 to 40 characters on one line."),
    FILTER_ASKS_NOTHING(422, "请先在总账中筛选,再保存。", "Filter the ledger first, then save what was asked."),
    FILTER_NOT_UNDERSTOOD(
            422, "有一项筛选条件总账不认识,请在总账页重新筛选后保存。", "The ledger does not know one of these: filter it again and save that."),
    NOT_YOURS_TO_SHARE(
            403, "只有总务处和系统管理员可以与全校共享,请改为仅自己可见。", "General affairs and the administrator share: keep it to yourself."),
    NOT_YOUR_FILTER(403, "这是别人的筛选,请另存一份再改。", "This filter is somebody else's: save one of your own."),
    FILTER_NAME_TAKEN(409, "您已有同名的筛选,请换一个名称。", "You have a filter of this name: choose another."),
    TOO_MANY_FILTERS(409, "已保存 50 个筛选,请先删除不用的。", "There are 50 filters already: delete those not needed first.");

    private final Wording wording;

    FilterRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
