package banzhang.command.register;

import banzhang.access.Refusal;

/// 导入拒绝理由 — why an import does not go on, in order of precedence.
public enum ImportRefusal implements Refusal {
    IMPORT_NOT_FOUND(404, "没有这次导入，请重新上传文件。", "There is no such import; upload the file again."),
    FILE_ALREADY_IMPORTED(
            409,
            "同一个文件已经导入过，不再导入第二次；请查看那一次导入。",
            "This very file was imported before and is not imported twice; look at that import."),
    IMPORT_HAS_PROBLEMS(
            409, "文件里还有错误，请按报告改好后重新上传。", "The file still has errors; mend them as reported and upload it again."),
    CORRECTIONS_ARE_PROPOSED(
            409,
            "更正须写明理由提出，由另一人确认后才生效。",
            "Corrections are proposed with a reason, and made when somebody else confirms them."),
    IMPORT_ALREADY_BEGUN(409, "这次导入已经开始。", "This import has begun already."),
    IMPORT_HAS_ENDED(409, "这次导入已经结束。", "This import has ended."),
    IMPORT_OUT_OF_STEP(409, "这一段已经登记过。", "This part has been stored already.");

    private final Wording wording;

    ImportRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
